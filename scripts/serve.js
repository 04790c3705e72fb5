/**
 * Serves a folder on 127.0.0.1: `node scripts/serve.js` shows dist/ to a person, `serve` shows any folder to a test.
 */
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { Failure, isMain, root, script } from './tools.js';

/** @type {Record<string, string>} */
const mediaTypes = {
  '': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Sent with each answer: what was built last is what is shown, and a type is not guessed. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type] media type
 * @property {string | Uint8Array} [body]
 * @property {number} [length] bytes of the body, when a shorter file is to be sent
 * @property {number} [breakAt] bytes after which the connection breaks
 * @property {number} [stallAt] bytes after which nothing more is sent, and the connection stays
 * @property {Record<string, string>} [headers]
 */

/**
 * @typedef {object} Options
 * @property {number} [port] the first to try; 0 takes any
 * @property {Record<string, string>} [headers] sent with each answer, such as a policy
 * @property {Record<string, Answer>} [overrides] what to answer otherwise, by path, such as `/relations_map_bg.wasm`
 */

/**
 * @typedef {object} Server
 * @property {string} url with a slash at its end
 * @property {string[]} requests the paths that were asked for, in order
 * @property {() => Promise<void>} close
 */

/** @type {Answer} */
const notFound = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found\n' };

/**
 * Browsers ask for an icon of their own accord, and tell the page's console when there is none.
 *
 * @type {Record<string, Answer>}
 */
const noIcon = { '/favicon.ico': { status: 204 } };

/**
 * The path that a request names, decoded.
 *
 * @param {string} url
 * @returns {string | undefined} nothing when it cannot be read
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file of the folder; links and dots that lead out of it find nothing.
 *
 * @param {string} folder without links in it
 * @param {string} path
 * @returns {Promise<Answer>}
 */
async function fileAnswer(folder, path) {
  try {
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return notFound;
    return { body: await readFile(file), type: mediaTypes[extname(file)] };
  } catch {
    return notFound;
  }
}

/**
 * @param {string} folder
 * @param {string | undefined} path
 * @param {Record<string, Answer>} overrides
 * @returns {Promise<Answer>}
 */
async function answerTo(folder, path, overrides) {
  if (path === undefined) return { ...notFound, status: 400, body: 'bad request\n' };
  if (!Object.hasOwn(overrides, path)) return fileAnswer(folder, path);
  return { ...await fileAnswer(folder, path), status: 200, ...overrides[path] };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 * @param {Record<string, string>} common
 */
function send(response, { status = 200, type = mediaTypes[''], body = '', length, breakAt, stallAt, headers }, common) {
  const bytes = Buffer.from(body).subarray(0, length);
  const own = { 'content-length': bytes.length, 'content-type': type };
  response.writeHead(status, { ...always, ...own, ...common, ...headers });
  if (stallAt !== undefined) response.write(bytes.subarray(0, stallAt));
  else if (breakAt === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, breakAt), () => response.destroy());
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when somebody else has the port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const refused = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>} the port that was free
 */
async function listenFrom(server, first) {
  const last = first === 0 ? 0 : Math.min(first + 99, 65535);
  for (let port = first; port <= last; port += 1) {
    if (await listen(server, port)) return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  }
  throw new Failure(`ports ${first} to ${last} are taken, expected a free one: name another in PORT`);
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Serves a folder until it is closed. Nothing is cached, and nothing outside the folder is found.
 *
 * @param {string} directory
 * @param {Options} [options]
 * @returns {Promise<Server>}
 */
export async function serve(directory, { port = 0, headers = {}, overrides = {} } = {}) {
  const folder = await realpath(directory);
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '');
    requests.push(path ?? request.url ?? '');
    send(response, await answerTo(folder, path, { ...noIcon, ...overrides }), headers);
  });
  const address = `http://127.0.0.1:${await listenFrom(server, port)}/`;
  return { url: address, requests, close: () => close(server) };
}

/**
 * The port that the variable PORT names.
 *
 * @returns {number}
 */
function wantedPort() {
  const text = process.env.PORT || '8080';
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new Failure(`PORT: \`${text}\` is not a port, expected 0 to 65535`);
}

/** Serves dist/ to a person. */
async function main() {
  const { url, close: stop } = await serve(join(root, 'dist'), { port: wantedPort() });
  console.log(`relations-map is at ${url}`);
  process.once('SIGINT', () => stop());
  process.once('SIGTERM', () => stop());
}

if (isMain(import.meta)) script('serve', main);
