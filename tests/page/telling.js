/** What the panel tells, as a reader finds it once all is unfolded. */
import assert from 'node:assert/strict';
import { curly } from '../../www/strings.js';
import { ask, panel } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** One statement as it stands in the panel. @typedef {{ id: string, text: string, date: string, source: string, facts: string }} Told */

/** What a programmer forgot. */
export const slip = /undefined|\bnull\b|\bNaN\b|\[object|\$\{|\{\w+\}/;

/** Dates as people do not say them: `2009~`, `2010/..`, `201X`, `2011-12-20`. */
export const rawDate = /\d{4}(?:-\d{2})*[~?%]|\d\/\.\.|\.\.\/\d|\d{3}X|\d{2}XX|\d{4}-\d{2}(?:-\d{2})?\b|\d{4}-\d{2}-XX/;

/** Opens every fold of the panel, and what is in the folds. @param {Page} page */
export async function unfold(page) {
  await panel(page).evaluate(async (root) => {
    // What is in a fold comes a moment after it opens, and may have folds of its own.
    for (let round = 0, still = 0; round < 20 && still < 2; round += 1) {
      const closed = [...root.querySelectorAll('details:not([open])')];
      const words = [...root.querySelectorAll('button[aria-expanded=false]')];
      still = closed.length + words.length === 0 ? still + 1 : 0;
      for (const details of closed) Reflect.set(details, 'open', true);
      for (const word of words) if (word instanceof HTMLElement) word.click();
      await new Promise((resolve) => { setTimeout(resolve, 25); });
    }
  });
}

/** Each statement that the panel tells, once; the first place of each counts. @param {Page} page @returns {Promise<Told[]>} */
export async function told(page) {
  const all = await panel(page).locator('li[data-id]').evaluateAll((items) => items.map((item) => {
    const text = (/** @type {Element | null | undefined} */ element) => element?.textContent?.trim() ?? '';
    const group = item.closest('.told-group');
    return {
      id: item.getAttribute('data-id') ?? '', text: text(item.querySelector('summary')), date: text(group?.querySelector('.told-date')),
      source: text(item.querySelector('.told-source') ?? group?.querySelector('.told-source')), facts: text(item.querySelector('.facts')),
    };
  }));
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/**
 * The panel tells all that the record holds of the actor at the centre and another, each statement in full.
 *
 * @param {Page} page
 * @param {string} partner
 */
export async function assertTie(page, partner) {
  await unfold(page);
  const items = await told(page);
  const rows = await ask(page, ({ relations, state }, id) => {
    const groups = relations?.tie(state.focus, id, state.filter, { limit: null }).groups ?? [];
    const titles = new Map(relations?.sources().map((source) => [source.id, source.titleEn || source.title]));
    return groups.flatMap(({ statements }) => statements).map((row) => ({ id: row.id, text: row.text, passage: row.passage, title: titles.get(row.source) ?? '' }));
  }, partner);
  assert.ok(rows.length > 0);
  const known = new Map(items.map((item) => [item.id, item]));
  assert.deepEqual(rows.filter(({ id }) => !known.has(id)).map(({ text }) => text), [], 'nothing is left out');
  for (const { id, text, passage, title } of rows) {
    const item = known.get(id);
    assert.equal(item?.text, curly(text));
    assert.match(item?.source ?? '', /\w{3}/, `source of: ${text}`);
    assert.match(item?.facts ?? '', /^(?:Judged as (?:cooperation|conflict|neither)|Not judged) · (?:Happened|State of affairs|Planned|Offered|Refused|Judgement or claim) · /, `tone and status of: ${text}`);
    assert.ok(item?.facts.includes(`${title}, passage ${passage}`), `${title}, passage ${passage} in: ${item?.facts}`);
    assert.doesNotMatch(item?.date ?? '', rawDate);
    assert.doesNotMatch(JSON.stringify(item), slip);
  }
}

/**
 * Codes of the record that no reader should meet: of themes, statuses and kinds, and ids of all that has one.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function rawCodes(page) {
  return ask(page, ({ relations }) => {
    if (!relations) return [];
    const actors = relations.actors().map(({ id }) => id);
    const said = new Set(actors.flatMap((id) => { const { name, shortName, aliases } = relations.actor(id); return [name, shortName, ...aliases]; }));
    const { rows } = relations.statements();
    const ids = [...rows.flatMap(({ id, event, theme, source }) => [id, event ?? id, theme, source]), ...relations.places().map(({ id }) => id), ...actors];
    return [...new Set(ids)].filter((code) => (/[-_]/.test(code) || /^[A-Z]{3}$/.test(code)) && !said.has(code));
  });
}

/** Whether a text has a code in it. @param {string} text @param {string[]} codes */
export const codesIn = (text, codes) => codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text));
