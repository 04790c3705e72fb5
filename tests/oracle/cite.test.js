// Checks citations with others' eyes: CSL-JSON by the schema of the Citation Style Language (csl-data.json, MIT, from
// github.com/citation-style-language/schema), BibTeX by the npm package `bibtex-parse`.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { Ajv } from 'ajv';
import bibtex from 'bibtex-parse';

import { load } from './built.js';

const schema = JSON.parse(readFileSync(new URL('csl-data.json', import.meta.url), 'utf8'));
const relations = await load();
const rows = relations.statements(undefined, 'source').rows;
const ids = rows.map((row) => row.id);

/** A record whose source has every sign that TeX or JSON takes for its own. */
function awkward() {
  const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
  const files = {
    'sources.csv': encode('id,type,title,author,publisher,passages,issued,issued_basis,url\n'
      + 's,webpage,"50% of {braces} & $1_000 #1 ~ ^ \\ ""quoted""",O\'Neil & {Söhne},A_B,1,2009~,stated,https://example.org/a_b?c=1&d=%20#e\n'),
    'actors.csv': encode('id,kind,name\nALB,state,Albania\nBGR,state,Bulgaria\n'),
    'statements.csv': encode('id,text,actors,theme,tone,status,date,date_basis,source,passage\n'
      + 'x_1,They met.,ALB;BGR,diplomacy,neutral,occurred,1999,stated,s,1\n'),
  };
  return load({ files });
}

test('CSL-JSON is valid by its schema', async () => {
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(schema);
  for (const text of [relations.cite(ids, 'csl-json'), relations.cite([], 'csl-json'), (await awkward()).cite(['x_1'], 'csl-json')]) {
    assert.ok(validate(JSON.parse(text)), ajv.errorsText(validate.errors));
  }
  const items = JSON.parse(relations.cite(ids, 'csl-json'));
  assert.equal(items.length, relations.sources().length);
  const article = items.find((/** @type {{ id: string }} */ item) => item.id === 'sodiqov-2012');
  assert.deepEqual(article.issued, { 'date-parts': [[2012, 1, 16]] });
  assert.deepEqual(article.author, [{ literal: 'Alexander Sodiqov' }]);
  assert.ok(article.note.endsWith(`record ${relations.fingerprint()}`));
  const pasted = items.find((/** @type {{ id: string }} */ item) => item.id === 'nato-2012-01-31');
  assert.match(pasted.note, /^copied in a reader's comment under a repost of Alexander Sodiqov, .*16 January 2012; passages/u);
  const [item] = JSON.parse((await awkward()).cite(['x_1'], 'csl-json'));
  assert.equal(item.title, '50% of {braces} & $1_000 #1 ~ ^ \\ "quoted"');
  assert.deepEqual(item.issued, { literal: 'about 2009' });
});

test('a BibTeX parser reads the entries back', async () => {
  const entries = bibtex.entries(relations.cite(ids, 'bibtex'));
  const sources = new Map(relations.sources().map((source) => [source.id, source]));
  assert.equal(entries.length, sources.size);
  for (const entry of entries) {
    const source = sources.get(entry.key);
    assert.ok(source, entry.key);
    assert.equal(entry.TITLE, source.title);
    assert.equal(entry.AUTHOR ?? '', source.author);
    assert.ok(String(entry.NOTE).includes(relations.fingerprint()));
  }
  const [entry] = bibtex.entries((await awkward()).cite(['x_1'], 'bibtex'));
  assert.equal(entry.key, 's');
  assert.match(String(entry.TITLE), /^50.*braces.*quoted/u);
});

test('every view is told by the module as by the crate', () => {
  const told = relations.describe({ focus: 'TJK', selected: 'RUS', filter: { themes: ['basing'] } });
  assert.deepEqual([told[0]?.code, told.at(-1)], ['ties', { code: 'only-themes', themes: ['basing'] }]);
  assert.throws(() => relations.describe({ focus: 'XYZ' }), { name: 'RangeError', code: 'unknown-id' });
  // @ts-expect-error: a style that there is not
  assert.throws(() => relations.cite(['so-03-g'], 'apa'), { name: 'RangeError', code: 'bad-argument' });
  // @ts-expect-error: not a list
  assert.throws(() => relations.cite('so-03-g', 'bibtex'), { name: 'RangeError', code: 'bad-argument' });
});
