/** Whole languages: nothing of English is left, nothing is cut, and what is asked for is followed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { violations } from './axe.js';
import { ask, packageFiles, plainPage, ready, settled, test } from './browser.js';
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

/** Packages with many kinds of faults. @type {Record<string, Record<string, string>>} */
const BROKEN = {
  descriptor: { 'datapackage.json': '{' },
  resources: { 'datapackage.json': '{"resources": [{"name": "actors", "path": "../actors.csv"}]}' },
  missing: { 'actors.csv': '' },
  page: { 'sources.csv': '<!doctype html>', 'actors.csv': 'id,kind,name\n' },
  header: { 'sources.csv': 'id,type,title,title,Wer\n', 'actors.csv': 'id,kind\nAAA,state\n', 'statements.csv': 'id\n"' },
  cells: {
    'datapackage.json': JSON.stringify({ themeColumn: 'Feld', resources: ['sources', 'actors', 'places', 'statements', 'memberships', 'disagreements', 'themes'].map((name) => ({ name, path: `${name}.csv` })) }),
    'sources.csv': 'id,type,title,passages,language,part_of\na,blog,A,0,deutsch,\nb b,report,,1,en,b\na,report,A,1,en,a\n',
    'actors.csv': 'id,kind,name,lon,lat,wikidata,aliases\nAAA,land,First,200,1,X,\nBBB,state,Second,1,,,x;;y\n',
    'places.csv': 'id,name,kind,lon,lat\np,P,town,x,1\n',
    'statements.csv': 'id,text,actors,doers,theme,tone,status,said_by,date,date_basis,value,value_max,unit,source,passage\nc,They met.,AAA;AAA,ZZZ,fish,warm,,,May 2011,stated,,,tons,a,9\nd,They met.,AAB,,aid,neutral,assessed,,,stated,x,INF,,a,1\ne,They met.,AAA,,aid,neutral,occurred,,2011,,5,3,$,q,1\nf,They met.\n',
    'memberships.csv': 'member,organisation,role\nAAA,,\n',
    'disagreements.csv': 'id,kind,question,statements\nq,quarrel,Who?,c\n',
    'themes.csv': 'code,name\nhealth,A\nhealth,B\n',
  },
};

/** What stays in Latin letters: what a package is written with, and what is in these. */
function latinOfPackages() {
  const fields = readFileSync(join(root, 'crates/reader/src/layout.rs'), 'utf8').match(/"[a-z_]+(?:\.csv)?"/g) ?? [];
  const codes = readFileSync(join(root, 'crates/record/src/codes.rs'), 'utf8').match(/"[a-z-]+"/g) ?? [];
  const texts = [...fields, ...codes, ...Object.values(BROKEN).flatMap((files) => [...Object.keys(files), ...Object.values(files)])];
  return new Set([...texts.join(' ').match(/[A-Za-z]{3,}/g) ?? [], 'HTML', 'JSON', 'UTF', 'EDTF', 'CSL', 'ISO', 'TJK', 'USD', 'persons', 'soldiers', 'resources', 'Hant', 'NUL'].map((word) => word.toLowerCase()));
}

for (const tag of others) {
  test(`${tag}: what is wrong with a package, and what does not arrive, is told in the language`, async ({ open }) => {
    const { page } = await open({ served: plainPage, allowed: [...packageFiles, '/p/datapackage.json'], overrides: { '/p/datapackage.json': { status: 404, type: 'text/html', body: 'no' } }, expected: [/404/, /is passed over/] });
    await ready(page);
    await speak(page, tag);
    const latin = latinOfPackages();
    const codes = new Set();
    for (const [name, files] of /** @type {[string, Record<string, string> | null][]} */ ([...Object.entries(BROKEN), ['nowhere', null]])) {
      const problems = await ask(page, async (element, files) => {
        const failed = new Promise((resolve) => { element.addEventListener('relations-map-error', (event) => resolve(event.detail.problems), { once: true }); });
        if (files) element.files = files;
        else [element.files, element.src] = [null, '/p/datapackage.json'];
        return failed;
      }, files);
      for (const { code } of /** @type {{ code: string }[]} */ (problems)) codes.add(code);
      await settled(page);
      const cells = await page.locator('.region table[part="failure"] :is(td, th)').allInnerTexts();
      assert.ok(cells.length > 2, `${name}: ${cells}`);
      const left = cells.flatMap((cell) => (cell.replaceAll(/http:[^»\s]*/g, '').match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !latin.has(word.toLowerCase())).map((word) => `${name}: ${word} in ${cell}`));
      assert.deepEqual(left, []);
    }
    assert.ok(codes.size > 25, [...codes].join(' '));
  });
}

test('themes are called as the record calls them, in the language of the page, and are found so', async ({ open }) => {
  const { page } = await open({ served: plainPage, allowed: packageFiles });
  await ready(page);
  const files = {
    'sources.csv': 'id,type,title,passages\ns,report,A report,2\n',
    'actors.csv': 'id,kind,name,lon,lat\nNOR,state,Norway,9,61\nISL,state,Iceland,-19,65\n',
    'statements.csv': 'id,text,actors,theme,tone,status,date,date_basis,source,passage\na,They share the cod.,NOR;ISL,fishing,neutral,occurred,1976,stated,s,1\nb,They train together.,NOR;ISL,security,neutral,occurred,1977,stated,s,2\nc,They fished together.,NOR;ISL,fishing,neutral,occurred,1978,stated,s,2\n',
    'themes.csv': 'code,name,name_ru\nfishing,Fishing rights,Рыболовство\nsecurity,War and peace,Война и мир\n',
  };
  await ask(page, async (element, given) => {
    element.files = given;
    await Promise.resolve();
    await element.ready;
    element.select('ISL');
  }, files);
  await settled(page);
  const panelText = () => page.locator('.panel').innerText();
  assert.match(await panelText(), /Fishing rights[^]*War and peace|War and peace[^]*Fishing rights/);
  await speak(page, 'ru');
  const said = await panelText();
  assert.match(said, /Рыболовство/);
  assert.match(said, /Война и мир/);
  assert.doesNotMatch(said, /Fishing|Безопасность/);
  await page.locator('.search input').fill('война');
  await page.locator('[data-kind="theme"]', { hasText: 'Война и мир' }).waitFor();
  await page.keyboard.press('Escape');
  await openDrawer(page, 'filters');
  await page.getByRole('group', { name: 'Своя тема' }).getByRole('checkbox', { name: /Рыболовство/ }).click();
  assert.deepEqual(await ask(page, (element) => element.state.filter), { further: { own_theme: ['Fishing rights'] } });
});
