/** What pages and servers do around the element: dialogs, routers, other documents, wrong calls, stalls, redirects. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, dist, document as html, elementFiles, failedRequest, headline, heard, line, listen, listsAll, map, openOwn, pageFiles, panel, ready, settled, tells, test, wordsOf } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

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

test('adopted by another document, into a frame and back, it keeps its look and works', async ({ open }) => {
  const { page } = await openOwn(open, '<div id="here"><relations-map></relations-map></div><iframe id="frame" src="/frame.html" width="1200" height="900"></iframe>', {
    allowed: ['/frame.html'], overrides: { '/frame.html': html('<main></main>') },
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
  const words = await wordsOf(page);
  assert.match(words, /statements\.csv/, `the file that is no table is the one that is named: ${words.slice(0, 300)}`);
  assert.match(words, /HTML|web page|text\/html/i, words.slice(0, 400));
  await ask(page, (element) => { element.src = '/q/datapackage.json'; });
  await page.waitForFunction(() => Reflect.get(globalThis, 'heard').filter((/** @type {any} */ event) => event.name === 'error').length === 2);
  assert.match(await wordsOf(page), /statements\.csv/);
});

test('a prototype of the page changes nothing that is shown; the one file leaves no global', async ({ open }) => {
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
});

test('a part that is missing is one line in the console, and the map works without it', async ({ open }) => {
  const [workbench = ''] = elementFiles.filter((path) => path.includes('workbench'));
  assert.ok(workbench);
  const { page, troubles } = await openOwn(open, '<relations-map></relations-map>', { overrides: { [workbench]: { status: 404, body: 'not found' } } });
  await ask(page, (element) => element.ready.then(() => {}));
  await page.waitForTimeout(500);
  await actor(page, 'Russia').click();
  assert.equal(await ask(page, ({ state }) => state.selected), 'RUS');
  await panel(page).getByText(/did not arrive\. Reload the page/).waitFor();
  assert.equal(await page.getByText(/did not arrive\. Reload the page/).count(), 2, 'above the map, and where it was asked for');
  const told = troubles.splice(0).filter((text) => !failedRequest.test(text));
  assert.equal(told.length, 1, told.join('\n'));
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
  const words = await wordsOf(frame);
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
