/**
 * Whether a page brings a sheet or a data package, decided by file names alone.
 * @module
 */

import { decoded, parsed } from '../dom.js';

/** @typedef {readonly [path: string, bytes: Uint8Array]} File */
/** What addresses are relative to, who may stop the work, and who is told how many bytes have come. @typedef {{ base: string, signal: AbortSignal, onProgress: (progress: { done: number }) => void }} Wishes */

/** Files that are sheets; a zip or a JSON may be a data package as well. */
const SHEET = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|ods|html?|gexf|graphml|xml)$/i;
const ZIP = /\.zip$/i;
/** Tables that stand in a data package and never alone. */
const TABLES = /(?:^|\/)(?:sources|actors|places|memberships|disagreements|passages|themes)\.csv$/i;

/** What a data package has in it, and its name as it stands in a zip. */
const DESCRIPTOR = 'datapackage.json';

/**
 * The one file that is a sheet; null where a page brings a data package, or what the reader of packages has to judge.
 *
 * @param {unknown} source an address, or what a page gave
 * @param {Wishes} wishes
 * @returns {Promise<File | null>}
 */
export async function sheetOf(source, wishes) {
  if (typeof source === 'string') return fromAddress(source, wishes);
  const files = filesOf(source);
  const [[name, content] = ['', null]] = files;
  const isSheet = SHEET.test(name) && !TABLES.test(name);
  if (files.length !== 1 || content === null || !(isSheet || ZIP.test(name))) return null;
  const bytes = await bytesOf(content);
  return bytes && (isSheet || !has(bytes, DESCRIPTOR)) ? [name, bytes] : null;
}

/** Files with their names. @param {unknown} source @returns {[name: string, content: unknown][]} */
function filesOf(source) {
  if (source instanceof Blob) return source instanceof File ? [[source.name, source]] : [];
  const isList = Array.isArray(source) || (typeof FileList === 'function' && source instanceof FileList);
  if (isList) return [.../** @type {Iterable<unknown>} */ (source)].map((file) => [file instanceof File ? file.name : '', file]);
  return Object.entries(Object(source));
}

/** A list of files as what the reader of packages takes. @param {unknown} source @returns {unknown} */
export function unlisted(source) {
  return Array.isArray(source) ? Object.fromEntries(source.map((file, index) => [file instanceof File ? file.webkitRelativePath || file.name : String(index), file])) : source;
}

/** @param {unknown} content @returns {Promise<Uint8Array | null>} */
async function bytesOf(content) {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (content instanceof Blob) return new Uint8Array(await content.arrayBuffer());
  if (content instanceof ArrayBuffer || Object.prototype.toString.call(content) === '[object ArrayBuffer]') return new Uint8Array(/** @type {ArrayBuffer} */ (content));
  return ArrayBuffer.isView(content) ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength) : null;
}

/** @param {string} address @param {Wishes} wishes @returns {Promise<File | null>} */
async function fromAddress(address, wishes) {
  const url = parsed(address, wishes.base);
  if (!url || (!SHEET.test(url.pathname) && !ZIP.test(url.pathname))) return null;
  const name = decoded(url.pathname.split('/').at(-1) ?? '');
  if (!name) throw lost(`${address} is no address, expected %25 in place of a % that stands for itself`, null, 'data-address');
  return [name, await fetched(url, wishes)];
}

/** After this time without data a download counts as failed. */
const SILENCE_MS = 20_000;

/** Fetches an address; redirects are refused, and a stalled download is given up. @param {URL} url @param {Wishes} wishes */
async function fetched(url, { signal, onProgress }) {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  const hear = () => { clearTimeout(patience); patience = setTimeout(end, SILENCE_MS); };
  signal.addEventListener('abort', end, { signal: waiting.signal });
  try {
    hear();
    const response = await fetch(url, { signal: waiting.signal, redirect: 'manual' });
    if (response.type === 'opaqueredirect') throw lost(`${url.href} leads to another address, expected the sheet itself`);
    if (!response.ok) throw lost(`${url.href} answered ${response.status}, expected a sheet`);
    const parts = [];
    let done = 0;
    const body = response.body?.getReader();
    for (let part = await body?.read(); part?.value; part = await body?.read()) {
      hear();
      parts.push(part.value);
      onProgress({ done: done += part.value.length });
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (Object.hasOwn(Object(cause), 'code')) throw cause;
    throw lost(waiting.signal.aborted ? `${url.href} sent nothing for ${SILENCE_MS / 1000} seconds: try again` : `${url.href} could not be fetched: its server must be there, and allow this page to read it`, cause);
  } finally {
    clearTimeout(patience);
    end();
  }
}

/** @param {string} message @param {unknown} [cause] @param {string} [code] */
const lost = (message, cause, code = 'data-fetch') => Object.assign(new Error(message, { cause }), { code });

/** Whether a text stands in bytes. @param {Uint8Array} bytes @param {string} text */
function has(bytes, text) {
  const [first = 0, ...rest] = new TextEncoder().encode(text);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((byte, index) => bytes[at + 1 + index] === byte)) return true;
  }
  return false;
}
