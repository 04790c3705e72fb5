/** The element in the templates of frameworks: what is right compiles, shows and is heard; what is misspelt does not compile. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Consumer, hears, showsMap } from './consumer.js';

/** Misspells a value in a file of the project. @param {Consumer} project @param {string} name */
function misspell(project, name) {
  const file = join(project.folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('projection="equidistant"', 'projection="mercator"'));
}

/** @param {import('node:test').TestContext} t @param {string} name @param {string} file @param {[string, ...string[]]} check */
async function compilesAndShows(t, name, file, check) {
  const project = new Consumer(name, t);
  project.run(...check);
  project.run('vite', 'build');
  const { page } = await showsMap(t, await project.serve('dist'));
  await hears(page);
  misspell(project, file);
  assert.match(project.refused(...check), /mercator/);
}

test('React 19', (t) => compilesAndShows(t, 'react', 'src/App.tsx', ['tsc']));

test('Vue 3, with strict templates', (t) => compilesAndShows(t, 'vue', 'src/App.vue', ['vue-tsc']));

test('Svelte 5', (t) => compilesAndShows(t, 'svelte', 'src/App.svelte', ['svelte-check', '--fail-on-warnings']));

test('Angular, in a template', async (t) => {
  const project = new Consumer('angular', t);
  project.run('ng', 'build', '--no-progress');
  const { page } = await showsMap(t, await project.serve('out/browser'));
  await hears(page);
});
