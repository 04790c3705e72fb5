/**
 * A draft that survives a reload, where the browser keeps anything. What cannot be kept is no error.
 * @module
 */

import { bytesOf, denseText } from '../dense-text.js';

/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** @typedef {{ name: string, files: [path: string, bytes: Uint8Array][] | null, answers: Answer[] }} Draft */

const SHEET = 'relations-map-make-sheet';
const ANSWERS = 'relations-map-make-answers';
/** Browsers keep about five million letters for a page. */
const MOST = 3_000_000;

/** @template T @param {(storage: Storage) => T} act @returns {T | null} */
function stored(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

/** Keeps the sheet; whether it was kept whole. @param {import('../sheet/sheets.js').Files} files */
export async function keepSheet(files) {
  const name = files[0]?.[0] ?? '';
  const packed = await Promise.all(files.map(async ([path, bytes]) => [path, bytes.length > MOST * 8 ? null : await pack(bytes)]));
  const isSmall = packed.reduce((sum, [, pack]) => sum + Number(pack && typeof pack === 'object' ? pack.text.length : MOST + 1), 0) <= MOST;
  const keep = (/** @type {unknown} */ kept) => stored((storage) => (storage.setItem(SHEET, JSON.stringify({ name, files: kept })), true)) ?? false;
  return isSmall && keep(packed) ? true : (keep(null), false);
}

/** Keeps the answers; whether they were kept. @param {readonly Answer[]} answers */
export function keepAnswers(answers) {
  return stored((storage) => (storage.setItem(ANSWERS, JSON.stringify(answers)), true)) ?? false;
}

export function dropDraft() {
  stored((storage) => { storage.removeItem(SHEET); storage.removeItem(ANSWERS); });
}

/** What was kept last, if anything. @returns {Promise<Draft | null>} */
export async function draft() {
  try {
    const sheet = JSON.parse(stored((storage) => storage.getItem(SHEET)) ?? 'null');
    if (!sheet) return null;
    const answers = JSON.parse(stored((storage) => storage.getItem(ANSWERS)) ?? '[]');
    return { name: String(sheet.name), files: sheet.files && await Promise.all(sheet.files.map(unpack)), answers };
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
async function pack(bytes) {
  const gzip = await through(bytes, new CompressionStream('gzip'));
  return { text: denseText(gzip), bytes: gzip.length };
}

/** @param {[path: string, packed: { text: string, bytes: number }]} file @returns {Promise<[path: string, bytes: Uint8Array]>} */
async function unpack([path, { text, bytes }]) {
  return [path, await through(bytesOf(text, bytes), new DecompressionStream('gzip'))];
}

/** @param {Uint8Array} bytes @param {CompressionStream | DecompressionStream} stream */
async function through(bytes, stream) {
  const body = new Response(/** @type {BodyInit} */ (bytes)).body;
  return new Uint8Array(await new Response(body?.pipeThrough(stream)).arrayBuffer());
}
