/**
 * A draft that survives a reload, where the browser keeps anything. What cannot be kept is no error.
 * @module
 */

import { packed as pack, unpacked } from '../gzip.js';

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

/** Keeps the sheet, or its name alone where it is too large. @param {import('../sheet/sheets.js').Files} files @returns {Promise<'whole' | 'large' | 'nothing'>} */
export async function keepSheet(files) {
  const name = files[0]?.[0] ?? '';
  const packed = await Promise.all(files.map(async ([path, bytes]) => [path, bytes.length > MOST * 8 ? null : await pack(bytes)]));
  const isSmall = packed.reduce((sum, [, pack]) => sum + Number(pack && typeof pack === 'object' ? pack.text.length : MOST + 1), 0) <= MOST;
  const keep = (/** @type {unknown} */ kept) => stored((storage) => (storage.setItem(SHEET, JSON.stringify({ name, files: kept })), true)) ?? false;
  if (isSmall && keep(packed)) return 'whole';
  return keep(null) ? 'large' : 'nothing';
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

/** @param {[path: string, packed: import('../gzip.js').Packed]} file @returns {Promise<[path: string, bytes: Uint8Array]>} */
const unpack = async ([path, packed]) => [path, await unpacked(packed)];
