/** What the package says of itself, in the eyes of the tools that judge that: its entries, its types, its fields. */
import { test } from 'node:test';
import { Consumer, tarball } from './consumer.js';

test('publint and attw find nothing wrong in what is packed', (t) => {
  const project = new Consumer('lint', t);
  project.run('publint', 'run', tarball, '--strict');
  // A file of another kind than a module has no types.
  project.run('attw', tarball, '--profile', 'esm-only', '--no-color', '--exclude-entrypoints', './relations-map.html', './relations_map_bg.wasm');
});
