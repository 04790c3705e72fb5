/**
 * What a page is told when something fails.
 * @module
 */

/** @typedef {import('../build/reader/relations_reader.js').Problem} Problem */

/** A failure that a page can act on. */
export class RelationsMapError extends Error {
  /**
   * @param {string} code a short stable name, as `wasm-fetch`
   * @param {string} message what happened and what was expected
   * @param {{ cause?: unknown, problems?: Problem[] }} [more]
   */
  constructor(code, message, more = {}) {
    super(message, { cause: more.cause });
    this.name = 'RelationsMapError';
    this.code = code;
    this.problems = more.problems ?? [];
  }
}
