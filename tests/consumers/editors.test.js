/** What the package gives to editors, in the eyes of what reads it: the schema of manifests, and the language services of VS Code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { Consumer } from './consumer.js';

test('the manifest is one by its schema, and editors propose tags, attributes, their words, properties and parts', (t) => {
  const project = new Consumer('editors', t);
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(project.folder, 'node_modules', path), 'utf8'));
  const { $schema, ...schema } = read('custom-elements-manifest/schema.json');
  const ajv = new Ajv.default({ strict: false, allErrors: true, logger: false });
  const isValid = ajv.validate(schema, read('relations-map/dist/custom-elements.json'));
  assert.ok(isValid, JSON.stringify(ajv.errors?.slice(0, 5)));
  const told = JSON.parse(project.run('node', 'complete.js'));
  assert.ok(told.tags.includes('relations-map'));
  assert.ok(told.attributes.includes('as-of') && told.attributes.length >= 16, `${told.attributes}`);
  assert.deepEqual(told.values, ['none', 'map', 'all']);
  assert.match(told.hover, /one card below it/);
  assert.ok(told.properties.includes('--relations-map-accent'), `${told.properties}`);
  assert.ok(told.parts.includes('::part(legend)'), `${told.parts}`);
});
