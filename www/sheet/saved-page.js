/**
 * A map as one HTML file: the program, which every such file has in it, with a record, and with the sheet and the answers of
 * which the record was made, so that the file can be opened and edited again. It asks for nothing else.
 *
 * Nothing here needs a page: the command line writes the same files.
 * @module
 */

import { packed, unpacked } from '../gzip.js';
import { escaped, unescaped } from '../markup.js';

/** @typedef {import('./work.js').Answer} Answer */
/** @typedef {import('../gzip.js').Packed} Packed */
/**
 * The program, as it stands in every page that holds one.
 *
 * @typedef {object} Program
 * @property {string} notice the comment for people who open the source of the page
 * @property {string} style
 * @property {string} start the script that unpacks the rest
 * @property {Packed} script
 * @property {Packed} core
 */
/**
 * What a page is made of.
 *
 * @typedef {object} Content
 * @property {Uint8Array} record in its binary form
 * @property {string} title
 * @property {string} [lang] of the record's own words, and of its names unless the attributes set another
 * @property {Record<string, string>} [attributes] of the element, as `focus`
 * @property {readonly (readonly [path: string, bytes: Uint8Array])[]} [files] the sheet
 * @property {{ tag: string, script: Packed } | null} [words] of the language in which the page speaks, where it is not English
 * @property {readonly Answer[]} [answers]
 * @property {readonly { name: string, count: number }[]} [actors] the actors and their counts, for readers without scripts
 */
/** A sheet that goes on, as it stood in a page. @typedef {{ files: [path: string, bytes: Uint8Array<ArrayBuffer>][], answers: Answer[] }} Kept */

/** A byte order mark at the start makes browsers read the file as UTF-8, whatever the server says. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How many actors are named where there are no scripts. */
const NAMED = 60;

const IDS = /** @type {const} */ ({ style: 'relations-map-style', start: 'relations-map-start', script: 'relations-map-script', core: 'relations-map-core' });

/** The program in a page that is open. @param {Document} document @returns {Program | null} */
export function programIn(document) {
  const element = (/** @type {string} */ id) => document.getElementById(id);
  return program((id) => element(id)?.textContent ?? '', (id) => Number(element(id)?.dataset.bytes ?? 0), noticeIn(document));
}

/** The words of a language that stand in a page that is open. @param {Document} document @param {string} tag */
export function wordsIn(document, tag) {
  const element = document.getElementById(`relations-map-words-${tag}`);
  return element ? { tag, script: { text: element.textContent ?? '', bytes: Number(element.dataset.bytes) } } : null;
}

/** @param {Document} document */
function noticeIn(document) {
  const comment = [...document.childNodes].find((node) => node.nodeType === document.COMMENT_NODE);
  return comment?.textContent ?? '';
}

/** The program in the text of a page. @param {string} page @returns {Program | null} */
export function programOf(page) {
  const tag = (/** @type {string} */ id) => new RegExp(`<(?:script|style)(?=[^>]* id="${id}")[^>]*>([^]*?)</(?:script|style)>`).exec(page) ?? [];
  const bytes = (/** @type {string} */ id) => Number(/ data-bytes="(\d+)"/.exec(tag(id)[0] ?? '')?.[1] ?? 0);
  return program((id) => tag(id)[1] ?? '', bytes, /<!--([^]*?)-->/.exec(page)?.[1] ?? '');
}

/** @param {(id: string) => string} text @param {(id: string) => number} bytes @param {string} notice @returns {Program | null} */
function program(text, bytes, notice) {
  const held = (/** @type {string} */ id) => ({ text: text(id), bytes: bytes(id) });
  const found = { notice, style: text(IDS.style), start: text(IDS.start), script: held(IDS.script), core: held(IDS.core) };
  return found.start && found.script.bytes > 0 && found.core.bytes > 0 ? found : null;
}

/** The page. @param {Program} program @param {Content} content @returns {Promise<string>} */
export async function savedPage({ notice, style, start, script, core }, { record, title, lang = '', attributes = {}, files = [], answers = [], actors = [], words = null }) {
  const wishes = Object.entries({ ...(lang ? { lang } : {}), ...attributes }).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const sheets = await Promise.all(files.map(async ([path, bytes]) => scriptOf('', await packed(bytes), ` class="relations-map-sheet" data-path="${escaped(path)}"`)));
  return `${BYTE_ORDER_MARK}<!doctype html>
<!--${notice}-->
<html${lang ? ` lang="${escaped(lang)}"` : ''}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <style id="${IDS.style}">${style}</style>
</head>
<body>
  <main>
    <h1>${escaped(title)}</h1>
    <relations-map url-state${wishes}>
      ${named(actors)}
    </relations-map>
  </main>
  ${words ? scriptOf(`relations-map-words-${words.tag}`, words.script, ` data-language="${escaped(words.tag)}"`) : ''}
  ${scriptOf(IDS.script, script)}
  ${scriptOf(IDS.core, core)}
  ${scriptOf('relations-map-record', await packed(record))}
  ${sheets.join('\n  ')}
  <script type="application/json" id="relations-map-answers">${JSON.stringify(answers).replaceAll('<', '\\u003c')}</script>
  <script id="${IDS.start}">${start}</script>
</body>
</html>
`;
}

/** The words of a page without scripts. @param {readonly { name: string, count: number }[]} actors */
function named(actors) {
  const rows = actors.slice(0, NAMED).map(({ name, count }) => `<tr><th scope="row">${escaped(name)}</th><td>${count}</td></tr>`);
  const table = rows.length > 0 ? `<div class="fallback"><table>${rows.join('')}</table></div>` : '';
  return `<p class="needs" lang="en">This map needs a browser that runs scripts and WebAssembly.</p>${table}`;
}

/** @param {string} id @param {Packed} gzip @param {string} [more] attributes */
function scriptOf(id, { text, bytes }, more = '') {
  return `<script type="application/gzip"${id ? ` id="${id}"` : ''}${more} data-bytes="${bytes}">${text}</script>`;
}

/**
 * The sheet and the answers that stand in a saved page; null where there are none.
 *
 * @param {string} page its text
 * @returns {Promise<Kept | null>}
 */
export async function keptIn(page) {
  const found = [...page.matchAll(/<script type="application\/gzip" class="relations-map-sheet" data-path="([^"]*)" data-bytes="(\d+)">([^<]*)<\/script>/g)];
  if (found.length === 0) return null;
  const files = await Promise.all(found.map(async ([, path = '', bytes = '', text = '']) => /** @type {[string, Uint8Array<ArrayBuffer>]} */ ([unescaped(path), await unpacked({ text, bytes: Number(bytes) })])));
  const written = /<script type="application\/json" id="relations-map-answers">([^<]*)<\/script>/.exec(page)?.[1] ?? '[]';
  return { files, answers: JSON.parse(written) };
}
