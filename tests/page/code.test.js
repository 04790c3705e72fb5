/** "Get the code": each code that it writes shows the map on a page of its own, and one with hashes shows no map of other modules. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, document as html, elementFiles, failedRequest, ready, test } from './browser.js';

/** What the page for developers writes, for a page of the same server. @param {import('./browser.js').Open} open @param {string} id @param {boolean} [isPinned] */
async function written(open, id, isPinned = false) {
  const { page } = await open({ served: '/developers.html' });
  await page.waitForFunction(() => document.getElementById('tag')?.textContent !== '');
  if (isPinned) await page.getByRole('checkbox', { name: 'With integrity hashes' }).check();
  const code = await page.locator(`#${id}`).textContent() ?? '';
  return code.replaceAll(new URL(page.url()).origin, '');
}

/** @param {import('./browser.js').Open} open @param {string} code @param {import('./browser.js').Options} [options] */
const show = (open, code, options = {}) => open({ served: '/own.html', allowed: ['/preview.png', '/relations-map.html', ...elementFiles], ...options, overrides: { '/own.html': html(code, ''), ...options.overrides } });

test('the tag shows the map, and a picture of it until then', async ({ open }) => {
  const code = await written(open, 'tag');
  assert.match(code, /^<script type="module" src="\/relations-map\.js"><\/script>\n<relations-map>\n {2}<img /);
  const { page } = await show(open, code);
  await ready(page);
  const without = await show(open, code, { javaScriptEnabled: false });
  const picture = without.page.getByRole('img', { name: 'Tajikistan and its foreign relations' });
  await picture.waitFor();
  assert.deepEqual(await picture.evaluate((/** @type {HTMLImageElement} */ image) => [image.naturalWidth, image.naturalHeight]), [1200, 630]);
});

test('the tag with hashes shows the map, and none where a module is another', async ({ open }) => {
  const code = await written(open, 'tag', true);
  const { integrity } = JSON.parse(/<script type="importmap">([^]+?)<\/script>/.exec(code)?.[1] ?? '{}');
  const names = Object.keys(integrity).map((name) => name.slice(1));
  for (const path of elementFiles.filter((name) => name.endsWith('.js'))) assert.ok(names.includes(path.slice(1)), `${path} has a hash`);
  for (const name of names) assert.equal(integrity[`/${name}`], `sha384-${createHash('sha384').update(readFileSync(join(dist, name))).digest('base64')}`, name);
  await test.step('as it is', async () => {
    const { page } = await show(open, code);
    await ready(page);
  });
  const first = /from"\.\/(relations-map-chunk-\w+\.js)"/.exec(readFileSync(join(dist, 'relations-map.js'), 'utf8'))?.[1] ?? '';
  const workbench = names.find((name) => name.includes('workbench')) ?? '';
  for (const name of ['relations-map.js', first]) {
    await test.step(`another ${name}`, async () => {
      const body = `${readFileSync(join(dist, name), 'utf8')}\n// Another.`;
      const { page, troubles } = await show(open, code, { overrides: { [`/${name}`]: { type: 'text/javascript', body } }, expected: [/integrity/i, failedRequest] });
      await page.waitForTimeout(1500);
      assert.equal(await page.evaluate(() => customElements.get('relations-map') === undefined), true, name);
      assert.deepEqual(troubles, []);
    });
  }
  await test.step('what comes later is checked too, and the map stands without it', async () => {
    const body = `${readFileSync(join(dist, workbench), 'utf8')}\n// Another.`;
    const { page } = await show(open, code, { overrides: { [`/${workbench}`]: { type: 'text/javascript', body } }, expected: [/integrity/i, failedRequest, /relations-map/] });
    await page.locator('relations-map canvas').waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.getByRole('combobox', { name: 'Search' }).count(), 0);
  });
});

test('the frame shows the map in the height that it asks for', async ({ open }) => {
  const { page } = await show(open, (await written(open, 'frame')).replace('height="900"', 'height="300"'));
  await page.frameLocator('iframe').getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('iframe')?.getAttribute('height') !== '300');
});

test('the page itself shows the frame where somebody wants to see it, and the hash of the one file', async ({ open }) => {
  const { page, requests } = await open({ served: '/developers.html', allowed: ['/relations-map.html', '/developers.css', '/developers.js', '/copied.js', '/height-listener.js', '/index.css', ...elementFiles] });
  await ready(page);
  assert.ok(!requests.some((address) => address.includes('relations-map.html')), 'not before');
  await page.getByText('What the frame shows').click();
  await page.frameLocator('#framed iframe').getByRole('heading', { level: 2 }).first().waitFor();
  assert.equal(await page.locator('#file-hash').textContent(), `sha384-${createHash('sha384').update(readFileSync(join(dist, 'relations-map.html'))).digest('base64')}`);
});

test('pictures for previews and feeds have their sizes, and oembed.json names what is there', async ({ open }) => {
  const size = (/** @type {string} */ name) => {
    const bytes = readFileSync(join(dist, name));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };
  assert.deepEqual([size('preview.png'), size('feed.png')], [[1200, 630], [1080, 1080]]);
  const told = JSON.parse(readFileSync(join(dist, 'oembed.json'), 'utf8'));
  assert.deepEqual([told.version, told.type, size(told.thumbnail_url)], ['1.0', 'rich', [told.thumbnail_width, told.thumbnail_height]]);
  const { page } = await show(open, told.html);
  await page.frameLocator('iframe').getByRole('heading', { level: 2 }).first().waitFor();
  const article = await open({ served: '/index.html' });
  const named = await article.page.evaluate(() => [document.querySelector('meta[property="og:image"]')?.getAttribute('content'), document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href')]);
  assert.deepEqual(named, ['preview.png', 'oembed.json']);
});
