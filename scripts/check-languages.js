/** What a language lacks, has too much of, or says otherwise than English: by messages, placeholders, codes and plural forms. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, languages } from './languages.js';
import { placeholdersOf } from './messages.js';
import { Failure, root } from './tools.js';

/** @typedef {import('./messages.js').Catalogue} Catalogue */
/** @typedef {import('./messages.js').Message} Message */
/** @typedef {import('@fluent/syntax').Pattern} Pattern */
/** @typedef {import('@fluent/syntax').SelectExpression} Select */

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Functions that only English has. */
const ENGLISH = /\b(?:THE|SPELLED|ORDINAL)$/;
/** Words that are the same in all languages: names of formats, of projects, and signs. */
const SAME_EVERYWHERE = /\b(?:PNG|CSV|SVG|BibTeX|CSL-JSON|PDF|ISO|GDELT(?: \d\.\d)?|ICEWS|SIPRI|TimelineJS|Kumu|Gephi|GEXF|GraphML|Oligrapher|JSON|CAMEO|FIPS|Unicode|Natural Earth|HTML|OK|Excel|OpenDocument|km|MB|xlsx|ods|zip|make\.html|GEC|Tab|Escape|Enter|Shift|Home|End)\b/g;

/** The plural categories of a language by CLDR. @param {string} tag @returns {string[]} */
function categories(tag) {
  const { supplemental } = JSON.parse(readFileSync(join(root, 'node_modules/cldr-core/supplemental/plurals.json'), 'utf8'));
  const rules = supplemental['plurals-type-cardinal'][tag];
  return rules ? Object.keys(rules).map((rule) => rule.replace('pluralRule-count-', '')) : ['other'];
}

/** All selections of a message. @param {Pattern} pattern @returns {Select[]} */
function selectsOf({ elements }) {
  return elements.flatMap((element) => {
    if (element.type !== 'Placeable' || element.expression.type !== 'SelectExpression') return [];
    return [element.expression, ...element.expression.variants.flatMap(({ value }) => selectsOf(value))];
  });
}

/** What is said in letters, variant by variant. @param {Pattern} pattern @returns {string[]} */
function textsOf({ elements }) {
  return elements.flatMap((element) => {
    if (element.type === 'TextElement') return [element.value];
    if (element.expression.type === 'StringLiteral') return [element.expression.value];
    return element.expression.type === 'SelectExpression' ? element.expression.variants.flatMap(({ value }) => textsOf(value)) : [];
  });
}

/** Which functions a message uses. @param {Pattern} pattern @returns {string[]} */
function functionsOf({ elements }) {
  return elements.flatMap((element) => {
    if (element.type !== 'Placeable') return [];
    if (element.expression.type === 'FunctionReference') return [element.expression.id.name];
    return element.expression.type === 'SelectExpression' ? element.expression.variants.flatMap(({ value }) => functionsOf(value)) : [];
  });
}

/** @param {Select} select */
const keysOf = ({ variants }) => variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value));
/** @param {Select} select */
const selector = (select) => (select.selector.type === 'VariableReference' ? select.selector.id.name : '');
/** @param {Select} select */
const isPlural = (select) => keysOf(select).every((key) => PLURALS.includes(key) || /^\d/.test(key));

/** @param {Message} message @param {Message} english @param {Catalogue} own @param {Catalogue} original @param {string[]} forms @returns {string[]} */
function faultsOf(message, english, own, original, forms) {
  const [used, known] = [placeholdersOf(message, own), placeholdersOf(english, original)];
  const lacking = [...known].filter(([name, { isShown }]) => isShown && !used.get(name)?.isShown).map(([name]) => `{ $${name} } is not said`);
  const unknown = [...used.keys()].filter((name) => !known.has(name)).map((name) => `{ $${name} } is not known`);
  const raw = [...used].filter(([name, { isShown }]) => isShown && known.get(name)?.codes && !known.get(name)?.isShown).map(([name]) => `{ $${name} } is a code, and nobody may see it`);
  const codes = [...used].filter(([name, use]) => use.codes && !known.get(name)?.isNumber).flatMap(([name, use]) => {
    const all = known.get(name)?.codes ?? [];
    return [...(use.codes ?? []).filter((code) => !all.includes(code)).map((code) => `[${code}] of $${name} is no code`), ...all.filter((code) => use.codes && !use.codes.includes(code)).map((code) => `[${code}] of $${name} is missing`)];
  });
  const plurals = selectsOf(message.pattern).filter(isPlural).flatMap((select) => {
    const keys = keysOf(select).filter((key) => PLURALS.includes(key));
    // Exact numbers alone need no plural form but the last.
    const wanted = keys.length > 1 ? forms : ['other'];
    return [...keys.filter((key) => !forms.includes(key)).map((key) => `[${key}] of $${selector(select)} is no plural form of this language`), ...wanted.filter((form) => !keys.includes(form)).map((form) => `[${form}] of $${selector(select)} is missing`)];
  });
  const functions = functionsOf(message.pattern).filter((name) => ENGLISH.test(name)).map((name) => `${name}() is for English alone`);
  return [...lacking, ...unknown, ...raw, ...codes, ...plurals, ...functions];
}

/** Whether a language says a message as English does, in letters. @param {Message} message @param {Message} english */
function isLeftOver(message, english) {
  const left = (/** @type {Message} */ { pattern }) => textsOf(pattern).map((text) => text.replaceAll(SAME_EVERYWHERE, '')).filter((text) => /[A-Za-z]{2}/.test(text));
  const original = new Set(left(english).map((text) => text.trim()));
  return left(message).some((text) => original.has(text.trim()));
}

/**
 * How far a language is, and what is wrong with it, a line each.
 *
 * @param {string} tag
 * @returns {{ said: number, all: number, faults: string[] }}
 */
export function coverage(tag) {
  const [english, own, forms] = [catalogue('en'), catalogue(tag), categories(tag)];
  const faults = [...english].flatMap(([id, original]) => {
    const message = own.get(id);
    if (!message) return [`${id}: is missing`];
    if (tag === 'en') return [];
    return [...faultsOf(message, original, own, english, forms), ...(isLeftOver(message, original) ? ['is left in English'] : [])].map((fault) => `${id}: ${fault}`);
  });
  const extra = [...own.keys()].filter((id) => !english.has(id)).map((id) => `${id}: is no message`);
  return { said: [...english.keys()].filter((id) => own.has(id)).length, all: english.size, faults: [...faults, ...extra] };
}

/** Lists the coverage of all languages, and fails where one is not whole. */
export function checkLanguages() {
  const found = languages().map((tag) => ({ tag, ...coverage(tag) }));
  for (const { tag, said, all, faults } of found) console.log(`${tag}: ${said} of ${all} messages, ${faults.length} faults${faults.length > 0 ? `\n  ${faults.join('\n  ')}` : ''}`);
  const wrong = found.filter(({ faults }) => faults.length > 0).map(({ tag }) => tag);
  if (wrong.length > 0) throw new Failure(`languages/: ${wrong.join(', ')} not whole, see above`);
}
