/**
 * What is shipped in dist/ with the licence of each part: every crate that is compiled into a WebAssembly, the outlines, the
 * data of the gazetteer.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture, root } from './tools.js';

const TARGET = 'wasm32-unknown-unknown';
/** The crates that are compiled to files of dist/. */
const PROGRAMS = ['relations-map', 'relations-reader-wasm', 'relations-sheet-wasm'];

/** @typedef {{ id: string, name: string, version: string, license: string | null, authors: string[], repository: string | null, source: string | null, manifest_path: string, targets: { kind: string[] }[] }} Package */
/** @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Resolved */

/** What cargo knows of all packages, those for other machines left out where one is named. @param {string} [target] @returns {{ packages: Package[], resolve: { nodes: Resolved[] } }} */
export function cargoMetadata(target) {
  return JSON.parse(capture('cargo', ['metadata', '--locked', '--format-version', '1', ...(target ? ['--filter-platform', target] : [])]));
}

/** The crates whose code is in what is shipped, or in some of the programs alone, by name. @param {readonly string[]} [programs] @returns {Package[]} */
export function shippedCrates(programs = PROGRAMS) {
  const { packages, resolve: { nodes } } = cargoMetadata(TARGET);
  const known = new Map(packages.map((one) => [one.id, one]));
  const edges = new Map(nodes.map(({ id, deps }) => [id, deps]));
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ id) => {
    const one = known.get(id);
    // What only runs while others are compiled is in no file.
    if (!one || seen.has(id) || one.targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    seen.add(id);
    for (const { pkg, dep_kinds: kinds } of edges.get(id) ?? []) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  for (const { id, name } of packages) if (programs.includes(name)) visit(id);
  return [...seen].map((id) => /** @type {Package} */ (known.get(id))).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of a licence that lies in a crate: MIT where there is a choice, for it is the shortest. @param {Package} crate */
export function noticeOf({ manifest_path: manifest }) {
  const folder = dirname(manifest);
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|unlicense)/i.test(name));
  const wanted = names.find((name) => /mit/i.test(name)) ?? names.find((name) => !/apache/i.test(name)) ?? names[0];
  return wanted ? readFileSync(join(folder, wanted), 'utf8').replaceAll('\r', '').trim() : '';
}

/** Equal texts once, each after the names of those whose it is. @param {Package[]} crates */
function notices(crates) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const crate of crates) {
    const text = noticeOf(crate) || `No text of a licence lies in the crate; its licence is ${crate.license}, its authors are ${crate.authors.join(', ') || 'not named'}: ${crate.repository ?? ''}`;
    texts.set(text, [...texts.get(text) ?? [], `${crate.name} ${crate.version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
}

/** Writes the list beside what it is of. @param {string} dist */
export function writeLicences(dist) {
  const crates = shippedCrates();
  const [own, others] = [crates.filter(({ source }) => source === null), crates.filter(({ source }) => source !== null)];
  const line = (/** @type {Package} */ { name, version, license }) => `${name} ${version}: ${license}`;
  const texts = [
    'What is shipped in this folder, and under which licences.',
    `Of this project: MIT OR Apache-2.0; the record of Tajikistan's relations: CC-BY-4.0.\n${own.map(line).join('\n')}`,
    `Crates in the WebAssembly, beside Rust's own library (MIT OR Apache-2.0):\n${others.map(line).join('\n')}`,
    ...['globe', 'gazetteer'].map((crate) => readFileSync(join(root, 'crates', crate, 'data/LICENSES.txt'), 'utf8').trim()),
    ...notices(others),
  ];
  writeFileSync(join(dist, 'LICENCES.txt'), `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}
