/**
 * The way through the panel: from a tie to the place of a statement, to its source, and back to where one was.
 * @module
 */

import { button } from '../panel.js';
import { tieHeading } from '../strings.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** What was shown, and the statement from which the reader left it. @typedef {{ id: string, title: string, statement: string }} Step */

/** So many frames a statement is waited for. */
const PATIENCE = 30;

/** @type {WeakMap<Reader, Step[]>} */
const trails = new WeakMap();

/** How the chosen is called. @param {Answers} answers */
export function title({ relations, shown: { focus, selected }, subject, sources, ...rest }) {
  const id = selected ?? focus;
  if (subject === 'place') return relations.places().find((place) => place.id === id)?.name ?? id;
  if (subject === 'source') return sources.get(id)?.title ?? id;
  if (subject === 'event') return strings.eventTitle(relations.event(id).length);
  const { name } = relations.actor(id);
  return id === focus ? name : tieHeading(relations.actor(focus).name, name);
}

/** A button that leads back, where the reader came from another thing. @param {Answers} answers @param {Reader} reader @returns {Node[]} */
export function back(answers, reader) {
  const id = answers.shown.selected;
  const trail = answers.subject === 'actor' ? [] : trails.get(reader) ?? [];
  const at = trail.findIndex((step) => step.id === id);
  if (at >= 0) trail.length = at;
  const before = trail.at(-1);
  trails.set(reader, id === null ? [] : [...trail, { id, title: title(answers), statement: '' }]);
  if (!before) return [];
  const element = button(strings.back(before.title), () => visit(reader, before.id, before.statement, element));
  const language = answers.sources.get(before.id)?.language;
  if (language) element.lang = language;
  return [element];
}

/**
 * Shows something else, at a statement that it shares with what is shown now.
 * @param {Reader} reader @param {string} selected @param {string} statement @param {Element} from
 */
export function visit(reader, selected, statement, from) {
  const panel = from.closest('.panel');
  const last = trails.get(reader)?.at(-1);
  if (last) last.statement = statement;
  reader.go({ selected });
  queueMicrotask(() => panel && seek(panel, statement, PATIENCE));
}

/** A long list comes little by little. @param {Element} panel @param {string} statement @param {number} tries */
function seek(panel, statement, tries) {
  const item = panel.querySelector(`li[data-id="${CSS.escape(statement)}"]`);
  if (!item) return void (tries > 0 && requestAnimationFrame(() => seek(panel, statement, tries - 1)));
  item.classList.add('here');
  reveal(item, panel);
  // What came into view has its true height only now.
  requestAnimationFrame(() => requestAnimationFrame(() => reveal(item, panel)));
}

/** Scrolls the panel where it scrolls by itself, and else the page. @param {Element} item @param {Element} panel */
function reveal(item, panel) {
  if (panel.scrollHeight <= panel.clientHeight) return item.scrollIntoView({ block: 'center' });
  panel.scrollTop += item.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 4;
}
