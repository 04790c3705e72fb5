/**
 * Headline and deck. They are the record's own; with another focus or under a filter they are made from the counts.
 * @module
 */

import { html, say, set } from './dom.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */

export class Masthead extends Worded {
  heading = html('h2', { id: 'heading', part: 'heading' });
  summary = html('p', { id: 'summary', class: 'deck', part: 'summary' });
  #notice = html('p', { class: 'notice', part: 'notice', role: 'status' });
  element = html('header', { class: 'masthead', part: 'header' });
  /** A notice about the link that led here. */
  notice = '';

  /** Restores heading and deck after the message that the map is loading, or could not be shown. */
  restore() {
    set(this.summary, { role: null });
    this.element.replaceChildren(this.heading, this.summary, this.#notice);
  }

  /** A notice of what is wrong while the picture stays. @param {string} message @param {(Node | string)[]} ways */
  warn(message, ways) {
    this.notice = message;
    set(this.#notice, { hidden: false, role: 'alert' });
    this.#notice.replaceChildren(message, ...ways);
  }

  /** @param {Answers} answers @param {string} notice @param {Reader} reader @param {boolean} isShort one line for a small map */
  update(answers, notice, reader, isShort) {
    const isKept = notice !== '' && notice === this.notice;
    this.notice = notice;
    const { headline, deck, strong, counted, language } = answers.finding;
    for (const own of [this.heading, this.summary]) set(own, { lang: language, dir: language ? 'auto' : null });
    say(this.heading, strings.curly(headline));
    const back = answers.isFiltered ? [' ', resetting(this.words, reader)] : [];
    const isOneLine = isShort && !answers.isFiltered && counted !== null;
    this.summary.replaceChildren(...emphasised(isOneLine && counted ? strings.shortDeck(this.words, counted) : strings.curly(deck), isOneLine ? '' : strong), ...back);
    if (isKept) return;
    say(this.#notice, notice);
    set(this.#notice, { hidden: notice === '', role: 'status' });
  }
}

/** Ends every filter. @param {import('./words.js').Words} words @param {Reader} reader */
function resetting(words, reader) {
  const button = html('button', { type: 'button', class: 'word' }, words.$showAll);
  button.addEventListener('click', () => reader.go({ filter: {} }));
  return button;
}

/** A text in which some words stand out, where they are in it. @param {string} text @param {string} strong @returns {(Node | string)[]} */
function emphasised(text, strong) {
  const at = strong === '' ? -1 : text.indexOf(strong);
  return at < 0 ? [text] : [text.slice(0, at), html('strong', {}, strong), text.slice(at + strong.length)];
}
