/**
 * Makes a release: builds from nothing here and in another folder, compares every byte, and writes to build/release/ the hashes, the integrity
 * values of the modules, a table of sizes and what the changelog says of this version.
 *
 * `node scripts/release.js` builds; `node scripts/release.js told` writes these of dist/ as it is, and says that nothing was compared.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Failure, capture, root, run, script } from './tools.js';

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

/** @param {Map<string, string>} one @param {Map<string, string>} other */
function compare(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
  if (names.length > 0) throw new Failure(`builds in two folders differ in ${names.join(', ')}, expected the same bytes`);
}

/** The part of the changelog for a version. @param {string} version */
function changes(version) {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const parts = text.split(/^## /m).slice(1);
  const found = parts.find((part) => part.startsWith(version)) ?? parts.find((part) => part.startsWith('Unreleased'));
  if (!found) throw new Failure(`CHANGELOG.md: no part for \`${version}\`, expected a heading with it`);
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

/** The versions of package and crate must be the same. */
function version() {
  const { version: ofPackage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ofCrate = /^\[package\][^[]*?^version = "([^"]+)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))?.[1];
  if (ofCrate !== undefined && ofCrate !== ofPackage) throw new Failure(`package.json says ${ofPackage} and Cargo.toml ${ofCrate}, expected one version`);
  return ofPackage;
}

/** @param {Map<string, string>} built */
function write(built) {
  const names = [...built.keys()].filter((name) => /\.(?:js|wasm|html)$/.test(name) && !name.startsWith('docs'));
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release, { recursive: true });
  const integrity = Object.fromEntries(names.filter((name) => name.endsWith('.js')).map((name) => [name, `sha384-${hash(name, 'sha384', 'base64')}`]));
  writeFileSync(join(release, 'SHA256SUMS'), [...built].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  writeFileSync(join(release, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  writeFileSync(join(release, 'sizes.md'), sizes(names));
  writeFileSync(join(release, 'changes.md'), changes(version()));
}

script('release', () => {
  version();
  const isListOnly = process.argv[2] === 'told';
  const built = isListOnly ? hashes() : build();
  if (!isListOnly) compare(built, buildElsewhere());
  write(built);
  console.log(isListOnly ? `release: ${built.size} files told, two builds were not compared` : `release: ${built.size} files, the same from two folders`);
});
