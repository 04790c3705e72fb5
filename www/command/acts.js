/**
 * What the command does: check, build, svg, import and export.
 * @module
 */

import { readFile } from 'node:fs/promises';
import { RelationsMapError, later, start } from '../engine.js';
import { measuredBy } from '../measured.js';
import { read } from '../read.js';
import { Relations } from '../relations.js';
import { programOf, savedPage } from '../sheet/saved-page.js';
import { shownBy } from '../sheet/shown.js';
import { sentenceOf } from '../sheet/sentences.js';
import { Sheets } from '../sheet/sheets.js';
import { failure, problem } from '../strings.js';
import { drawn as map } from './drawn.js';
import { exported } from './exported.js';
import { FileError, savedAnswers, given, stored, write } from './files.js';
import { linesOf } from './report.js';

/** @typedef {import('../words.js').Words} Words */
/** The arguments, and the words for the output. @typedef {import('./usage.js').Asked & { words: Words }} Asked */
/** What came of it: lines to tell, the same as data, and whether all is right. @typedef {{ lines: string[], data: Record<string, unknown>, isRight: boolean }} Outcome */
/** @typedef {{ given: import('./files.js').Given, sheet: import('../sheet/sheets.js').Sheet, built: import('../sheet/work.js').Built, answers: import('../sheet/work.js').Answer[] }} Made */

/** What lies beside the command. @param {string} name */
const beside = (name) => readFile(new URL(name, import.meta.url));

/** @type {Record<string, (asked: Asked) => Promise<Outcome>>} */
export const ACTS = { check, build, svg: picture, import: take, export: give };

/** Reads a file as a sheet, with the answers that are given. @param {Asked} asked @returns {Promise<Made>} */
async function made({ file, texts }) {
  const found = await given(file);
  const said = [['title', 'title'], ['deck', 'deck'], ['credit', 'credit'], ['lang', 'language'], ['focus', 'focus']].flatMap(([option = '', id = '']) => {
    const text = texts.get(option);
    return text === undefined || text === 'all' ? [] : [{ id, choice: 'set', text }];
  });
  const answers = [...found.answers, ...await savedAnswers(texts.get('answers')), ...said];
  const sheets = new Sheets({ wasm: () => beside('relations_sheet_bg.wasm') });
  const sheet = await sheets.open(found.files, { name: found.name, answers });
  return { given: found, sheet, built: await sheet.build(answers), answers };
}

/** @param {Asked} asked @returns {Promise<Outcome>} */
async function check(asked) {
  const found = await given(asked.file);
  if (found.isPackage) return checkPackage(asked.words, asked.file, found);
  const { built: { report } } = await made(asked);
  return { lines: linesOf(asked.words, asked.file, report, true), data: { report }, isRight: report.open === 0 && report.leftOut === 0 && report.statements > 0 };
}

/** Every problem of a data package, as the reader of packages tells them. @param {Words} words @param {string} file @param {import('./files.js').Given} found @returns {Promise<Outcome>} */
async function checkPackage(words, file, { files }) {
  try {
    const { bytes } = await read({ files: Object.fromEntries(files) }, () => import('../reader.js'), { wasm: () => beside('relations_reader_bg.wasm') });
    return { lines: [words.$commandRight({ file, bytes: bytes.length })], data: { problems: [] }, isRight: true };
  } catch (error) {
    if (!(error instanceof RelationsMapError) || error.code !== 'data-invalid') throw error;
    const lines = error.problems.map((one) => `${[one.file, one.line > 0 ? String(one.line) : '', one.column].filter(Boolean).join(':')}: ${problem(words, one)}`);
    return { lines: [...lines, `${file}: ${failure(words, error)}`], data: { problems: error.problems }, isRight: false };
  }
}

/** The error for a file from which nothing can be drawn. @param {Asked} asked @param {Made} made */
function drawn({ file, words }, { built: { report } }) {
  if (report.statements > 0) return;
  throw new FileError('nothing', [...linesOf(words, file, report, false), words.$commandNothing(file)].join('\n'));
}

/** @param {Asked} asked @param {Made} made @param {string} out @returns {Outcome} */
const written = ({ file, words }, { built: { report } }, out) => ({ lines: [...linesOf(words, file, report, false), words.$commandWritten(out)], data: { out, report }, isRight: true });

/** @param {Asked} asked @returns {Promise<Outcome>} */
async function build(asked) {
  const all = await made(asked);
  drawn(asked, all);
  const { built: { record, report, words: descriptor, actors }, given: { files }, answers } = all;
  const program = programOf((await beside('relations-map-blank.html')).toString('utf8'));
  if (!program) throw new FileError('file', asked.words.$commandDamaged('relations-map-blank.html'));
  const out = asked.texts.get('out') ?? '-';
  const measure = measureOf(asked, report);
  const attributes = { ...shownBy({ ...report, measure: undefined }), ...(measure ? { measure } : {}) };
  await write(out, await savedPage(program, { record, title: descriptor.headline || descriptor.title, lang: descriptor.languages[0] ?? '', attributes, files, answers, actors }));
  return written(asked, all, out);
}

/** What the widths tell: what is asked for, or what such a file shows at first. @param {Asked} asked @param {import('../sheet/sheets.js').Report} report */
function measureOf({ texts, words }, report) {
  const text = texts.get('measure');
  if (text === undefined) return shownBy(report).measure ?? '';
  if (measuredBy(text)) return text;
  throw new FileError('measure', words.$commandMeasure(text));
}

/** The core, with the record that was made. @param {Made} made */
async function asking({ built: { record } }) {
  await start(() => beside('relations_map_bg.wasm'));
  await later(() => beside('relations_map_later.wasm'));
  return new Relations(record);
}

/** @param {Asked} asked @returns {Promise<Outcome>} */
async function picture(asked) {
  const { words } = asked;
  const all = await made(asked);
  drawn(asked, all);
  const { report } = all.built;
  const relations = await asking(all);
  const [width, height] = [pixels(asked, 'width', 760), pixels(asked, 'height', 448)];
  const focus = report.focus || relations.mainActor();
  const drawing = map(words, relations, { width, height, focus, measure: measureOf(asked, report), theme: asked.flags.has('dark') ? 'dark' : 'light' });
  if (!drawing) throw new FileError('no-map', words.$commandNoMap(asked.file));
  const out = asked.texts.get('out') ?? '-';
  await write(out, drawing.svg);
  return written(asked, all, out);
}

/** @param {Asked} asked @param {string} name @param {number} usual */
function pixels({ texts, words }, name, usual) {
  const text = texts.get(name) ?? String(usual);
  const value = Number(text);
  if (value >= 100 && value <= 4096) return value;
  throw new FileError('size', words.$commandSize({ name, value: text }));
}

/** @param {Asked} asked @returns {Promise<Outcome>} */
async function take(asked) {
  const all = await made(asked);
  drawn(asked, all);
  const zip = await all.sheet.package();
  const out = asked.texts.get('out') ?? '-';
  if (out === '-' || out.endsWith('.zip')) await write(out, zip);
  else for (const [name, bytes] of stored(zip)) await write(`${out}/${name}`, bytes);
  return written(asked, all, out);
}

/** @param {Asked} asked @returns {Promise<Outcome>} */
async function give(asked) {
  const all = await made(asked);
  drawn(asked, all);
  const { report } = all.built;
  const focus = asked.texts.get('focus') === 'all' ? null : report.focus || undefined;
  const out = asked.texts.get('out') ?? '-';
  await write(out, exported(asked.words, await asking(all), asked.texts.get('as'), focus));
  return written(asked, all, out);
}

/** An error as one line with a way on. @param {Words} words @param {string} file @param {any} error */
export function troubleOf(words, file, error) {
  if (error?.said) return error.said(words);
  if (error?.refusal) return `${file}: ${sentenceOf(words, error.refusal)}`;
  return error instanceof FileError || file === '' ? error.message : `${file}: ${error?.message ?? error}`;
}
