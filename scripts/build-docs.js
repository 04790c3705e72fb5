/** The documentation: docs/ as a folder of pages that needs no server, made by Eleventy. */
import Eleventy from '@11ty/eleventy';
import { copyFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './tools.js';

/** Eleventy takes paths relative to where it is started. @param {string} path */
const local = (path) => relative(process.cwd(), path) || '.';

/** @param {string} dist */
export async function buildDocs(dist) {
  const out = join(dist, 'docs');
  await new Eleventy(local(join(root, 'docs')), local(out), { quietMode: true, configPath: local(join(root, 'scripts/docs/eleventy.config.js')) }).write();
  for (const name of ['docs.css', 'docs.js']) copyFileSync(join(root, 'docs', name), join(out, name));
}
