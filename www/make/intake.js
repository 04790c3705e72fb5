/**
 * What somebody drops, chooses or pastes, as files.
 * @module
 */

import { answersIn } from '../sheet/answers.js';
import { keptIn } from '../sheet/saved-page.js';

/** @typedef {import('../sheet/sheets.js').Files} Files */
/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** Files of a sheet, with answers where a saved map was given, or answers alone. @typedef {{ files: Files, answers: Answer[], isSaved: boolean }} Given */

/** A page that holds neither a sheet nor a table. */
export class NoSheet extends Error {}

/** @param {readonly File[]} list @returns {Promise<Given>} */
export async function given(list) {
  const files = await Promise.all(list.map(async (file) => /** @type {[string, Uint8Array]} */ ([file.webkitRelativePath || file.name, new Uint8Array(await file.arrayBuffer())])));
  const [first] = files;
  if (files.length !== 1 || !first) return { files, answers: [], isSaved: false };
  const [name, bytes] = first;
  const answers = name.endsWith('.json') ? answersIn(new TextDecoder().decode(bytes)) : null;
  if (answers) return { files: [], answers, isSaved: false };
  if (!/\.x?html?$/i.test(name)) return { files, answers: [], isSaved: false };
  const text = new TextDecoder().decode(bytes);
  const kept = await keptIn(text);
  if (kept) return { ...kept, isSaved: true };
  if (text.includes('id="relations-map-core"')) throw new NoSheet(name);
  return { files, answers: [], isSaved: false };
}

/** What was copied, as a file: a table of a page, or cells of a spreadsheet. @param {DataTransfer | null} copied @param {string} name @returns {Promise<Given> | null} */
export function pasted(copied, name) {
  if (!copied) return null;
  if (copied.files.length > 0) return given([...copied.files]);
  const html = copied.getData('text/html');
  const text = html.includes('<td') || html.includes('<th') ? html : copied.getData('text/plain');
  return text.trim() ? Promise.resolve(written(text, name)) : null;
}

/** @param {string} text @param {string} name @returns {Given} */
export function written(text, name) {
  return { files: [[name, new TextEncoder().encode(text)]], answers: [], isSaved: false };
}
