/** The one file: where it starts, and what stands there when it cannot. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, dist, heard, listen, ready, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const whole = readFileSync(join(dist, 'relations-map.html'));
const text = whole.toString('utf8');

/** @param {string | Buffer} body @param {string} [type] */
const page = (body, type = 'text/html') => ({ '/own.html': { type, body } });

/** @param {Page} page */
async function assertWorks(page) {
  await ready(page);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
}

test('the one file works whatever a server calls its letters', async ({ open }) => {
  for (const type of ['text/html', 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1', 'text/html; charset=windows-1251', 'text/html; charset=shift_jis']) {
    await test.step(type, async () => {
      const { page: opened } = await open({ served: '/own.html', overrides: page(whole, type) });
      await assertWorks(opened);
    });
  }
});

test('the one file works with the line ends of DOS', async ({ open }) => {
  const { page: opened } = await open({ served: '/own.html', overrides: page(text.replaceAll('\n', '\r\n')) });
  await assertWorks(opened);
});

/** Nothing but what stands in the page itself. */
const inline = "default-src 'none'; style-src 'unsafe-inline'; script-src 'wasm-unsafe-eval'";

/** @type {[string, string, (text: string) => string][]} */
const policies = [
  ['what is inline', `${inline} 'unsafe-inline'`, (same) => same],
  ['what is inline, and trusted types', `${inline} 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types relations-map`, (same) => same],
  ['scripts with a nonce', `${inline} 'nonce-once'`, (same) => same.replace('<script id="relations-map-start">', '<script id="relations-map-start" nonce="once">')],
];

for (const [name, csp, change] of policies) {
  test(`the one file works under a policy that allows ${name}`, async ({ open }) => {
    const { page: opened } = await open({ served: '/own.html', csp, overrides: page(change(text)) });
    await assertWorks(opened);
  });
}

/**
 * The words and the table of the page itself, the alert first, and one event.
 *
 * @param {Page} page
 * @param {string} code
 */
async function assertToldByPage(page, code) {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /^The map could not be shown: \w+ \w+/);
  assert.match(await page.getByRole('row', { name: /^Russia/ }).innerText(), /^Russia\s+\d+/);
  assert.deepEqual((await heard(page)).map(({ name, detail, isFrozen }) => [name, detail.code, isFrozen]), [['error', code, true]]);
}

test('the one file in a browser that cannot unpack: old-browser', async ({ open }) => {
  const { page: opened } = await open({
    file: join(dist, 'relations-map.html'),
    prepare: async (prepared) => {
      await listen(prepared);
      await prepared.addInitScript(() => { Reflect.deleteProperty(globalThis, 'DecompressionStream'); });
    },
  });
  await assertToldByPage(opened, 'old-browser');
});

/** @type {[string, (script: string) => string][]} */
const damages = [
  ['a letter is another', (script) => `${script.slice(0, 5000)}${script[5000] === '?' ? '!' : '?'}${script.slice(5001)}`],
  ['a part is missing', (script) => script.slice(0, 20_000)],
  ['a line is broken', (script) => `${script.slice(0, 5000)}\n${script.slice(5000)}`],
  ['nothing is there', () => ''],
];

for (const [name, damage] of damages) {
  test(`the one file with a damaged script, ${name}: page-damaged`, async ({ open }) => {
    const damaged = text.replace(/(id="relations-map-script"[^>]*>)([^<]*)/, (_, tag, script) => tag + damage(script));
    const { page: opened } = await open({ served: '/own.html', overrides: page(damaged), prepare: listen });
    await assertToldByPage(opened, 'page-damaged');
  });
}

/** @type {[string, () => string, RegExp][]} */
const refusals = [
  ['its first script alone', () => {
    const first = /<script id="relations-map-start">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    return `${inline} 'sha256-${createHash('sha256').update(first).digest('base64')}'`;
  }, /^policy: script-src-elem inline/],
  ['no trusted types', () => `${inline} 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`, /^policy: trusted-types trusted-types-policy/],
];

for (const [name, csp, report] of refusals) {
  test(`the one file under a policy that allows ${name}: csp-script`, async ({ open }) => {
    const { page: opened } = await open({
      served: '/own.html', csp: csp(), overrides: page(text), prepare: listen, expected: [/^console error: .*(?:Content Security Policy|TrustedType)/, report],
    });
    await assertToldByPage(opened, 'csp-script');
  });
}
