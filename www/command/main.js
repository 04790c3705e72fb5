/**
 * `npx relations-map`: check, build, svg and import anybody's sheet, in Node, by the same WebAssembly as pages.
 * @module
 */

import { readFile } from 'node:fs/promises';
import { ACTS, troubleOf } from './acts.js';
import { UsageError, asked } from './usage.js';
import { EXAMPLE, wordsFor } from './words.js';

/** Signs of direction are for pages: what stands on a terminal is copied, and read by programs. @param {string} text */
const plain = (text) => text.replaceAll(/[\u2066-\u2069]/g, '');

const RIGHT = 0;
const PROBLEMS = 1;
const USAGE = 2;

/** The words of the language behind `--lang`, or of the system. @param {readonly string[]} given */
function wordsOf(given) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const at = given.findIndex((word) => /^--lang(?:=|$)/.test(word));
  return wordsFor(at < 0 ? undefined : given[at]?.slice('--lang='.length) || given[at + 1], [LC_ALL, LC_MESSAGES, LANG]);
}

/** @param {readonly string[]} given */
async function main(given) {
  const words = await wordsOf(given);
  const wanted = { ...asked(given), words };
  if (wanted.flags.has('help')) return void process.stdout.write(plain(`${words.$commandHelp(EXAMPLE)}\n`));
  if (wanted.flags.has('version')) return void process.stdout.write(`${JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version}\n`);
  const isJson = wanted.flags.has('json');
  const act = ACTS[wanted.command];
  try {
    const outcome = await act?.(wanted);
    if (!outcome) return;
    if (isJson) tell(wanted, { ok: outcome.isRight, file: wanted.file, ...outcome.data });
    else (wanted.command === 'check' ? process.stdout : process.stderr).write(plain(`${outcome.lines.join('\n')}\n`));
    process.exitCode = outcome.isRight ? RIGHT : PROBLEMS;
  } catch (error) {
    const { code = 'fault', refusal = null, problems = [] } = /** @type {any} */ (error);
    const message = plain(troubleOf(words, wanted.file, error));
    if (isJson) tell(wanted, { ok: false, file: wanted.file, code, message, refusal, problems });
    else process.stderr.write(`${message}\n`);
    process.exitCode = PROBLEMS;
  }
}

/** JSON goes to the standard output, unless what was made does. @param {import('./usage.js').Asked} asked @param {unknown} data */
function tell({ texts }, data) {
  (texts.get('out') === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(data, null, 2)}\n`);
}

await main(process.argv.slice(2)).catch(async (error) => {
  const words = await wordsOf(process.argv.slice(2));
  process.stderr.write(error instanceof UsageError ? plain(`relations-map: ${error.said(words)}\n${words.$commandHelpWay}\n`) : `relations-map: ${error?.stack ?? error}\n`);
  process.exitCode = error instanceof UsageError ? USAGE : PROBLEMS;
});
