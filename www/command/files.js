/**
 * What the command reads and writes on this machine.
 * @module
 */

import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { answersIn } from '../sheet/answers.js';
import { keptIn } from '../sheet/saved-page.js';
import { EXAMPLE, english } from './words.js';

/** @typedef {[path: string, bytes: Uint8Array]} File */
/** What was given: its files, answers that were kept with them, and whether it is a data package. @typedef {{ name: string, files: File[], answers: import('../sheet/work.js').Answer[], isPackage: boolean }} Given */

/** A failure whose message is printed as it is. */
export class FileError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /** Its message in the language of the user. @type {((words: import('../words.js').Words) => string) | null} */
  said = null;

  /** What hinders a file. @param {'read' | 'folder' | 'answers-read' | 'answers' | 'write'} problem @param {string} path @param {string} [why] */
  static of(problem, path, why = '') {
    const error = new FileError(problem === 'answers' ? 'answers' : 'file', english.$commandFile({ problem, path, why, example: EXAMPLE }));
    error.said = (words) => words.$commandFile({ problem, path, why, example: EXAMPLE });
    return error;
  }
}

/** @param {string} path @returns {Promise<Given>} */
export async function given(path) {
  const known = await stat(path).catch((cause) => { throw FileError.of('read', path, cause.code); });
  const name = basename(resolve(path));
  if (known.isDirectory()) return ofFolder(path, name);
  if (name === 'datapackage.json') return ofFolder(dirname(path), basename(resolve(dirname(path))));
  const bytes = new Uint8Array(await readFile(path));
  const kept = /\.html?$/i.test(name) ? await keptIn(new TextDecoder().decode(bytes)) : null;
  if (kept) return { name: kept.files[0]?.[0] ?? name, files: kept.files, answers: kept.answers, isPackage: kept.files.some(([one]) => one.endsWith('datapackage.json')) };
  return { name, files: [[name, bytes]], answers: [], isPackage: false };
}

/** The files of a data package. @param {string} folder @param {string} name @returns {Promise<Given>} */
async function ofFolder(folder, name) {
  const names = (await readdir(folder, { recursive: true })).filter((one) => /\.(?:json|csv)$/i.test(one));
  if (!names.includes('datapackage.json')) throw FileError.of('folder', folder);
  const files = await Promise.all(names.sort().map(async (one) => /** @type {File} */ ([one.split(sep).join('/'), new Uint8Array(await readFile(join(folder, one)))])));
  return { name, files, answers: [], isPackage: true };
}

/** Saved answers. @param {string | undefined} path @returns {Promise<import('../sheet/work.js').Answer[]>} */
export async function savedAnswers(path) {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((cause) => { throw FileError.of('answers-read', path, cause.code); });
  const answers = answersIn(text);
  if (answers) return answers;
  throw FileError.of('answers', path);
}

/** @param {string} path `-` is the standard output @param {string | Uint8Array} content */
export async function write(path, content) {
  if (path === '-') return void process.stdout.write(content);
  const refuse = (/** @type {any} */ cause) => { throw FileError.of('write', path, cause.code); };
  await mkdir(dirname(resolve(path)), { recursive: true }).catch(refuse);
  await writeFile(path, content).catch(refuse);
}

/** The files of a zip in which nothing is packed, as the reading of sheets writes it. @param {Uint8Array} zip @returns {File[]} */
export function stored(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  /** @type {File[]} */
  const files = [];
  for (let at = 0; at + 30 <= zip.length && view.getUint32(at, true) === 0x04034b50;) {
    const [size, length, extra] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const start = at + 30 + length + extra;
    files.push([new TextDecoder().decode(zip.subarray(at + 30, at + 30 + length)), zip.subarray(start, start + size)]);
    at = start + size;
  }
  return files;
}
