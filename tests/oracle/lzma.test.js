/** What www/lzma.js unpacks, beside the package that packs. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { squeezedMore } from '../../scripts/pack.js';
import { root } from '../../scripts/tools.js';
import { unpackedLzma } from '../../www/lzma.js';

const table = readFileSync(join(root, 'crates/gazetteer/data/gazetteer.tsv'));

test('bytes of many kinds come back as they were', async () => {
  const samples = [[], [0], [7, 7, 7], randomBytes(5000), new Uint8Array(200_000), table.subarray(0, 30_000), [...table.subarray(0, 3000), ...randomBytes(3000), ...table.subarray(0, 3000)]];
  for (const sample of samples) {
    const bytes = Uint8Array.from(sample);
    assert.deepEqual(await unpackedLzma(squeezedMore(bytes)), bytes, `${bytes.length} bytes`);
  }
});

test('what is damaged or breaks off is refused, and never hangs', async () => {
  const packed = squeezedMore(table.subarray(0, 4000));
  // The last bytes of the coder fill it up and are of no account.
  for (let at = 14; at < packed.length - 12; at += 7) {
    const damaged = Uint8Array.from(packed);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    await assert.rejects(unpackedLzma(damaged), RangeError, `byte ${at}`);
  }
  for (const length of [20, 100, packed.length - 5]) await assert.rejects(unpackedLzma(packed.subarray(0, length)), RangeError, `${length} bytes`);
});
