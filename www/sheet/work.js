/**
 * The reading of sheets where it happens: in a worker, in Node, or, where there can be no worker, in the page. It goes in
 * slices, so that it can be stopped and tells how far it has come.
 * @module
 */

import init, {
  beginForeseen, beginRecord, beginSheet, close, corrected, finishForeseen, finishRecord, finishSheet, packageZip, preview, step,
} from '../../build/sheet/relations_sheet.js';

/** @typedef {import('../../build/sheet/relations_sheet.js').Answer} Answer */
/** @typedef {import('../../build/sheet/relations_sheet.js').Built} Built */
/** @typedef {import('../../build/sheet/relations_sheet.js').Preview} Preview */
/** Files by their paths. @typedef {readonly (readonly [path: string, bytes: Uint8Array])[]} Files */
/** How work goes: how long a slice is, who may stop it, and who is told what share is done. @typedef {{ sliceMs: number, signal: AbortSignal, onProgress: (share: number) => void }} Going */

/** How many bytes the first slice takes. */
const FIRST = 2 ** 16;

/** @param {WebAssembly.Module} module compiled already */
export async function start(module) {
  await init({ module_or_path: module });
}

/** What can be asked; the last argument is how the work goes. */
export const calls = {
  /** Opens files; the number of the sheet. @param {string} name @param {Files} files @param {readonly Answer[]} answers @param {Going} going */
  open: async (name, files, answers, going) => finishSheet(await done(beginSheet(name, files, answers), going)),
  /** The record that answers make of a sheet. @param {number} sheet @param {readonly Answer[]} answers @param {Going} going */
  build: async (sheet, answers, going) => finishRecord(await done(beginRecord(sheet, answers), going)),
  /** The record with each doubtful name replaced by its most likely actor; null where that adds no actor. @param {number} sheet @param {readonly Answer[]} answers @param {Going} going */
  foresee: async (sheet, answers, going) => {
    const work = beginForeseen(sheet, answers);
    return work === undefined ? null : finishForeseen(await done(work, going));
  },
  /** @param {number} sheet @param {number} first @param {number} count @param {import('../../build/sheet/relations_sheet.js').RowState | null} only */
  preview: async (sheet, first, count, only) => preview(sheet, first, count, only),
  corrected: async (/** @type {number} */ sheet, /** @type {readonly Answer[]} */ answers) => corrected(sheet, answers),
  package: async (/** @type {number} */ sheet) => packageZip(sheet),
  close: async (/** @type {number} */ sheet) => close(sheet),
};

/** @typedef {typeof calls} Calls */

/** Does a work to its end; its number. @param {number} work @param {Going} going */
async function done(work, { sliceMs, signal, onProgress }) {
  let size = FIRST;
  for (;;) {
    const start = performance.now();
    const progress = step(work, size);
    const took = performance.now() - start;
    if (progress.isDone) return work;
    if (took > sliceMs) size = Math.max(size / 2, 1);
    else if (took < sliceMs / 2) size *= 2;
    onProgress(progress.done / progress.total);
    await new Promise((resolve) => { setTimeout(resolve); });
    if (signal.aborted) {
      close(work);
      throw signal.reason;
    }
  }
}
