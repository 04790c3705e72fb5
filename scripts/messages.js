/**
 * Fluent files to JavaScript: a message becomes a text or a small function, so that no page carries a reader of Fluent.
 *
 * What a message may hold: text, placeholders, selections by number or code, other messages, text in quotes, and the
 * functions below.
 */
import { parse } from '@fluent/syntax';
import { Failure } from './tools.js';

/** @typedef {import('@fluent/syntax').Pattern} Pattern */
/** @typedef {import('@fluent/syntax').Expression} Expression */
/** @typedef {import('@fluent/syntax').InlineExpression} Inline */
/** @typedef {import('@fluent/syntax').SelectExpression} Select */
/** @typedef {{ id: string, part: string, pattern: Pattern, comment: string }} Message */
/** All messages of a language, by id. @typedef {Map<string, Message>} Catalogue */
/** How a placeholder is used: as a number, as one of some codes, as a text, or as whatever is shown. @typedef {{ isNumber: boolean, isShown: boolean, codes: string[] | null, isOpen: boolean }} Use */

/** Functions of messages: what they become, and those that only English has. */
const FUNCTIONS = new Map([['DIGITS', { isNumber: true, isEnglish: false }], ['THE', { isNumber: false, isEnglish: true }], ['SPELLED', { isNumber: true, isEnglish: true }], ['ORDINAL', { isNumber: true, isEnglish: true }]]);
const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Where what only English has is made. */
const ENGLISH = /** @type {const} */ ([['english.js', ['THE', 'startTHE']], ['english-numbers.js', ['SPELLED', 'startSPELLED', 'ORDINAL']]]);

/** Around what stands out in a message; nobody types these. */
export const MARKS = { open: '\uE000', close: '\uE001' };

/** A message in JavaScript: `zoom-in` is `$zoomIn`. @param {string} id */
export const nameOf = (id) => `$${id.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;

/**
 * Reads a Fluent file.
 *
 * @param {string} text
 * @param {string} file for errors
 * @returns {Catalogue}
 */
export function catalogueOf(text, file) {
  /** @type {Catalogue} */
  const messages = new Map();
  let part = '';
  for (const entry of parse(text, { withSpans: true }).body) {
    if (entry.type === 'GroupComment') part = entry.content.split(/\s/)[0] ?? '';
    if (entry.type === 'Junk') throw new Failure(`${file}: line ${lineOf(text, entry.span?.start ?? 0)} is not Fluent: ${entry.annotations.map(({ message }) => message).join('; ')}`);
    if (entry.type !== 'Message' || !entry.value) continue;
    if (messages.has(entry.id.name)) throw new Failure(`${file}: ${entry.id.name} stands there twice`);
    messages.set(entry.id.name, { id: entry.id.name, part, pattern: entry.value, comment: entry.comment?.content ?? '' });
  }
  return messages;
}

/** @param {string} text @param {number} at */
const lineOf = (text, at) => text.slice(0, at).split('\n').length;

/** The placeholders of a message in the order in which they stand, those of messages in it among them. @param {Message} message @param {Catalogue} catalogue @returns {Map<string, Use>} */
export function placeholdersOf({ pattern }, catalogue) {
  /** @type {Map<string, Use>} */
  const found = new Map();
  const use = (/** @type {string} */ name) => {
    const known = found.get(name) ?? { isNumber: false, isShown: false, codes: null, isOpen: false };
    found.set(name, known);
    return known;
  };
  const inPattern = (/** @type {Pattern} */ { elements }) => elements.forEach((element) => element.type === 'Placeable' && inExpression(element.expression));
  const inExpression = (/** @type {Expression} */ expression) => {
    if (expression.type === 'SelectExpression') return inSelect(expression);
    if (expression.type === 'VariableReference') use(expression.id.name).isShown = true;
    if (expression.type === 'FunctionReference') {
      const [argument] = expression.arguments.positional;
      if (argument?.type !== 'VariableReference') throw new Failure(`${expression.id.name}(): expected a placeholder`);
      const known = use(argument.id.name);
      known.isShown = true;
      if (FUNCTIONS.get(expression.id.name)?.isNumber) known.isNumber = true;
    }
    if (expression.type === 'MessageReference') for (const [name, { ...other }] of placeholdersOf(referred(expression, catalogue), catalogue)) Object.assign(use(name), merged(use(name), other));
    if (expression.type === 'Placeable') inExpression(expression.expression);
  };
  const inSelect = (/** @type {Select} */ select) => {
    const known = use(selectorOf(select));
    if (isPlural(select)) known.isNumber = true;
    else Object.assign(known, merged(known, { isNumber: false, isShown: false, codes: select.variants.map(keyOf), isOpen: select.variants.some((variant) => variant.default && ['unknown', 'other'].includes(keyOf(variant))) }));
    select.variants.forEach(({ value }) => inPattern(value));
  };
  inPattern(pattern);
  return found;
}

/** @param {Use} a @param {Use} b @returns {Use} */
const merged = (a, b) => ({ isNumber: a.isNumber || b.isNumber, isShown: a.isShown || b.isShown, isOpen: a.isOpen || b.isOpen, codes: a.codes || b.codes ? [...new Set([...a.codes ?? [], ...b.codes ?? []])] : null });

/** @param {import('@fluent/syntax').MessageReference} reference @param {Catalogue} catalogue */
function referred({ id: { name } }, catalogue) {
  const message = catalogue.get(name);
  if (!message) throw new Failure(`there is no message { ${name} }`);
  return message;
}

/** @param {import('@fluent/syntax').Variant} variant */
const keyOf = ({ key }) => (key.type === 'Identifier' ? key.name : key.value);

/** @param {Select} select */
function selectorOf({ selector }) {
  if (selector.type !== 'VariableReference') throw new Failure('a selection is of a placeholder, as { $count -> … }');
  return selector.id.name;
}

/** Whether variants are of a number. @param {Select} select */
const isPlural = ({ variants }) => variants.every((variant) => PLURALS.includes(keyOf(variant)) || /^\d/.test(keyOf(variant)));

/** @param {string} text */
const marked = (text) => inLines(text.replaceAll('<b>', MARKS.open).replaceAll('</b>', MARKS.close));
/** What has an empty line in it is a page of text, and keeps its lines. @param {string} text */
const inLines = (text) => (text.includes('\n\n') ? text : text.replaceAll('\n', ' '));

/** Text as it stands in a template. @param {string} text */
const templated = (text) => marked(text).replaceAll(/[\\`]|\$\{/g, '\\$&');

/** @param {Pattern} pattern @param {Catalogue} catalogue @returns {string} JavaScript */
function patternCode({ elements }, catalogue) {
  const parts = elements.map((element) => (element.type === 'TextElement' ? templated(element.value) : placeableCode(element.expression, catalogue)));
  const [only] = elements;
  if (elements.every(({ type }) => type === 'TextElement')) return JSON.stringify(marked(elements.map((element) => element.type === 'TextElement' && element.value).join('')));
  if (elements.length === 1 && only?.type === 'Placeable') return code(only.expression, catalogue);
  return `\`${parts.join('')}\``;
}

/** @param {Expression} expression @param {Catalogue} catalogue */
const placeableCode = (expression, catalogue) => (expression.type === 'StringLiteral' ? templated(expression.value) : `\${${code(expression, catalogue)}}`);

/** @param {Expression} expression @param {Catalogue} catalogue @returns {string} */
function code(expression, catalogue) {
  switch (expression.type) {
    case 'StringLiteral': return JSON.stringify(marked(expression.value));
    case 'VariableReference': return `w.$show(${expression.id.name})`;
    case 'FunctionReference': return functionCode(expression);
    case 'MessageReference': return referenceCode(expression, catalogue);
    case 'SelectExpression': return selectCode(expression, catalogue);
    case 'Placeable': return code(expression.expression, catalogue);
    default: throw new Failure(`${expression.type} is not understood in a message`);
  }
}

/** @param {import('@fluent/syntax').FunctionReference} reference */
function functionCode({ id: { name }, arguments: { positional: [argument], named } }) {
  const known = FUNCTIONS.get(name);
  if (!known || argument?.type !== 'VariableReference') throw new Failure(`${name}() is no function of messages, expected one of ${[...FUNCTIONS.keys()].join(', ')}`);
  const isStart = named.some((one) => one.name.name === 'case' && one.value.value === 'start');
  const called = known.isEnglish ? `${isStart ? 'start' : ''}${name}` : `w.$${name.toLowerCase()}`;
  return `${called}(${argument.id.name})`;
}

/** @param {import('@fluent/syntax').MessageReference} reference @param {Catalogue} catalogue */
function referenceCode(reference, catalogue) {
  const message = referred(reference, catalogue);
  const names = [...placeholdersOf(message, catalogue).keys()];
  if (names.length === 0) return patternCode(message.pattern, catalogue);
  return `w.${nameOf(message.id)}(${names.length === 1 ? names[0] : `{${names.join(',')}}`})`;
}

/** @param {Select} select @param {Catalogue} catalogue */
function selectCode(select, catalogue) {
  const last = select.variants.find((variant) => variant.default);
  const others = select.variants.filter((variant) => !variant.default);
  const cases = others.map((variant) => `${JSON.stringify(keyOf(variant))}:${patternCode(variant.value, catalogue)}`);
  const rest = last ? patternCode(last.value, catalogue) : '""';
  return cases.length === 0 ? rest : `w.$choose(${selectorOf(select)},{${cases.join(',')}},${rest})`;
}

/**
 * The module of some messages: a function that is given the tools of a language, and gives texts and functions by name.
 *
 * @param {Catalogue} catalogue
 * @param {Catalogue} english which placeholders a message has, and in which order
 * @param {(message: Message) => boolean} isWanted of English
 */
export function moduleOf(catalogue, english, isWanted) {
  const entries = [...english.values()].filter(isWanted).flatMap(({ id }) => {
    const message = catalogue.get(id);
    if (!message) return [];
    try {
      return [`  ${nameOf(id)}: ${entryCode(message, english, catalogue)},`];
    } catch (error) {
      throw new Failure(`message ${id}: ${error instanceof Error ? error.message : error}`);
    }
  });
  const text = `export default (w) => ({\n${entries.join('\n')}\n});\n`;
  const imports = ENGLISH.map(([file, names]) => {
    const needed = names.filter((name) => text.includes(`${name}(`));
    return needed.length > 0 ? `import { ${needed.join(', ')} } from '../../www/${file}';\n` : '';
  }).join('');
  return `// Made by scripts/languages.js.\n${imports}${text}`;
}

/** @param {Message} message @param {Catalogue} english @param {Catalogue} catalogue */
function entryCode(message, english, catalogue) {
  const known = english.get(message.id);
  const names = known ? [...placeholdersOf(known, english).keys()] : [];
  const said = patternCode(message.pattern, catalogue);
  if (names.length === 0) return said;
  return `(${names.length === 1 ? names[0] : `{${names.join(',')}}`}) => ${said}`;
}

/** The types of some messages of English. @param {string} name @param {Catalogue} english @param {string} part */
export function typesOf(name, english, part) {
  const lines = [...english.values()].filter((message) => message.part === part).map((message) => {
    const used = [...placeholdersOf(message, english)];
    const said = used.length === 0 ? ': string' : used.length === 1 && used[0] ? `(${used[0][0]}: ${typeOf(used[0][1])}): string` : `(values: { ${used.map(([one, use]) => `${one}: ${typeOf(use)}`).join(', ')} }): string`;
    return `${message.comment ? `  /** ${message.comment.replaceAll('\n', ' ').replaceAll('*/', '')} */\n` : ''}  ${nameOf(message.id)}${said};`;
  });
  return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
}

/** @param {Use} use */
function typeOf({ isNumber, codes, isOpen }) {
  if (isNumber) return 'number';
  if (codes && !isOpen) return codes.map((one) => `'${one}'`).join(' | ');
  return codes ? 'string' : 'string | number';
}
