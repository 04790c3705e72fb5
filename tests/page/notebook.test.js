/** The recipe for notebooks, as the documentation has it: what Python makes of the one file is shown in a page like that of a notebook. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { dist, document as html, test } from './browser.js';

const recipe = /^```python\n([^]*?)^```/m.exec(readFileSync(join(root, 'docs/how-to/notebook.md'), 'utf8'))?.[1] ?? '';

test('a cell of a notebook shows the map in a frame without an origin, and asks for nothing', async ({ open }) => {
  assert.match(recipe, /RelationsMap\("relations-map\.html"\)\n$/);
  const program = recipe.replace('RelationsMap("relations-map.html")', 'print(RelationsMap("relations-map.html")._repr_html_())');
  const markup = execFileSync(join(root, '.venv/bin/python'), ['-c', program], { cwd: dist, encoding: 'utf8', maxBuffer: 8_000_000 });
  const { page, requests } = await open({ served: '/own.html', allowed: [], overrides: { '/own.html': html(`<h1>A notebook</h1>${markup}`, '') } });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  await frame.getByRole('button', { name: /^Russia, / }).first().click();
  await frame.getByRole('heading', { name: 'Russia', level: 3 }).waitFor();
  assert.equal(requests.filter((address) => !address.endsWith('/own.html') && !/^(?:data|blob|about):/.test(address)).length, 0, `${requests}`);
});
