/**
 * What the command says of itself, and how its arguments are read.
 * @module
 */

import { EXAMPLE, english } from './words.js';

/** @typedef {import('./words.js').Words} Words */

/** What the command says of itself in English. */
export const HELP = `${english.$commandHelp(EXAMPLE)}\n`;

const COMMANDS = ['check', 'build', 'svg', 'import', 'export'];
const TEXTS = ['as', 'answers', 'title', 'deck', 'credit', 'lang', 'focus', 'measure', 'width', 'height', 'out'];
const FLAGS = ['json', 'dark', 'help', 'version'];

/** @typedef {{ command: string, file: string, texts: Map<string, string>, flags: Set<string> }} Asked */

/** Wrong usage: told with the way to the help, in whose language it is found out. */
export class UsageError extends Error {
  /** @param {Parameters<Words['$commandUsage']>[0]['problem']} problem @param {string} [value] @param {string} [list] */
  constructor(problem, value = '', list = '') {
    super(english.$commandUsage({ problem, value, list }));
    this.said = (/** @type {Words} */ words) => words.$commandUsage({ problem, value, list });
  }
}

/** @param {readonly string[]} given @returns {Asked} */
export function asked(given) {
  /** @type {string[]} */
  const plain = [];
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @type {Set<string>} */
  const flags = new Set();
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = '', value] = /^--([a-z]+)(?:=([^]*))?$/.exec(word) ?? [];
    if (FLAGS.includes(name) && value === undefined) flags.add(name);
    else if (TEXTS.includes(name)) texts.set(name, valueOf(name, value ?? rest.shift()));
    else if (word.startsWith('-') && word !== '-') throw new UsageError('option', word, [...TEXTS, ...FLAGS].map((one) => `--${one}`).join(', '));
    else plain.push(word);
  }
  const [command = '', file = '', ...more] = plain;
  if (flags.has('help') || flags.has('version')) return { command, file, texts, flags };
  if (!COMMANDS.includes(command)) throw new UsageError(command === '' ? 'none' : 'command', command, COMMANDS.join(', '));
  if (file === '') throw new UsageError('file', command);
  if (more.length > 0) throw new UsageError('more', command, more[0]);
  if (command !== 'check' && !texts.has('out')) throw new UsageError('out', command);
  return { command, file, texts, flags };
}

/** @param {string} name @param {string | undefined} value */
function valueOf(name, value) {
  if (value !== undefined) return value;
  throw new UsageError('value', name);
}
