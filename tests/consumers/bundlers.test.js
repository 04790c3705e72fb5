/** The package in what people bundle with: plain esbuild, Rollup, Vite while developing and built, webpack. */
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Consumer, agrees, showsMap } from './consumer.js';

/** Both entries, each on a page; what does not follow addresses of files needs them copied. @param {import('node:test').TestContext} t @param {Consumer} project */
async function showBoth(t, project) {
  const dist = join(project.folder, 'node_modules/relations-map/dist');
  const out = join(project.folder, 'out');
  for (const page of ['index.html', 'inline.html']) copyFileSync(join(project.folder, page), join(out, page));
  const address = await project.serve('out');
  const inline = await showsMap(t, `${address}inline.html`);
  await agrees(inline.page, inline.ties);
  for (const name of readdirSync(dist).filter((file) => /^relations_map.*\.wasm$/.test(file))) copyFileSync(join(dist, name), join(out, name));
  const plain = await showsMap(t, address);
  await agrees(plain.page, plain.ties);
}

test('esbuild, without a setting', async (t) => {
  const project = new Consumer('esbuild', t);
  const said = project.run('esbuild', 'src/main.js', 'src/inline.js', '--bundle', '--splitting', '--format=esm', '--outdir=out', '--minify');
  assert.doesNotMatch(said, /warning/i);
  await showBoth(t, project);
});

test('Rollup, without a warning', async (t) => {
  const project = new Consumer('rollup', t);
  project.run('rollup', '--config');
  await showBoth(t, project);
});

test('Vite 7, while developing and built', async (t) => {
  const project = new Consumer('vite', t);
  const developing = await showsMap(t, await project.start('vite', (port) => ['--host', '127.0.0.1', '--port', port]));
  await agrees(developing.page, developing.ties);
  project.run('vite', 'build');
  const built = await showsMap(t, await project.serve('dist'));
  await agrees(built.page, built.ties);
});

test('webpack 5, without a setting', async (t) => {
  const project = new Consumer('webpack', t);
  const said = project.run('webpack');
  assert.doesNotMatch(said, /WARNING|ERROR/);
  const { page, ties } = await showsMap(t, await project.serve('dist'));
  await agrees(page, ties);
});

test('no module that browsers bundle imports anything of Node', (t) => {
  const project = new Consumer('esbuild', t);
  const dist = join(project.folder, 'node_modules/relations-map/dist');
  const modules = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'command.js');
  const offending = modules.filter((name) => /(?:from|import\()\s*["']node:|\brequire\(/.test(readFileSync(join(dist, name), 'utf8')));
  assert.ok(modules.length > 10);
  assert.deepEqual(offending, []);
});
