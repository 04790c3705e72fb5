/**
 * What a page brings, as a record. The reader is another program, which is fetched only then.
 * @module
 */

import { RelationsMapError } from './error.js';

/** @typedef {import('./reader.js').Data} Data */
/** @typedef {import('./reader.js').Wishes} Wishes */
/** @typedef {Pick<typeof import('./reader.js'), 'read'>} Reader */

/**
 * @param {Data} data
 * @param {() => Promise<Reader>} reader
 * @param {Wishes} [wishes]
 * @returns {Promise<import('./reader.js').ReadRecord>}
 */
export async function read(data, reader, wishes = {}) {
  try {
    const program = await reader().catch(missing);
    return await program.read(data, wishes);
  } catch (cause) {
    throw wishes.signal?.aborted ? cause : asOwnError(cause);
  }
}

/** @param {unknown} cause @returns {never} */
function missing(cause) {
  if (cause instanceof RelationsMapError) throw cause;
  throw new RelationsMapError('wasm-fetch', 'the file relations-reader.js could not be loaded, expected it beside relations-map.js', { cause });
}

/** The reader's errors, which come from another module or from Rust, as those of this one. @param {unknown} cause */
function asOwnError(cause) {
  if (cause instanceof RelationsMapError || !(cause instanceof Error) || !Object.hasOwn(cause, 'code')) return cause;
  const { code, problems } = /** @type {Error & { code: string, problems?: import('./error.js').Problem[] }} */ (cause);
  if (code === 'bad-argument') return Object.assign(new RangeError(cause.message, { cause }), { code });
  return new RelationsMapError(code, cause.message, { cause, problems: problems ?? [] });
}
