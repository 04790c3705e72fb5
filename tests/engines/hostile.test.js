/**
 * Strings of every hostile kind in packages, sheets, attributes, addresses and the search box: in no engine does any of them
 * run or ask for anything, each is shown as it stands, and what is saved is well-formed.
 */
import assert from 'node:assert/strict';
import { hostilePackage, hostileSheet } from '../hostile/package.js';
import { KINDS, STOLEN, asField, hostile, trap } from '../hostile/strings.js';
import { engine, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

const expected = [/relations-map: [^]* is passed over/];
const SEED = 20_111_220;
// Drivers take no half letters and no NUL, so what has some is sent as JSON that names them.
const strings = hostile(SEED, KINDS);

/** What may never come of any string. @param {Page} page @param {string} where */
async function assertHarmless(page, where) {
  const { hits, elements, links } = await page.run(() => {
    /** @type {(root: ParentNode) => Element[]} */
    const all = (root) => [...root.querySelectorAll('*')].flatMap((part) => [part, ...(part.shadowRoot ? all(part.shadowRoot) : [])]);
    const inside = [...document.querySelectorAll('relations-map')].flatMap((one) => (one.shadowRoot ? all(one.shadowRoot) : []));
    const isOdd = (/** @type {Element} */ part) => /^(?:script|img|image|iframe|object|embed|link|meta|base|form|video|audio|source|marquee|template|math|foreignobject|animate|relations-map|x)$/i.test(part.localName) || part.getAttributeNames().some((name) => /^(?:on|srcdoc|formaction|xlink)/i.test(name));
    return {
      hits: Reflect.get(globalThis, 'hits'), elements: inside.filter(isOdd).map((part) => part.outerHTML.slice(0, 100)),
      links: inside.filter((part) => part.localName === 'a').map((part) => part.getAttribute('href') ?? '').filter((address) => !/^(?:https?:|mailto:|#)/.test(address)),
    };
  });
  assert.deepEqual({ hits, elements, links, stolen: page.requests.filter((path) => path.includes(STOLEN)) }, { hits: [], elements: [], links: [], stolen: [] }, `${where} in ${engine}`);
}

/** Looks at all that tells of a record. @param {Page} page */
async function lookAround(page) {
  for (const view of ['map', 'network', 'timeline', 'compare', 'contradictions', 'table']) {
    await page.ask((element, name) => { element.state = { view: name, selected: 'RUS' }; }, view);
    await page.settle();
    await page.ask(({ shadowRoot }) => { for (const part of shadowRoot?.querySelectorAll('.side summary, .stage summary') ?? []) if (part instanceof HTMLElement) part.click(); });
    await page.settle();
  }
}

/** What is saved of the record that is shown: what is wrong with it. @param {Page} page @param {string[]} texts that stand in it */
function faultsOfFiles(page, texts) {
  return page.ask(async (element, wanted) => {
    const faults = [];
    const { relations } = element;
    element.state = { view: 'map', selected: 'RUS' };
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    const picture = element.exportSVG();
    const parsed = new DOMParser().parseFromString(picture, 'image/svg+xml');
    if (picture === '' || parsed.querySelector('parsererror')) faults.push(`SVG: ${parsed.querySelector('parsererror')?.textContent?.slice(0, 200)}`);
    if (parsed.querySelector('script, foreignObject, image, use, a, animate, style')) faults.push('SVG has an element of a string');
    // CSV as RFC 4180 has it.
    const rows = [[/** @type {string} */ ('')]];
    let isQuoted = false;
    const csv = element.exportCSV();
    for (let at = 0; at < csv.length; at += 1) {
      const letter = csv[at] ?? '', row = rows.at(-1) ?? [];
      if (letter === '"' && isQuoted && csv[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; } else if (letter === '"') isQuoted = !isQuoted;
      else if (letter === ',' && !isQuoted) row.push('');
      else if (letter === '\r' && csv[at + 1] === '\n' && !isQuoted) { rows.push(['']); at += 1; } else row[row.length - 1] += letter;
    }
    const [head = [], ...body] = rows.filter((row) => row.length > 1);
    if (body.some((row) => row.length !== head.length)) faults.push('CSV: rows of different lengths');
    const isFormula = (/** @type {string} */ cell) => /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/.test(cell) && !/^-?[\d.]+$/.test(cell);
    faults.push(...[head, ...body].flat().filter(isFormula).map((cell) => `CSV runs ${cell}`));
    const saved = new Set(body.map((row) => row[head.indexOf('text')]?.replace(/^'/, '')));
    faults.push(...wanted.filter((/** @type {string} */ text) => !saved.has(text) && !saved.has(text.replace(/^'/, ''))).map((/** @type {string} */ text) => `CSV lacks ${text}`));
    const bibtex = element.cite('bibtex');
    let depth = 0;
    for (const letter of bibtex.replaceAll(/\\./gs, '')) {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
      if (depth < 0) break;
    }
    if (depth !== 0 || !/^@/.test(bibtex)) faults.push(`BibTeX is not balanced: ${bibtex.slice(0, 300)}`);
    JSON.parse(element.cite('csl-json'));
    const html = await element.exportHTML();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const odd = page.querySelectorAll('img, iframe, object, embed, base, form, video, audio, svg, math, marquee, template, meta[http-equiv=refresh], link:not([href^="data:"])');
    if (odd.length > 0) faults.push(`HTML has ${odd[0]?.outerHTML.slice(0, 100)}`);
    if (page.querySelectorAll('relations-map').length !== 1 || [...page.querySelectorAll('*')].some((part) => part.getAttributeNames().some((name) => name.startsWith('on')))) faults.push('HTML is broken out of');
    return { faults, scripts: page.querySelectorAll('script').length, html, count: relations?.statements().total };
  }, texts);
}

/** @type {string | undefined} */
let savedPage;

test('a package with a hostile string in every field: all is text, and what is saved is well-formed', async (open) => {
  const { files, texts } = hostilePackage(strings);
  const page = await open({ first: trap, expected, size: { width: 1280, height: 900 } });
  await page.ready();
  const { scripts } = await faultsOfFiles(page, []);
  await page.ask(async (element, given) => { element.files = given; await Promise.resolve(); await element.ready; }, files);
  await page.ready();
  await lookAround(page);
  await page.shoot('hostile package');
  const shown = await page.ask(async (element) => {
    element.state = { view: 'table' };
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    return (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');
  });
  const told = await page.ask(({ relations }) => relations?.statements().rows.map(({ text }) => text) ?? []);
  assert.deepEqual(texts.filter((text) => !told.includes(text)), [], 'the record has each as it stands');
  const seen = texts.filter((text) => shown.includes(text.replaceAll(/\s+/g, ' '))).length;
  assert.ok(seen >= Math.min(40, texts.length), `${seen} of ${texts.length} stand on the page as they are`);
  for (const name of ['Filters', 'Share', 'Sources']) await page.openMore(name);
  await assertHarmless(page, 'a package');
  const { faults, scripts: saved, html } = await faultsOfFiles(page, texts);
  assert.deepEqual(faults, []);
  assert.equal(saved, scripts, 'a saved page has the scripts that it has of our own record');
  savedPage = html;
});

test('the page that was saved of it runs nothing of it either', async (open) => {
  assert.ok(savedPage, 'the test before saved one');
  const page = await open({ expected, overrides: { '/own.html': { type: 'text/html; charset=utf-8', body: savedPage.replace('<head>', '<head><script src="/first.js"></script>') } }, first: trap });
  await page.ready();
  await assertHarmless(page, 'a saved page');
});

test('a sheet with hostile headers and cells, and packages whose mistakes are hostile', async (open) => {
  const page = await open({ first: trap, expected });
  await page.ready();
  for (const from of [0, 70, 140]) {
    const part = strings.slice(from, from + 70);
    await page.ask(async (element, text) => { element.files = { 'sheet.csv': JSON.parse(text) }; await Promise.resolve(); await element.ready.catch(() => {}); }, JSON.stringify(hostileSheet(part)));
    await page.settle();
    await assertHarmless(page, 'a sheet');
    const { files } = hostilePackage(part);
    const wrong = { ...files, 'sources.csv': `id,type,title,passages\n${part.map((text) => `"${asField(text).replaceAll('"', '""')}",report,T,1`).join('\n')}\n` };
    await page.ask(async (element, given) => { element.files = given; await Promise.resolve(); await element.ready.catch(() => {}); }, wrong);
    await page.where({ css: '[role=alert]' });
    await assertHarmless(page, 'mistakes');
  }
  await page.ask(async (element, names) => {
    for (const name of JSON.parse(names)) {
      element.files = { [`${name}.csv`]: 'id\n1\n', [`${name}.json`]: '{' };
      await Promise.resolve();
      await element.ready.catch(() => {});
    }
  }, JSON.stringify(strings.slice(0, 30)));
  await assertHarmless(page, 'names of files');
});

test('hostile attributes, properties, states, hashes and words to search', async (open) => {
  const page = await open({ first: trap, expected: [...expected, /Failed to load|ERR_|not found|Fetch API cannot load|Throttling navigation/], body: '<relations-map url-state></relations-map>' });
  await page.ready();
  await page.ask(async (element, given) => {
    /** @type {string[]} */
    const all = JSON.parse(given);
    const names = ['focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'view', 'projection', 'measure', 'lang', 'appearance', 'controls'];
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    for (const [index, text] of all.entries()) {
      for (const name of names) element.setAttribute(name, text);
      element.search(text);
      if (index % 4 === 0) await frame();
      for (const name of names) element.removeAttribute(name);
      element.state = /** @type {any} */ ({ focus: text, selected: text, measure: text, filter: { themes: [text], sources: [text], places: [text], text, further: { [text]: [text] } } });
      location.hash = index % 2 ? `relations.selected=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))}&relations.text=${text}` : text;
      if (index % 4 === 1) await frame();
      element.state = {};
    }
    location.hash = '';
    for (const src of ['javascript:hacked(1)', ' javascript:hacked(1)', 'data:text/html,<script>hacked(1)</script>', 'blob:null/x', '"><img src=x onerror=hacked(1)>']) {
      element.setAttribute('src', src);
      await Promise.resolve();
      await element.ready.catch(() => {});
    }
    element.removeAttribute('src');
  }, JSON.stringify(strings));
  await page.ready();
  await assertHarmless(page, 'attributes');
  for (const text of ['<img src=x onerror=hacked(1)>', 'javascript:hacked(1)', '"><svg onload=hacked(1)>', '__proto__', 'ﷺ\u202e']) {
    await page.click('input[role=combobox]');
    await page.type(text);
    await page.press('Enter');
    await page.press('Escape');
  }
  await assertHarmless(page, 'the search box');
  await page.ready();
});

test('hostile parameters of the one file’s address', async (open) => {
  for (const text of ['"><img src=x onerror=hacked(1)>', 'javascript:hacked(1)', '</script><script>hacked(1)</script>', '__proto__']) {
    const query = ['focus', 'selected', 'view', 'themes', 'lang', 'appearance', 'controls', '__proto__', 'src', 'onload'].map((name) => `${name}=${encodeURIComponent(text)}`).join('&');
    const page = await open({ path: `/relations-map.html?${query}#${query}`, first: trap, expected });
    await page.until('the element', () => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations'));
    await assertHarmless(page, text);
    assert.deepEqual(page.requests.filter((path) => !/^\/(?:relations-map\.html|first\.js|favicon)/.test(path)), []);
  }
});
