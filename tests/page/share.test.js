/** What a reader keeps and passes on: links, pictures, tables, citations, paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, open, panel, ready, settled, strictPolicy } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

const file = join(dist, 'relations-map.html');
const passedOver = /^console warning: relations-map: .* is passed over, expected /;

/**
 * A page whose element keeps its state in the address.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} hash
 * @param {import('./browser.js').Options & { body?: string }} [options]
 */
async function openLink(t, hash, { body = '<relations-map url-state></relations-map>', ...options } = {}) {
  const opened = await open(t, { served: `/own.html${hash}`, overrides: { '/own.html': html(body) }, ...options });
  await ready(opened.page);
  await settled(opened.page);
  return opened;
}

/** Waits until the address says so. @param {Page} page @param {string[]} parts */
const addressHas = (page, ...parts) => page.waitForFunction((wanted) => wanted.every((part) => location.hash.slice(1).split('&').includes(part)), parts);

/** @param {Page} page */
const fingerprint = (page) => ask(page, ({ relations }) => relations?.fingerprint() ?? '');

/** @param {Page} page */
const drawer = (page) => page.getByRole('button', { name: 'Share', exact: true });

test('a link shows what it says, and each change is written down', async (t) => {
  const { page } = await openLink(t, '#relations.focus=UZB&relations.selected=RUS&relations.themes=basing,security&relations.from=2001-01-01');
  await page.getByRole('heading', { name: 'Uzbekistan and its foreign relations' }).waitFor();
  const { focus, selected, filter } = await ask(page, ({ state }) => state);
  assert.deepEqual({ focus, selected, filter }, { focus: 'UZB', selected: 'RUS', filter: { from: '2001-01-01', themes: ['basing', 'security'] } });
  await actor(page, 'Kazakhstan').click();
  await addressHas(page, 'relations.focus=UZB', 'relations.selected=KAZ', 'relations.themes=basing,security', 'relations.from=2001-01-01', `relations.record=${await fingerprint(page)}`);
});

test('the whole state goes through the address and comes back', async (t) => {
  const { page } = await openLink(t, '');
  const state = { view: /** @type {const} */ ('map'), focus: 'RUS', selected: 'TJK', compared: 'UZB', changes: true, projection: /** @type {const} */ ('equidistant'), filter: { from: '2001-01-01', to: '2012-12-31', asOf: '2012-01-01', themes: [/** @type {const} */ ('aid')], tones: [/** @type {const} */ ('neutral')], statuses: [/** @type {const} */ ('planned')], kinds: [/** @type {const} */ ('state')], sources: ['sodiqov-2012'], places: ['ayni-airfield'], text: 'a & b=c, 50 % é' } };
  const before = await ask(page, (element, wanted) => { element.state = wanted; return element.state; }, state);
  await addressHas(page, 'relations.compared=UZB');
  await page.reload();
  await ready(page);
  assert.deepEqual(await ask(page, (element) => element.state), before);
});

test('a page that nobody has touched keeps its address', async (t) => {
  const { page } = await openLink(t, '#section');
  await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 600); }));
  assert.equal(new URL(page.url()).hash, '#section');
  await actor(page, 'Russia').click();
  await addressHas(page, 'section', 'relations.selected=RUS');
});

test('following a link within the page shows the other state; other anchors change nothing', async (t) => {
  const { page } = await openLink(t, '', { body: '<a href="#relations.focus=TJK&relations.selected=CHN">China</a> <a href="#here">Here</a><p id="here">Here</p><relations-map url-state></relations-map>' });
  await page.getByRole('link', { name: 'China' }).click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
  await page.getByRole('link', { name: 'Here' }).click();
  await settled(page);
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
  await page.goBack();
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
});

test('two elements with two keys stay apart', async (t) => {
  const { page } = await openLink(t, '#a.selected=CHN&b.selected=IRN', { body: '<relations-map id="a" url-state="a"></relations-map><relations-map id="b" url-state="b"></relations-map>' });
  await ready(page, '#b');
  const chosen = () => page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected));
  assert.deepEqual(await chosen(), ['CHN', 'IRN']);
  await actor(page, 'Russia').first().click();
  await addressHas(page, 'a.selected=RUS', 'b.selected=IRN');
  await actor(page, 'India').nth(1).click();
  await addressHas(page, 'a.selected=RUS', 'b.selected=IND');
  assert.deepEqual(await chosen(), ['RUS', 'IND']);
});

test('of two elements with one key the first keeps the address, and the page is told once', async (t) => {
  const body = '<relations-map id="a" url-state></relations-map><relations-map id="b" url-state="relations"></relations-map>';
  const { page } = await openLink(t, '#relations.selected=CHN', { body, expected: [/url-state="relations" is kept by another element/] });
  /** @type {string[]} */
  const warned = [];
  page.on('console', (message) => warned.push(message.text()));
  await page.reload();
  await ready(page, '#b');
  const chosen = () => page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected));
  assert.deepEqual(await chosen(), ['CHN', 'CHN']);
  await actor(page, 'Russia').nth(1).click();
  await actor(page, 'India').first().click();
  await addressHas(page, 'relations.selected=IND');
  assert.deepEqual(await chosen(), ['IND', 'RUS']);
  assert.equal(warned.length, 1, warned.join('\n'));
  await page.locator('#a').evaluate((element) => element.remove());
  for (const key of ['other', 'relations']) {
    await page.locator('#b').evaluate((element, name) => element.setAttribute('url-state', name), key);
    await settled(page);
  }
  await actor(page, 'Iran').click();
  await addressHas(page, 'relations.selected=IRN');
});

test('without the attribute the address is neither read nor written', async (t) => {
  const { page } = await openLink(t, '#relations.selected=RUS', { body: '<relations-map></relations-map>' });
  assert.equal(await ask(page, ({ state }) => state.selected), null);
  await actor(page, 'China').click();
  await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 600); }));
  assert.equal(new URL(page.url()).hash, '#relations.selected=RUS');
});

test('a link made for another edition says so, once to the page and once to the console', async (t) => {
  const { page, troubles } = await openLink(t, '#relations.selected=RUS&relations.record=000000000000', { expected: [passedOver] });
  /** @type {string[]} */
  const warned = [];
  page.on('console', (message) => warned.push(message.text()));
  await page.getByText('This link was made for another edition of the record.').waitFor();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  await actor(page, 'China').click();
  await settled(page);
  assert.deepEqual([warned, troubles], [[], []], 'no second warning');
  await page.reload();
  await ready(page);
  assert.equal(warned.length, 1);
  assert.match(warned[0] ?? '', /record="000000000000" is passed over, expected \w{12}/);
});

/** Always the same numbers from 0 to 1. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Hashes that nobody should make. @param {number} count */
function badHashes(count) {
  const next = random(20_260);
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(next() * from.length)] ?? '';
  const names = ['view', 'focus', 'selected', 'compared', 'changes', 'projection', 'from', 'to', 'asOf', 'themes', 'tones', 'statuses', 'kinds', 'sources', 'places', 'text', 'record', '__proto__', 'constructor', ''];
  const values = ['RUS', 'TJK', 'map', 'network', '%', '%E0%A4%A', '%00', '%uD800', '%ED%A0%80', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', ',,,', '=', '&', '9999999999', '-1', '2011-13-45', '2010~', '../..', 'x'.repeat(5000), '__proto__', 'toString', '%F0%9F%97%BA', '\u202E', 'true', 'null', '{}', '[object Object]', 'aid,basing', 'so-03-g', 'ayni', 'sodiqov-2012', ''];
  const part = () => `${pick(['relations.', 'relations', '', 'Relations.'])}${pick(names)}${pick(['=', '', '=='])}${pick(values)}`;
  return Array.from({ length: count }, () => `#${Array.from({ length: 1 + Math.floor(next() * 5) }, part).join(pick(['&', '&&', ';']))}`);
}

test('200 bad addresses: never an exception, never a blank box', async (t) => {
  const { page } = await openLink(t, '', { expected: [passedOver] });
  const wrong = await page.evaluate(async (hashes) => {
    const element = /** @type {import('./browser.js').RelationsMapElement} */ (document.querySelector('relations-map'));
    /** @type {string[]} */
    const found = [];
    addEventListener('relations-map:error', () => found.push(`error: ${location.hash}`));
    for (const hash of hashes) {
      location.hash = hash;
      await new Promise((resolve) => { setTimeout(() => requestAnimationFrame(resolve)); });
      const root = element.shadowRoot;
      const words = root?.querySelector('h2')?.textContent ?? '';
      if (!/ (?:and its|in) foreign relations$/.test(words) || !root?.querySelector('.stage')?.firstElementChild) found.push(`blank: ${hash}`);
    }
    return found;
  }, badHashes(200));
  assert.deepEqual(wrong, []);
});

test('everything works where the history refuses', async (t) => {
  const { page } = await openLink(t, '', { prepare: async (page) => { await page.addInitScript(() => { history.replaceState = () => { throw new DOMException('no', 'SecurityError'); }; }); } });
  for (const name of ['Russia', 'China', 'Iran']) {
    await actor(page, name).click();
    await panel(page).getByRole('heading', { name: `Tajikistan and ${name}` }).waitFor();
    await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 450); }));
  }
});

/** Presses a button of the drawer and takes the file. @param {Page} page @param {string} name */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Whether the pixel is of the land that is chosen, for a share of the picture. @param {Page} page @param {Buffer} bytes */
function pixels(page, bytes) {
  return page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    /** @type {Record<string, number>} */
    const counts = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return { width: bitmap.width, height: bitmap.height, counts };
  }, bytes.toString('base64'));
}

for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([['by double click', { file }], ['strict policy', { served: '/own.html', csp: strictPolicy, overrides: { '/own.html': html('<relations-map></relations-map>') } }]])) {
  test(`files of what is shown: ${name}`, async (t) => {
    const { page } = await open(t, options);
    await ready(page);
    await actor(page, 'Russia').click();
    await drawer(page).click();
    const svg = await saved(page, 'Save SVG');
    assert.equal(svg.name, 'tajikistan-russia.svg');
    assert.match(svg.bytes.toString(), /^<svg [^]*<title>Tajikistan and its foreign relations<\/title><desc>[^<]*Record \w{12}\.<\/desc>[^]*>Russia<\/text>/);
    await page.getByRole('status').getByText('Saved as tajikistan-russia.svg.').waitFor({ state: 'attached' });
    const png = await saved(page, 'Save PNG');
    assert.equal(png.name, 'tajikistan-russia.png');
    const size = /width="(\d+)" height="(\d+)"/.exec(svg.bytes.toString());
    const { width, height, counts } = await pixels(page, png.bytes);
    assert.equal(width, 2 * Number(size?.[1]));
    assert.ok(height > 2 * Number(size?.[2]) + 100, 'room for title and credit');
    for (const [what, colour] of [['paper', '252,250,245'], ['land', '231,226,213'], ['Russia', '236,211,166'], ['cooperative', '15,66,102'], ['conflictual', '184,57,14'], ['names', '34,32,28']]) {
      assert.ok((counts[colour ?? ''] ?? 0) > 200, `${what}: ${counts[colour ?? '']} pixels`);
    }
    const csv = await saved(page, 'Save CSV');
    assert.equal(csv.name, 'statements.csv');
    const total = await ask(page, ({ relations }) => relations?.statements().total ?? 0);
    assert.equal(csv.bytes.toString().split('\r\n').length, total + 2);
  });
}

test('the picture is dark where the element is, and larger where asked', async (t) => {
  const { page } = await open(t, { file, colorScheme: 'dark' });
  await ready(page);
  const [base64, type] = await ask(page, async (element) => {
    const blob = await element.exportPNG(3);
    return [btoa(new Uint8Array(await blob.arrayBuffer()).reduce((text, byte) => text + String.fromCharCode(byte), '')), blob.type];
  });
  assert.equal(type, 'image/png');
  const { counts } = await pixels(page, Buffer.from(base64 ?? '', 'base64'));
  assert.ok((counts['21,24,28'] ?? 0) > 10_000, 'dark paper');
});

test('where no map is shown there is no picture, and the drawer says so', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await drawer(page).click();
  await page.getByRole('radio', { name: 'Table' }).click();
  await page.getByText('Pictures are of the map. Choose Map to save one.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Save PNG' }).count(), 0);
  const failure = await ask(page, (element) => element.exportPNG().then(() => '', (error) => String(error)));
  assert.match(failure, /There is no map on the page to make a picture of/);
});

test('a link is copied where the address keeps the state; else the code of the tag', async (t) => {
  const { page } = await openLink(t, '#relations.selected=RUS', { body: '<relations-map url-state></relations-map><relations-map id="plain" selected="IRN" themes="aid &quot;x"></relations-map>', expected: [passedOver] });
  await ready(page, '#plain');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await drawer(page).first().click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').getByText('Link: copied.').waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${page.url().split('#')[0]}#relations.focus=TJK&relations.selected=RUS&relations.record=${await fingerprint(page)}`);
  await drawer(page).nth(1).click();
  await page.getByRole('button', { name: 'Copy embed code' }).click();
  await page.getByRole('status').getByText('Link: copied.').nth(1).waitFor({ state: 'attached' });
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(code, '<script type="module" src="relations-map.js"></script>\n<relations-map focus="TJK" selected="IRN" themes="aid &quot;x"></relations-map>');
});

test('citations of what is chosen, by keyboard alone, where the clipboard refuses', async (t) => {
  const { page } = await open(t, { file, prepare: async (page) => { await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }); } });
  await ready(page);
  await actor(page, 'Tajikistan').focus();
  await page.keyboard.type('ira');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Map' }).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Bib');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: /Copy this text/ });
  await text.waitFor();
  assert.match(await text.inputValue(), /^@\w+\{[^]*note = \{passage/);
  const isAll = await text.evaluate((area) => area instanceof HTMLTextAreaElement && area.selectionEnd - area.selectionStart === area.value.length && area.matches(':focus'));
  assert.ok(isAll, 'the text is selected');
  const tied = await ask(page, ({ relations }) => {
    const { groups, about } = relations?.tie('TJK', 'IRN') ?? { groups: [], about: [] };
    return [...groups.flatMap((group) => group.statements), ...about].map(({ id }) => id);
  });
  const cited = [...(await text.inputValue()).matchAll(/statement ([\w-]+)/g)].map(([, id]) => id);
  assert.ok(tied.length > 0 && cited.length > 0 && cited.every((id) => tied.includes(id ?? '')));
  await page.keyboard.press('Escape');
  assert.equal(await text.count(), 0, 'the drawer is closed');
  assert.ok(await drawer(page).evaluate((button) => button.matches(':focus')));
});

for (const [name, act, text] of /** @type {[string, (page: Page) => Promise<unknown>, string][]} */ ([
  ['a tie', (page) => actor(page, 'Russia').click(), 'Tajikistan and Russia'],
  ['the partners', async () => {}, 'United Tajik Opposition'],
])) {
  test(`on paper: ${name}, black on white and in full, without controls`, async (t) => {
    const { page } = await open(t, { file, colorScheme: 'dark' });
    await ready(page);
    await ask(page, (element) => { element.appearance = 'dark'; });
    await act(page);
    await drawer(page).click();
    await panel(page).getByText(text).first().waitFor();
    const controls = page.getByRole('button').filter({ hasNotText: /^$/ });
    assert.ok(await controls.count() > 5);
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    for (const hidden of ['Filters', 'Share', 'Save CSV', 'Zoom in', 'Close']) assert.equal(await page.getByRole('button', { name: hidden, exact: true }).count(), 0, hidden);
    const seen = await ask(page, (element) => {
      const root = element.shadowRoot;
      const box = root?.querySelector('.panel');
      const last = root?.querySelector('.panel li:last-child, .panel tr:last-child');
      const canvas = root?.querySelector('canvas');
      const pixel = [...canvas?.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? []];
      return {
        ground: getComputedStyle(element).backgroundColor,
        ink: getComputedStyle(root?.querySelector('h2') ?? element).color,
        facts: getComputedStyle(root?.querySelector('.panel p') ?? element).color,
        isCut: box ? box.scrollHeight > box.clientHeight + 1 : true,
        lastHeight: last?.getBoundingClientRect().height ?? 0,
        sea: pixel,
      };
    });
    assert.deepEqual({ ground: seen.ground, ink: seen.ink, facts: seen.facts, isCut: seen.isCut }, { ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', facts: 'rgb(0, 0, 0)', isCut: false });
    assert.ok(seen.lastHeight > 10);
    assert.ok(seen.sea.slice(0, 3).every((value) => value > 200), `the map is light: ${seen.sea}`);
    await page.getByText(/Record \w{12}\./).waitFor();
    const pdf = await page.pdf();
    assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === '%PDF-');
    assert.ok(((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)) ?? []).length >= 2, 'more than a screenful');
  });
}

for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([['wide', { file }], ['narrow, dark', { file, colorScheme: 'dark', viewport: { width: 320, height: 800 } }]])) {
  for (const opener of ['Share', 'Help']) {
    test(`axe finds nothing: ${opener} open, ${name}`, async (t) => {
      const { page } = await open(t, options);
      await ready(page);
      await page.getByRole('button', { name: opener, exact: true }).click();
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
      const small = await ask(page, (element) => [...element.shadowRoot?.querySelectorAll('.drawer:not(.hidden-drawer) :is(button, select, p, li, td, th, span, legend)') ?? []]
        .filter((part) => part.getClientRects().length > 0 && (Number.parseFloat(getComputedStyle(part).fontSize) < 12 || (part.matches('button, select') && part.getBoundingClientRect().height < 24))).map((part) => part.textContent));
      assert.deepEqual(small, []);
    });
  }
}

test('help: the lines, the keys as a table, what the record is, all sources', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  for (const name of ['How to read the lines', 'Keys', 'What the record is', 'Sources']) await page.getByRole('heading', { name, exact: true }).waitFor();
  await page.getByRole('table', { name: 'Keys' }).getByRole('row', { name: /^Escape Closes/ }).waitFor();
  const sources = await ask(page, ({ relations }) => relations?.sources().map(({ title }) => title) ?? []);
  for (const title of sources) await page.getByText(title, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  assert.equal(await page.getByRole('heading', { name: 'Keys' }).count(), 0);
});

test('plain words: no sentence of help or sharing is longer than 20 words', async () => {
  const texts = Object.values(await import('../../www/workbench/strings.js')).flat(2).filter((text) => typeof text === 'string');
  assert.ok(texts.length > 40);
  const long = texts.flatMap((text) => text.split(/[.:;] /)).filter((sentence) => sentence.split(/\s+/).length > 20);
  assert.deepEqual(long, []);
});
