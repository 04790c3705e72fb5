/**
 * The page for developers: writes the code of an embed, and runs the examples. What an example shows is its own source.
 * @module
 */

import { copied } from './copied.js';
import { heightListener } from './height-listener.js';

/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */
/** @typedef {import('./relations.js').Relations} Relations */

const MOST_EVENTS = 5;

/** @type {[string, (relations: Relations) => unknown][]} */
const EXAMPLES = [
  ['With whom is Tajikistan in conflict?',
    (relations) => relations.ties('TJK', { tones: ['conflictual'] }).slice(0, 3).map((tie) => [tie.partner.name, tie.statements])],
  ['Where is Kulyab?',
    (relations) => relations.search('Kulyab')[0]?.hits[0]],
  ['Was Uzbekistan in the alliance led by Russia on New Year’s Day of 2012?',
    (relations) => relations.shared('UZB', 'RUS', '2012-01-01')[0]?.inForce],
  ['How long is the border with Afghanistan?',
    (relations) => relations.disagreements({ themes: ['border'] })[0]?.ranges],
  ['What did the day of the summit change?',
    (relations) => relations.difference('2010-11-24', '2010-11-25').newlyTold[0]?.actors],
  ['What joins Japan with Uzbekistan?',
    (relations) => relations.path('JPN', 'UZB').chains[0]?.actors.map((actor) => actor.name)],
  ['How is a statement to be cited?',
    (relations) => relations.cite(['so-03-g'], 'footnote')],
];

const preview = /** @type {RelationsMapElement} */ (document.getElementById('preview'));
const options = /** @type {HTMLFormElement} */ (document.getElementById('options'));
const pinned = /** @type {HTMLInputElement} */ (document.getElementById('pinned'));
const framed = /** @type {HTMLDetailsElement} */ (document.getElementById('framed'));
/** @type {Record<string, string>} */
const hashes = JSON.parse(document.getElementById('integrity')?.textContent ?? '{}');

/** @param {string} id @param {string} text */
function put(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

/** Where a file of this folder is; on a page opened as a file only its name says so. @param {string} name */
const addressOf = (name) => (location.protocol === 'file:' ? name : new URL(name, location.href).href);

/** The options that differ from the defaults. */
function chosen() {
  const usual = { focus: 'TJK', view: 'map', appearance: 'auto' };
  return [...new FormData(options)].map(([name, value]) => [name, String(value)]).filter(([name, value]) => value !== Reflect.get(usual, name ?? ''));
}

/** What a page loads; with hashes, only what it was made for. A browser that knows no hashes in import maps still checks the first module. */
function moduleCode() {
  const address = addressOf('relations-map.js');
  if (!pinned.checked) return `<script type="module" src="${address}"></script>`;
  const chunks = Object.entries(hashes).filter(([name]) => name.endsWith('.js')).map(([name, hash]) => [location.protocol === 'file:' ? `./${name}` : addressOf(name), hash]);
  const map = JSON.stringify({ integrity: Object.fromEntries(chunks) }, null, 1);
  return `<script type="importmap">\n${map}\n</script>\n<script type="module" src="${address}" integrity="${hashes['relations-map.js']}" crossorigin="anonymous"></script>`;
}

/** What stands there until the map is ready, and where it cannot run: the picture of the map, where it is that map. */
const fallback = () => (chosen().length > 0 ? '' : `\n  <img src="${addressOf('preview.png')}" width="1200" height="630" alt="Tajikistan and its foreign relations, as lines on a map">\n`);

/** The frame is loaded only when somebody opens it. @param {string} address */
function showFrame(address) {
  const frame = framed.querySelector('iframe') ?? document.createElement('iframe');
  Object.assign(frame, { title: 'What the frame shows', width: '100%', height: '900' });
  if (frame.getAttribute('src') !== address) frame.src = framed.open ? address : 'about:blank';
  framed.append(frame);
}

function write() {
  for (const { name } of /** @type {Iterable<HTMLSelectElement>} */ (options.elements)) preview.removeAttribute(name);
  for (const [name = '', value = ''] of chosen()) preview.setAttribute(name, value);
  const attributes = chosen().map(([name, value]) => ` ${name}="${value}"`).join('');
  const query = new URLSearchParams(chosen()).toString();
  put('tag', `${moduleCode()}\n<relations-map${attributes}>${fallback()}</relations-map>`);
  const address = `${addressOf('relations-map.html')}${query && `?${query}`}`;
  put('frame', `<iframe src="${address.replaceAll('&', '&amp;')}" title="Foreign relations on a map" width="100%" height="900"></iframe>\n${heightListener('relations-map.html')}`);
  showFrame(address);
}

/** @param {HTMLElement} button */
async function copy(button) {
  const source = document.getElementById(button.dataset.copies ?? '');
  if (await copied(source?.textContent ?? '')) return put('told', 'Copied.');
  if (source) getSelection()?.selectAllChildren(source);
  put('told', 'The browser lets nothing be copied from here. The text is selected: copy it.');
}

/** @param {Relations} relations */
function fillActors(relations) {
  const select = options.elements.namedItem('focus');
  if (!(select instanceof HTMLSelectElement)) return;
  const actors = relations.actors().filter(({ kind }) => kind === 'state').toSorted((a, b) => a.name.localeCompare(b.name));
  select.replaceChildren(...actors.map(({ id, name }) => new Option(name, id, id === 'TJK', id === 'TJK')));
}

/** @param {Relations} relations */
function runExamples(relations) {
  const parts = EXAMPLES.flatMap(([question, ask]) => {
    const [heading, code, answer] = ['h3', 'pre', 'pre'].map((name) => document.createElement(name));
    if (!heading || !code || !answer) return [];
    heading.textContent = question;
    code.textContent = String(ask).replace(/^\(relations\) =>\s*/, '');
    answer.textContent = JSON.stringify(ask(relations), null, 1).replaceAll(/\s+/g, ' ');
    answer.className = 'answer';
    return [heading, code, answer];
  });
  document.getElementById('examples')?.replaceChildren(...parts);
}

/** @type {string[]} */
const heard = [];
for (const name of ['ready', 'select', 'filter', 'viewchange', 'change', 'error']) {
  preview.addEventListener(`relations-map-${name}`, (event) => {
    heard.unshift(`${event.type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`);
    put('heard', heard.slice(0, MOST_EVENTS).join('\n'));
  });
}
options.addEventListener('change', write);
framed.addEventListener('toggle', write);
put('file-hash', hashes['relations-map.html'] ?? '');
document.addEventListener('click', ({ target }) => target instanceof HTMLElement && target.dataset.copies && copy(target));
write();
await customElements.whenDefined('relations-map');
const relations = await preview.ready;
fillActors(relations);
runExamples(relations);
