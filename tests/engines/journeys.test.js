/** What a reader does in a visit: looks, chooses, reads, changes the view, filters, types a day, searches, goes by keys alone. */
import assert from 'node:assert/strict';
import { engine, test } from './page.js';

const mapButton = '[aria-label^="Partners on the map"] button';

test('at first: a headline, land under the ties, all partners, nothing cut and nothing sideways', async (open) => {
  const page = await open();
  await page.ready();
  await page.shoot('rest');
  const { buttons, colours, sideways, small } = await page.ask(({ shadowRoot: root }) => {
    const canvas = /** @type {HTMLCanvasElement} */ (root?.querySelector('canvas'));
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const seen = new Set();
    for (let at = 0; at < data.length; at += 400) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    const texts = [...root?.querySelectorAll('.region *') ?? []].filter((part) => part.getClientRects().length > 0 && [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
    return {
      buttons: [...root?.querySelectorAll('[aria-label^="Partners on the map"] button') ?? []].length, colours: seen.size,
      sideways: document.documentElement.scrollWidth > innerWidth, small: texts.filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 12).length,
    };
  });
  assert.ok(buttons > 15, `${buttons} buttons on the map`);
  assert.ok(colours >= 3, `${colours} colours of land`);
  assert.deepEqual({ sideways, small }, { sideways: false, small: 0 });
});

test('by mouse: hover tells, a click opens the sentences, a source is a link, the way back', async (open) => {
  const page = await open();
  await page.ready();
  await page.hover(mapButton, 'Uzbekistan');
  await page.where({ css: '.tip:not(.hidden)' });
  assert.match(await page.words('.tip:not(.hidden)'), /^Uzbekistan/);
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  await page.shoot('russia');
  await page.click('.side summary.text');
  assert.match(await page.words('.side details[open]'), /Source|source|passage/);
  await page.shoot('sentence');
  const links = await page.ask(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.side a[href^=http]') ?? []].map((link) => link.getAttribute('rel')));
  assert.ok(links.every((rel) => rel === 'noopener noreferrer'), links.join());
  await page.click('.side .back');
  await page.where({ css: '.side button', name: 'Uzbekistan' });
  assert.deepEqual((await page.heard()).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['RUS', null]);
});

test('the same partner at once after Escape is chosen again; only two clicks with nothing between put it at the centre', async (open) => {
  const page = await open();
  await page.ready();
  const { x, y } = await page.where({ css: mapButton, name: 'Russia' });
  const at = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
  const click = [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  const state = () => page.ask(({ state: { focus, selected } }) => ({ focus, selected }));
  await page.mouse(click);
  await page.press('Escape');
  await page.mouse(click);
  await page.tells('Russia');
  assert.deepEqual(await state(), { focus: 'TJK', selected: 'RUS' });
  // A double click is within half a second.
  await page.run(() => new Promise((resolve) => { setTimeout(resolve, 700); }));
  await page.mouse([...click, ...click.slice(1)]);
  await page.until('Russia at the centre', () => /** @type {any} */ (document.querySelector('relations-map')).state.focus === 'RUS');
});

test('the map by wheel, drag and buttons; back to the whole', async (open) => {
  const page = await open();
  await page.ready();
  const place = () => page.where({ css: mapButton, name: 'Pakistan' });
  const before = await place();
  await page.click('button', 'Zoom in');
  await page.click('button', 'Zoom in');
  await page.shoot('zoomed');
  const { left, top, width, height } = await page.where({ css: '.picture' });
  const from = { x: Math.round(left + width * 0.6), y: Math.round(top + height * 0.75) };
  const tajikistan = () => page.ask(({ shadowRoot }) => shadowRoot?.querySelector('[data-id="AFG"]')?.getBoundingClientRect().x ?? null);
  const was = await tajikistan();
  await page.mouse([{ type: 'pointerMove', ...from }, { type: 'pointerDown', button: 0 }, { type: 'pointerMove', duration: 100, x: from.x - 60, y: from.y - 20 }, { type: 'pointerUp', button: 0 }]);
  await page.settle();
  assert.notEqual(await tajikistan(), was, 'a drag moves the map');
  await page.click('button', 'Back to the whole map');
  const after = await place();
  assert.ok(Math.abs(after.x - before.x) < 1 && Math.abs(after.y - before.y) < 1);
});

/** The views: what each shows, and a word that stands in it. @type {[string, RegExp][]} */
const views = [['Network', /Russia/], ['Timeline', /2012/], ['Table', /Statement|statement/], ['Compare', /Russia|Uzbekistan/], ['Map', /Uzbekistan/]];

test('every view fills its box, at rest and with something chosen, and the panel has the height of what it tells', async (open) => {
  const page = await open({ size: { width: 1280, height: 900 } });
  await page.ready();
  for (const selected of [null, 'RUS']) {
    await page.ask((element, id) => element.select(id), selected);
    for (const [name, words] of views) {
      await page.view(name);
      await page.shoot(`${name}${selected ? ' chosen' : ''}`);
      assert.match(await page.words('#body'), words, name);
      const { body, content, panel, inner } = await page.ask(({ shadowRoot }) => {
        const box = (/** @type {string} */ css) => shadowRoot?.querySelector(css)?.getBoundingClientRect();
        const side = shadowRoot?.querySelector('.side');
        const last = [...side?.children ?? []].reduce((most, part) => Math.max(most, part.getBoundingClientRect().bottom), 0);
        return { body: box('#body')?.toJSON(), content: box('.stage')?.toJSON() ?? null, panel: box('.side')?.toJSON() ?? null, inner: last };
      });
      assert.ok(body.width > 1000 && body.height > 200, `${name}: ${JSON.stringify(body)}`);
      if (panel && panel.width > 0) assert.ok(inner <= panel.bottom + 1, `${name}: the panel ends at ${panel.bottom}, what it tells at ${inner}`);
      if (content && content.width > 0) assert.ok(content.bottom <= body.bottom + 1, `${name}: the drawing ends at ${content.bottom}, its box at ${body.bottom}`);
    }
  }
});

test('what stands behind More: filters with their columns level, share, sources, help, contradictions', async (open) => {
  const page = await open({ size: { width: 1280, height: 900 } });
  await page.ready();
  for (const name of ['Filters', 'Share', 'Sources', 'Help', 'Contradictions']) {
    await page.openMore(name);
    await page.shoot(name);
    assert.ok((await page.words('.region')).length > 200);
    if (name !== 'Filters') continue;
    const tops = await page.ask(({ shadowRoot }) => {
      const groups = [...shadowRoot?.querySelectorAll('.side fieldset') ?? []].map((group) => group.getBoundingClientRect());
      const columns = new Map();
      for (const { x, y } of groups) columns.set(Math.round(x), Math.min(columns.get(Math.round(x)) ?? Infinity, Math.round(y)));
      return [...columns.values()];
    });
    assert.ok(Math.max(...tops) - Math.min(...tops) <= 1, `the columns begin at ${tops.join(' and ')}`);
    await page.click('.side label', await page.ask(({ shadowRoot }) => shadowRoot?.querySelector('.side fieldset label')?.textContent?.replace(/\s+/g, ' ').trim()));
    await page.until('a filter that is on', () => /** @type {any} */ (document.querySelector('relations-map')).state.filter.themes);
    await page.shoot('Filtered');
    await page.ask((element) => { element.state = { filter: {} }; });
  }
});

test('a day as people type it, and all days again', async (open) => {
  const page = await open();
  await page.ready();
  await page.click('button', 'Show one day…');
  await page.click('input[aria-label="One day"], .when input');
  await page.press('Control', 'a');
  await page.type('16 January 2012');
  await page.press('Enter');
  assert.equal(await page.until('the day', () => /** @type {any} */ (document.querySelector('relations-map')).state.filter.asOf), '2012-01-16');
  await page.shoot('day');
  await page.click('button', 'All days');
  assert.equal(await page.ask(({ state }) => state.filter.asOf ?? null), null);
});

test('by keys alone: search, choose, arrows over the map, Escape; and Escape that closed nothing is left to the page', async (open) => {
  const page = await open({ first: 'window.left = []; addEventListener("keydown", (event) => { if (!event.defaultPrevented) left.push(event.key); });' });
  await page.ready();
  await page.tabTo(/Search/);
  await page.type('uzb');
  await page.where({ css: '[role=option]' });
  await page.shoot('search');
  await page.press('ArrowDown');
  await page.press('Enter');
  await page.tells('Uzbekistan');
  assert.deepEqual(await page.run(() => Reflect.get(globalThis, 'left').filter((/** @type {string} */ key) => /^[uzb]$/.test(key))), [], 'what is typed into our field is not the page’s');
  await page.press('Escape');
  await page.until('nothing chosen', () => /** @type {any} */ (document.querySelector('relations-map')).state.selected === null);
  const first = await page.focused();
  await page.ask(({ shadowRoot }) => /** @type {HTMLElement} */ (shadowRoot?.querySelector('[aria-label^="Partners on the map"] [tabindex="0"]')).focus());
  const names = new Set();
  for (let press = 0; press < 5; press += 1) {
    names.add(await page.focused());
    await page.press('ArrowRight');
  }
  assert.equal(names.size, 5, `${first}: ${[...names].join('; ')}`);
  await page.shoot('focus');
  await page.press('Enter');
  await page.until('something chosen', () => /** @type {any} */ (document.querySelector('relations-map')).state.selected);
  await page.press('Escape');
  await page.run(() => { Reflect.get(globalThis, 'left').length = 0; });
  await page.press('Escape');
  await page.press('Escape');
  assert.ok((await page.run(() => Reflect.get(globalThis, 'left'))).includes('Escape'), `in ${engine} Escape that closes nothing goes on to the page`);
});

test('on a phone: in a frame of 390 pixels one scrolls down alone, chooses and comes back', async (open) => {
  const page = await open({
    size: { width: 1000, height: 1000 }, body: '<style>iframe { border: 0; width: 390px; height: 900px }</style><iframe src="/inner.html" title="Map"></iframe>', head: '',
    overrides: { '/inner.html': { type: 'text/html', body: '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Inner</title><script type="module" src="/relations-map.js"></script><relations-map></relations-map></html>' } },
  });
  await page.ready();
  await page.shoot('phone');
  const frame = () => page.run(() => {
    const { documentElement: page } = /** @type {Document} */ (document.querySelector('iframe')?.contentDocument);
    return page.scrollWidth - page.clientWidth;
  });
  assert.ok(await frame() <= 0, 'nothing scrolls sideways');
  await page.click('.side button, .line', 'Uzbekistan');
  await page.tells('Uzbekistan');
  await page.shoot('phone chosen');
  assert.ok(await frame() <= 0);
  await page.click('.back');
  await page.where({ css: '.line', name: 'Russia' });
});
