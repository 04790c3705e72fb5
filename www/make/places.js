/**
 * Actors without a place: each can be put on a map of the world, or left on the shelf.
 * @module
 */

import { html } from '../dom.js';
import { Worded } from '../worded.js';
import { button } from './parts.js';
import { flatDegrees, flatPoint, drawWorld } from './world.js';

/** @typedef {import('../sheet/sheets.js').Answer} Answer */

/** How many are named. */
const FEW = 8;
const STEP = 2;

export class Places extends Worded {
  #answer;
  #relations;
  #shelf = html('p', { class: 'shelf' });
  #chooser = html('div', { class: 'chooser', hidden: true });
  element = html('div', { class: 'places' }, this.#shelf, this.#chooser);

  /** @param {import('../words.js').Words} words @param {(...changes: (Answer | { id: string })[]) => void} answer @param {() => import('../relations.js').Relations | null} relations */
  constructor(words, answer, relations) {
    super({ words });
    this.#answer = answer;
    this.#relations = relations;
  }

  /** @param {import('../sheet/sheets.js').Built} built */
  update({ actors }) {
    const away = actors.filter(({ isPlaced }) => !isPlaced);
    this.#shelf.hidden = away.length === 0;
    const names = away.slice(0, FEW).map(({ name }) => button(name, () => this.#choose(name), { class: 'word', 'aria-label': this.words.$makePlaceIt(name), title: this.words.$makePlaceIt(name), dir: 'auto' }));
    this.#shelf.replaceChildren(`${this.words.$makeShelf} `, ...names.flatMap((name, index) => (index > 0 ? [', ', name] : [name])), away.length > FEW ? ` ${this.words.$makeMoreRows(away.length - FEW)}` : '');
  }

  /** @param {string} name */
  #choose(name) {
    const canvas = html('canvas', { tabindex: 0, role: 'img', 'aria-label': this.words.$makePlaceHint });
    const field = html('input', { type: 'text', 'aria-label': this.words.$makePlaceTyped, placeholder: '68.8 38.5' });
    const status = html('span', { class: 'quiet', 'aria-live': 'polite' });
    let [lon, lat] = [10, 20];
    const show = () => {
      field.value = `${lon} ${lat}`;
      status.textContent = this.words.$makePlaceCross({ lon: Math.abs(lon), side: lon < 0 ? 'west' : 'east', lat: Math.abs(lat), half: lat < 0 ? 'south' : 'north' });
      drawWorld(canvas, this.#relations(), flatPoint(lon, lat, canvas.clientWidth));
    };
    const to = (/** @type {number} */ x, /** @type {number} */ y) => {
      lon = Math.max(-180, Math.min(180, Math.round(x * 10) / 10));
      lat = Math.max(-90, Math.min(90, Math.round(y * 10) / 10));
      show();
    };
    canvas.addEventListener('click', ({ offsetX, offsetY }) => { const place = flatDegrees(offsetX, offsetY, canvas.clientWidth); if (place) to(...place); });
    canvas.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[event.key];
      if (!step) return;
      event.preventDefault();
      to(lon + (step[0] ?? 0), lat + (step[1] ?? 0));
    });
    const close = () => { this.#chooser.hidden = true; /** @type {HTMLElement | null} */ (this.#shelf.querySelector('button'))?.focus(); };
    const take = () => {
      const [x = NaN, y = NaN] = field.value.trim().split(/[\s;]+/).map(Number);
      if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return void (status.textContent = this.words.$makePlaceWrong);
      close();
      this.#answer({ id: `point:${name}`, choice: 'set', text: `${x} ${y}` });
    };
    this.#chooser.replaceChildren(html('p', {}, html('b', {}, this.words.$makePlaceHeading(name)), ' ', html('span', { class: 'quiet' }, this.words.$makePlaceHint)), canvas,
      html('div', { class: 'answers' }, field, button(this.words.$makePlaceHere, take, { 'data-emphasis': 'best' }), button(this.words.$makePlaceNowhere, () => { close(); this.#answer({ id: `point:${name}` }); }), status));
    this.#chooser.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
    this.#chooser.hidden = false;
    show();
    canvas.focus();
  }
}
