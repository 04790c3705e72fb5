/**
 * `npx relations-map`: check, build, svg and import anybody's sheet, in Node, by the same WebAssembly as pages.
 * @module
 */

import { readFile } from 'node:fs/promises';
import { ACTS, troubleOf } from './acts.js';
import { HELP, UsageError, asked } from './usage.js';

const RIGHT = 0;
const PROBLEMS = 1;
const USAGE = 2;

/** @param {readonly string[]} given */
async function main(given) {
  const wanted = asked(given);
  if (wanted.flags.has('help')) return void process.stdout.write(HELP);
  if (wanted.flags.has('version')) return void process.stdout.write(`${JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version}\n`);
  const isJson = wanted.flags.has('json');
  const act = ACTS[wanted.command];
  try {
    const outcome = await act?.(wanted);
    if (!outcome) return;
    if (isJson) tell(wanted, { ok: outcome.isRight, file: wanted.file, ...outcome.data });
    else (wanted.command === 'check' ? process.stdout : process.stderr).write(`${outcome.lines.join('\n')}\n`);
    process.exitCode = outcome.isRight ? RIGHT : PROBLEMS;
  } catch (error) {
    const { code = 'fault', refusal = null, problems = [] } = /** @type {any} */ (error);
    const message = troubleOf(wanted.file, error);
    if (isJson) tell(wanted, { ok: false, file: wanted.file, code, message, refusal, problems });
    else process.stderr.write(`${message}\n`);
    process.exitCode = PROBLEMS;
  }
}

/** JSON goes to the standard output, unless what was made does. @param {import('./usage.js').Asked} asked @param {unknown} data */
function tell({ texts }, data) {
  (texts.get('out') === '-' ? process.stderr : process.stdout).write(`${JSON.stringify(data, null, 2)}\n`);
}

await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(error instanceof UsageError ? `relations-map: ${error.message}\nrelations-map --help tells more\n` : `relations-map: ${error?.stack ?? error}\n`);
  process.exitCode = error instanceof UsageError ? USAGE : PROBLEMS;
});
