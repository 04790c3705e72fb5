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
  const base = addressOf(address, document.baseURI);
  const descriptor = parse(await bytes(base, signal), base);
  const found = RESOURCES.flatMap((name) => {
    const path = pathOf(descriptor, name, base);
    return path ? [{ name, url: addressOf(path, base) }] : [];
  });
  const contents = await Promise.all(found.map(({ url }) => bytes(url, signal)));
  return Object.fromEntries(found.map(({ name }, index) => [`${name}.csv`, contents[index] ?? new Uint8Array()]));
}

/** @param {string} address @param {string | URL} base */
function addressOf(address, base) {
  try {
    return new URL(address, base);
  } catch (cause) {
    throw invalid(address, 'is no address, expected that of a datapackage.json', cause);
  }
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
  const failed = (/** @type {unknown} */ cause) => {
    throw signal?.aborted ? cause : invalid(url, 'could not be fetched, expected a file of the data package', cause);
  };
  const response = await fetch(url, { signal: signal ?? null }).catch(failed);
  if (!response.ok) throw invalid(url, `answered ${response.status}, expected a file of the data package`);
  const parts = await read(response, url).catch((cause) => (cause instanceof RelationsMapError ? Promise.reject(cause) : failed(cause)));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * The parts of a file, as long as they are not too many: what a server sends without end must not fill the memory.
 * @param {Response} response
 * @param {URL} url
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
 */
async function read(response, url) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const reader = response.body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > FILE_BYTES) {
      void reader?.cancel();
      throw invalid(url, `has more than ${FILE_BYTES} bytes, expected at most so many`);
    }
    parts.push(part.value);
  }
  return parts;
}

/**
 * @param {URL | string} where
 * @param {string} what
 * @param {unknown} [cause]
 */
function invalid(where, what, cause) {
  const file = typeof where === 'string' ? where : where.pathname.split('/').pop() || where.href;
  const problems = [{ file, line: 0, column: '', value: '', message: what }];
  return new RelationsMapError('data-invalid', `${file}: ${what}`, { cause, problems });
}
