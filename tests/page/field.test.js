/** Pages and situations in which people put the element: layouts, styles, dialogs, routers, moves between documents, odd servers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, dist, document as html, elementFiles, failedRequest, headline, heard, line, listen, listsAll, map, packageFiles, pageFiles, panel, plainPage, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const module = '<script type="module" src="/relations-map.js"></script>';

/**
 * A page of the test's own, whose styles and scripts are files of it.
 *
 * @param {import('./browser.js').Open} open
 * @param {string} body
 * @param {import('./browser.js').Options & { css?: string, script?: string }} [options]
 */
function openOwn(open, body, { css = '', script = '', overrides, allowed = [], prepare, ...options } = {}) {
  const head = `<link rel="stylesheet" href="/own.css">${module}${script ? '<script src="/own.js" defer></script>' : ''}`;
  return open({
    served: '/own.html', allowed: [...packageFiles, '/own.css', '/own.js', ...allowed],
    overrides: { '/own.html': html(body, head), '/own.css': { type: 'text/css', body: css }, '/own.js': { type: 'text/javascript', body: script }, ...overrides },
    prepare: async (page) => { await listen(page); await prepare?.(page); }, ...options,
  });
}

test('any parent layout: it has a width, and the parent keeps its height', async ({ open }) => {
  const parents = {
    flexcentre: 'display:flex;justify-content:center', flexcolumn: 'display:flex;flex-direction:column;align-items:center', grid: 'display:grid;place-items:center',
    inline: 'display:inline-block', float: 'float:left', fit: 'width:fit-content', table: 'display:table', absolute: 'position:absolute',
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
  const before = await middle('PAK');
  await page.mouse.move(before.x + 40, before.y - 40);
  await page.mouse.down();
  await page.mouse.move(before.x - 60, before.y - 40, { steps: 4 });
  await page.mouse.up();
  const after = await middle('PAK');
  assert.ok(Math.abs(after.x - before.x + 100) < 3, `a drag of 100 px moves ${before.x - after.x}`);
  await page.getByRole('button', { name: 'Back to the whole map' }).click();
  const whole = await middle('PAK');
  await page.mouse.move(whole.x, whole.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await settled(page);
  const zoomed = await middle('PAK');
  assert.ok(Math.hypot(zoomed.x - whole.x, zoomed.y - whole.y) < 4, `the point under the pointer stays: ${JSON.stringify([whole, zoomed])}`);
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
    const isLight = colorScheme === 'light';
    assert.ok((Number(/\d+/.exec(ground)?.[0]) > 200) === isLight, ground);
    assert.ok(land.every((part) => (part > 180) === isLight) && land.join() !== '0,0,0', `land ${land}`);
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

test('Escape in a dialog: ours is closed first, then the dialog, and never both', async ({ open }) => {
  const { page } = await openOwn(open, '<dialog id="d"><relations-map></relations-map></dialog>', { css: '#d { width: 1200px; max-width: none }', script: 'document.getElementById("d").showModal()' });
  await ready(page);
  const isOpen = () => page.locator('#d').evaluate((dialog) => dialog instanceof HTMLDialogElement && dialog.open);
  await test.step('with something chosen', async () => {
    await line(page, 'Russia').press('Enter');
    await tells(page, 'Russia');
    await page.keyboard.press('Escape');
    await listsAll(page);
    assert.ok(await isOpen(), 'what was ours is closed, and nothing else');
  });
  await test.step('what hover or focus shows', async () => {
    await map(page).locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.tip:not(.hidden)').count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.tip:not(.hidden)').count(), 0);
    assert.ok(await isOpen(), 'the hint was ours');
  });
  await test.step('with nothing of ours open', async () => {
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await isOpen(), false, 'the dialog closes');
  });
});

test('a page whose router owns the hash keeps its path', async ({ open }) => {
  const script = 'const show = () => { document.getElementById("where").textContent = location.hash.split("?")[0] === "#/map" ? "the map page" : `no such page: ${location.hash}`; }; addEventListener("hashchange", show); show();';
  const { page } = await openOwn(open, '<p id="where"></p><relations-map url-state></relations-map>', { script, served: '/own.html#/map' });
  await ready(page);
  await line(page, 'Russia').click();
  await tells(page, 'Russia');
  await page.waitForTimeout(700);
  const { pathname, hash } = new URL(page.url());
  assert.equal(pathname, '/own.html');
  assert.match(hash, /^#\/map(?:\?|$)/, 'the path of the router is its own');
  await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
  assert.equal(await page.locator('#where').textContent(), 'the map page');
  if (hash.includes('selected')) {
    await page.reload();
    await ready(page);
    await tells(page, 'Russia');
  }
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
      const { display, ground, ink, width } = await ask(page, (element) => ({ display: getComputedStyle(element).display, ground: getComputedStyle(element).backgroundColor, ink: getComputedStyle(element.shadowRoot?.querySelector('h2') ?? element).color, width: element.getBoundingClientRect().width }));
      const sum = (/** @type {string} */ colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
      assert.notEqual(display, 'inline');
      assert.ok(width > 600, `${width}`);
      assert.ok(Math.abs(sum(ground) - sum(ink)) > 350, `${ink} on ${ground}`);
    });
  }
});

test('adopted by another document, into a frame and back, it keeps its look and works', async ({ open }) => {
  const { page } = await openOwn(open, '<div id="here"><relations-map></relations-map></div><iframe id="frame" src="/frame.html" width="1200" height="900"></iframe>', {
    allowed: ['/frame.html'], overrides: { '/frame.html': html('<main></main>', module) },
  });
  await ready(page);
  const look = () => page.evaluate(() => {
    const frame = document.getElementById('frame');
    const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    const element = document.querySelector('#here relations-map') ?? inner?.querySelector('relations-map');
    const heading = element?.shadowRoot?.querySelector('h2');
    const style = heading && heading.ownerDocument.defaultView?.getComputedStyle(heading);
    return { size: style?.fontSize, weight: style?.fontWeight, text: heading?.textContent ?? '', lines: element?.shadowRoot?.querySelectorAll('.line').length ?? 0 };
  });
  const before = await look();
  for (const round of [1, 2]) {
    await test.step(`round ${round}`, async () => {
      for (const way of ['into', 'back']) {
        await page.evaluate(async (direction) => {
          const frame = document.getElementById('frame');
          const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
          const element = document.querySelector('#here relations-map') ?? inner?.querySelector('relations-map');
          if (!inner || !element) throw new Error('the page is not as expected');
          if (direction === 'into') inner.querySelector('main')?.append(inner.adoptNode(element));
          else document.getElementById('here')?.append(document.adoptNode(element));
          await new Promise((resolve) => { setTimeout(resolve, 300); });
        }, way);
        assert.deepEqual(await look(), before, way);
      }
    });
  }
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'error'), []);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
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
  const { page } = await openOwn(open, '<relations-map></relations-map>');
  await ready(page);
  const sharpness = () => page.locator('canvas').evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width / canvas.getBoundingClientRect().width : 0));
  assert.ok(Math.abs(await sharpness() - 1) < 0.02, `${await sharpness()}`);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 2, mobile: false });
  await page.waitForFunction(() => devicePixelRatio === 2);
  await page.waitForTimeout(300);
  assert.ok(Math.abs(await sharpness() - 2) < 0.02, `${await sharpness()}`);
});

test('a link of ours with a full stop behind it, and links that ask for what is not here', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map url-state></relations-map>', { expected: [/^console warning: relations-map: /] });
  await ready(page);
  const edition = await ask(page, ({ relations }) => relations?.fingerprint() ?? '');
  const follow = async (/** @type {string} */ hash) => {
    await page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await settled(page);
    await page.waitForTimeout(50);
  };
  await follow(`relations.selected=RUS&relations.record=${edition}.`);
  await tells(page, 'Russia');
  assert.equal(await page.getByText('made for another edition').count(), 0, 'only what is an edition is one');
  await follow('relations.selected=CHN&relations.record=000000000000');
  await page.getByText('This link was made for another edition of the record.').waitFor();
});

test('wrong arguments from scripts give a RangeError with a code, and the next innocent call an answer', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map></relations-map>');
  await ready(page);
  const outcomes = await ask(page, ({ relations }) => {
    const any = /** @type {any} */ (relations);
    const hostile = { get themes() { throw new Error('the page broke this'); } };
    /** @type {[string, () => unknown][]} */
    const calls = [
      ['actor(5)', () => any.actor(5)], ['ties({})', () => any.ties({})], ['search(5)', () => any.search(5)], ['statements({}, { limit: 5 })', () => any.statements({}, { limit: 5 })],
      ["cite('x')", () => any.cite('x')], ['tie()', () => any.tie()], ["asOf('soon')", () => any.asOf('soon')], ['statements(7)', () => any.statements(7)], ['a throwing getter', () => any.statements(hostile)],
    ];
    return calls.map(([name, call]) => {
      let outcome = 'answered';
      try {
        call();
      } catch (error) {
        const { name: kind, code, message } = /** @type {any} */ (error);
        outcome = `${kind} ${code} ${message}`;
      }
      return { name, outcome, next: relations?.actor('RUS').name };
    });
  });
  assert.deepEqual(outcomes.filter(({ next }) => next !== 'Russia'), [], 'the core is never left locked');
  assert.deepEqual(outcomes.filter(({ name, outcome }) => name !== 'a throwing getter' && !/^RangeError [a-z-]+ .*(?:expected|no )/.test(outcome)), []);
});

test('from a window of 390 px to paper of A4 the map is drawn for the paper', async ({ open }) => {
  const { page } = await open({ served: plainPage, viewport: { width: 390, height: 844 } });
  await ready(page);
  await page.evaluate(() => {
    addEventListener('beforeprint', () => requestAnimationFrame(() => requestAnimationFrame(() => {})));
  });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1020 });
  await settled(page);
  const { canvas, picture, drawn, box } = await ask(page, ({ shadowRoot: root }) => {
    const rect = (/** @type {string} */ selector) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const lines = root?.querySelector('.map-lines');
    return { canvas: rect('canvas').width, picture: rect('.picture').width, drawn: lines?.getAttribute('viewBox') ?? '', box: rect('.map-lines').width };
  });
  assert.ok(Math.abs(canvas - picture) < 2 && Math.abs(box - picture) < 2, JSON.stringify({ canvas, picture, box, drawn }));
  const at = async () => {
    const symbol = await page.locator('.map-lines .disc').first().boundingBox();
    const stop = await map(page).locator('.round').first().boundingBox();
    return symbol && stop ? Math.hypot(symbol.x + symbol.width / 2 - stop.x - stop.width / 2, symbol.y + symbol.height / 2 - stop.y - stop.height / 2) : NaN;
  };
  assert.ok(await at() < 40, 'lines and land are of one size');
});

test('in black and white, on paper, the tones differ by their pattern', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  const teeth = await page.locator('.map-lines .tooth').count();
  const conflict = await ask(page, ({ relations }) => relations?.ties('TJK').filter(({ partOf, partner }) => partOf === null && partner.kind === 'state').reduce((all, { tones }) => all + tones.conflictual, 0) ?? 0);
  assert.ok(teeth > 0 && teeth <= conflict, `${teeth} teeth for ${conflict} statements of conflict`);
  const patterns = await panel(page).locator('.bar [data-tone], .swatch[data-tone]').evaluateAll((all) => Object.fromEntries(all.map((one) => [one.getAttribute('data-tone'), `${getComputedStyle(one).backgroundImage.replaceAll(/rgba?\([^)]*\)/g, '')} ${getComputedStyle(one).opacity}`])));
  assert.notEqual(patterns.conflictual, patterns.cooperative, JSON.stringify(patterns));
});

test('a stall is told after a stated time, with a way to try again', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map></relations-map>', {
    prepare: async (page) => {
      await page.clock.install();
      await page.route('**/relations_map_bg.wasm', () => { /* Never answered. */ });
    },
  });
  await page.getByText('The map is loading.').waitFor();
  for (let minute = 0; minute < 5; minute += 1) await page.clock.fastForward(60_000);
  await page.getByRole('alert').waitFor({ timeout: 3000 });
  await page.getByRole('table', { name: /Tajikistan/ }).waitFor();
  await page.getByRole('button', { name: /[Tt]ry again/ }).waitFor({ timeout: 3000 });
});

test('a package that leads to another host by a redirect is refused; a log-in page is named as what it is', async ({ open }) => {
  const files = { '/p/datapackage.json': { type: 'application/json', body: JSON.stringify({ resources: ['sources', 'actors', 'statements'].map((name) => ({ name, path: `${name}.csv` })) }) }, '/p/sources.csv': { type: 'text/csv', body: 'id,type,title,passages\na,webpage,A,1\n' }, '/p/actors.csv': { type: 'text/csv', body: 'id,kind,name,lon,lat\nAAA,state,First,1,1\nBBB,state,Second,9,9\n' } };
  const login = { type: 'text/html', body: '<!doctype html><title>Log in</title><form></form>' };
  const { page } = await openOwn(open, '<relations-map src="/p/datapackage.json"></relations-map>', {
    allowed: ['/p/datapackage.json', '/p/sources.csv', '/p/actors.csv', '/p/statements.csv', '/q/datapackage.json', '/q/sources.csv', '/q/actors.csv', '/q/statements.csv', '/elsewhere.csv'],
    expected: [failedRequest, /^console error: (?:Access to fetch|Fetch API)/, /^request: http:\/\/localhost/],
    overrides: {
      ...files, '/p/statements.csv': login,
      ...Object.fromEntries(Object.entries(files).map(([path, answer]) => [path.replace('/p/', '/q/'), answer])), '/q/statements.csv': { status: 302, headers: { location: '/elsewhere.csv' } }, '/elsewhere.csv': { type: 'text/csv', body: 'id,text,actors,theme,tone,status,date,date_basis,source,passage\ns,They met.,AAA;BBB,diplomacy,neutral,occurred,2001,stated,a,1\n' },
    },
  });
  await page.getByRole('alert').waitFor();
  const words = await page.locator('relations-map').innerText();
  assert.match(words, /statements\.csv/, 'the file that is no table is the one that is named');
  assert.match(words, /HTML|web page|text\/html/i, words.slice(0, 400));
  await ask(page, (element) => { element.src = '/q/datapackage.json'; });
  await page.waitForFunction(() => Reflect.get(globalThis, 'heard').filter((/** @type {any} */ event) => event.name === 'error').length === 2);
  assert.match(await page.locator('relations-map').innerText(), /statements\.csv/);
});

test('a prototype of the page changes nothing that is shown; the one file leaves no global; a missing part is one line', async ({ open }) => {
  await test.step('own properties only', async () => {
    const { page } = await openOwn(open, '<relations-map></relations-map>', { prepare: async (page) => { await page.addInitScript(() => { Object.assign(Object.prototype, { focus: 'UZB', selected: 'CHN', asOf: '2001-01-01' }); }); } });
    await page.waitForFunction(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations'));
    const state = await page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(document.querySelector('relations-map') ?? {}, 'state'))));
    assert.deepEqual([state.focus, state.selected, Object.hasOwn(state.filter, 'asOf')], ['TJK', null, false]);
  });
  await test.step('no global', async () => {
    const { page } = await open({ file: join(dist, 'relations-map.html'), prepare: async (page) => { await page.addInitScript(() => { Reflect.set(globalThis, 'before', Object.getOwnPropertyNames(globalThis)); }); } });
    await ready(page);
    const left = await page.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => !Reflect.get(globalThis, 'before').includes(name) && name !== 'before' && !/^(?:__playwright|__pw)/.test(name)));
    assert.deepEqual(left, []);
  });
  await test.step('a missing part', async () => {
    const [workbench = ''] = elementFiles.filter((path) => path.includes('workbench'));
    assert.ok(workbench);
    const { page, troubles } = await openOwn(open, '<relations-map></relations-map>', { overrides: { [workbench]: { status: 404, body: 'not found' } } });
    await ask(page, (element) => element.ready.then(() => {}));
    await page.waitForTimeout(500);
    await actor(page, 'Russia').click();
    await tells(page, 'Russia');
    const told = troubles.splice(0).filter((text) => !failedRequest.test(text));
    assert.equal(told.length, 1, told.join('\n'));
  });
});

test('the one file, saved again by a browser, works or says what to do', async ({ open }) => {
  const first = await open({ file: join(dist, 'relations-map.html') });
  await ready(first.page);
  const saved = await first.page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
  const path = test.info().outputPath('saved.html');
  writeFileSync(path, saved);
  const { page } = await open({ file: path, prepare: listen });
  await page.waitForFunction(() => Reflect.get(globalThis, 'heard').length > 0);
  const [event] = await heard(page);
  if (event?.name === 'ready') await page.getByRole('heading', { name: headline }).first().waitFor();
  else assert.match(await page.getByRole('alert').innerText(), /saved|download|original/i);
});

test('a frame without an origin offers what it cannot save', async ({ open }) => {
  const { page } = await open({
    served: '/own.html', allowed: [...pageFiles, '/one.html'],
    expected: [/^console (?:error|warning): .*(?:sandbox|[Dd]ownload)/],
    overrides: { '/own.html': html('<iframe sandbox="allow-scripts" src="/one.html" width="1200" height="860"></iframe>', ''), '/one.html': { type: 'text/html; charset=utf-8', body: readFileSync(join(dist, 'relations-map.html')) } },
  });
  const frame = page.frames().find((one) => one.url().endsWith('/one.html'));
  assert.ok(frame);
  await ready(/** @type {any} */ (frame));
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: 'Share', exact: true }).click();
  await frame.getByRole('button', { name: 'Save CSV' }).click();
  await page.waitForTimeout(500);
  const words = await frame.locator('relations-map').innerText();
  const hasText = await frame.getByRole('textbox', { name: /Copy this text/ }).count();
  assert.ok(hasText > 0 || !/Saved as/.test(words), 'it does not say that it saved, or offers the text');
});

test('the entries can be imported where there is no page, and bundled for one', async () => {
  for (const name of ['load.js', 'relations-map.js']) {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(join(dist, name))});`], { encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stderr}`);
  }
  const { build } = await import('esbuild');
  for (const name of ['load.js', 'relations-map.js']) {
    const { errors } = await build({ entryPoints: [join(dist, name)], bundle: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent' }).catch((error) => ({ errors: error.errors ?? [error] }));
    assert.deepEqual(errors.map((/** @type {any} */ error) => error.text), [], `${name} bundles for browsers without settings`);
  }
});
