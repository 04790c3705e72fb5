/** A page of another origin: the module with `crossorigin` and a hash, and no module where the hash is not that of the file. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { Consumer, open, showsMap } from './consumer.js';

test('a page of another origin, with a hash', async (t) => {
  const dist = join(new Consumer('plain', t).folder, 'node_modules/relations-map/dist');
  const hash = `sha384-${createHash('sha384').update(readFileSync(join(dist, 'relations-map.js'))).digest('base64')}`;
  const files = await serve(dist, { headers: { 'access-control-allow-origin': '*' } });
  t.after(files.close);
  const folder = mkdtempSync(join(tmpdir(), 'consumer-page-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const page = (/** @type {string} */ integrity) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Consumer</title>
<relations-map focus="UZB">The map needs scripts.</relations-map>
<script type="module" crossorigin integrity="${integrity}" src="${files.url}relations-map.js"></script></html>`;
  writeFileSync(join(folder, 'index.html'), page(hash));
  writeFileSync(join(folder, 'other.html'), page(hash.replace(/.{4}$/, 'AAAA')));
  const own = await serve(folder);
  t.after(own.close);
  await showsMap(t, own.url);
  const other = await open(t, `${own.url}other.html`);
  await other.page.getByText('The map needs scripts.').waitFor();
  assert.equal(await other.page.evaluate(() => customElements.get('relations-map') === undefined), true);
  assert.match(other.troubles.join('\n'), /integrity/);
});
