/** What a first-time reader comes for, each by mouse, by keyboard alone and by touch on a phone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actor, open, panel, plainPage, ready } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/**
 * How a reader does things.
 *
 * @typedef {object} Hand
 * @property {(page: Page, name: string) => Promise<void>} choose an actor on the map, and what is told of it is in sight
 * @property {(page: Page, control: Locator) => Promise<void>} press
 * @property {(page: Page, field: Locator, text: string) => Promise<void>} write
 */

/** Goes to a control with the keys a reader has: Tab, and arrows within a row. @param {Page} page @param {Locator} control */
async function reach(page, control) {
  await control.waitFor();
  for (let press = 0; press < 80; press += 1) {
    const at = await control.evaluate((element) => {
      const active = /** @type {ShadowRoot} */ (element.getRootNode()).activeElement;
      const row = element.closest('[role=toolbar]');
      return active === element ? 'there' : row !== null && row === active?.closest('[role=toolbar]') ? 'in its row' : 'elsewhere';
    });
    if (at === 'there') return;
    await page.keyboard.press(at === 'elsewhere' ? 'Tab' : 'ArrowRight');
  }
  assert.fail('the keyboard does not reach it');
}

/** On a phone a line above the map leads to the panel. @param {Page} page @param {string} name */
async function tapThere(page, name) {
  await actor(page, name).tap();
  await page.getByRole('button', { name: new RegExp(`^Tajikistan and ${name}: `) }).tap();
}

/** @type {Record<string, Hand>} */
const hands = {
  mouse: {
    choose: (page, name) => actor(page, name).click(),
    press: (_, control) => control.click(),
    write: (_, field, text) => field.fill(text),
  },
  keyboard: {
    choose: async (page, name) => {
      await reach(page, page.getByRole('group', { name: /^Partners on the map/ }).locator('[tabindex="0"]'));
      await page.keyboard.type(name.toLowerCase());
      await page.keyboard.press('Enter');
    },
    press: async (page, control) => {
      await reach(page, control);
      await page.keyboard.press('Enter');
    },
    write: async (page, field, text) => {
      await reach(page, field);
      await page.keyboard.type(text);
    },
  },
  touch: {
    choose: tapThere,
    press: (_, control) => control.tap(),
    write: async (page, field, text) => {
      await field.tap();
      await page.keyboard.type(text);
    },
  },
};

/** Whether a reader sees it without scrolling: it is what is found at its middle. @param {Locator} locator */
async function isInSight(locator) {
  await locator.waitFor();
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = /** @type {ShadowRoot} */ (element.getRootNode()).elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  });
}

for (const [name, hand] of Object.entries(hands)) {
  /** @param {import('node:test').TestContext} t */
  const begin = async (t) => {
    const touch = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const { page } = await open(t, { served: plainPage, ...(name === 'touch' ? touch : {}) });
    await ready(page);
    await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
    return page;
  };

  test(`by ${name}: what Russia's base is`, async (t) => {
    const page = await begin(t);
    await hand.choose(page, 'Russia');
    await hand.press(page, panel(page).getByRole('button', { name: 'Only statements on military bases' }));
    await page.getByRole('button', { name: 'Remove filter Theme: Military bases' }).waitFor();
    assert.ok(await isInSight(panel(page).getByText('How many Russian troops are in Tajikistan?')), 'the figures come first');
    const told = await panel(page).getByRole('listitem').allTextContents();
    for (const fact of [/permanent military base/, /around 7,000 troops/, /stationed in Dushanbe/, /stationed in Kulob/, /stationed in Qurghonteppa/]) {
      assert.ok(told.some((text) => fact.test(text)), `${fact} in ${told.join('\n')}`);
    }
  });

  test(`by ${name}: two sources give the border different lengths`, async (t) => {
    const page = await begin(t);
    await hand.choose(page, 'Afghanistan');
    const question = panel(page).getByRole('group', { name: 'How long is the border between Tajikistan and Afghanistan?' });
    for (const words of ['1,200 km', '1,300 km', 'These cannot all be right.']) assert.ok(await isInSight(question.getByText(words)), words);
    const sources = await question.getByRole('cell').allInnerTexts();
    assert.equal(new Set(sources).size, 2, sources.join('; '));
    await hand.press(page, question.getByText('Read the 2 statements'));
    assert.deepEqual((await question.getByRole('listitem').allTextContents()).map((text) => /\d,\d{3} km/.exec(text)?.[0]).toSorted(), ['1,200 km', '1,300 km']);
  });

  test(`by ${name}: what changed between 2001 and 2012`, async (t) => {
    const page = await begin(t);
    const field = (/** @type {string} */ label) => page.getByRole('spinbutton', { name: label });
    for (const [label, year, chip] of /** @type {const} */ ([['From year', '2001', 'From 2001'], ['To year', '2012', 'To 2012']])) {
      await hand.write(page, field(label), year);
      await page.getByRole('button', { name: `Remove filter ${chip}` }).waitFor();
    }
    await hand.press(page, page.getByRole('button', { name: /^What changed from 2001 to 2012 ?\?$/ }));
    const heading = panel(page).getByRole('heading', { name: 'What changed from 2001 to 2012' });
    assert.ok(await isInSight(heading));
    await panel(page).getByText('Compared: 1 January 2001 (before) and 31 December 2012 (after).').waitFor();
    assert.ok(await isInSight(panel(page).getByText('Dated statements on Tajikistan show 19 gains, 3 losses and no change of tone.')), 'the answer in a sentence');
    const border = panel(page).getByText("Russian border guards kept watch over Tajikistan's southern border until 2005.", { exact: true });
    assert.ok(await border.isVisible(), 'who left is told without a search');
    const alliance = panel(page).getByText('Tajikistan and the Collective Security Treaty Organization', { exact: true });
    await hand.press(page, name === 'keyboard' ? panel(page).locator('summary').filter({ has: page.getByText('Tajikistan and the Collective Security Treaty Organization', { exact: true }) }) : alliance);
    await panel(page).getByRole('listitem').first().waitFor();
  });

  test(`by ${name}: a citation is copied`, async (t) => {
    const page = await begin(t);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await hand.choose(page, 'China');
    const item = panel(page).getByRole('listitem').first();
    const source = await item.locator('.source').innerText();
    await hand.press(page, item.getByRole('button', { name: 'Cite' }));
    await page.getByRole('status').getByText('Citation copied.').waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(citation, /passage \d+/);
    assert.ok(citation.includes(source.split(',')[0] ?? ''), `${source} in ${citation}`);
  });
}
