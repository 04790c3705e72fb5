/** A large record: how far its reading has come is told, it can be stopped, and the page answers meanwhile. */
import assert from 'node:assert/strict';
import { test } from './page.js';

const ROWS = 60_000;
const text = 'The two governments agreed to meet again in the capital and to speak about the border. ';

/** A package of many statements among ninety groups. @type {Record<string, string>} */
const files = {
  'sources.csv': 'id,type,title,passages\ns,report,A report,1\n',
  'actors.csv': ['id,kind,name', ...Array.from({ length: 90 }, (_, index) => `A${index},group,Group ${index}`)].join('\n'),
  'statements.csv': ['id,text,actors,theme,tone,status,date,date_basis,source,passage', ...Array.from({ length: ROWS }, (_, index) => `s${index},${text}${index},A${index % 90};A${(index + 1 + (index % 7)) % 90},diplomacy,neutral,occurred,20${10 + (index % 10)}-05,stated,s,1`)].join('\n'),
};

/** What the element has told of itself so far. @param {import('./page.js').Page} page */
const told = async (page) => (await page.heard()).filter(({ name }) => ['ready', 'error'].includes(name)).map(({ name, detail }) => detail.code ?? name);

test('while the files come: it is told, Stop ends it, and Try again begins anew', async (open) => {
  const served = Object.fromEntries(Object.entries(files).map(([name, body]) => [`/p/${name}`, { type: 'text/csv', body }]));
  const descriptor = JSON.stringify({ name: 'p', resources: Object.keys(files).map((name) => ({ name: name.split('.')[0], path: name })) });
  const page = await open({ body: '<relations-map src="/p/datapackage.json"></relations-map>', overrides: { ...served, '/p/statements.csv': { type: 'text/csv', body: files['statements.csv'], stallAt: 200_000 }, '/p/datapackage.json': { type: 'application/json', body: descriptor } } });
  await page.where({ css: '[role=status]', name: 'The data are on their way: 0 MB.' });
  await page.click('.region button', 'Stop');
  await page.where({ css: '[role=alert]', name: 'the reading of the data was stopped' });
  assert.deepEqual(await told(page), ['stopped']);
  await page.click('.region button', 'Try again');
  await page.where({ css: '.region button', name: 'Stop' });
  await page.click('.region button', 'Stop');
  await page.where({ css: '[role=alert]', name: 'the reading of the data was stopped' });
  // What was stopped stops nothing else.
  await page.ask((element) => { element.src = ''; });
  await page.ready();
  assert.deepEqual(await told(page), ['stopped', 'stopped', 'ready']);
});

test('while they are read: the map that there was stays when it is stopped, and the page goes on', async (open) => {
  const page = await open();
  await page.ready();
  await page.ask(async (element, given) => {
    const stopped = new Promise((resolve) => { element.addEventListener('relations-map-error', () => resolve(null)); });
    new MutationObserver(() => {
      const stop = element.shadowRoot?.querySelector('.region > .notice button');
      if (stop instanceof HTMLElement) stop.click();
    }).observe(/** @type {ShadowRoot} */ (element.shadowRoot), { childList: true, subtree: true });
    element.files = given;
    await stopped;
  }, files);
  assert.deepEqual(await told(page), ['ready', 'stopped']);
  assert.equal(await page.ask(({ shadowRoot }) => shadowRoot?.querySelector('.region > .notice') ?? null), null);
  await page.click('[aria-label^="Partners on the map"] button', 'Russia');
  await page.tells('Russia');
});

test('read to its end: the steps are told in their order, and nothing of them is left', async (open) => {
  const page = await open({ first: 'let turns = 0; setInterval(() => { turns += 1; }, 4); window.turns = () => turns;' });
  await page.ready();
  const { lines, turns } = await page.ask(async (element, given) => {
    const lines = new Set();
    new MutationObserver(() => {
      const line = element.shadowRoot?.querySelector('.region > .notice [role=status]');
      if (line?.textContent) lines.add(line.textContent);
    }).observe(/** @type {ShadowRoot} */ (element.shadowRoot), { childList: true, subtree: true, characterData: true });
    const before = Reflect.get(globalThis, 'turns')();
    element.files = given;
    await Promise.resolve();
    await element.ready;
    return { lines: [...lines], turns: Reflect.get(globalThis, 'turns')() - before };
  }, files);
  const steps = lines.map((line) => Number(/: (\d+) %\.$/.exec(line)?.[1]));
  assert.ok(steps.length >= 3 && steps.every((step, index) => step % 10 === 0 && step >= (steps[index - 1] ?? 0)), lines.join());
  assert.ok(turns > 10, `${turns} turns of the page`);
  assert.equal(await page.ask(({ shadowRoot }) => shadowRoot?.querySelector('.region > .notice') ?? null), null);
  assert.match(await page.words(), /1,334 statements that name Group 1/);
});
