/** The network: the ties without the map, by mouse and by keyboard. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, heard, listen, open, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');

/** @param {Page} page */
const network = (page) => page.getByRole('group', { name: /^Actors by distance in ties/ });

/** @param {import('node:test').TestContext} t @param {Options} [options] */
async function openNetwork(t, options = {}) {
  const { page } = await open(t, { file, prepare: listen, ...options });
  await ready(page);
  await page.getByRole('radio', { name: 'Network' }).click();
  await network(page).waitFor();
  await settled(page);
  return page;
}

/** What the core says of the box as it is. @param {Page} page */
const told = (page) => ask(page, ({ relations, state, shadowRoot }) => {
  const { clientWidth: width = 0, clientHeight: height = 0 } = shadowRoot?.querySelector('[part="network"]') ?? {};
  const found = relations?.network({ focus: state.focus, filter: state.filter, width, height, language: 'en' });
  if (!found) throw new Error('no record');
  return { ...found, width, height };
});

/** @param {Page} page */
const names = (page) => network(page).getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));

/** @param {Page} page */
const focused = (page) => ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('aria-label') ?? shadowRoot?.activeElement?.textContent);

/** @param {Page} page */
const selected = (page) => ask(page, ({ state }) => state.selected);

for (const width of [320, 800, 1280]) {
  test(`every actor that is reached is a button where the core has placed it, at ${width} px`, async (t) => {
    const page = await openNetwork(t, { viewport: { width, height: 900 } });
    const { nodes, ...box } = await told(page);
    const labels = await names(page);
    assert.equal(labels.length, nodes.length);
    for (const [index, { name, ring, statements }] of nodes.entries()) {
      const label = labels[index] ?? '';
      assert.ok(label.startsWith(`${name}, `), label);
      assert.match(label, [/at the centre/, / statements?, (?:mostly|all|mixed)/][ring] ?? new RegExp(`no direct tie, ${ring} ties away, named in ${statements} statements?$`));
    }
    assert.equal(new Set(labels).size, labels.length, 'none double');
    const middles = await network(page).getByRole('button').evaluateAll((all) => all.map((button) => {
      const [inner, outer] = [button.getBoundingClientRect(), button.parentElement?.getBoundingClientRect() ?? new DOMRect()];
      return [inner.x + inner.width / 2 - outer.x, inner.y + inner.height / 2 - outer.y];
    }));
    for (const [index, [x = -1, y = -1]] of middles.entries()) {
      assert.ok(Math.hypot(x - (nodes[index]?.x ?? 0), y - (nodes[index]?.y ?? 0)) < 1, labels[index]);
      assert.ok(x > 0 && x < box.width && y > 0 && y < box.height, labels[index]);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
  });
}

test('what is drawn is what the core tells: curves, strands, tethers of parts, and a sign where sources differ', async (t) => {
  const page = await openNetwork(t);
  for (const focus of ['TJK', 'JPN']) {
    await ask(page, (element, focus) => element.focusOn(focus), focus);
    await settled(page);
    const { lines, strokes, nodes, rings, labels } = await told(page);
    const drawn = await ask(page, ({ shadowRoot }) => ['.link', '.tie', '.tether', '.ring', '.disc', '.name', '.unequal'].map((kind) => shadowRoot?.querySelectorAll(`[part="network"] ${kind}`).length));
    const differing = nodes.filter(({ id, disagreements }) => disagreements > 0 && strokes.some((stroke) => stroke.id === id));
    assert.deepEqual(drawn, [lines.length, strokes.length, nodes.filter(({ partOf }) => partOf).length, rings.length, nodes.length, labels.length, differing.length]);
  }
});

test('a mouse chooses, near a symbol too, puts another at the centre, and lets go', async (t) => {
  const page = await openNetwork(t);
  const { nodes, lines } = await told(page);
  const { x, y, radiusPx } = nodes.find(({ id }) => id === 'JPN') ?? { x: 0, y: 0, radiusPx: 0 };
  await network(page).click({ position: { x: x - radiusPx - 5, y } });
  assert.equal(await selected(page), 'JPN');
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  assert.equal(await actor(page, 'Russia').getAttribute('aria-pressed'), 'true');
  const [linked, dimmed] = await ask(page, ({ shadowRoot }) => ['linked', 'dim'].map((kind) => shadowRoot?.querySelectorAll(`.link.${kind}`).length));
  const own = lines.filter(({ a, b }) => a === 'RUS' || b === 'RUS').length;
  assert.deepEqual([linked, dimmed], [own, lines.length - own]);
  await network(page).click({ position: { x: 5, y: 5 } });
  assert.equal(await selected(page), null);
  await actor(page, 'Uzbekistan').dblclick();
  await settled(page);
  assert.match(await names(page).then(([first]) => first ?? ''), /^Uzbekistan, at the centre/);
  assert.deepEqual(await ask(page, ({ state }) => [state.view, state.focus]), ['network', 'UZB']);
  assert.ok((await heard(page)).some(({ name, detail }) => name === 'viewchange' && detail.focus === 'UZB'));
});

test('hover and the keyboard show what the button says, Escape hides it', async (t) => {
  const page = await openNetwork(t);
  const tip = page.locator('.tip:not(.hidden)');
  for (const name of ['Kazakhstan', 'Taliban']) {
    const label = await actor(page, name).getAttribute('aria-label');
    await actor(page, name).hover();
    assert.equal(await tip.textContent(), label);
    await page.keyboard.press('Escape');
    assert.equal(await tip.count(), 0);
    await actor(page, name).focus();
    assert.equal(await tip.textContent(), label);
  }
});

test('A2, A3: the keyboard alone goes through the actors in their order, finds by name, chooses and closes', async (t) => {
  const page = await openNetwork(t);
  const order = await names(page);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), order[0]);
  for (const [key, label] of /** @type {const} */ ([['ArrowRight', order[1]], ['ArrowDown', order[2]], ['ArrowLeft', order[1]], ['End', order.at(-1)], ['ArrowRight', order.at(-1)], ['Home', order[0]], ['ArrowUp', order[0]]])) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), label);
  }
  await page.keyboard.type('kaz');
  assert.match(await focused(page) ?? '', /^Kazakhstan, /);
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { name: 'Tajikistan and Kazakhstan' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await selected(page), null);
  assert.match(await focused(page) ?? '', /^Kazakhstan, /);
});

test('from the panel the keyboard comes back to the actor that was chosen', async (t) => {
  const page = await openNetwork(t);
  await actor(page, 'China').click();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  assert.match(await focused(page) ?? '', /^China, /);
});

test('A2: at most eight tab stops in all, with a row of those whom no chain of ties reaches', async (t) => {
  const page = await openNetwork(t, { file: undefined, served: '/own.html', overrides: { '/own.html': html('<button id="before">Before</button><relations-map view="network"></relations-map><button id="after">After</button>') } });
  await page.locator('#before').focus();
  const stops = [];
  for (let press = 0; press < 20 && !await page.locator('#after').evaluate((button) => button.matches(':focus')); press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  stops.pop();
  assert.ok(stops.length <= 8, stops.join('; '));
  const apart = page.getByRole('toolbar', { name: 'No chain of ties leads to these:' }).getByRole('button');
  assert.deepEqual(await apart.allTextContents(), (await told(page)).apart.map(({ name }) => name));
  await apart.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await selected(page), (await told(page)).apart[1]?.id);
  assert.equal(await apart.nth(1).getAttribute('aria-pressed'), 'true');
});

test('the view keeps what is chosen, follows the filter, and is drawn anew in another box', async (t) => {
  const page = await openNetwork(t);
  await ask(page, (element) => { element.select('RUS'); element.themes = 'basing'; });
  await settled(page);
  const { nodes } = await told(page);
  assert.equal((await names(page)).length, nodes.length);
  assert.ok(nodes.length < 40);
  await page.getByRole('radio', { name: 'Map' }).click();
  await page.getByRole('radio', { name: 'Network' }).click();
  assert.equal(await actor(page, 'Russia').getAttribute('aria-pressed'), 'true');
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  const { width } = await told(page);
  const last = await actor(page, 'Russia').boundingBox();
  assert.ok(width < 390 && last && last.x + last.width < 390);
  await ask(page, (element) => { element.state = { ...element.state, filter: { text: 'nothing says this' } }; });
  await settled(page);
  assert.deepEqual((await names(page)).map((name) => name.split(',')[0]), ['Tajikistan']);
});

/** @type {[string, Options, (page: Page) => Promise<unknown>][]} */
const states = [
  ['network', {}, async () => {}],
  ['network, chosen', {}, (page) => actor(page, 'Russia').click()],
  ['network, dark', { colorScheme: 'dark' }, (page) => ask(page, (element) => element.focusOn('JPN'))],
  ['network, narrow', { viewport: { width: 390, height: 844 } }, (page) => actor(page, 'Russia').focus()],
  ['network, forced colours', { forcedColors: 'active' }, async () => {}],
];
for (const [name, options, act] of states) {
  test(`A35: axe finds nothing: ${name}`, async (t) => {
    const page = await openNetwork(t, options);
    await act(page);
    await settled(page);
    assert.deepEqual(await violations(page), []);
  });
}
