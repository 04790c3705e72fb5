/** Pages as they are found: parents of any layout, roots of any size, transforms, dialogs, headers, routers, other documents, paper. */
import assert from 'node:assert/strict';
import { engine, test } from './page.js';

const mapButton = '[aria-label^="Partners on the map"] button';
const element = '<script type="module" src="/relations-map.js"></script>';

test('any parent layout: it has a width, and the parent keeps its height', async (open) => {
  const parents = {
    flexcentre: 'display:flex;justify-content:center', flexcolumn: 'display:flex;flex-direction:column;align-items:center', grid: 'display:grid;place-items:center',
    inline: 'display:inline-block', float: 'float:left', fit: 'clear:both;width:fit-content', table: 'display:table', absolute: 'position:absolute',
    columns: 'display:grid;grid-template-columns:auto 1fr', minimum: 'width:min-content', rtl: 'direction:rtl;display:flex', writing: 'writing-mode:vertical-rl;width:600px',
  };
  for (const [name, rules] of Object.entries(parents)) {
    const page = await open({ body: `<div style="${rules}"><relations-map></relations-map></div>` });
    await page.ready();
    const { width, height, picture } = await page.ask((one) => ({ ...JSON.parse(JSON.stringify(one.getBoundingClientRect())), picture: one.shadowRoot?.querySelector('.picture')?.getBoundingClientRect().width ?? 0 }));
    assert.ok(width >= 280 && width <= 1281, `${name}: ${width} px wide`);
    assert.ok(height > 300 && height < 3200, `${name}: ${height} px high`);
    assert.ok(picture > 200, `${name}: the map is ${picture} px wide`);
  }
});

test('a root of 10 px and a body of 1.6 rem: everything stays readable and can be hit', async (open) => {
  const page = await open({ head: `<style>html { font-size: 62.5% } body { font-size: 1.6rem; margin: 0 }</style>${element}` });
  await page.ready();
  await page.ask((one) => one.select('RUS'));
  await page.tells('Russia');
  await page.shoot('small root');
  const { small, low } = await page.ask(({ shadowRoot }) => {
    const seen = (/** @type {string} */ css) => [...shadowRoot?.querySelectorAll(css) ?? []].filter((part) => part.getClientRects().length > 0);
    return {
      small: seen('.region *').filter((part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && Number.parseFloat(getComputedStyle(part).fontSize) < 12).map(({ textContent }) => textContent),
      low: seen('.tab, .line, .back, .more-button, .fold > summary').filter((part) => part.getBoundingClientRect().height < 23.9).map(({ textContent }) => textContent),
    };
  });
  assert.deepEqual({ small, low }, { small: [], low: [] });
});

test('under a transform and under zoom a click, a hover and a drag mean what lies under the pointer', async (open) => {
  // WebKitGTK does not give the places of zoomed parts in pixels of the window, as the standard asks.
  for (const rule of ['transform: scale(.8); transform-origin: 0 0; width: 1280px', ...(engine === 'webkit' ? [] : ['zoom: .8'])]) {
    const page = await open({ body: `<div style="${rule}"><relations-map></relations-map></div>` });
    await page.ready();
    for (const name of ['Pakistan', 'Kazakhstan', 'Iran']) {
      await page.hover(mapButton, name);
      assert.match(await page.words('.tip:not(.hidden)'), new RegExp(`^${name}`), `${rule}: hover`);
      await page.click(mapButton, name);
      await page.tells(name);
      await page.press('Escape');
    }
    await page.shoot(`under ${rule.slice(0, 16)}`);
  }
});

test('in a dialog Escape closes what is ours first, then the dialog, and never both', async (open) => {
  const page = await open({ body: '<dialog id="d" style="width: 1200px; max-width: none"><relations-map></relations-map></dialog>', head: `${element}<script>addEventListener("DOMContentLoaded", () => d.showModal());</script>` });
  await page.ready();
  const isOpen = () => page.run(() => document.querySelector('dialog')?.open);
  await page.click('.line', 'Russia');
  await page.tells('Russia');
  await page.press('Escape');
  await page.where({ css: '.line', name: 'Uzbekistan' });
  assert.equal(await isOpen(), true, 'what was ours is closed, and nothing else');
  await page.press('Escape');
  await page.press('Escape');
  await page.until('the dialog to close', () => document.querySelector('dialog')?.open === false);
});

test('the wheel scrolls the page until the map itself has the keyboard, also after a search', async (open) => {
  const page = await open({ body: '<relations-map></relations-map><div style="height: 2000px"></div>' });
  await page.ready();
  await page.click('[part=search] input, input[role=combobox]');
  const { x, y } = await page.where({ css: '.picture' });
  await page.run(() => scrollTo(0, 0));
  await page.driver.send('act', { actions: [{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: 200, duration: 0, origin: 'viewport' }] }] });
  await page.until('the page to scroll', () => scrollY > 50);
});

test('a router that owns the hash keeps its path, and a link ended by a full stop is followed', async (open) => {
  const page = await open({ path: '/own.html#/map', body: '<relations-map url-state></relations-map>' });
  await page.ready();
  await page.click('.line', 'Russia');
  await page.tells('Russia');
  await page.until('the address that says so', () => location.hash.includes('selected'));
  assert.match(await page.run(() => location.hash), /^#\/map\?/);
  const edition = await page.ask(({ relations }) => relations?.fingerprint());
  const other = await open({ path: `/own.html#relations.selected=CHN&relations.record=${edition}.`, body: '<relations-map url-state></relations-map>' });
  await other.ready();
  await other.tells('China');
  assert.equal(await other.ask(({ shadowRoot }) => shadowRoot?.textContent?.includes('another edition')), false);
});

test('adopted by another document and back it keeps its look and works', async (open) => {
  const page = await open({
    body: '<div id="here"><relations-map></relations-map></div><iframe src="/frame.html" title="Frame" width="1200" height="900"></iframe>',
    overrides: { '/frame.html': { type: 'text/html', body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title><main></main></html>' } },
  });
  await page.ready();
  const look = () => page.run(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    const heading = (document.querySelector('relations-map') ?? inner?.querySelector('relations-map'))?.shadowRoot?.querySelector('h2');
    const style = heading && heading.ownerDocument.defaultView?.getComputedStyle(heading);
    return `${style?.fontSize} ${style?.fontWeight} ${heading?.textContent}`;
  });
  const before = await look();
  for (const where of ['main', '#here', 'main', '#here']) {
    await page.run(async (css) => {
      const inner = /** @type {Document} */ (document.querySelector('iframe')?.contentDocument);
      const one = document.querySelector('relations-map') ?? inner.querySelector('relations-map');
      const goal = document.querySelector(css) ?? inner.querySelector(css);
      goal.append(goal.ownerDocument.adoptNode(one));
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    }, where);
    assert.equal(await look(), before, where);
  }
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
});

test('rows of the table that are copied have text between them', async (open) => {
  const page = await open();
  await page.ready();
  await page.view('Table');
  await page.where({ css: '[role=row] [role=cell], td' });
  const copied = await page.ask(({ shadowRoot }) => {
    const rows = [...shadowRoot?.querySelectorAll('[role=row]') ?? []].slice(0, 3);
    const range = document.createRange();
    range.setStartBefore(/** @type {Node} */ (rows[0]));
    range.setEndAfter(/** @type {Node} */ (rows.at(-1)));
    return rows.map((row) => ({ cells: [...row.children].map((cell) => cell.textContent?.trim() ?? ''), text: range.toString() }));
  });
  for (const { cells, text } of copied) {
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1];
      if (cell && next) assert.ok(!text.includes(cell + next), `“${cell.slice(-20)}${next.slice(0, 20)}” in ${engine}`);
    }
  }
});

test('universal rules of a page leave it readable', async (open) => {
  for (const rule of ['* { all: unset }', '* { color: #333 }', '*, ::before, ::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; line-height: 1; list-style: none }']) {
    const page = await open({ head: `<style>${rule}</style>${element}`, body: '<relations-map appearance="dark"></relations-map>' });
    await page.ready();
    await page.shoot(`rule ${rule.slice(4, 14)}`);
    const { ground, ink, width } = await page.ask(({ shadowRoot: root }) => ({ ground: getComputedStyle(root?.querySelector('.ground') ?? document.body).backgroundColor, ink: getComputedStyle(root?.querySelector('h2') ?? document.body).color, width: root?.querySelector('.ground')?.getBoundingClientRect().width ?? 0 }));
    const sum = (/** @type {string} */ colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
    assert.ok(width > 600 && Math.abs(sum(ground) - sum(ink)) > 350, `${rule}: ${ink} on ${ground}, ${width} px`);
  }
});

test('wider than a canvas may be, even for a moment, and a state that is no plain data: it goes on', async (open) => {
  const page = await open({ body: '<div id="box"><relations-map></relations-map></div>', expected: [/console warn: relations-map: /] });
  await page.ready();
  for (const rule of ['width: 40000px', 'width: 0', 'width: 5px', 'display: none', '']) {
    await page.run(async (style) => {
      document.getElementById('box')?.setAttribute('style', style);
      await new Promise((resolve) => { setTimeout(resolve, 150); });
    }, rule);
  }
  await page.ask((one) => {
    /** @type {any} */
    const cyclic = {};
    cyclic.self = cyclic;
    one.state = /** @type {any} */ ({ filter: cyclic });
    one.state = {};
  });
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  assert.deepEqual((await page.heard()).filter(({ name }) => name === 'error'), []);
});

test('a name that no file of XML may hold is saved as well-formed SVG', async (open) => {
  const page = await open();
  await page.ready();
  const broken = await page.ask(async (one) => {
    const found = [];
    for (const text of [']]>', '\u0001\u000b\u001b\ufffe', '<script>alert(1)</script>', '&amp;"\'', '\ud800', '\u202e']) {
      one.files = { 'sheet.csv': `From,To,What,When\nKenya,${text}A,met.,2019\nKenya,Uganda,met ${text}.,2019\n` };
      await Promise.resolve();
      const relations = await one.ready.catch(() => null);
      if (!relations) continue;
      const svg = one.exportSVG();
      if (new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')) found.push(text);
    }
    return found;
  });
  assert.deepEqual(broken, []);
});

if (engine !== 'webkit') {
  test('paper: the map is drawn for it, on one page with the words', async (open) => {
    const page = await open({ size: { width: 640, height: 800 } });
    await page.ready();
    const pdf = Buffer.from(await page.driver.send('print', { page: { width: 21, height: 29.7 }, background: false }), 'base64');
    const text = pdf.toString('latin1');
    assert.match(text, /^%PDF/);
    assert.ok((text.match(/\/Type\s*\/Page\b/g) ?? []).length <= 4, 'few pages');
    assert.ok(pdf.length > 15_000, `${pdf.length} bytes`);
  });
}
