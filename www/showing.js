/**
 * The page of an element in the language that it speaks; another language makes another page of the same.
 * @module
 */

import { Equipping } from './equipping.js';
import { painted } from './messages.js';
import { Page } from './page.js';
import { Speaking } from './speaking.js';

/** @typedef {import('./provided.js').Reader} Reader */
/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */

export class Showing {
  #host;
  #reader;
  #warnings;
  speaking;

  /** @param {RelationsMapElement} host @param {Omit<Reader, 'words'>} reader @param {import('./messages.js').Warnings} warnings @param {() => void} due is called when words have come that are asked for */
  constructor(host, reader, warnings, due) {
    this.#host = host;
    this.#warnings = warnings;
    this.speaking = new Speaking(host, due, warnings);
    this.#reader = { ...reader, words: this.speaking.english };
    this.page = new Page(this.#reader, host);
    this.equipping = this.#equipping;
  }

  get #equipping() {
    return new Equipping(this.#host, this.page, this.#reader, this.#warnings);
  }

  get words() {
    return this.#reader.words;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.page.connect(signal);
    this.speaking.watch(signal);
  }

  /** Tells how far the reading of data has come. @param {import('./opening.js').Progress} progress @param {AbortController} work */
  async wait(progress, work) {
    const words = await this.speaking.complete();
    this.speaking.waiting?.(this.page.root, words, progress, work);
  }

  /** What was said in another language is said again, once the words have come. */
  speak() {
    const { words } = this.speaking;
    if (!words || words === this.words) return;
    this.#reader = { ...this.#reader, words };
    const { root } = this.page;
    this.page = new Page(this.#reader, this.#host);
    this.equipping = this.#equipping;
    const hadFocus = root.contains(this.#host.shadowRoot?.activeElement ?? null);
    root.replaceWith(this.page.root);
    this.#host.adoptedCallback();
    this.#host.connectedCallback();
    if (hadFocus) void painted().then(() => this.page.takeFocus());
  }
}
