/**
 * Measures the built page beside pages made with other libraries: `node scripts/bench.js`.
 *
 * With `--write` the tables go into benches/README.md too; `--rounds=N` measures more or less often.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, machine, told } from '../benches/machine.js';
import { fillBetween } from '../benches/markdown.js';
import { installPeers } from '../benches/peers.js';
import { Failure, root, script } from './tools.js';

const DEFAULT_ROUNDS = 5;

/** @returns {{ rounds: number, write: boolean }} */
function options() {
  const args = process.argv.slice(2);
  const rounds = args.map((arg) => /^--rounds=([1-9]\d?)$/.exec(arg)?.[1]).find(Boolean);
  const unknown = args.find((arg) => arg !== '--write' && !/^--rounds=[1-9]\d?$/.test(arg));
  if (unknown) throw new Failure(`\`${unknown}\` is no option, expected --write or --rounds=1 to 99`);
  return { rounds: Number(rounds ?? DEFAULT_ROUNDS), write: args.includes('--write') };
}

/** @param {string} text */
function writeReadme(text) {
  const file = join(root, 'benches/README.md');
  writeFileSync(file, fillBetween(readFileSync(file, 'utf8'), 'results', text));
}

/** @param {object} results */
function writeJson(results) {
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'build/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
}

script('bench', async () => {
  const { rounds, write } = options();
  const before = load();
  installPeers();
  // What needs packages is imported when they are there.
  const { runMap } = await import('../benches/map.js');
  const { boundsOf, boundsTable, mapsTable, measuresTable } = await import('../benches/map-table.js');
  const map = await runMap({ rounds, tell: (text) => console.log(`bench: ${text}`) });
  const where = machine(map.chromium, before);
  const text = [told(where), measuresTable(map), boundsTable(map), mapsTable(map)].join('\n\n');
  console.log(`\n${text}`);
  const bounds = boundsOf(map).map(({ what, measured, bound }) => ({ what, measured, bound, met: measured <= bound }));
  writeJson({ machine: where, rounds, map, bounds });
  if (write) writeReadme(text);
});
