/** How people read in three engines: what axe-core finds in each state, text that is spaced or twice as large, a page that is narrow. */
import assert from 'node:assert/strict';
import { source, undecided } from '../page/axe.js';
import { engine, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** What axe finds, in short lines. @param {Page} page @returns {Promise<string[]>} */
async function findings(page) {
  return page.run(async (known) => {
    const { violations, incomplete } = await Reflect.get(globalThis, 'axe').run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
    const open = incomplete.filter((/** @type {any} */ { id }) => !known.includes(id));
    return [...violations, ...open].map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.slice(0, 2).map((/** @type {any} */ { target, html, failureSummary }) => `${JSON.stringify(target)} ${html.slice(0, 100)} ${failureSummary ?? ''}`).join(' | ')}`);
  }, Object.keys(undecided));
}

const page = { body: '<main><h1>Test</h1><relations-map></relations-map></main>', head: '<script src="/axe.js"></script><script type="module" src="/relations-map.js"></script>', overrides: { '/axe.js': { type: 'text/javascript', body: source } } };

test('axe finds nothing: at rest, chosen, in each view, and in what stands behind More', async (open) => {
  const opened = await open({ ...page, size: { width: 1280, height: 900 } });
  await opened.ready();
  const faults = [];
  for (const state of [{}, { selected: 'RUS' }, { view: 'network', selected: 'UZB' }, { view: 'timeline' }, { view: 'table' }, { view: 'compare' }, { view: 'contradictions' }, { filter: { tones: ['conflictual'] } }]) {
    await opened.ask((element, wanted) => { element.state = wanted; }, state);
    await opened.settle();
    faults.push(...(await findings(opened)).map((line) => `${JSON.stringify(state)}: ${line}`));
  }
  await opened.ask((element) => { element.state = {}; });
  for (const name of ['Filters', 'Share', 'Sources', 'Help']) {
    await opened.openMore(name);
    faults.push(...(await findings(opened)).map((line) => `${name}: ${line}`));
  }
  await opened.ask((element) => { element.files = { 'sources.csv': 'id\n' }; });
  await opened.where({ css: '[role=alert]' });
  faults.push(...(await findings(opened)).map((line) => `mistakes: ${line}`));
  assert.deepEqual(faults, []);
});

/** Words that are cut, controls that lie outside, and whether the page scrolls sideways. @param {Page} page */
const losses = (page) => page.ask(({ shadowRoot: root }) => {
  const parts = [...root?.querySelectorAll('.region *') ?? []].filter((part) => part.getClientRects().length > 0 && !part.closest('svg, .hidden, [aria-hidden=true]'));
  const hasText = (/** @type {Element} */ part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const isCut = (/** @type {Element} */ part) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(part);
    return clipPath === 'none' && part.clientHeight > 4 && ((/hidden|clip/.test(overflowX) && part.scrollWidth > part.clientWidth + 2) || (/hidden|clip/.test(overflowY) && part.scrollHeight > part.clientHeight + 2));
  };
  const outside = parts.filter((part) => part.matches('button, input, select, summary, a') && !part.closest('.picture, .scroll, [role=region][tabindex]')).filter((part) => { const { left, right } = part.getBoundingClientRect(); return right > innerWidth + 1 || left < -1; });
  return { cut: parts.filter((part) => hasText(part) && isCut(part)).map((part) => part.outerHTML.slice(0, 120)), outside: outside.map((part) => part.outerHTML.slice(0, 120)), sideways: document.documentElement.scrollWidth > innerWidth };
});

const nothing = { cut: [], outside: [], sideways: false };

test('text that is spaced as WCAG 1.4.12 asks loses nothing', async (open) => {
  const opened = await open({ ...page, size: { width: 1280, height: 900 } });
  await opened.ready();
  await opened.ask((element) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  for (const state of [{}, { selected: 'RUS' }, { view: 'table' }, { view: 'compare' }, { view: 'timeline' }]) {
    await opened.ask((element, wanted) => { element.state = wanted; }, state);
    await opened.settle();
    await opened.shoot(`spaced ${Object.values(state).join()}`);
    assert.deepEqual(await losses(opened), nothing, `${JSON.stringify(state)} in ${engine}`);
  }
});

test('text twice as large, and a page 640 pixels wide with it, loses nothing', async (open) => {
  for (const width of [1280, 640]) {
    const opened = await open({ ...page, head: `<style>html { font-size: 200% } body { margin: 0 }</style>${page.head}`, size: { width, height: 900 } });
    await opened.ready();
    for (const state of [{}, { selected: 'RUS' }, { view: 'table' }, { view: 'timeline' }]) {
      await opened.ask((element, wanted) => { element.state = wanted; }, state);
      await opened.settle();
      await opened.shoot(`large ${width} ${Object.values(state).join()}`);
      assert.deepEqual(await losses(opened), nothing, `${width} wide, ${JSON.stringify(state)} in ${engine}`);
    }
  }
});
