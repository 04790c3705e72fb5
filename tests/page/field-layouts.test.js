/** How pages lay the element out, style it and print it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, centreLand, dist, document as html, elementFiles, heard, line, map, openOwn, plainPage, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

test('any parent layout: it has a width, and the parent keeps its height', async ({ open }) => {
  const parents = {
    flexcentre: 'display:flex;justify-content:center', flexcolumn: 'display:flex;flex-direction:column;align-items:center', grid: 'display:grid;place-items:center',
    inline: 'display:inline-block', float: 'float:left', fit: 'clear:both;width:fit-content', table: 'display:table', absolute: 'position:absolute',
  };
  const boxes = Object.keys(parents).map((id) => `<div id="${id}"><relations-map></relations-map></div>`).join('');
  const { page } = await openOwn(open, boxes, { css: Object.entries(parents).map(([id, rules]) => `#${id} { ${rules} }`).join('\n') });
  for (const id of Object.keys(parents)) {
    await ready(page, `#${id} relations-map`);
    await settled(page);
    const box = await page.locator(`#${id} relations-map`).boundingBox();
    assert.ok(box && box.width >= 280 && box.width <= 1281, `${id}: ${box?.width} px wide`);
    assert.ok(box.height > 300 && box.height < 3200, `${id}: ${box.height} px high`);
    const picture = await page.locator(`#${id} .picture`).boundingBox();
    assert.ok(picture && picture.width > 200, `${id}: the map is ${picture?.width} px wide`);
  }
});

test('a root of 10 px and a body of 1.6 rem: everything stays readable and can be hit', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map></relations-map>', { css: 'html { font-size: 62.5% } body { font-size: 1.6rem; margin: 0 }' });
  await ready(page);
  await line(page, 'Russia').click();
  await tells(page, 'Russia');
  const { statement, small, low } = await ask(page, ({ shadowRoot }) => {
    const texts = [...shadowRoot?.querySelectorAll('.region *') ?? []].filter((part) => part.getClientRects().length > 0 && [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
    return {
      statement: Number.parseFloat(getComputedStyle(shadowRoot?.querySelector('.side summary.text') ?? document.body).fontSize),
      small: texts.filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 12).map(({ textContent }) => textContent),
      low: [...shadowRoot?.querySelectorAll('.tab, .line, .back, .more-button, .fold > summary') ?? []].filter((part) => part.getClientRects().length > 0 && part.getBoundingClientRect().height < 23.9).map(({ textContent }) => textContent),
    };
  });
  assert.ok(statement >= 15, `statements at ${statement} px`);
  assert.deepEqual({ small, low }, { small: [], low: [] });
});

test('under a transform clicks, hover and drags mean what lies under the pointer', async ({ open }) => {
  const { page } = await openOwn(open, '<div id="slide"><relations-map></relations-map></div>', { css: '#slide { transform: scale(.8); transform-origin: 0 0; width: 1280px }' });
  await ready(page);
  const middle = async (/** @type {string} */ id) => {
    const box = await map(page).locator(`[data-id="${id}"]`).boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  for (const [id, name] of [['PAK', 'Pakistan'], ['KAZ', 'Kazakhstan'], ['IRN', 'Iran']]) {
    const { x, y } = await middle(id ?? '');
    await page.mouse.move(x, y);
    assert.ok((await page.locator('.tip').textContent())?.startsWith(name ?? '-'), `hover over ${name}`);
    await page.mouse.click(x, y);
    await tells(page, name ?? '');
    await page.keyboard.press('Escape');
  }
  const [before, from] = [await centreLand(page), await middle('PAK')];
  await page.mouse.move(from.x + 40, from.y - 40);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y - 40, { steps: 4 });
  await page.mouse.up();
  const after = await centreLand(page);
  assert.ok(Math.abs(before.x - after.x - 100) < 2, `a drag of 80 px, which are 100 of the slide, moves ${before.x - after.x}`);
  await page.getByRole('button', { name: 'Back to the whole map' }).click();
  const box = await page.locator('.picture').boundingBox();
  assert.ok(box);
  // A point of the slide, and where it is in pixels of the map.
  const at = { x: box.x + 0.3 * box.width, y: box.y + 0.4 * box.height };
  const pixel = (at.x - box.x) / 0.8;
  const whole = await centreLand(page);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await settled(page);
  const zoomed = await centreLand(page);
  const expected = pixel + (whole.x - pixel) * zoomed.width / whole.width;
  assert.ok(zoomed.width > 1.2 * whole.width && Math.abs(zoomed.x - expected) < 4, `the point under the pointer stays: ${zoomed.x}, expected ${expected}`);
});

test('the scheme of the page is inherited; appearance overrides it', async ({ open }) => {
  const luminance = (/** @type {string} */ colour) => /rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1).reduce((sum, part) => sum + Number(part), 0) ?? NaN;
  const { page } = await openOwn(open, '<relations-map id="inherits"></relations-map><relations-map id="dark" appearance="dark"></relations-map>', { css: 'html { color-scheme: light }', colorScheme: 'dark' });
  for (const id of ['inherits', 'dark']) await ready(page, `#${id}`);
  const ground = (/** @type {string} */ id) => page.locator(id).evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.ok(luminance(await ground('#dark')) < 200, 'dark where it is asked for');
  assert.ok(luminance(await ground('#inherits')) > 600, `light on a light page, though the reader prefers dark: ${await ground('#inherits')}`);
});

test('a browser without light-dark() has plain colours', async ({ open }) => {
  const overrides = Object.fromEntries(elementFiles.filter((path) => path.endsWith('.js')).map((path) => [path, { type: 'text/javascript; charset=utf-8', body: readFileSync(join(dist, path), 'utf8').replaceAll('light-dark(', 'light-dusk(') }]));
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const { page } = await openOwn(open, '<relations-map></relations-map>', { overrides, colorScheme });
    await ready(page);
    await settled(page);
    const { ground, land } = await ask(page, (element) => {
      const canvas = element.shadowRoot?.querySelector('canvas');
      return { ground: getComputedStyle(element).backgroundColor, land: [...canvas?.getContext('2d')?.getImageData(20, canvas.height - 20, 1, 1).data ?? []].slice(0, 3) };
    });
    const isLight = Number(/\d+/.exec(ground)?.[0]) > 200;
    if (colorScheme === 'light') assert.ok(isLight, ground);
    assert.ok(land.every((part) => (part > 180) === isLight) && land.join() !== '0,0,0', `land ${land} on ${ground}`);
  }
});

test('a browser that refuses to make an instance at once still shows the map', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map></relations-map>', {
    prepare: async (page) => {
      await page.addInitScript(() => {
        const { Instance } = WebAssembly;
        WebAssembly.Instance = /** @type {any} */ (function (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
          if (WebAssembly.Module.exports(module).length > 20) throw new RangeError('WebAssembly.Instance is disallowed on the main thread, if the buffer size is larger than 4KB. Use WebAssembly.instantiate.');
          return new Instance(module, imports);
        });
        Object.assign(WebAssembly.Instance, { prototype: Instance.prototype });
      });
    },
  });
  await ready(page);
  await line(page, 'Russia').click();
  await tells(page, 'Russia');
});

test('our lists lie under a sticky header of the page', async ({ open }) => {
  const { page } = await openOwn(open, '<header id="own">The page’s own header</header><relations-map></relations-map><p id="end">End</p>', { css: '#own { position: sticky; top: 0; z-index: 1; height: 80px; background: #dde } #end { margin-top: 2000px }' });
  await ready(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('tajik');
  await page.getByRole('listbox').waitFor();
  await page.evaluate(() => scrollTo(0, 260));
  await settled(page);
  const box = await page.locator('#own').boundingBox();
  assert.ok(box);
  const top = await page.evaluate(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.id, [box.x + box.width * 0.7, box.y + 40]);
  assert.equal(top, 'own');
});

test('universal rules of a page do not reach inside, and leave it its block, its ground and its words', async ({ open }) => {
  for (const [name, css, appearance] of /** @type {const} */ ([['* { color: #333 }', '* { color: #333 }', 'dark'], ['* { all: unset }', '* { all: unset }', 'light'], ['a reset', '*, ::before, ::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; line-height: 1; list-style: none }', 'light']])) {
    await test.step(name, async () => {
      const { page } = await openOwn(open, `<relations-map appearance="${appearance}"></relations-map>`, { css });
      await ready(page);
      const { display, ground, ink, width } = await ask(page, (element) => ({ display: getComputedStyle(element.shadowRoot?.querySelector('.ground') ?? element).display, ground: getComputedStyle(element.shadowRoot?.querySelector('.ground') ?? element).backgroundColor, ink: getComputedStyle(element.shadowRoot?.querySelector('h2') ?? element).color, width: element.shadowRoot?.querySelector('.ground')?.getBoundingClientRect().width ?? 0 }));
      const sum = (/** @type {string} */ colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
      assert.notEqual(display, 'inline');
      assert.ok(width > 600, `${width}`);
      assert.ok(Math.abs(sum(ground) - sum(ink)) > 350, `${ink} on ${ground}`);
    });
  }
});

test('wider or higher than a canvas may be, even for a moment, and a state that is no plain data: it goes on', async ({ open }) => {
  const { page } = await openOwn(open, '<div id="box"><relations-map></relations-map></div>', { css: '#box.huge { width: 40000px } #box.high relations-map { height: 40000px }', expected: [/^console warning: relations-map: /] });
  await ready(page);
  for (const name of ['huge', 'high']) {
    await page.locator('#box').evaluate((box, wanted) => box.setAttribute('class', wanted), name);
    await settled(page);
    await page.waitForTimeout(100);
    await page.locator('#box').evaluate((box) => box.removeAttribute('class'));
    await settled(page);
  }
  const thrown = await ask(page, (element) => {
    /** @type {any} */
    const cyclic = {};
    cyclic.self = cyclic;
    try {
      element.state = /** @type {any} */ ({ filter: cyclic });
      return '';
    } catch (error) {
      return String(error);
    }
  });
  assert.equal(thrown, '');
  await ask(page, (element) => { element.state = {}; });
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'error'), []);
});

test('moved to a sharper screen it is drawn anew', async ({ open }) => {
  // An emulated screen tells nobody that it changed, so the test does as a browser would.
  const prepare = async (/** @type {import('@playwright/test').Page} */ page) => void await page.addInitScript(() => {
    const original = globalThis.matchMedia.bind(globalThis);
    Reflect.set(globalThis, 'matchMedia', (/** @type {string} */ query) => {
      const list = original(query);
      if (query.includes('resolution')) Reflect.set(globalThis, 'screenList', list);
      return list;
    });
  });
  const { page } = await openOwn(open, '<relations-map></relations-map>', { prepare });
  await ready(page);
  const sharpness = () => page.locator('canvas').evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width / canvas.getBoundingClientRect().width : 0));
  assert.ok(Math.abs(await sharpness() - 1) < 0.02, `${await sharpness()}`);
  const client = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1.5, 3]) {
    await client.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor, mobile: false });
    await page.waitForFunction((wanted) => devicePixelRatio === wanted, deviceScaleFactor);
    await page.evaluate(() => Reflect.get(globalThis, 'screenList').dispatchEvent(new Event('change')));
    assert.ok(Math.abs(await sharpness() - deviceScaleFactor) < 0.02, `${await sharpness()} on a screen of ${deviceScaleFactor}`);
  }
});

test('from a window of 390 px to paper of A4 the map is drawn for the paper, and right in black and white', async ({ open }) => {
  const { page } = await open({ served: plainPage, viewport: { width: 390, height: 844 } });
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1020 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await settled(page);
  const { drawn, width, paper, colours, words } = await ask(page, ({ shadowRoot: root }) => {
    const picture = root?.querySelector('.paper-map svg');
    const all = [...picture?.querySelectorAll('*') ?? []].flatMap((part) => [part.getAttribute('fill'), part.getAttribute('stroke')]).filter((colour) => colour?.startsWith('#'));
    return {
      drawn: Number(/ ([\d.]+) [\d.]+$/.exec(picture?.getAttribute('viewBox') ?? '')?.[1] ?? picture?.getAttribute('width')), width: picture?.getBoundingClientRect().width ?? 0,
      paper: root?.querySelector('.paper')?.getBoundingClientRect().width ?? 0, colours: [...new Set(all)], words: root?.querySelector('.paper')?.textContent ?? '',
    };
  });
  assert.ok(width > 0.9 * paper && width <= paper + 1, `${width} px of ${paper}`);
  assert.ok(drawn >= 600 && Math.abs(width / drawn - 1) < 0.15, `drawn for ${drawn} px, shown on ${width}`);
  const isGrey = (/** @type {string} */ colour) => colour.length !== 7 || (colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7));
  assert.deepEqual(colours.filter((colour) => !isGrey(colour ?? '')), [], 'black and white, so that shapes alone tell the tones');
  const conflict = await ask(page, ({ relations }) => relations?.tie('TJK', 'UZB').tie.tones.conflictual);
  assert.ok(words.includes(`${conflict} of conflict`), 'the number of conflict stands beside the name');
});
