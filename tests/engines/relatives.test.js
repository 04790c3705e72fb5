/** Relatives of the cases in field.test.js: other parents, what text inherits, other transforms, a popover, a link that was escaped twice. */
import assert from 'node:assert/strict';
import { engine, test } from './page.js';

const mapButton = '[aria-label^="Partners on the map"] button';

/** @type {Record<string, string>} */
const parents = {
  details: '<details open><summary>x</summary>@</details>',
  fieldset: '<fieldset><legend>x</legend>@</fieldset>',
  contents: '<div style="display:flex"><div style="display:contents">@</div></div>',
  fixed: '<div style="position:fixed;right:0;top:0">@</div>',
  columns: '<div style="columns:2">@</div>',
  vertical: '<div style="writing-mode:vertical-rl">@</div>',
  'a column of boxes': '<div style="display:flex;flex-direction:column;align-items:flex-start">@</div>',
  'a grid with words': '<div style="display:grid;grid-template-columns:auto 1fr"><p>Words</p>@</div>',
  definition: '<dl><dd>@</dd></dl>',
  'as wide as fits': '<div style="width:fit-content">@</div>',
  'as wide as it can be': '<div style="width:max-content">@</div>',
  'a container that takes no width from what is in it': '<div style="container-type:inline-size;float:left">@</div>',
};

test('other parents: it has a width, and is not longer than its page', async (open) => {
  // What WebKit says where elements are gone before it has told all of them their sizes.
  const page = await open({ expected: engine === 'webkit' ? [/ResizeObserver loop completed with undelivered notifications/] : [] });
  await page.ready();
  for (const [name, parent] of Object.entries(parents)) {
    const { width, height } = await page.run(async (html) => {
      document.body.innerHTML = html.replace('@', '<relations-map></relations-map>');
      const element = document.querySelector('relations-map');
      if (!element) throw new Error('no element');
      await Reflect.get(element, 'ready');
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      return element.getBoundingClientRect().toJSON();
    }, parent);
    const isWide = !name.startsWith('a container');
    assert.ok(width >= (isWide ? 1000 : 160) && height > 300 && height < (isWide ? 1500 : 6000), `${name} in ${engine}: ${width} by ${height}`);
  }
});

test('what text inherits from a page does not reach inside: no shadow, no fill, no broken words', async (open) => {
  const inherited = 'letter-spacing: 1em; word-spacing: 2em; font: italic small-caps 900 40px/3 fantasy; text-shadow: 0 0 5px red; text-transform: uppercase; text-align: right; text-indent: 3em; cursor: none; -webkit-user-select: none; user-select: none; hyphens: auto; word-break: break-all; line-break: anywhere; -webkit-text-fill-color: red; -webkit-text-stroke: 1px blue; text-emphasis: dot';
  const page = await open({ body: `<main style="${inherited}"><relations-map></relations-map></main>` });
  await page.ready();
  await page.shoot('inherited');
  const found = await page.ask(({ shadowRoot }) => {
    const style = getComputedStyle(shadowRoot?.querySelector('.deck') ?? document.body);
    const ink = style.color;
    const of = (/** @type {string} */ name) => style.getPropertyValue(name);
    return { spacing: of('letter-spacing'), words: Number.parseFloat(of('word-spacing')) || 0, style: of('font-style'), weight: of('font-weight'), shadow: of('text-shadow'), transform: of('text-transform'), indent: of('text-indent'), cursor: of('cursor'), hyphens: of('hyphens') || of('-webkit-hyphens'), breaks: of('word-break'), line: of('line-break'), stroke: of('-webkit-text-stroke-width'), isInk: of('-webkit-text-fill-color') === ink };
  });
  assert.deepEqual(found, { spacing: 'normal', words: 0, style: 'normal', weight: '400', shadow: 'none', transform: 'none', indent: '0px', cursor: 'auto', hyphens: 'manual', breaks: 'normal', line: 'auto', stroke: '0px', isInk: true });
});

for (const transform of ['rotate(4deg)', 'scale(-1, 1)', 'skewX(10deg)']) {
  test(`under ${transform} a click means what lies under the pointer`, async (open) => {
    const page = await open({ body: `<div style="transform: ${transform}; margin: 60px"><relations-map></relations-map></div>` });
    await page.ready();
    await page.click(mapButton, 'Uzbekistan');
    assert.equal(await page.ask(({ state }) => state.selected), 'UZB');
  });
}

test('in a popover Escape closes what is ours first, then the popover', async (open) => {
  const page = await open({ size: { width: 1280, height: 1000 }, body: '<div popover id="over" style="inset: 0; margin: 0; width: 1200px; height: 980px"><relations-map></relations-map></div>' });
  const isOpen = () => page.run(() => { const over = document.getElementById('over'); return over !== null && over.getClientRects().length > 0; });
  const canOpen = await page.run(() => { const over = document.getElementById('over'); Reflect.get(over ?? {}, 'showPopover')?.call(over); return typeof Reflect.get(over ?? {}, 'showPopover') === 'function'; });
  if (!canOpen) return;
  await page.ready();
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  // What is told beside the pointer may be open too, and goes first.
  for (let press = 0; press < 2 && await page.ask(({ state }) => state.selected); press += 1) await page.press('Escape');
  assert.deepEqual([await isOpen(), await page.ask(({ state }) => state.selected)], [true, null]);
  // The keyboard is on a partner again, beside which stands what it is.
  for (let press = 0; press < 2 && await isOpen(); press += 1) await page.press('Escape');
  assert.equal(await isOpen(), false);
});

test('a link that was escaped twice is followed whole', async (open) => {
  const page = await open({ path: '/own.html#relations.focus=UZB&amp;relations.selected=RUS&amp;amp;relations.tones=neutral', body: '<relations-map url-state></relations-map>' });
  await page.ready();
  assert.deepEqual(await page.ask(({ state: { focus, selected, filter } }) => ({ focus, selected, filter })), { focus: 'UZB', selected: 'RUS', filter: { tones: ['neutral'] } });
});
