/** The colours of www/palette.json against each other, as WCAG 2 weighs them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

/** Each colour's value in light, in dark and in print. @type {Record<string, [light: string, dark: string, print: string]>} */
const palette = JSON.parse(readFileSync(join(root, 'www/palette.json'), 'utf8'));
const css = readFileSync(join(root, 'www/relations-map.css'), 'utf8');
const themes = /** @type {const} */ (['light', 'dark']);

/** Relative luminance. @param {string} colour as `#rrggbb` */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} a @param {string} b @param {number} theme 0 light, 1 dark, 2 print */
function contrast(a, b, theme) {
  const [one = '', other = ''] = [a, b].map((name) => palette[name]?.[theme] ?? '');
  assert.ok(one && other, `${a} and ${b} are colours`);
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const lands = ['partner-land', 'other-land', 'chosen-land', 'sea'];

/** What is too faint. @param {readonly string[]} colours @param {readonly string[]} grounds @param {number} least */
const faint = (colours, grounds, least) => themes.flatMap((name, theme) => colours.flatMap((colour) => grounds.map((ground) => ({ what: `${colour} on ${ground}, ${name}`, is: contrast(colour, ground, theme) }))))
  .filter(({ is }) => is < least).map(({ what, is }) => `${what}: ${is.toFixed(2)}`);

test('text can be read on all that lies behind it', () => {
  assert.deepEqual(faint(['ink', 'quiet'], ['paper', ...lands], 4.5), []);
  assert.deepEqual(faint(['accent', 'conflict'], ['paper'], 4.5), []);
  assert.deepEqual(faint(['paper'], ['centre'], 4.5), [], 'the name on the land at the centre');
});

test('lines and marks stand out from all that lies behind them', () => {
  assert.deepEqual(faint(['tie', 'cooperation', 'neither', 'conflict', 'centre'], ['paper', 'partner-land', 'other-land', 'sea'], 3), []);
});

test('the ring of the keyboard stands out from all that it may lie on', () => {
  assert.match(css, /:focus-visible \{[^}]*outline: 2px solid var\(--ink\)[^}]*box-shadow: 0 0 0 2px var\(--paper\)/);
  assert.deepEqual(faint(['ink'], [...lands, 'paper'], 3), []);
  for (const theme of [0, 1]) assert.ok(contrast('ink', 'paper', theme) >= 9, 'the two colours of the ring itself');
});

test('whoever asks for more contrast gets no quiet text and no faint lines', () => {
  const more = /@media \(prefers-contrast: more\) \{\s*:host \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const faint of ['quiet', 'line', 'faint']) assert.ok(more.includes(`--${faint}: var(--ink)`), faint);
});

test('what is printed can be read, and its marks stand out', () => {
  for (const colour of ['ink', 'quiet', 'faint']) assert.ok(contrast(colour, 'paper', 2) >= 4.5, colour);
  for (const colour of ['tie', 'cooperation', 'neither', 'conflict', 'centre']) assert.ok(contrast(colour, 'paper', 2) >= 3, colour);
  for (const [name, values] of Object.entries(palette)) assert.match(values[2], /^#(..)\1\1$/, `${name} is a grey`);
});

test('what is printed has no colours of its own', () => {
  assert.doesNotMatch(readFileSync(join(root, 'www/workbench/paper.css'), 'utf8'), /#[0-9a-f]{3}/);
});

/** What the pages beside the element call a colour otherwise. @type {Record<string, string>} */
const OTHER_NAMES = { control: 'faint' };

for (const page of ['make.css', 'index.css']) {
  test(`${page} has the colours of the palette, plain and where a browser has light-dark()`, () => {
    const text = readFileSync(join(root, 'www', page), 'utf8');
    const set = [...text.matchAll(/^\s*--([\w-]+): (#[0-9a-f]{6}|light-dark\([^)]*\));/gm)];
    const plain = set.filter(([, , value = '']) => value.startsWith('#'));
    assert.ok(plain.length >= 6, `${plain.length} colours`);
    assert.deepEqual(set.map(([, name]) => name), [...plain, ...plain].map(([, name]) => name), 'each in both ways');
    for (const [, name = '', value = ''] of set) {
      const [light, dark] = palette[OTHER_NAMES[name] ?? name] ?? [];
      assert.equal(value, value.startsWith('#') ? light : `light-dark(${light}, ${dark})`, name);
    }
  });
}
