/** The life of elements in a page: a thousand mounts, many at once, two versions, storms of changes, back and forward, a hand that does anything. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from '../hostile/strings.js';
import { dist, engine, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

const mapButton = '[aria-label^="Partners on the map"] button';

/** Keeps hold of the memory of each core, and of each element that came. */
const watched = `{
  const memories = [];
  window.bytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  const keep = ({ exports }) => { if (exports.memory) memories.push(exports.memory); };
  const { instantiate, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...given) => { const made = await instantiate.apply(WebAssembly, given); keep(made instanceof Instance ? made : made.instance); return made; };
}`;

/** The element works, and has told of nothing that went wrong. @param {Page} page */
async function works(page) {
  await page.ready();
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  assert.deepEqual((await page.heard()).filter(({ name }) => name === 'error'), []);
}

/** Whether the last 200 mounts left more than half a hundredth. @param {number[]} heaps */
const isGrowing = (heaps) => (heaps.at(-1) ?? 0) > 1.005 * (heaps.at(-2) ?? 0) || heaps.length < 4;

test('a thousand mounts: the memory of the core is the same, and no element is kept', async (open) => {
  // What WebKit says where elements are gone before it has told all of them their sizes.
  const page = await open({ first: watched, expected: engine === 'webkit' ? [/ResizeObserver loop completed with undelivered notifications/] : [] });
  await page.ready();
  const mount = (/** @type {number} */ count) => page.run(async (times) => {
    const kept = Reflect.get(globalThis, 'kept') ?? [];
    Reflect.set(globalThis, 'kept', kept);
    for (let done = 0; done < times; done += 1) {
      const one = document.createElement('relations-map');
      one.setAttribute('focus', ['UZB', 'RUS', 'TJK', 'CHN'][done % 4] ?? '');
      one.style.setProperty('display', 'block');
      kept.push(new WeakRef(one));
      document.body.append(one);
      // Most are gone before they are drawn, as in lists that are made anew; every twentieth is drawn whole.
      if (done % 20 === 0) await Reflect.get(one, 'ready');
      else if (done % 3 === 0) await Promise.resolve();
      one.remove();
    }
    return { bytes: Reflect.get(globalThis, 'bytes')(), elements: document.querySelectorAll('*').length };
  }, count);
  for (let part = 0; part < 3; part += 1) await mount(100);
  const before = await mount(100);
  const { collect } = page.driver;
  // Browsers make faster code of what runs often, and keep it, so the heap comes to rest late; of what leaks it never does.
  const heaps = [Infinity];
  for (let part = 0; part < 12 && collect && isGrowing(heaps); part += 1) {
    await mount(200);
    heaps.push(await collect());
  }
  const rest = heaps.at(-1) ?? 0;
  for (let part = 0; part < 5; part += 1) await mount(200);
  const heap = await collect?.() ?? 0;
  const after = await mount(20);
  assert.ok(before.bytes > 1_000_000, `${before.bytes} bytes of the core`);
  assert.equal(after.bytes, before.bytes, 'the memory of the core');
  assert.equal(after.elements, before.elements);
  if (collect) {
    assert.ok(heap <= 1.05 * rest, `the heap before and after a thousand mounts: ${rest}, ${heap}; each 200 before: ${heaps.join()}`);
    console.log(`heap before and after a thousand mounts: ${rest}, ${heap} bytes`);
    await collect();
    const alive = await page.run(() => Reflect.get(globalThis, 'kept').filter((/** @type {WeakRef<object>} */ one) => one.deref()).length);
    assert.ok(alive <= 2, `${alive} of all removed elements are kept`);
  }
  await works(page);
});

test('a record of a page’s own is freed when its element is gone', async (open) => {
  const page = await open({ first: watched });
  await page.ready();
  const rows = Array.from({ length: 3000 }, (_, row) => `s${row},They met in the town of number ${row}.,AAA;BBB,diplomacy,neutral,occurred,2001,stated,a,1\n`).join('');
  const files = { 'sources.csv': 'id,type,title,passages\na,webpage,A,1\n', 'actors.csv': 'id,kind,name,lon,lat\nAAA,state,First,1,1\nBBB,state,Second,9,9\n', 'statements.csv': `id,text,actors,theme,tone,status,date,date_basis,source,passage\n${rows}` };
  const bytes = await page.run(async (given) => {
    const sizes = [];
    for (let mount = 0; mount < 24; mount += 1) {
      const one = /** @type {any} */ (document.createElement('relations-map'));
      one.files = given;
      document.body.append(one);
      await one.ready;
      one.files = null;
      await Promise.resolve();
      await one.ready;
      one.remove();
      sizes.push(Reflect.get(globalThis, 'bytes')());
    }
    return sizes;
  }, files);
  // When what is gone is collected is the browser's choice, so it comes to rest late; what leaks never does.
  assert.equal(new Set(bytes.slice(-8)).size, 1, bytes.join());
  await works(page);
});

test('twenty elements stay apart, also while attributes storm and one is removed while it loads', async (open) => {
  const ids = ['TJK', 'RUS', 'USA', 'CHN', 'UZB', 'KGZ', 'KAZ', 'AFG', 'IRN', 'IND', 'PAK', 'TKM', 'FRA', 'JPN', 'NATO', 'CSTO', 'CIS', 'EU', 'UN', 'SCO'];
  const page = await open({ body: ids.map((id, index) => `<relations-map focus="${id}" lang="${index % 2 ? 'ru' : 'en'}"></relations-map>`).join(''), expected: [/is passed over/] });
  await page.run(() => document.querySelectorAll('relations-map')[7]?.remove());
  const left = ids.toSpliced(7, 1);
  const states = () => page.run(async () => Promise.all([...document.querySelectorAll('relations-map')].map(async (one) => { await Reflect.get(one, 'ready'); return Reflect.get(one, 'state'); })));
  assert.deepEqual((await states()).map(({ focus }) => focus), left);
  await page.run(async () => {
    const [, second, third] = document.querySelectorAll('relations-map');
    const views = ['map', 'network', 'timeline', 'table', 'compare', 'odd'];
    for (let turn = 0; turn < 1000; turn += 1) {
      third?.setAttribute('view', views[turn % 6] ?? '');
      third?.setAttribute('selected', ['RUS', '', 'UZB', 'x'][turn % 4] ?? '');
      third?.setAttribute('as-of', turn % 2 ? '2012-01-01' : '');
      if (turn % 50 === 0) await new Promise((resolve) => { requestAnimationFrame(resolve); });
      if (turn % 100 === 0) second?.parentNode?.append(second);
    }
    for (const name of ['view', 'selected', 'as-of']) third?.removeAttribute(name);
  });
  const after = await states();
  assert.deepEqual(after.map(({ focus }) => focus).toSorted(), left.toSorted());
  assert.ok(after.every(({ selected, view, filter }) => selected === null && view === 'map' && Object.keys(filter).length === 0));
  assert.deepEqual((await page.heard()).filter(({ name }) => name === 'error'), []);
});

test('two versions of the program on one page: the first that comes is the element, and works', async (open) => {
  const page = await open({ head: '<script type="module" src="/relations-map.js"></script><script type="module" src="/other/relations-map.js"></script>', overrides: { '/other/relations-map.js': { type: 'text/javascript', body: readFileSync(join(dist, 'relations-map.js'), 'utf8').replaceAll('./relations-map', '../relations-map') } } });
  await works(page);
  await page.run(async () => { await import(/** @type {any} */ ('/relations-map.js?v=3')); });
  await page.ask((element) => element.select('CHN'));
  await page.tells('China');
  assert.deepEqual((await page.heard()).filter(({ name }) => name === 'error'), []);
});

test('a thousand sizes', async (open) => {
  const page = await open({ body: '<div id="box"><relations-map></relations-map></div>' });
  await page.ready();
  for (let part = 0; part < 10; part += 1) {
    await page.run(async (from) => {
      const box = document.getElementById('box');
      for (let turn = from; turn < from + 100; turn += 1) {
        box?.style.setProperty('width', `${turn % 97 === 0 ? 0 : 200 + (turn * 37) % 1100}px`);
        if (turn % 20 === 0) await new Promise((resolve) => { requestAnimationFrame(resolve); });
        else void box?.offsetWidth;
      }
      box?.style.removeProperty('width');
    }, 100 * part);
  }
  await works(page);
});

test('away and back: what was shown is shown again, and goes on', async (open) => {
  const page = await open({ overrides: { '/next.html': { type: 'text/html', body: '<!doctype html><html lang="en"><title>Next</title><p>Next</p></html>' } }, body: '<relations-map url-state></relations-map>' });
  await works(page);
  await page.until('the address that says so', () => location.hash.includes('selected=RUS'));
  const { origin } = new URL(page.address);
  for (const _ of [1, 2]) {
    await page.driver.send('go', { url: `${origin}/next.html` });
    await page.driver.send('back', {});
    await page.ready();
    await page.tells('Russia');
  }
  await page.click(mapButton, 'China');
  await page.tells('China');
});

test('a page that is not seen does no work', async (open) => {
  const first = `let asked = 0; const ask = window.requestAnimationFrame.bind(window); window.requestAnimationFrame = (act) => { asked += 1; return ask(act); };
    const wait = window.setInterval; let intervals = 0; window.setInterval = (...given) => { intervals += 1; return wait(...given); }; window.work = () => [asked, intervals];`;
  const page = await open({ first });
  await works(page);
  await page.run(() => new Promise((resolve) => { setTimeout(resolve, 1500); }));
  const [before, after] = await page.run(async () => {
    const work = Reflect.get(globalThis, 'work');
    const asked = work();
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    return [asked, work()];
  });
  assert.deepEqual(after, before, 'nothing is drawn and no clock runs while nothing changes, seen or not');
});

/** What a hand may do, by chance. @param {Page} page @param {(limit: number) => number} below */
async function doAnything(page, below) {
  const anywhere = () => ({ x: below(1270), y: below(790) });
  const key = ['Tab', 'Tab', 'Enter', 'Escape', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', '+', '-', '0', 'a', '/', ' '][below(16)] ?? 'Tab';
  const { x, y } = anywhere();
  switch (below(8)) {
    case 0: return page.press(key);
    case 1: return page.press('Shift', key);
    case 2: return page.type(['tajik', 'бор', '2012', '"<b>', 'x'][below(5)] ?? '');
    case 3: {
      const to = anywhere();
      return page.mouse([{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerMove', duration: 20, ...to }, { type: 'pointerUp', button: 0 }]);
    }
    case 4: return page.mouse([{ type: 'pointerMove', x, y }]);
    case 5: return page.ask((element, turn) => { element.state = /** @type {any} */ ({ view: ['map', 'network', 'timeline', 'table', 'compare', 'contradictions'][turn % 6], selected: ['RUS', 'UZB', null, 'CSTO'][turn % 4], filter: turn % 3 ? {} : { asOf: '2012-01-16' } }); }, below(1000));
    default: {
      // On what can be pressed more often than beside it.
      const at = await page.ask(({ shadowRoot }, turn) => {
        const all = [...shadowRoot?.querySelectorAll('button, summary, input, [role=tab], [role=option], [role=menuitem]') ?? []].map((part) => part.getBoundingClientRect()).filter(({ left, top, width }) => width > 0 && left > 0 && top > 0 && left < innerWidth - 5 && top < innerHeight - 5);
        const box = all[turn % Math.max(all.length, 1)];
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
      }, below(10_000));
      const [left, top] = at ?? [x, y];
      return page.mouse([{ type: 'pointerMove', x: Math.round(Math.min(left ?? x, 1275)), y: Math.round(Math.min(top ?? y, 795)) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    }
  }
}

const MONKEY_ACTS = Number(process.env.MONKEY_ACTS ?? 150);

test(`a hand that does anything ${MONKEY_ACTS} times: no error, and all works after it`, async (open) => {
  const seed = Number(process.env.MONKEY_SEED ?? 1207);
  const below = chance(seed);
  // Links lead away, and saving opens the browser's own windows.
  const page = await open({ first: "addEventListener('click', (event) => { if (event.composedPath().some((part) => part.localName === 'a')) event.preventDefault(); }, true); HTMLAnchorElement.prototype.click = () => {}; window.print = () => {};", expected: [/is passed over/] });
  await page.ready();
  for (let done = 0; done < MONKEY_ACTS; done += 1) await doAnything(page, below);
  const errors = async () => (await page.heard()).filter(({ name }) => name === 'error');
  assert.deepEqual(await errors(), [], `seed ${seed}`);
  assert.ok(await page.ask(({ shadowRoot }) => (shadowRoot?.querySelector('h2')?.textContent?.length ?? 0) > 5), `seed ${seed}`);
  await page.shoot('after the monkey');
  // The map may be anywhere, so it is asked, and not pointed at.
  await page.ask((element) => { for (const name of element.getAttributeNames()) element.removeAttribute(name); element.state = {}; element.select('RUS'); });
  await page.ready();
  await page.tells('Russia');
  assert.deepEqual(await errors(), [], `seed ${seed}`);
}, MONKEY_ACTS / 10);
