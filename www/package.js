/**
 * A data package from its address: `datapackage.json` with its CSV files beside it.
 * @module
 */

import { RelationsMapError } from './engine.js';

/** The files of a record and the names of their resources. */
const RESOURCES = ['sources', 'actors', 'places', 'statements', 'memberships', 'disagreements', 'passages'];

/** No file is read beyond this many bytes; the core has the same limit. */
const FILE_BYTES = 32 * 2 ** 20;

/**
 * @param {string} address of the `datapackage.json`, relative to the page
 * @param {AbortSignal} [signal]
 * @returns {Promise<Record<string, Uint8Array>>} the content of each file by the name the core knows it by
 */
export async function fetchPackage(address, signal) {
  const base = new URL(address, document.baseURI);
  const descriptor = parse(await bytes(base, signal), base);
  const found = RESOURCES.flatMap((name) => {
    const path = pathOf(descriptor, name, base);
    return path ? [{ name, url: new URL(path, base) }] : [];
  });
  const contents = await Promise.all(found.map(({ url }) => bytes(url, signal)));
  return Object.fromEntries(found.map(({ name }, index) => [`${name}.csv`, contents[index] ?? new Uint8Array()]));
}

/**
 * @param {Uint8Array} content
 * @param {URL} url
 * @returns {{ resources: unknown[] }}
 */
function parse(content, url) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (cause) {
    throw invalid(url, 'is not JSON, expected a data package descriptor', cause);
  }
  if (typeof value !== 'object' || value === null || !('resources' in value) || !Array.isArray(value.resources)) {
    throw invalid(url, 'has no list of resources, expected a data package descriptor');
  }
  return { resources: value.resources };
}

/**
 * The path of a resource, which must lie beside or below the descriptor.
 * @param {{ resources: unknown[] }} descriptor
 * @param {string} name
 * @param {URL} base
 * @returns {string | undefined}
 */
function pathOf(descriptor, name, base) {
  const resource = descriptor.resources.find((entry) => field(entry, 'name') === name);
  if (resource === undefined) return undefined;
  const path = field(resource, 'path');
  const isBeside = typeof path === 'string' && /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..');
  if (!isBeside) throw invalid(base, `resource ${name} has the path ${JSON.stringify(path)}, expected a file beside the descriptor`);
  return path;
}

/**
 * @param {unknown} entry
 * @param {string} name
 * @returns {unknown}
 */
function field(entry, name) {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
    ? Reflect.get(entry, name)
    : undefined;
}

/**
 * @param {URL} url
 * @param {AbortSignal} [signal]
 */
async function bytes(url, signal) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw invalid(url, 'could not be fetched, expected a file of the data package', cause);
  }
  if (!response.ok) throw invalid(url, `answered ${response.status}, expected a file of the data package`);
  const content = new Uint8Array(await response.arrayBuffer());
  if (content.length > FILE_BYTES) throw invalid(url, `has ${content.length} bytes, expected at most ${FILE_BYTES}`);
  return content;
}

/**
 * @param {URL} url
 * @param {string} what
 * @param {unknown} [cause]
 */
function invalid(url, what, cause) {
  const file = url.pathname.split('/').pop() || url.href;
  const problems = [{ file, line: 0, column: '', value: '', message: what }];
  return new RelationsMapError('data-invalid', `${file}: ${what}`, { cause, problems });
}
