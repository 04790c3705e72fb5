/** How pages embed the element: in a frame with the documented code, under a sticky header, in a brand's colours; folds; other screens. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { engine, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */

const mapButton = '[aria-label^="Partners on the map"] button';

/** The code of a frame as the page for developers writes it. @param {import('./page.js').Open} open */
async function embedCode(open) {
  const page = await open({ path: '/developers.html', size: { width: 1280, height: 900 } });
  return page.until('the code of a frame', () => document.getElementById('frame')?.textContent);
}

test('the documented frame on a phone: its height is told to the page and follows a choice; nobody else is believed', async (open) => {
  const code = (await embedCode(open)).replace(/src="[^"]*\/relations-map\.html/, 'src="/relations-map.html');
  assert.match(code, /<iframe [^>]*height="900"/);
  const page = await open({ head: '', body: `<div style="width: 390px; margin: auto"><p id="above">Words above.</p>${code}<p id="below">Words below.</p></div>` });
  /** How high the frame is, what stands in it, and how much of that runs over. */
  const frame = () => page.run(() => {
    const one = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const inner = /** @type {Document} */ (one.contentDocument);
    const { scrollHeight, scrollWidth, clientWidth } = inner.documentElement;
    return { height: one.clientHeight, scrollHeight, sideways: scrollWidth - clientWidth };
  });
  const follows = () => page.until('the height of the frame to follow', () => {
    const one = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    return Number(one.height) !== 900 && Math.abs(one.clientHeight - (one.contentDocument?.documentElement.scrollHeight ?? 0)) <= 2;
  });
  await page.ready();
  // A driven window of WebKitGTK that has no graphics card paints no more when a frame in it grows, nor tells frames of their size.
  if (engine === 'webkit') return assert.ok((await frame()).sideways <= 0);
  await follows();
  const rest = await frame();
  assert.ok(rest.height > 600 && rest.height < 3500 && rest.sideways <= 0, JSON.stringify(rest));
  await page.click('.side button, .line', 'Uzbekistan');
  await page.tells('Uzbekistan');
  await follows();
  const chosen = await frame();
  assert.ok(chosen.height < 5000 && chosen.sideways <= 0, JSON.stringify(chosen));
  await page.shoot('frame on a phone');
  // Another frame, and heights that no page may have, change nothing.
  const heights = await page.run(async () => {
    const one = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    const before = one.clientHeight;
    postMessage({ type: 'relations-map-size', height: 1234 }, '*');
    for (const height of [Infinity, -5, 9e9, '<b>', null, {}]) Reflect.get(one.contentWindow ?? {}, 'eval')?.(`parent.postMessage({ type: 'relations-map-size', height: ${typeof height === 'number' ? height : JSON.stringify(height)} }, '*')`);
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return [before, one.clientHeight];
  });
  assert.equal(heights[0], heights[1]);
});

test('our lists lie under a sticky header of the page', async (open) => {
  const page = await open({
    head: '<style>#own { position: sticky; top: 0; z-index: 1; height: 80px; background: #dde } #end { margin-top: 2000px }</style><script type="module" src="/relations-map.js"></script>',
    body: '<header id="own">The page’s own header</header><relations-map></relations-map><p id="end">End</p>',
  });
  await page.ready();
  await page.click('input[role=combobox]');
  await page.type('tajik');
  await page.where({ css: '[role=option]' });
  const { options, covered } = await page.run(async () => {
    const root = document.querySelector('relations-map')?.shadowRoot;
    const list = root?.querySelector('[role=listbox]');
    scrollTo(0, scrollY + (list?.getBoundingClientRect().top ?? 0));
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    const under = [...root?.querySelectorAll('[role=option]') ?? []].map((option) => option.getBoundingClientRect()).filter(({ top, bottom }) => top < 80 && bottom > 0);
    return { options: under.length, covered: under.every(({ left, width, top, bottom }) => document.elementFromPoint(left + width / 2, Math.min(Math.max((top + bottom) / 2, 1), 79))?.id === 'own') };
  });
  assert.ok(options > 0, 'some of the list is where the header is');
  assert.ok(covered, 'the header lies over it');
  await page.shoot('sticky header');
});

test('moved to a sharper screen and back it is drawn anew', async (open) => {
  // WebKitGTK takes the sharpness of its screen when it starts, and what Chromium emulates tells no page that it changed: there such a screen is imitated.
  const imitated = `let ratio = 1; Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio });
    const ask = window.matchMedia.bind(window), lists = [];
    window.matchMedia = (query) => { const list = ask(query); if (query.includes('resolution')) lists.push(list); return list; };
    window.sharpen = (wanted) => { ratio = wanted; for (const list of lists.splice(0)) list.dispatchEvent(new Event('change')); };`;
  const page = await open({ first: engine === 'firefox' ? '' : imitated });
  await page.ready();
  const { sharpen } = page.driver;
  const change = (/** @type {number} */ ratio) => (sharpen ? sharpen(ratio) : page.run((wanted) => Reflect.get(globalThis, 'sharpen')(wanted || 1), ratio));
  try {
    for (const ratio of [2, 1.5, 3, 0]) {
      await change(ratio);
      await page.until(`a canvas for a screen of ${ratio || 1}`, (wanted) => {
        const canvas = document.querySelector('relations-map')?.shadowRoot?.querySelector('canvas');
        return canvas && devicePixelRatio === wanted && Math.abs(canvas.width / canvas.getBoundingClientRect().width - wanted) < 0.02;
      }, ratio || 1);
    }
  } finally {
    await change(0);
  }
});

/** @type {Record<string, [light: string, dark: string, print: string]>} */
const palette = JSON.parse(readFileSync(new URL('../../www/palette.json', import.meta.url), 'utf8'));

test('a brand’s colours: every colour of page, land and picture file is one of theirs', async (open) => {
  const names = Object.keys(palette);
  // Blues that differ, one for each name.
  const blue = (/** @type {number} */ index) => `#${[index * 5, 40 + index * 6, 255 - index * 4].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const rules = names.map((name, index) => `--relations-map-${name}: ${blue(index)};`).join(' ');
  const page = await open({ head: `<style>relations-map { ${rules} }</style><script type="module" src="/relations-map.js"></script>` });
  await page.ready();
  await page.click(mapButton, 'Pakistan');
  await page.tells('Pakistan');
  await page.shoot('a brand');
  const { svg, land, seen } = await page.ask((element) => {
    const root = element.shadowRoot;
    const canvas = /** @type {HTMLCanvasElement} */ (root?.querySelector('canvas'));
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `#${[data[at], data[at + 1], data[at + 2]].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const parts = [...root?.querySelectorAll('.region, .region *') ?? []].flatMap((part) => {
      const { color, backgroundColor, fill, stroke } = getComputedStyle(part);
      return [color, backgroundColor, fill, stroke];
    });
    return { svg: element.exportSVG(), land: [...counts].filter(([, count]) => count > 300).map(([colour]) => colour), seen: [...new Set(parts)] };
  });
  const own = names.map((_, index) => blue(index));
  const ours = Object.values(palette).flatMap(([light, dark]) => [light, dark]);
  const isOurs = (/** @type {string} */ colour) => ours.includes(colour) && !own.includes(colour);
  const drawn = [...new Set(svg.match(/#[0-9a-f]{6}/g) ?? [])];
  assert.ok(drawn.length > 5 && own[names.indexOf('chosen-land')] && drawn.includes(own[names.indexOf('chosen-land')] ?? ''), drawn.join());
  const hex = (/** @type {string} */ colour) => (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
  assert.deepEqual({ drawn: drawn.filter(isOurs), land: land.filter(isOurs), seen: seen.filter((colour) => isOurs(`#${hex(colour)}`)) }, { drawn: [], land: [], seen: [] });
  assert.ok(land.includes(own[names.indexOf('chosen-land')] ?? ''), `chosen land among ${land.join()}`);
});

test('what is folded opens: the map keeps its place and size, nothing is cut and no control jumps', async (open) => {
  for (const width of [1280, 900]) {
    const page = await open({ size: { width, height: 900 } });
    await page.ready();
    const measure = () => page.ask(({ shadowRoot: root }) => {
      const picture = root?.querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
      // The map goes along while the page scrolls, so that its own place says nothing.
      const box = (/** @type {string} */ css) => {
        const { x, y, width: wide, height } = root?.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
        return [x, y - picture.y, wide, height].map(Math.round);
      };
      const clipped = [...root?.querySelectorAll('.side, .side *') ?? []].filter((part) => part.clientHeight > 4 && part.scrollHeight > part.clientHeight + 2 && getComputedStyle(part).overflowY !== 'visible');
      const side = root?.querySelector('.side')?.getBoundingClientRect();
      const last = [...root?.querySelectorAll('.side *') ?? []].reduce((most, part) => Math.max(most, part.getBoundingClientRect().bottom), 0);
      return { picture: box('.picture'), toolbar: box('.toolbar'), clipped: clipped.map((part) => part.outerHTML.slice(0, 80)), over: Math.round(last - (side?.bottom ?? 0)), lines: root?.querySelectorAll('.side .line').length ?? 0 };
    });
    const before = await measure();
    const folds = await page.ask(({ shadowRoot: root }) => [...root?.querySelectorAll('.side summary, .side button[aria-expanded=false]') ?? []].map((part) => part.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
    assert.ok(folds.length > 0 && folds.some((name) => /\d+ more/.test(name)), folds.join('; '));
    for (const name of folds) await page.click('.side summary, .side button', name);
    await page.shoot(`unfolded ${width}`);
    const after = await measure();
    assert.ok(after.lines > before.lines, 'there is more to see');
    assert.deepEqual([after.picture, after.toolbar], [before.picture, before.toolbar], `${width} wide`);
    assert.deepEqual([after.clipped, after.over <= 1], [[], true], `${width} wide: ${after.over} px run over`);
  }
});
