/** The documentation in dist/docs: every link leads somewhere, and what is shown as an answer is one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../../dist/load.js';
import { withTables } from '../../scripts/readme.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = join(root, 'dist/docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).map((name) => join(docs, name));

/** @param {string} text of a source in docs/ @param {string} language */
const codes = (text, language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);

/** @param {string} name of a page without its ending */
const source = (name) => readFileSync(join(root, 'docs', `${name}.md`), 'utf8');

/** What an address can point at in a page. @param {string} file */
const idsOf = (file) => new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

test('every address in the documentation leads to a file and a place in it', () => {
  let seen = 0;
  for (const page of pages) {
    for (const [, address = ''] of readFileSync(page, 'utf8').replaceAll(/<pre[^]*?<\/pre>/g, '').matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (/^(?:https?|mailto):/.test(address)) continue;
      const [path = '', fragment] = address.split('#');
      const file = path === '' ? page : resolve(dirname(page), path.split('?')[0] ?? '');
      assert.ok(existsSync(file), `${page}: ${address}`);
      if (fragment) assert.ok(idsOf(file).has(fragment), `${page}: ${address} has no such place`);
      seen += 1;
    }
  }
  assert.ok(pages.length >= 22 && seen > 500, `${pages.length} pages, ${seen} addresses`);
});

test('no id stands twice on a page', () => {
  for (const page of pages) {
    const ids = [...readFileSync(page, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), [], page);
  }
});

test('what stands behind an arrow in the pages is what the questions answer', async () => {
  const relations = await load();
  let asked = 0;
  for (const name of ['index', 'how-to/prerender']) {
    for (const code of codes(source(name), 'js')) {
      const lines = code.split('\n').filter((line) => !/^import |await load\(\)/.test(line));
      const body = lines.map((line) => line.replace(/^(.+); \/\/ → (.+)$/, 'told.push([$1, $2]);')).join('\n');
      for (const [answer, expected] of new Function('relations', `const told = [];\n${body}\nreturn told;`)(relations)) {
        assert.deepEqual(answer, expected, code);
        asked += 1;
      }
    }
  }
  assert.ok(asked >= 2);
});

test('what stands beside a question as its example is what it answers', async () => {
  const relations = await load();
  const rows = [...readFileSync(join(docs, 'reference/api.html'), 'utf8').matchAll(/<code>(relations\.[^<]+?) \/\/ ([^<]+)<\/code>/g)];
  assert.ok(rows.length > 25, `${rows.length} examples`);
  const plain = (/** @type {string} */ text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  for (const [, call = '', answer = ''] of rows) {
    const asked = new Function('relations', `return [${plain(call)}, ${plain(answer)}];`);
    const [found, expected] = asked(relations);
    assert.deepEqual(found, expected, call);
  }
});

test('the commands of the tutorial make a page of its sheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    const text = source('tutorial');
    writeFileSync(join(folder, 'aid.csv'), codes(text, 'csv')[0] ?? '');
    const commands = (codes(text, 'sh')[0] ?? '').trim().split('\n');
    assert.equal(commands.length, 2);
    for (const command of commands) {
      const words = [...command.replace('npx relations-map ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      execFileSync(process.execPath, [join(root, 'dist/command.js'), ...words], { cwd: folder });
    }
    assert.match(readFileSync(join(folder, 'aid.html'), 'utf8'), /<title>Aid, 2004 to 2006/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the tables of the README are those of the element as it is: node scripts/readme.js writes them', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  assert.equal(text, withTables(text));
  assert.match(text, /\| `controls` \| .+ \| `all` \|/);
});
