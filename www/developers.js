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

/** @param {string} id @param {string} text */
function put(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

/** Where a file of this folder is; on a page opened as a file only its name says so. @param {string} name */
const addressOf = (name) => (location.protocol === 'file:' ? name : new URL(name, location.href).href);

/** The options that differ from what an element does without them. */
function chosen() {
  const usual = { focus: 'TJK', view: 'map', appearance: 'auto' };
  return [...new FormData(options)].map(([name, value]) => [name, String(value)]).filter(([name, value]) => value !== Reflect.get(usual, name ?? ''));
}

function write() {
  for (const { name } of /** @type {Iterable<HTMLSelectElement>} */ (options.elements)) preview.removeAttribute(name);
  for (const [name = '', value = ''] of chosen()) preview.setAttribute(name, value);
  const attributes = chosen().map(([name, value]) => ` ${name}="${value}"`).join('');
  const query = new URLSearchParams(chosen()).toString();
  put('tag', `<script type="module" src="${addressOf('relations-map.js')}"></script>\n<relations-map${attributes}></relations-map>`);
  put('frame', `<iframe src="${addressOf('relations-map.html')}${query && `?${query.replaceAll('&', '&amp;')}`}" title="Foreign relations on a map" width="100%" height="900"></iframe>\n${heightListener('relations-map.html')}`);
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
for (const name of ['ready', 'select', 'filter', 'viewchange', 'error']) {
  preview.addEventListener(`relations-map-${name}`, (event) => {
    heard.unshift(`${event.type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`);
    put('heard', heard.slice(0, MOST_EVENTS).join('\n'));
  });
}
options.addEventListener('change', write);
document.addEventListener('click', ({ target }) => target instanceof HTMLElement && target.dataset.copies && copy(target));
write();
await customElements.whenDefined('relations-map');
const relations = await preview.ready;
fillActors(relations);
runExamples(relations);
