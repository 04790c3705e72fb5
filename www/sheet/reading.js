/**
 * A sheet as a record, for an element that brings one: it comes with the program that reads sheets, and only then.
 * @module
 */

import english from '../../build/languages/en-sheet.js';
import { sheetLanguages } from '../../build/languages/fetched-sheet.js';
import { RelationsMapError } from '../error.js';
import { ofModule } from '../thread.js';
import { sentenceOf, summary } from './sentences.js';
import { Sheets } from './sheets.js';

/** @typedef {import('./brought.js').File} File */
/** What an element shows of a sheet: the record, the notice above the map, and the sheet it was made from. @typedef {{ bytes: Uint8Array, notice: string, sheet: File }} Read */

const beside = () => new URL('relations_sheet_bg.wasm', import.meta.url);

/** @type {Sheets | undefined} */
let sheets;

/**
 * @param {File} sheet
 * @param {{ words: import('../words.js').Words, signal: AbortSignal, onProgress: (progress: { done: number, total: number }) => void, wasm?: import('../opening.js').Wasm }} wishes where the WebAssembly comes from: beside this module unless told
 * @returns {Promise<Read>}
 * @throws {RelationsMapError} with the code `sheet-refused` or `sheet-unclear`
 */
export async function readSheet(sheet, { words, signal, onProgress, wasm = beside }) {
  const said = (await sheetLanguages[words.$language]?.().catch(() => null))?.default ?? english;
  Object.assign(words, said(words));
  sheets ??= new Sheets({
    wasm,
    worker: () => ofModule(new URL('relations-sheet-worker.js', import.meta.url)),
  });
  const going = { signal, onProgress: (/** @type {number} */ share) => onProgress({ done: share, total: 1 }) };
  const [name] = sheet;
  const open = await sheets.open([sheet], going).catch((error) => { throw refused(words, name, error); });
  try {
    const { record, report } = await open.build([], going);
    if (report.statements > 0) return { bytes: record, notice: summary(words, report).join(' '), sheet };
    throw new RelationsMapError('sheet-unclear', `${name}: ${[...summary(words, report), words.$answerThere].join(' ')}`);
  } finally {
    open.close();
  }
}

/** @param {import('../words.js').Words} words @param {string} name @param {any} error */
function refused(words, name, error) {
  if (!error?.refusal) return error;
  return new RelationsMapError(error.code, `${name}: ${sentenceOf(words, error.refusal)}`, { cause: error });
}
