/** Whole languages: nothing of English is left, nothing is cut, and what is asked for is followed. */
import assert from 'node:assert/strict';
import { violations } from './axe.js';
import { ask, ready, settled, test } from './browser.js';
import { DRAWERS, STATES, clipped, englishLeft, file, fileOf, makeFile, makeLeft, openDrawer, others, pseudo, show, speak, unknownWords } from './languages.js';

for (const tag of [...others, 'ar-XB']) {
  test(`${tag}: no English word of ours in any view, drawer or picture`, async ({ open }) => {
    test.setTimeout(120_000);
    const { page } = await open({ file: fileOf(tag) });
    await ready(page);
    await speak(page, tag);
    const found = /** @type {string[]} */ ([]);
    for (const name of Object.keys(STATES)) {
      await show(page, name);
      found.push(...(await englishLeft(page)).map((line) => `${name}: ${line}`));
    }
    await show(page, 'rest');
    for (const name of DRAWERS) {
      await openDrawer(page, name);
      found.push(...(await englishLeft(page)).map((line) => `${name}: ${line}`));
    }
    assert.deepEqual([...new Set(found)], []);
  });
}

for (const tag of [...others, ...pseudo]) {
  test(`${tag}: nothing is cut at 280, 390, 640 and 1280 pixels`, async ({ open }) => {
    test.setTimeout(120_000);
    const { page } = await open({ file: fileOf(tag) });
    await ready(page);
    await speak(page, tag);
    const found = /** @type {string[]} */ ([]);
    for (const width of [280, 390, 640, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const name of ['rest', 'tie', 'day', 'table', 'timeline', 'compare']) {
        await show(page, name);
        found.push(...(await clipped(page)).map((line) => `${width} ${name}: ${line}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

for (const tag of others) {
  test(`${tag}: axe finds nothing in any view, wide and on a phone`, async ({ open }) => {
    test.setTimeout(120_000);
    const { page } = await open({ file: fileOf(tag) });
    await ready(page);
    await speak(page, tag);
    const found = /** @type {string[]} */ ([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const name of Object.keys(STATES)) {
        await show(page, name);
        found.push(...(await violations(page)).map((line) => `${width} ${name}: ${line}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

test('the language is that of the element, or of what is around it, and follows; one without words is English whole', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const said = () => ask(page, ({ shadowRoot }) => [shadowRoot?.querySelector('.region')?.getAttribute('lang'), shadowRoot?.querySelector('.region')?.getAttribute('dir'), shadowRoot?.querySelector('.tab')?.textContent]);
  assert.deepEqual(await said(), ['en', 'ltr', 'Map']);
  await speak(page, 'ar-XB');
  const [lang, dir, tab] = await said();
  assert.deepEqual([lang, dir], ['ar-XB', 'rtl']);
  assert.notEqual(tab, 'Map');
  await ask(page, (element) => { element.lang = 'xx'; });
  await page.waitForFunction(() => document.querySelector('relations-map')?.shadowRoot?.querySelector('.region')?.getAttribute('lang') === 'en');
  assert.deepEqual(await said(), ['en', 'ltr', 'Map']);
  await ask(page, (element) => { element.removeAttribute('lang'); document.documentElement.lang = 'ar-XB'; });
  await page.waitForFunction(() => document.querySelector('relations-map')?.shadowRoot?.querySelector('.region')?.getAttribute('lang') === 'ar-XB');
  await settled(page);
});

test('from right to left the axis of time begins at the right, arrow keys go the way they point, and the map stays', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const years = () => page.locator('.beads .axis-year').evaluateAll((all) => all.map((text) => [Number(text.getAttribute('x')), text.textContent]));
  const names = () => page.locator('.map-lines text.name').evaluateAll((all) => Object.fromEntries(all.map((text) => [text.textContent, Math.round(Number(text.getAttribute('x')))])));
  const [before, places] = [await years(), await names()];
  await speak(page, 'ar-XB');
  const after = await years();
  assert.ok(Number(before[0]?.[0]) < Number(before[1]?.[0]) && Number(after[0]?.[0]) > Number(after[1]?.[0]), JSON.stringify([before, after]));
  const shown = await names();
  assert.deepEqual(['China', 'India', 'Iran'].filter((name) => Math.abs((shown[name] ?? 0) - (places[name] ?? 0)) > 160), []);
  await page.locator('.tab').first().focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.id), 'tab-network');
});

test('the menu offers the languages that the page allows, and goes on in the one that is chosen', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await speak(page, 'ar-XB');
  await ask(page, (element) => { element.setAttribute('languages', ['en', 'de', 'xx'].join(' ')); });
  assert.equal(await page.locator('.menu-languages').count(), 0, 'one language is no choice');
});

for (const tag of [...others, 'ar-XB']) {
  test(`${tag}: what is searched, what fails and what is exported is in the language too`, async ({ open }) => {
    const { page } = await open({ file: fileOf(tag), expected: [/is passed over/] });
    await ready(page);
    await speak(page, tag);
    await page.locator('.search input').fill('qqq');
    await settled(page);
    const found = await englishLeft(page);
    await page.keyboard.press('Escape');
    const svg = await ask(page, (element) => element.exportSVG());
    const texts = [...svg.matchAll(/<(?:text|tspan|title|desc)[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    assert.ok(texts.length > 20);
    found.push(...unknownWords(texts).map((line) => `svg: ${line}`));
    await ask(page, (element) => { element.files = { 'datapackage.json': '{' }; });
    await page.locator('.region [role="alert"]').waitFor();
    found.push(...(await englishLeft(page)).map((line) => `failure: ${line}`));
    assert.deepEqual(found, []);
  });
}

for (const tag of others) {
  test(`${tag}: the page that makes maps, before there is a table and with one`, async ({ open }) => {
    test.setTimeout(60_000);
    const { page } = await open({ file: makeFile, expected: [/^request: blob:/] });
    await page.locator('#make[data-ready]').waitFor();
    await Promise.all([page.waitForEvent('load'), page.locator('select.languages').selectOption(tag)]);
    await page.locator('#make[data-ready]').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
    const found = await makeLeft(page);
    await page.locator('.empty .saves .word').last().click();
    await page.locator('#make[data-on="work"]').waitFor();
    found.push(...await makeLeft(page));
    assert.deepEqual([...new Set(found)], []);
  });
}
