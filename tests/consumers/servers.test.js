/** The package where a server renders: Next's server and client components, and Astro's pages that are written beforehand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Consumer, agrees, hears, showsMap } from './consumer.js';

test('Next: `load` in a component of the server, the map in one of the client', async (t) => {
  const project = new Consumer('next', t);
  project.run('next', 'build');
  const { page, ties } = await showsMap(t, await project.start('next', (port) => ['start', '--hostname', '127.0.0.1', '--port', port]));
  await agrees(page, ties);
  await hears(page);
});

test('Astro: a picture is in the page before the map is', async (t) => {
  const project = new Consumer('astro', t);
  project.run('astro', 'build');
  const written = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
  assert.match(written, /<relations-map focus="UZB"[^>]*><svg [^]*Uzbekistan[^]*<\/svg>\s*<\/relations-map>/);
  const { page, ties } = await showsMap(t, await project.serve('dist'));
  await agrees(page, ties);
});
