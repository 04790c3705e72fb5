/**
 * Writes crates/gazetteer/data/gazetteer.tsv from CLDR, i18n-iso-countries, the outlines and the tables in
 * crates/gazetteer/sources: `npm run gazetteer`. The same sources give the same bytes; nothing is downloaded. With
 * `--check` nothing is written, and it fails where the file is not what the sources give.
 * crates/gazetteer/README.md tells the format, the sources and their licences.
 * @module
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import zlib from 'node:zlib';
import { anchors } from './gazetteer/anchors.js';
import { inAnyLanguage, regionNames, stateNames, writtenNames } from './gazetteer/names.js';
import { LANGUAGES, byId, list, table } from './gazetteer/tables.js';
import { MEMBER_STATES } from './outlines/states.js';

/** @typedef {{id: string, kind: string, partOf?: string, point?: string, years?: string, codes: string, names: string[][]}} Entry */

const OUTPUT = new URL('../crates/gazetteer/data/gazetteer.tsv', import.meta.url);
const require = createRequire(import.meta.url);
/** @type {[string, string, string][]} */
const ISO_CODES = require('i18n-iso-countries/codes.json');
/** @type {Record<string, {_fips10?: string}>} */
const CLDR_CODES = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;

/** States that are not members of the United Nations: how they act in a record of relations, not what their standing is. */
const OTHER_STATES = ['PSE', 'TWN', 'VAT', 'XKX'];
/** How the tables name the systems of codes, and how the data file does. @type {Record<string, string>} */
const SYSTEMS = { iso2: '2', iso3: '3', m49: 'n', cow: 'c', cow_abbreviation: 'a', gleditsch_ward: 'g', gec: 'f', ioc: 'i', cameo: 'm' };

const points = anchors();
for (const { id, lon, lat } of table('points')) points.set(id, [Number(lon), Number(lat)]);
const [codes, withdrawn, cameo, gec, wholes, persons, governments] = ['codes', 'withdrawn', 'cameo', 'gec', 'wholes', 'persons', 'government'].map(byId);

/** @type {Entry[]} */
const entries = [
  ...ISO_CODES.map(([alpha2, alpha3, numeric]) => (alpha2 === 'XK' ? state('XKX', alpha2, '') : state(alpha3, alpha2, numeric))),
  ...table('territories').map((row) => ({ ...written(row, 'T'), partOf: row.part_of, point: `${row.lon} ${row.lat}` })),
  ...table('historic').map((row) => ({ ...written(row, 'H'), point: `${row.lon} ${row.lat}`, years: `${row.from} ${row.to}` })),
  ...table('organisations').map((row) => written(row, 'O')),
  ...table('regions').map((row) => ({ ...written(row, 'R'), names: regionNames(row) })),
].sort((a, b) => (a.id < b.id ? -1 : 1));
check();
const text = entries.map(line).join('');
if (!process.argv.includes('--check')) fs.writeFileSync(OUTPUT, text);
else if (fs.readFileSync(OUTPUT, 'utf8') !== text) throw new Error('gazetteer.tsv is not what its sources give; run npm run gazetteer');
const brotli = zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } });
console.log(`${entries.length} entries, ${Buffer.byteLength(text)} bytes, ${brotli.length} by brotli`);

/** @param {string} id @param {string} alpha2 @param {string} numeric @returns {Entry} */
function state(id, alpha2, numeric) {
  const row = codes.get(id);
  const of = {
    2: [alpha2], n: [numeric], c: [row?.cow], a: [row?.cow_abbreviation], g: [row?.gleditsch_ward],
    f: gec.has(id) ? [] : [CLDR_CODES[alpha2]?._fips10 ?? alpha2], i: list(row?.ioc ?? ''),
  };
  return {
    id, kind: MEMBER_STATES.includes(id) || OTHER_STATES.includes(id) ? 'S' : 'T', partOf: wholes.get(id)?.part_of,
    point: points.get(id)?.map((degrees) => Math.round(degrees * 100) / 100).join(' '),
    codes: [...pairs(of), ...further(id)].join(' '), names: stateNames(id, alpha2),
  };
}

/** @param {Record<string, string>} row @param {string} kind @returns {Entry} */
function written(row, kind) {
  const own = row.codes?.split(' ').filter(Boolean).map((pair) => pair.split('=')).map(([system, code]) => `${SYSTEMS[system]}${code}`) ?? [];
  const region = pairs({ n: list(row.m49 ?? ''), m: list(row.cameo ?? '') });
  return { id: row.id, kind, codes: [...own, ...region, ...further(row.id)].join(' '), names: writtenNames({ ...Object.fromEntries(LANGUAGES.map((language) => [language, ''])), ...row }) };
}

/** @param {Record<string, (string | undefined)[]>} of @returns {string[]} */
function pairs(of) {
  return Object.entries(of).flatMap(([system, all]) => all.filter(Boolean).map((code) => `${system}${code}`));
}

/** @param {string} id @returns {string[]} */
function further(id) {
  return pairs({ w: list(withdrawn.get(id)?.codes ?? ''), m: list(cameo.get(id)?.codes ?? ''), f: list(gec.get(id)?.codes ?? '') });
}

/** @param {Entry} entry @returns {string} */
function line({ id, kind, partOf, point, years, codes: all, names }) {
  const any = [
    ...inAnyLanguage(id),
    ...list(governments.get(id)?.names ?? '').map((name) => `*${name}`),
    ...list(persons.get(id)?.names ?? '').map((name) => `@${name}`),
  ];
  return `${[id, kind, partOf ?? '', point ?? '', years ?? '', all, ...names.map((of) => of.join(';')), any.join(';')].join('\t')}\n`;
}

function check() {
  const ids = new Set(entries.map(({ id }) => id));
  if (ids.size !== entries.length) throw new Error(`an id comes twice: \`${entries.find(({ id }, i) => entries[i + 1]?.id === id)?.id}\``);
  const meant = new Map();
  for (const { id, kind, codes: all } of entries) for (const code of kind === 'H' ? [] : all.split(' ').filter(Boolean)) {
    if (meant.has(code)) throw new Error(`\`${id}\` and \`${meant.get(code)}\` have the code \`${code}\``);
    meant.set(code, id);
  }
  for (const { id, kind, point, names, partOf } of entries) {
    if (!names[0].length) throw new Error(`\`${id}\` has no English name`);
    if ('STH'.includes(kind) && !point) throw new Error(`\`${id}\` has no point; write one into points.csv`);
    if (partOf && !ids.has(partOf)) throw new Error(`\`${id}\` is part of \`${partOf}\`, which is not there`);
  }
  for (const name of ['typed', 'names', 'demonyms', 'capitals', 'capitals-written', 'codes', 'persons', 'government', 'withdrawn', 'cameo', 'gec', 'points', 'wholes']) {
    for (const { id } of table(name)) for (const one of id.split('+')) if (!ids.has(one)) throw new Error(`${name}.csv: \`${one}\` is no entry`);
  }
}
