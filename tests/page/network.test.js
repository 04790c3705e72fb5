/** The network: everybody around the one at the centre, names outside, the ties among them inside; by mouse and by keyboard. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { violations } from './axe.js';
import { ask, centred, dist, focused, heard, listen, panel, ready, settled, tabTo, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');

/** @param {Page} page */
const network = (page) => page.getByRole('toolbar', { name: /^Partners around the centre/ });

/** @param {import('./browser.js').Open} open @param {Options} [options] */
async function openNetwork(open, options = {}) {
  const { page } = await open({ file, prepare: listen, ...options });
  await ready(page);
  await ask(page, (element) => { element.view = 'network'; });
  await network(page).waitFor();
  await settled(page);
  return page;
}

/** What the core says of the box as it is. @param {Page} page */
const told = (page) => ask(page, ({ relations, state, shadowRoot }) => {
  const { clientWidth: width = 0, clientHeight: height = 0 } = shadowRoot?.querySelector('.network-box') ?? {};
  const found = relations?.network({ focus: state.focus, selected: state.selected, filter: state.filter, width, height, language: 'en' });
  if (!found) throw new Error('no record');
  return { ...found, width, height };
});

/** @param {Page} page */
const names = (page) => network(page).getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));

/** @param {Page} page */
const selected = (page) => ask(page, ({ state }) => state.selected);

test('every actor that is shown is one button where the core has placed it, and its name says the relation', async ({ open }) => {
  const page = await openNetwork(open);
  for (const width of [320, 390, 820, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const { nodes, ...box } = await told(page);
    const labels = await names(page);
    assert.equal(labels.length, nodes.length);
    assert.equal(new Set(labels).size, labels.length, 'none double');
    for (const [index, { name, statements, conflict }] of nodes.entries()) {
      assert.ok(labels[index]?.startsWith(name), labels[index]);
      assert.match(labels[index] ?? '', new RegExp(`, ${statements} statements?${conflict > 0 ? `, ${conflict} of conflict` : ''}$`));
    }
    const drawn = await page.locator('.network .disc').evaluateAll((all) => all.map((disc) => [Number(disc.getAttribute('cx')), Number(disc.getAttribute('cy'))]));
    assert.equal(drawn.length, nodes.length);
    for (const [index, [x = -1, y = -1]] of drawn.entries()) assert.ok(Math.hypot(x - (nodes[index]?.at[0] ?? 0), y - (nodes[index]?.at[1] ?? 0)) < 1 && x > 0 && x < box.width && y > 0 && y < box.height, labels[index]);
    const texts = await page.locator('.network text.name').evaluateAll((all) => all.map((text) => ({ what: text.textContent ?? '', ...text.getBoundingClientRect().toJSON() })));
    const over = texts.flatMap((a, index) => texts.slice(index + 1).filter((b) => a.what !== b.what && a.left + 2 < b.right && b.left + 2 < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom).map((b) => `${a.what} and ${b.what}`));
    assert.deepEqual(over, [], `${width}`);
    assert.deepEqual(texts.filter(({ left, right }) => left < -1 || right > width + 1).map(({ what }) => what), [], `cut at ${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing scrolls sideways at ${width}`);
  }
});

test('a mouse chooses, puts another at the centre and lets go; ties of what is chosen stand out', async ({ open }) => {
  const page = await openNetwork(open);
  const { among } = await told(page);
  await network(page).getByRole('button', { name: /^Russia, / }).click();
  await tells(page, 'Russia');
  assert.equal(await network(page).getByRole('button', { name: /^Russia, / }).getAttribute('aria-pressed'), 'true');
  const [linked, dimmed] = await ask(page, ({ shadowRoot }) => ['linked', 'dim'].map((kind) => shadowRoot?.querySelectorAll(`.among.${kind}`).length));
  const own = among.filter(({ a, b }) => a === 'RUS' || b === 'RUS').length;
  assert.deepEqual([linked, dimmed], [own, among.length - own]);
  await panel(page).getByRole('button', { name: /^← / }).click();
  assert.equal(await selected(page), null);
  await network(page).getByRole('button', { name: /^Uzbekistan, / }).dblclick();
  await centred(page, 'Uzbekistan');
  assert.deepEqual(await ask(page, ({ state }) => [state.view, state.focus]), ['network', 'UZB']);
  assert.ok((await heard(page)).some(({ name, detail }) => name === 'viewchange' && detail.focus === 'UZB'));
});

test('A2, A3: one stop; the keyboard goes through the actors in their order, finds by name, chooses and closes; hover says what focus says', async ({ open }) => {
  const page = await openNetwork(open);
  const order = await names(page);
  await tabTo(page, new RegExp(`^button ${order[0]?.split(',')[0]}`), 8);
  assert.equal(await network(page).locator('[tabindex="0"]').count(), 1);
  for (const [key, at] of /** @type {const} */ ([['ArrowRight', 1], ['ArrowDown', 2], ['ArrowLeft', 1], ['End', -1], ['Home', 0]])) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), `button ${order.at(at)}`);
  }
  await page.keyboard.type('kaz');
  assert.match(await focused(page), /^button Kazakhstan, /);
  assert.equal(await page.locator('.network .tip').textContent(), (await focused(page)).replace('button ', ''));
  await page.keyboard.press('Enter');
  await tells(page, 'Kazakhstan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal(await selected(page), null);
  assert.match(await focused(page), /^button Kazakhstan, /);
});

test('the view follows the filter and keeps what is chosen; A35: axe finds nothing', async ({ open }) => {
  for (const options of /** @type {Options[]} */ ([{}, { colorScheme: 'dark', viewport: { width: 390, height: 844 } }, { forcedColors: 'active' }])) {
    const page = await openNetwork(open, options);
    await ask(page, (element) => { element.select('RUS'); element.themes = 'basing'; });
    await settled(page);
    const { nodes } = await told(page);
    assert.equal((await names(page)).length, nodes.length);
    assert.ok(nodes.length < 40 && nodes.length > 2);
    assert.deepEqual(await violations(page), []);
    await ask(page, (element) => { element.state = { view: 'network', focus: 'JPN' }; });
    await settled(page);
    assert.deepEqual(await violations(page), [], 'another at the centre');
    await ask(page, (element) => { element.state = { view: 'network', filter: { text: 'nothing says this' } }; });
    await settled(page);
    assert.deepEqual(await names(page), [], 'nobody is left');
    assert.deepEqual(await violations(page), [], 'empty');
  }
});
