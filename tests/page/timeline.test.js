/** The timeline: a lane a partner, a mark a statement, each as vague as its date. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { violations } from './axe.js';
import { ask, dist, document as html, heard, listen, open, packageFiles, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');

/** @param {Page} page */
const timeline = (page) => page.getByRole('list', { name: /^Statements in time/ });

/** What one has with the actor at the centre. @param {Page} page @param {string} name */
const lane = (page, name) => timeline(page).getByRole('listitem').filter({ has: page.getByRole('group', { name, exact: true }) });

/** The marks of one of them. @param {Page} page @param {string} name */
const marks = (page, name) => lane(page, name).getByRole('group').getByRole('button');

/** @param {Page} page */
const told = (page) => ask(page, ({ relations, state }) => {
  const found = relations?.lanes(state.focus, state.filter);
  if (!found) throw new Error('no record');
  return found;
});

/** Until all marks are there. @param {Page} page */
async function filled(page) {
  const total = (await told(page)).lanes.reduce((sum, { marks, undated }) => sum + marks.length + undated.length, 0);
  await page.waitForFunction((count) => document.querySelector('relations-map')?.shadowRoot?.querySelectorAll('.track button').length === count, total);
  return total;
}

/** @param {import('node:test').TestContext} t @param {Options} [options] */
async function openTimeline(t, options = {}) {
  const { page } = await open(t, { file, prepare: listen, ...options });
  await ready(page);
  await page.getByRole('radio', { name: 'Timeline' }).click();
  await timeline(page).waitFor();
  await filled(page);
  return page;
}

/** All that stands in the lanes. @param {Page} page */
const drawn = (page) => ask(page, ({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.lanes > li') ?? []].map((item) => {
  const box = item.querySelector('[role="group"]')?.getBoundingClientRect() ?? new DOMRect();
  return {
    name: item.querySelector('button')?.getAttribute('aria-label') ?? '',
    width: box.width,
    marks: [...item.querySelectorAll('[role="group"] button')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { label: mark.getAttribute('aria-label') ?? '', x: x - box.x, y: y - box.y, width, height };
    }),
  };
}));

/** Where the lines of the axis put a year, in pixels of a lane, and the ends of the time. @param {Page} page */
async function axis(page) {
  const lines = await ask(page, ({ shadowRoot }) => {
    const left = shadowRoot?.querySelector('.track')?.getBoundingClientRect().x ?? 0;
    const numbers = [...shadowRoot?.querySelectorAll('.axis span') ?? []].map(({ textContent }) => Number(textContent));
    const all = [...shadowRoot?.querySelectorAll('.axis-line:not(.axis-day, .axis-end)') ?? []].map((line, index) => ({ year: numbers[index] ?? NaN, x: line.getBoundingClientRect().x - left }));
    const divider = shadowRoot?.querySelector('.axis-end') ?? shadowRoot?.querySelector('.axis');
    const box = divider?.getBoundingClientRect();
    return { all, end: (divider?.matches('.axis') ? box?.right ?? 0 : box?.x ?? 0) - left };
  });
  const [one, other] = [lines.all[0] ?? { year: 0, x: 0 }, lines.all.at(-1) ?? { year: 1, x: 1 }];
  const perYear = (other.x - one.x) / (other.year - one.year);
  const at = (/** @type {number} */ year) => one.x + (year - one.year) * perYear;
  return { at, perYear, first: one.year + (8 - one.x) / perYear, last: one.year + (lines.end - 8 - one.x) / perYear };
}

/** @param {Page} page */
const focused = (page) => ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('aria-label') ?? shadowRoot?.activeElement?.textContent);

/** @param {Page} page */
const selected = (page) => ask(page, ({ state }) => state.selected);

for (const width of [320, 800, 1280]) {
  test(`every statement with a partner is a mark in its lane, and none hides another, at ${width} px`, async (t) => {
    const page = await openTimeline(t, { viewport: { width, height: 900 } });
    const { lanes } = await told(page);
    const shown = await drawn(page);
    assert.deepEqual(shown.map(({ name }) => name.split(', ')[0]), lanes.map(({ partner }) => partner.name));
    for (const [index, { marks, undated, total }] of lanes.entries()) {
      const own = shown[index]?.marks ?? [];
      assert.match(shown[index]?.name ?? '', new RegExp(`, ${total} statements?$`));
      assert.deepEqual(own.map(({ label }) => label.startsWith(`${[...marks, ...undated][own.findIndex((one) => one.label === label)]?.dateText}: `)), own.map(() => true));
      assert.deepEqual(own.map(({ label }, at) => label.includes([...marks, ...undated][at]?.text ?? '?')), own.map(() => true));
      const end = Math.max(0, ...own.slice(0, marks.length).map(({ x, width }) => x + width));
      assert.ok(own.slice(marks.length).every(({ x }) => x >= end), 'what has no date stands apart');
      assert.ok(own.every(({ x, width: of }) => x >= -1 && x + of <= (shown[index]?.width ?? 0) + 1), 'inside the lane');
      for (const [at, one] of own.entries()) {
        const hidden = own.slice(at + 1).find((other) => other.x < one.x + one.width - 1.5 && other.x + other.width > one.x + 1.5 && other.y < one.y + one.height - 0.5 && other.y + other.height > one.y + 0.5);
        assert.equal(hidden, undefined, `${one.label} and ${hidden?.label}`);
      }
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
  });
}

test('a mark stands at its date: a day at its day, a span as long as it, what is vague or open over all that may be', async (t) => {
  const page = await openTimeline(t);
  const { lanes } = await told(page);
  const shown = await drawn(page);
  const { at: place, first, last, perYear } = await axis(page);
  assert.ok(perYear > 10);
  let compared = 0;
  for (const [index, { marks }] of lanes.entries()) {
    for (const [at, { earliest, latest, vague, certainFrom }] of marks.entries()) {
      const { x = 0, width = 0, label = '' } = shown[index]?.marks[at] ?? {};
      const [from, to] = [place(earliest ?? first), place(latest ?? last)];
      const isShort = !vague && earliest !== null && latest !== null && latest - earliest <= 1.01 && (certainFrom === null || to - from < 20);
      if (isShort) assert.ok(Math.abs(x + width / 2 - (from + to) / 2) <= Math.max(6, (to - from) / 2 + 1), label);
      else assert.ok(Math.abs(x - from) < 2 && x + width >= to - 2, `${label} ${x} ${width}, not ${from} to ${to}`);
      compared += 1;
    }
  }
  assert.ok(compared > 300);
  const look = (/** @type {RegExp} */ name) => timeline(page).getByRole('button', { name }).first().evaluate((mark) => {
    const { backgroundImage, maskImage, borderStyle, borderRadius } = getComputedStyle(mark, '::before');
    return { isHatched: backgroundImage.includes('repeating'), isFaded: maskImage.includes('gradient'), borderStyle, isRound: borderRadius !== '0px' };
  });
  assert.deepEqual(await look(/^between 2000 and 2009/), { isHatched: true, isFaded: false, borderStyle: 'solid dotted', isRound: true });
  assert.deepEqual(await look(/^from 2007 on/), { isHatched: false, isFaded: true, borderStyle: 'solid', isRound: false });
  assert.deepEqual(await look(/^as of January 2002.*Neutral, judgement/), { isHatched: false, isFaded: false, borderStyle: 'dotted', isRound: false });
});

test('a mouse opens what a mark tells, near it too, chooses a partner by its name or lane, and hover shows the sentence', async (t) => {
  const page = await openTimeline(t);
  const { lanes } = await told(page);
  const russia = lanes.find(({ partner }) => partner.id === 'RUS');
  const mark = marks(page, 'Russia').nth(20);
  const expected = russia?.marks[20];
  await mark.hover();
  assert.equal(await page.locator('.tip:not(.hidden)').textContent(), await mark.getAttribute('aria-label'));
  await page.keyboard.press('Escape');
  await mark.click();
  assert.equal(await selected(page), expected?.event ?? expected?.id);
  assert.equal(await mark.getAttribute('aria-current'), 'true');
  const same = lanes.flatMap(({ marks, undated }) => [...marks, ...undated]).filter((one) => (one.event ?? one.id) === (expected?.event ?? expected?.id)).length;
  assert.equal(await timeline(page).locator('[aria-current]').count(), same);
  const last = marks(page, 'Russia').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) + 6);
  const undated = russia?.undated.at(-1);
  assert.equal(await selected(page), undated?.event ?? undated?.id);
  await lane(page, 'China').getByRole('button', { name: /^China, 11 statements$/ }).click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
  assert.equal(await lane(page, 'China').getByRole('button', { name: /^China/ }).first().getAttribute('aria-pressed'), 'true');
  assert.equal(await timeline(page).locator('[aria-current]').count(), 0);
  assert.equal((await heard(page)).filter(({ name }) => name === 'select').length, 3);
});

test('who is chosen elsewhere is scrolled to', async (t) => {
  const page = await openTimeline(t);
  await ask(page, (element) => element.select('UTO'));
  await settled(page);
  const [box, item] = [await page.locator('.timeline-scroll').boundingBox(), await lane(page, 'United Tajik Opposition').boundingBox()];
  assert.ok(box && item && item.y >= box.y && item.y + item.height <= box.y + box.height + 1);
});

test('A2, A3: the keyboard alone goes along a lane and from lane to lane, opens a statement and closes', async (t) => {
  const page = await openTimeline(t);
  const shown = await drawn(page);
  const [first, second] = shown;
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), first?.name);
  /** @type {[string, string | undefined][]} */
  const steps = [['ArrowRight', first?.marks[0]?.label], ['ArrowRight', first?.marks[1]?.label], ['ArrowLeft', first?.marks[0]?.label], ['End', first?.marks.at(-1)?.label], ['ArrowRight', first?.marks.at(-1)?.label],
    ['Home', first?.name], ['ArrowUp', first?.name], ['ArrowDown', second?.name], ['ArrowUp', first?.name]];
  for (const [key, label] of steps) {
    await page.keyboard.press(key);
    assert.equal(await focused(page), label, key);
  }
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowRight');
  const from = first?.marks[29];
  await page.keyboard.press('ArrowDown');
  const middle = (/** @type {{ x: number, width: number } | undefined} */ mark) => (mark ? mark.x + mark.width / 2 : NaN);
  const least = Math.min(...second?.marks.map((mark) => Math.abs(middle(mark) - middle(from))) ?? []);
  const label = await focused(page);
  assert.ok(second?.marks.some((mark) => mark.label === label && Math.abs(Math.abs(middle(mark) - middle(from)) - least) < 1), label ?? '');
  await page.keyboard.press('Enter');
  assert.notEqual(await selected(page), null);
  assert.equal(await focused(page), label);
  assert.ok(await ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('aria-current') === 'true'));
  await page.keyboard.press('Escape');
  assert.equal(await selected(page), null);
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowDown');
  const reached = await focused(page);
  assert.ok(shown.at(-1)?.marks.some((mark) => mark.label === reached));
  const [box, stop] = await ask(page, ({ shadowRoot }) => [shadowRoot?.querySelector('.timeline-scroll'), shadowRoot?.activeElement].map((element) => element?.getBoundingClientRect().toJSON()));
  assert.ok(stop.top >= box.top + 28 && stop.bottom <= box.bottom, 'what the keyboard stands on is seen');
});

test('A2: one tab stop for all lanes, and at most eight in all', async (t) => {
  const page = await openTimeline(t, { file: undefined, served: '/own.html', overrides: { '/own.html': html('<button id="before">Before</button><relations-map view="timeline"></relations-map><button id="after">After</button>') } });
  await page.locator('#before').focus();
  const stops = [];
  for (let press = 0; press < 20 && !await page.locator('#after').evaluate((button) => button.matches(':focus')); press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  stops.pop();
  assert.ok(stops.length <= 8, stops.join('; '));
  assert.equal(stops.filter((stop) => /statements$/.test(stop ?? '')).length, 1, stops.join('; '));
});

test('the filter takes lanes away, its day is a line and its period a band; the keyboard keeps its lane', async (t) => {
  const page = await openTimeline(t);
  await lane(page, 'Russia').getByRole('button').first().focus();
  await ask(page, (element) => { element.themes = 'basing'; element.asOf = '2011-07-01'; element.from = '2001-01-01'; });
  await settled(page);
  await filled(page);
  const { lanes } = await told(page);
  assert.deepEqual((await drawn(page)).map(({ name }) => name.split(', ')[0]), lanes.map(({ partner }) => partner.name));
  assert.ok(lanes.length < 10);
  assert.match(await focused(page) ?? '', /^Russia, /);
  await page.getByText('The line marks 1 July 2011. The band is the chosen period.').waitFor();
  const [track, day, band] = await ask(page, ({ shadowRoot }) => ['.track', '.axis-day', '.axis-period'].map((part) => shadowRoot?.querySelector(part)?.getBoundingClientRect().toJSON()));
  const { at } = await axis(page);
  assert.ok(Math.abs(day.left - track.left - at(2011.496)) < 2, `${day.left - track.left}, not ${at(2011.496)}`);
  assert.ok(Math.abs(band.left - track.left - at(2001)) < 2);
  await ask(page, (element) => { element.state = { ...element.state, filter: { text: 'nothing says this' } }; });
  await settled(page);
  await page.getByText('No statement with a partner passes the filter.').waitFor();
  assert.equal(await timeline(page).getByRole('listitem').count(), 0);
});

test('A34: on paper all lanes stand, with nothing to scroll', async (t) => {
  const page = await openTimeline(t);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.timeline-scroll').evaluate((box) => box.scrollHeight <= box.clientHeight + 1));
  const first = await marks(page, 'United States').nth(5).boundingBox();
  const group = await lane(page, 'United States').getByRole('group').boundingBox();
  assert.ok(first && group && first.x >= group.x && first.x <= group.x + group.width);
});

/** A record of so many statements: ours again and again. @param {number} count @returns {Record<string, import('../../scripts/serve.js').Answer>} */
function large(count) {
  const folder = join(root, 'data/tajikistan');
  const files = Object.fromEntries(readdirSync(folder).filter((name) => /\.(?:csv|json)$/.test(name)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const [head = '', ...lines] = (files['statements.csv'] ?? '').trimEnd().split(/\r?\n/);
  const more = Array.from({ length: count - lines.length }, (_, index) => (lines[index % lines.length] ?? '').replace(/^[^,]+/, (id) => `${id}-${index}`));
  const all = { ...files, 'statements.csv': `${[head, ...[...lines, ...more].sort()].join('\n')}\n` };
  return Object.fromEntries(Object.entries(all).map(([name, body]) => [`/large/${name}`, { type: name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8', body }]));
}

test('of very many statements each lane shows a part and says so; marks come without a long wait', async (t) => {
  const served = large(20_000);
  const overrides = { '/own.html': html('<relations-map src="/large/datapackage.json" view="timeline"></relations-map>'), ...served };
  const page = await openTimeline(t, { file: undefined, served: '/own.html', allowed: [...packageFiles, ...Object.keys(served)], overrides });
  const total = await filled(page);
  assert.ok(total > 2_000 && total <= 5_000, String(total));
  await page.getByText('There are too many statements to draw').waitFor();
  const { lanes } = await told(page);
  const [first] = await drawn(page);
  assert.match(first?.name ?? '', new RegExp(`, ${lanes[0]?.total.toLocaleString('en')} statements$`));
  assert.ok((first?.marks.length ?? 0) < (lanes[0]?.total ?? 0));
});

/** @type {[string, Options, (page: Page) => Promise<unknown>][]} */
const states = [
  ['timeline', {}, async () => {}],
  ['timeline, chosen', {}, (page) => ask(page, (element) => element.select('RUS'))],
  ['timeline, dark', { colorScheme: 'dark' }, (page) => marks(page, 'Russia').nth(3).click()],
  ['timeline, narrow', { viewport: { width: 390, height: 844 } }, (page) => marks(page, 'United States').nth(3).focus()],
  ['timeline, empty', {}, (page) => ask(page, (element) => { element.state = { ...element.state, filter: { text: 'nothing says this' } }; })],
];
for (const [name, options, act] of states) {
  test(`A35: axe finds nothing: ${name}`, async (t) => {
    const page = await openTimeline(t, options);
    await act(page);
    await settled(page);
    assert.deepEqual(await violations(page), []);
  });
}
