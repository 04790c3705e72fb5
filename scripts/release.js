/**
 * Makes a release: builds from nothing here and in another folder, compares every byte, and writes to build/release/ the hashes, the integrity
 * values of the modules, a table of sizes, what the changelog says of this version, what is packed, and the tags to set.
 *
 * `node scripts/release.js` builds what is committed; `node scripts/release.js describe` writes these of dist/ as it is, and says that
 * nothing was compared.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Failure, capture, isMain, root, run, script } from './tools.js';

const dist = join(root, 'dist');
const release = join(root, 'build/release');

/** Every file below a folder, by its path from there. @param {string} folder */
const filesIn = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();

/** @param {string} name in dist/ @param {string} algorithm @param {'hex' | 'base64'} encoding @param {string} [folder] of dist/ */
const hash = (name, algorithm, encoding, folder = dist) => createHash(algorithm).update(readFileSync(join(folder, name))).digest(encoding);

/** The hash of each file in dist/. @param {string} [folder] @returns {Map<string, string>} */
const hashes = (folder = dist) => new Map(filesIn(folder).map((name) => [name, hash(name, 'sha256', 'hex', folder)]));

/** Builds from nothing; what cargo and npm keep outside build/ stays. */
function build() {
  for (const folder of ['dist', 'build/core', 'build/core-whole', 'build/core-bare', 'build/reader', 'build/sheet']) rmSync(join(root, folder), { recursive: true, force: true });
  for (const mark of ['build/core.built', 'build/core-whole.built', 'build/core-bare.built']) rmSync(join(root, mark), { force: true });
  run(process.execPath, ['scripts/build.js']);
  return hashes();
}

/** The same of a copy in another folder, where everything is compiled anew. */
function buildElsewhere() {
  const folder = mkdtempSync(join(tmpdir(), 'relations-map-release-'));
  try {
    for (const name of capture('git', ['ls-files', '-z']).split('\0').filter(Boolean)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      cpSync(join(root, name), join(folder, name));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    run(process.execPath, [join(folder, 'scripts/build.js')]);
    return hashes(join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Map<string, string>} one @param {Map<string, string>} other the hashes of two builds, by file */
export function compare(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
  if (names.length > 0) throw new Failure(`builds in two folders differ in ${names.join(', ')}, expected the same bytes`);
}

/** The part of a changelog for a version, or for what is not released yet. @param {string} text @param {string} version `Unreleased` for that */
export function changes(text, version) {
  const parts = text.split(/^## /m).slice(1);
  const found = parts.find((part) => part.split(/[\s\]]/, 1)[0]?.replace('[', '') === version);
  if (!found) throw new Failure(`CHANGELOG.md: no part for \`${version}\`, expected a heading that begins with it`);
  return `## ${found.trim()}\n`;
}

/** @param {string[]} names */
function sizes(names) {
  const rows = names.map((name) => {
    const bytes = readFileSync(join(dist, name));
    return `| ${name} | ${[bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length].map((size) => size.toLocaleString('en')).join(' | ')} |`;
  });
  return ['| file | bytes | gzip 9 | brotli 11 |', '|---|--:|--:|--:|', ...rows, ''].join('\n');
}

/** The one version of package and crate. @param {string} ofPackage package.json @param {string} ofCrate Cargo.toml @returns {string} */
export function versionOf(ofPackage, ofCrate) {
  const { version } = JSON.parse(ofPackage);
  const other = /^\[package\][^[]*?^version = "([^"]+)"/m.exec(ofCrate)?.[1];
  if (other !== version) throw new Failure(`package.json says ${version} and Cargo.toml ${other}, expected one version`);
  return version;
}

/** The tags to set: of the code, and of the record where it is a new one. @param {string} code @param {string} data versions @param {string[]} set tags that are set @returns {string[]} */
export function tagsOf(code, data, set) {
  const [ofCode, ofData] = [`v${code}`, `data-v${data}`];
  if (set.includes(ofCode)) throw new Failure(`the tag ${ofCode} is set, expected a version that is not released: raise it in package.json and Cargo.toml`);
  return set.includes(ofData) ? [ofCode] : [ofCode, ofData];
}

/** @param {string} name below the project */
const text = (name) => readFileSync(join(root, name), 'utf8');

/** A release is made of what is committed, and of nothing else. */
function assertCommitted() {
  const open = capture('git', ['status', '--porcelain']).trim();
  if (open !== '') throw new Failure(`not committed:\n${open}\nexpected a clean tree: commit or stash these`);
}

/** What would be in the package and in the crate, a path a line. */
const packed = () => ({
  'package.txt': JSON.parse(capture('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']))[0].files.map((/** @type {{ path: string }} */ file) => `${file.path}\n`).sort().join(''),
  'crate.txt': capture('cargo', ['package', '--list', '--allow-dirty']),
});

/** @param {Map<string, string>} built @param {string} version @param {string} described whose changes these are */
function write(built, version, described) {
  const names = [...built.keys()].filter((name) => /\.(?:js|wasm|html)$/.test(name) && !name.startsWith('docs'));
  const integrity = Object.fromEntries(names.filter((name) => name.endsWith('.js')).map((name) => [name, `sha384-${hash(name, 'sha384', 'base64')}`]));
  const tags = tagsOf(version, JSON.parse(text('data/tajikistan/datapackage.json')).version, capture('git', ['tag', '--list']).split('\n'));
  const files = {
    SHA256SUMS: [...built].map(([name, sum]) => `${sum}  ${name}\n`).join(''),
    'integrity.json': `${JSON.stringify(integrity, null, 2)}\n`,
    'sizes.md': sizes(names),
    'changes.md': changes(text('CHANGELOG.md'), described),
    'tags.sh': tags.map((tag) => `git tag --annotate --file build/release/changes.md ${tag}\n`).join(''),
    ...packed(),
  };
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(release, name), content);
  return tags;
}

if (isMain(import.meta)) {
  script('release', () => {
    const version = versionOf(text('package.json'), text('Cargo.toml'));
    const isDescribed = process.argv[2] === 'describe';
    if (!isDescribed) assertCommitted();
    const built = isDescribed ? hashes() : build();
    if (!isDescribed) compare(built, buildElsewhere());
    const tags = write(built, version, isDescribed ? 'Unreleased' : version);
    console.log(isDescribed ? `release: ${built.size} files described, two builds were not compared` : `release: ${built.size} files, the same from two folders; to tag it: sh build/release/tags.sh (${tags.join(', ')})`);
  });
}
