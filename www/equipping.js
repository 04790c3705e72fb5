/**
 * Loads what comes after the map: the parts around it, or the card under a small one. If that fails, the map still works.
 * @module
 */

import { painted } from './messages.js';

/** @typedef {import('./provided.js').Reader} Reader */
/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */

export class Equipping {
  #host;
  #page;
  #reader;
  #warnings;
  #isEquipped = false;
  #isFurnished = false;

  /** @param {RelationsMapElement} host @param {import('./page.js').Page} page @param {Reader} reader @param {import('./messages.js').Warnings} warnings */
  constructor(host, page, reader, warnings) {
    this.#host = host;
    this.#page = page;
    this.#reader = reader;
    this.#warnings = warnings;
  }

  /** Loads what must be there before the map is drawn; what does not move the layout may come later. Returns whether anything was loaded. @param {boolean} isPlain whether only the default view is asked for */
  async loadBeforeMap(isPlain) {
    if (this.#host.controls !== 'all') await this.#bringCard();
    return this.#host.controls === 'all' && !isPlain ? this.#bringWorkbench() : false;
  }

  /** Loads what is still missing for the controls that are shown. Returns whether anything was loaded. */
  async equip() {
    if (this.#host.controls === 'all') return this.#bringWorkbench(painted);
    if (this.#page.card || this.#isFurnished) return false;
    await this.#bringCard();
    return true;
  }

  async #bringCard() {
    const { card } = /** @type {typeof import('./relations-map.js').RelationsMapElement} */ (this.#host.constructor);
    this.#isFurnished = true;
    await this.#bring('card', async () => this.#page.equipCard((await card()).Card));
  }

  /** Once. @param {() => Promise<unknown>} [wait] for what comes before */
  async #bringWorkbench(wait) {
    if (this.#isEquipped) return false;
    this.#isEquipped = true;
    const { workbench } = /** @type {typeof import('./relations-map.js').RelationsMapElement} */ (this.#host.constructor);
    await wait?.();
    const isHere = await this.#bring('workbench', async () => {
      const { Workbench } = await workbench();
      this.#page.equip(new Workbench(this.#reader, this.#host));
    });
    if (!isHere) this.#page.missing = this.#reader.words.$partsMissing;
    return true;
  }

  /** @param {string} name @param {() => Promise<unknown>} act */
  async #bring(name, act) {
    try {
      await act();
      return true;
    } catch (cause) {
      this.#warnings.passedOver(name, cause, 'the files beside relations-map.js');
      return false;
    }
  }
}
