/** What is shown, in the address of the page: links, and what comes of wrong ones. */
import assert from 'node:assert/strict';
import { actor, ask, centred, document as html, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const passedOver = /^console warning: relations-map: .* is passed over, expected /;

/**
 * A page whose element keeps its state in the address.
 *
 * @param {import('./browser.js').Open} open
 * @param {string} hash
 * @param {import('./browser.js').Options & { body?: string }} [options]
 */
async function openLink(open, hash, { body = '<relations-map url-state></relations-map>', ...options } = {}) {
  const opened = await open({ served: `/own.html${hash}`, overrides: { '/own.html': html(body) }, ...options });
  await ready(opened.page);
  await settled(opened.page);
  return opened;
}

/** Waits until the address says so. @param {Page} page @param {string[]} parts */
const addressHas = (page, ...parts) => page.waitForFunction((wanted) => wanted.every((part) => location.hash.slice(1).split('&').includes(part)), parts);

/** @param {Page} page */
const fingerprint = (page) => ask(page, ({ relations }) => relations?.fingerprint() ?? '');

test('a link shows what it says, and each change is written down', async ({ open }) => {
  const { page } = await openLink(open, '#relations.focus=UZB&relations.selected=RUS&relations.themes=basing,security&relations.from=2001-01-01');
  await centred(page, 'Uzbekistan');
  const { focus, selected, filter } = await ask(page, ({ state }) => state);
  assert.deepEqual({ focus, selected, filter }, { focus: 'UZB', selected: 'RUS', filter: { from: '2001-01-01', themes: ['basing', 'security'] } });
  await actor(page, 'Kazakhstan').click();
  await addressHas(page, 'relations.focus=UZB', 'relations.selected=KAZ', 'relations.themes=basing,security', 'relations.from=2001-01-01', `relations.record=${await fingerprint(page)}`);
});

test('the whole state goes through the address and comes back', async ({ open }) => {
  const { page } = await openLink(open, '');
  const state = { view: /** @type {const} */ ('map'), focus: 'RUS', selected: 'TJK', compared: 'UZB', changes: true, camera: null, projection: /** @type {const} */ ('equidistant'), filter: { from: '2001-01-01', to: '2012-12-31', asOf: '2012-01-01', themes: [/** @type {const} */ ('aid')], tones: [/** @type {const} */ ('neutral')], statuses: [/** @type {const} */ ('planned')], kinds: [/** @type {const} */ ('state')], sources: ['sodiqov-2012'], places: ['ayni-airfield'], text: 'a & b=c, 50 % é' } };
  const before = await ask(page, (element, wanted) => { element.state = wanted; return element.state; }, state);
  await addressHas(page, 'relations.compared=UZB');
  await page.reload();
  await ready(page);
  assert.deepEqual(await ask(page, (element) => element.state), before);
});

test('a page that nobody has touched keeps its address', async ({ open }) => {
  const { page } = await openLink(open, '#section');
  await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 600); }));
  assert.equal(new URL(page.url()).hash, '#section');
  await actor(page, 'Russia').click();
  await addressHas(page, 'section', 'relations.selected=RUS');
});

test('following a link within the page shows the other state; other anchors change nothing', async ({ open }) => {
  const { page } = await openLink(open, '', { body: '<a href="#relations.focus=TJK&relations.selected=CHN">China</a> <a href="#here">Here</a><p id="here">Here</p><relations-map url-state></relations-map>' });
  await page.getByRole('link', { name: 'China' }).click();
  await tells(page, 'China');
  await page.getByRole('link', { name: 'Here' }).click();
  await settled(page);
  await tells(page, 'China');
  await page.goBack();
  await tells(page, 'China');
});

test('two elements with two keys stay apart', async ({ open }) => {
  const { page } = await openLink(open, '#a.selected=CHN&b.selected=IRN', { body: '<relations-map id="a" url-state="a"></relations-map><relations-map id="b" url-state="b"></relations-map>' });
  await ready(page, '#b');
  const chosen = () => page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected));
  assert.deepEqual(await chosen(), ['CHN', 'IRN']);
  await actor(page, 'Russia').first().click();
  await addressHas(page, 'a.selected=RUS', 'b.selected=IRN');
  await actor(page, 'India').nth(1).click();
  await addressHas(page, 'a.selected=RUS', 'b.selected=IND');
  assert.deepEqual(await chosen(), ['RUS', 'IND']);
});

test('of two elements with one key the first keeps the address, and the page is told once', async ({ open }) => {
  const body = '<relations-map id="a" url-state></relations-map><relations-map id="b" url-state="relations"></relations-map>';
  const { page } = await openLink(open, '#relations.selected=CHN', { body, expected: [/url-state="relations" is kept by another element/] });
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

test('without the attribute the address is neither read nor written', async ({ open }) => {
  const { page } = await openLink(open, '#relations.selected=RUS', { body: '<relations-map></relations-map>' });
  assert.equal(await ask(page, ({ state }) => state.selected), null);
  await actor(page, 'China').click();
  await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 600); }));
  assert.equal(new URL(page.url()).hash, '#relations.selected=RUS');
});

test('a link made for another edition says so, once to the page and once to the console', async ({ open }) => {
  const { page, troubles } = await openLink(open, '#relations.selected=RUS&relations.record=000000000000', { expected: [passedOver] });
  /** @type {string[]} */
  const warned = [];
  page.on('console', (message) => warned.push(message.text()));
  await page.getByText('This link was made for another edition of the record.').waitFor();
  await tells(page, 'Russia');
  await actor(page, 'China').click();
  await settled(page);
  assert.deepEqual([warned, troubles], [[], []], 'no second warning');
  await Promise.all([page.waitForEvent('console'), page.reload()]);
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

test('200 bad addresses: never an exception, never a blank box', async ({ open }) => {
  const { page } = await openLink(open, '', { expected: [passedOver] });
  const wrong = await page.evaluate(async (hashes) => {
    const element = /** @type {import('./browser.js').RelationsMapElement} */ (document.querySelector('relations-map'));
    /** @type {string[]} */
    const found = [];
    addEventListener('relations-map-error', () => found.push(`error: ${location.hash}`));
    for (const hash of hashes) {
      location.hash = hash;
      await new Promise((resolve) => { setTimeout(() => requestAnimationFrame(resolve)); });
      const root = element.shadowRoot;
      const words = root?.querySelector('h2')?.textContent ?? '';
      if (words.length < 5 || /could not/.test(words) || !root?.querySelector('.stage')?.firstElementChild) found.push(`blank: ${hash}`);
    }
    return found;
  }, badHashes(200));
  assert.deepEqual(wrong, []);
});

test('everything works where the history refuses', async ({ open }) => {
  const { page } = await openLink(open, '', { prepare: async (page) => { await page.addInitScript(() => { history.replaceState = () => { throw new DOMException('no', 'SecurityError'); }; }); } });
  for (const name of ['Russia', 'China', 'Iran']) {
    await actor(page, name).click();
    await tells(page, name);
    await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 450); }));
  }
});
