/** The oldest browsers that are promised (README.md): the built files hold no syntax, no function of CSS and no instruction that they lack. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

const dist = join(root, 'dist');
const OLDEST = { chrome: '111', firefox: '115', safari: '16.4' };
/** Which letters there are grows with each Unicode; that there are classes of them is as old as ES2018. */
const supported = { 'regexp-unicode-property-escapes': true };
const targets = Object.entries(OLDEST).map(([name, version]) => name + version);
const files = readdirSync(dist);

/** @param {string} name */
const read = (name) => readFileSync(join(dist, name), 'utf8');

/** Modules for pages, and the scripts that stand in pages. @returns {[string, string][]} */
function scripts() {
  const modules = files.filter((name) => name.endsWith('.js') && name !== 'command.js').map((name) => /** @type {[string, string]} */ ([name, read(name)]));
  const inline = files.filter((name) => name.endsWith('.html')).flatMap((name) => [...read(name).matchAll(/<script(?![^>]*(?:src=|type="(?!module|text\/javascript)|data-bytes))[^>]*>([^<][^]*?)<\/script>/g)].map(([, code = ''], index) => /** @type {[string, string]} */ ([`${name} ${index}`, code])));
  return [...modules, ...inline];
}

test('README names the browsers that are meant here', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const words of [`Chromium ${OLDEST.chrome}`, `Firefox ${OLDEST.firefox}`, `Safari ${OLDEST.safari}`]) assert.ok(readme.includes(words), words);
});

test('no script has to be written otherwise for them', async () => {
  const { transform } = await import('esbuild');
  const found = scripts();
  assert.ok(found.length > 15);
  for (const [name, code] of found) {
    const as = async (/** @type {string | string[]} */ target) => (await transform(code, { target, minifyWhitespace: true, charset: 'utf8', legalComments: 'none', supported })).code;
    assert.equal(await as(targets), await as('esnext'), name);
  }
  // The check itself can fail.
  const { code } = await transform('class A { static { this.x = 1; } }', { target: ['safari15'] });
  assert.doesNotMatch(code, /static \{/);
});

/** What the oldest lack, and is used only where it is asked for first. @type {[RegExp, RegExp][]} */
const younger = [
  [/\.canParse\(/, /$^/], [/\.withResolvers\(/, /$^/], [/Object\.groupBy|Map\.groupBy/, /$^/], [/Array\.fromAsync/, /$^/], [/AbortSignal\.any\(/, /$^/], [/AbortSignal\.timeout\(/, /$^/], [/\.(?:to|is)WellFormed\(/, /$^/],
  [/\.(?:union|intersection|symmetricDifference|isSubsetOf)\(/, /$^/], [/(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|toArray)\(/, /$^/], [/\.(?:showPopover|togglePopover|setHTMLUnsafe|getHTML|moveBefore)\(/, /$^/], [/requestIdleCallback\(/, /$^/], [/RegExp\.escape/, /$^/],
  [/\.checkVisibility[.(]/, /\.checkVisibility\?\.\(/], [/[a-z]\.startViewTransition\(/, /$^/], [/new CSSStyleSheet\(\{/, /$^/], [/Iterator\.from/, /$^/], [/\/[^/\n]+\/[a-z]*v[a-z]*\.test\(/, /$^/],
];

test('no script asks for a function that they lack, but where it is asked whether it is there', () => {
  const faults = scripts().flatMap(([name, code]) => younger.flatMap(([pattern, asked]) => [...code.matchAll(new RegExp(pattern, 'g'))].filter(({ index }) => !asked.test(code.slice(index, index + 40))).map(({ index }) => `${name}: ${code.slice(index - 30, index + 40)}`)));
  assert.deepEqual(faults, []);
});

/** Functions, pseudo-classes and rules that they know. */
const known = new Set(['var', 'calc', 'min', 'max', 'clamp', 'minmax', 'repeat', 'inset', 'attr', 'url', 'rgb', 'rgba', 'translate', 'scale', 'rotate', 'linear-gradient', 'radial-gradient', 'repeating-linear-gradient', 'color-mix', 'is', 'not', 'where', 'nth-child', 'host', 'part', 'fit-content', 'polygon', 'env', 'local', 'format']);
/** What they pass over at no cost: the mark of a fold in a language written from right to left. As `field-sizing`, which only makes a field as wide as its words. */
const harmless = new Set(['dir']);
const rules = new Set(['media', 'container', 'supports', 'page']);

/** The style sheets as they are written; what is built of them is smaller and the same. @returns {[string, string][]} */
function sheets() {
  const www = join(root, 'www');
  const names = readdirSync(www, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  return [...names.map((name) => /** @type {[string, string]} */ ([name, readFileSync(join(www, name), 'utf8')])), ['styles.js', readFileSync(join(www, 'styles.js'), 'utf8')]];
}

test('no style sheet needs what they lack', () => {
  for (const [name, text] of sheets()) {
    const plain = text.replaceAll(/\/\*[^]*?\*\//g, '');
    // What stands below a question about it is no need.
    const asked = plain.replaceAll(/@supports (?:not )?\([^{]*\) \{ ?[^{}]*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*\}/g, '').replaceAll(/@supports[^{]*/g, '');
    if (name.endsWith('.css')) {
      const functions = [...asked.matchAll(/([a-z][a-z-]*)\(/g)].map(([, one = '']) => one).filter((one) => !known.has(one) && !harmless.has(one) && !['and', 'or', 'not'].includes(one));
      assert.deepEqual(functions, [], name);
      assert.deepEqual([...plain.matchAll(/@([a-z-]+)/g)].map(([, rule = '']) => rule).filter((rule) => !rules.has(rule)), [], name);
    }
    if (name.endsWith('.css')) assert.doesNotMatch(asked, /:has\(|light-dark\(|anchor\(|^\s*&/m, name);
  }
});

test('no program has an instruction that they lack', async () => {
  const { default: binaryen } = await import('binaryen');
  const { BulkMemoryOpt, MutableGlobals, SignExt, NontrappingFPToInt, BulkMemory, ReferenceTypes, Multivalue, MVP } = binaryen.Features;
  for (const name of files.filter((one) => one.endsWith('.wasm') && !one.includes('sheet'))) {
    const module = binaryen.readBinaryWithFeatures?.(readFileSync(join(dist, name)), MVP | MutableGlobals | SignExt | NontrappingFPToInt | BulkMemory | BulkMemoryOpt | ReferenceTypes | Multivalue) ?? binaryen.readBinary(readFileSync(join(dist, name)));
    module.setFeatures(MVP | MutableGlobals | SignExt | NontrappingFPToInt | BulkMemory | BulkMemoryOpt | ReferenceTypes | Multivalue);
    assert.equal(module.validate(), 1, name);
    module.dispose();
  }
});
