/** The colours of the style sheet, against each other and against what www/README.md says of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

const css = readFileSync(join(root, 'www/relations-map.css'), 'utf8');
const readme = readFileSync(join(root, 'www/README.md'), 'utf8');

/** Each token's light and dark value. */
const tokens = new Map([...css.matchAll(/--([\w-]+): (?:var\(--relations-map-[\w-]+, )?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));

/** Relative luminance as WCAG 2 has it. @param {string} colour as `#rrggbb` */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} a @param {string} b @param {number} theme 0 light, 1 dark */
function contrast(a, b, theme) {
  const [one = '', other = ''] = [a, b].map((name) => tokens.get(name)?.[theme] ?? '');
  assert.ok(one && other, `${a} and ${b} are tokens`);
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const rows = [...readme.matchAll(/^\| `([\w-]+)` on `([\w-]+)` \| ([\d.]+) \| ([\d.]+) \| (text|shapes)/gm)];

test('contrast is what the table says, and enough', () => {
  assert.ok(rows.length >= 15);
  for (const [, a = '', b = '', light, dark, use] of rows) {
    for (const [theme, told] of [light, dark].entries()) {
      const is = contrast(a, b, theme);
      assert.equal(is.toFixed(1), told, `${a} on ${b}`);
      assert.ok(is >= (use === 'text' ? 4.5 : 3), `${a} on ${b}, ${theme === 0 ? 'light' : 'dark'}: ${is.toFixed(2)} for ${use}`);
    }
  }
});

test('every tone is judged on all that lies behind it', () => {
  for (const tone of ['cooperative', 'neutral', 'conflictual']) {
    for (const ground of ['paper', 'sea', 'land', 'selected-land']) assert.ok(rows.some(([, a, b]) => a === tone && b === ground), `${tone} on ${ground}`);
  }
});

test('the ring of the keyboard stands out from all that it may lie on', () => {
  assert.match(css, /:focus-visible \{ outline: 2px solid var\(--ink\);.*0 0 0 1px var\(--paper\), 0 0 0 5px var\(--accent\)/);
  for (const theme of [0, 1]) {
    for (const ground of ['paper', 'sea', 'land', 'focus-land', 'selected-land']) {
      for (const line of ['ink', 'accent']) assert.ok(contrast(line, ground, theme) >= 3, `${line} on ${ground}`);
    }
    assert.ok(contrast('ink', 'paper', theme) >= 9, 'the two colours of the ring itself');
  }
});

test('whoever asks for more contrast gets no quiet text and no faint lines', () => {
  const more = /@media \(prefers-contrast: more\) \{\s*:host \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const faint of ['quiet', 'line', 'control']) assert.ok(more.includes(`--${faint}: var(--ink)`), faint);
});

test('tones differ in greyscale', () => {
  for (const theme of [0, 1]) {
    for (const [a, b] of /** @type {const} */ ([['cooperative', 'neutral'], ['cooperative', 'conflictual']])) assert.ok(contrast(a, b, theme) > 1.25, `${a}, ${b}`);
  }
});
