/**
 * Arrows go one way: no crate, no module of Rust and no module of the page needs, by any way round, what needs it.
 *
 * Read as text. Modules of Rust are compared with their siblings at every level: what lies in a module belongs to it, and a
 * name that a parent passes on is looked for where it is defined. Tests inside a file do not count.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

/** @typedef {Map<string, Set<string>>} Graph from each to what it needs */

/** @param {string} folder @param {RegExp} ending @returns {string[]} */
const filesIn = (folder, ending) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => ending.test(name)).map((name) => join(folder, name)).sort();

/** @param {Graph} graph @returns {string[]} one way round, if there is any */
function circle(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} at @param {string[]} way @returns {string[]} */
  const walk = (at, way) => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const next of graph.get(at) ?? []) {
      const found = walk(next, [...way, at]);
      if (found.length > 0) return found;
    }
    done.add(at);
    return [];
  };
  for (const start of graph.keys()) {
    const found = walk(start, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** @param {Graph} graph @param {string} from @param {string} to */
function add(graph, from, to) {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

/** Each crate with what its manifest asks for, tests and build apart. @returns {Graph} */
function crates() {
  const folders = [root, ...readdirSync(join(root, 'crates')).map((name) => join(root, 'crates', name))];
  const manifests = folders.map((folder) => readFileSync(join(folder, 'Cargo.toml'), 'utf8'));
  const name = (/** @type {string} */ text) => /\[package\]\nname = "([^"]+)"/.exec(text)?.[1] ?? '';
  const names = new Set(manifests.map(name));
  /** @type {Graph} */
  const graph = new Map();
  for (const text of manifests) {
    const sections = text.split(/^(?=\[)/m).filter((section) => /^\[(?:target\..*\.)?dependencies\]/.test(section));
    const wanted = sections.flatMap((section) => [...section.matchAll(/^([\w-]+)(?:\.workspace)? *=/gm)].map(([, found]) => found ?? ''));
    for (const found of wanted.filter((found) => names.has(found))) add(graph, name(text), found);
  }
  return graph;
}

/** The module that a file is. @param {string} source @param {string} file */
function moduleOf(source, file) {
  const path = relative(source, file).replace(/\.rs$/, '').split(sep);
  if (['mod', 'lib', 'main'].includes(path.at(-1) ?? '')) path.pop();
  return path;
}

/** What the use declarations of a text name, as paths. @param {string} text @returns {string[][]} */
function uses(text) {
  /** @param {string} tree @param {string[]} before @returns {string[][]} */
  const spread = (tree, before) => {
    const [, path = '', inner] = /^([^{]*?)(?:\{([\s\S]*)\})?$/.exec(tree.trim()) ?? [];
    const here = [...before, ...path.split('::').map((part) => part.trim().replace(/ as .*/, '')).filter((part) => part && part !== 'self' && part !== '*')];
    if (inner === undefined) return [here];
    return branches(inner).flatMap((branch) => spread(branch, here));
  };
  const declared = [...text.matchAll(/^\s*(?:pub(?:\([^)]*\))? )?use ([^;]+);/gm)].map(([, tree]) => tree ?? '');
  const inPlace = [...text.matchAll(/\b((?:crate|super)(?:::\w+)+)/g)].map(([, path]) => path ?? '');
  return [...declared, ...inPlace].flatMap((tree) => spread(tree, []));
}

/** @param {string} list parted by commas that stand in no braces @returns {string[]} */
function branches(list) {
  let depth = 0;
  const parts = [''];
  for (const letter of list) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part.trim());
}

/** The modules of a crate with what they need, by the parent that they share. @param {string} source @returns {Map<string, Graph>} */
function modules(source) {
  const code = (/** @type {string} */ file) => readFileSync(file, 'utf8').split(/^#\[cfg\(test\)\]\nmod /m)[0]?.replace(/\/\/.*$/gm, '') ?? '';
  const all = new Map(filesIn(source, /\.rs$/).map((file) => [moduleOf(source, file).join('::'), code(file)]));
  /** Where a path leads: names that a module passes on are followed. @param {string[]} path @returns {string[]} */
  const resolve = (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = path.slice(0, length);
      const text = all.get(found.join('::'));
      if (text === undefined) continue;
      const wanted = path[length];
      const passed = wanted && [...text.matchAll(/^pub(?:\([^)]*\))? use ([^;]+);/gm)].flatMap(([line]) => uses(line))
        .find((use) => use.at(-1) === wanted && all.has([...found, use[0]].join('::')));
      return passed ? resolve([...found, ...passed]) : found;
    }
    return [];
  };
  /** @type {Map<string, Graph>} */
  const graphs = new Map();
  for (const [name, text] of all) {
    const own = name.split('::').filter(Boolean);
    for (const [first, ...rest] of uses(text)) {
      if (first !== 'crate' && first !== 'super' && !(first && all.has([...own, first].join('::')))) continue;
      const ups = [first, ...rest].findIndex((part) => part !== 'super');
      const path = first === 'crate' ? rest : first === 'super' ? [...own.slice(0, own.length - ups), ...rest.slice(ups - 1)] : [...own, first ?? '', ...rest];
      const other = resolve(path);
      const shared = own.findIndex((part, index) => part !== other[index]);
      if (shared < 0 || other.length <= shared) continue;
      const parent = own.slice(0, shared).join('::');
      const graph = graphs.get(parent) ?? new Map();
      add(graph, own[shared] ?? '', other[shared] ?? '');
      graphs.set(parent, graph);
    }
  }
  return graphs;
}

/** Two files that are one thing: the arrow that is left out, and why. @type {Record<string, [from: string, to: string, reason: string]>} */
const HALVES = {
  'crates/gazetteer': ['phrases', 'resolve', 'a phrase is resolved by resolving its parts'],
  'crates/reader': ['cell', 'table', 'a row knows the table it is of, and a table its rows'],
};

/** The modules of the page with what they import. @returns {Graph} */
function page() {
  const www = join(root, 'www');
  /** @type {Graph} */
  const graph = new Map();
  for (const file of filesIn(www, /\.js$/)) {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, from = ''] of text.matchAll(/^\s*(?:import|export)\b[^;]*?from '(\.[^']+)';|^import '(\.[^']+)';/gm)) {
      const other = join(dirname(file), from);
      if (existsSync(other) && other.startsWith(www)) add(graph, relative(www, file), relative(www, other));
    }
  }
  return graph;
}

test('no crate needs what needs it, and leaves know no actors', () => {
  const graph = crates();
  assert.deepEqual(circle(graph), []);
  assert.ok(graph.get('relations-map')?.has('relations-record'), 'the manifests were read');
  for (const leaf of ['vague-dates', 'globe']) assert.deepEqual([...graph.get(leaf) ?? []], [], leaf);
  assert.ok(!graph.get('relations-record')?.has('relations-reader'), 'the data knows no files');
});

for (const folder of ['', ...readdirSync(join(root, 'crates')).map((name) => `crates/${name}`)]) {
  test(`no module of ${folder || 'the root crate'} needs what needs it`, () => {
    const graphs = modules(join(root, folder, 'src'));
    const [from = '', to = ''] = HALVES[folder] ?? [];
    if (from) assert.ok(graphs.get('')?.get(from)?.delete(to), `${from} needs ${to} no longer: take it from the list`);
    const circles = [...graphs].map(([parent, graph]) => [parent, circle(graph)]).filter(([, way]) => way && way.length > 0);
    assert.deepEqual(circles, []);
  });
}

test('no module of the page needs what needs it', () => {
  const graph = page();
  assert.ok(graph.size > 20, 'the modules were read');
  assert.deepEqual(circle(graph), []);
});

test('a circle is found', () => {
  assert.deepEqual(circle(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['b'])]])), ['b', 'c', 'b']);
  assert.deepEqual(uses('use crate::{a::{B, C as D}, e};'), [['crate', 'a', 'B'], ['crate', 'a', 'C'], ['crate', 'e']]);
});
