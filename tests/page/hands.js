/** How a reader does things: by mouse, by keys alone, by touch on a phone. Each counts acts, and how often one must scroll. */
import assert from 'node:assert/strict';
import { ask, plainPage, ready, settled } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** @type {Record<'mouse' | 'keys' | 'touch', import('./browser.js').Options>} */
export const hands = { mouse: {}, keys: {}, touch: { viewport: { width: 390, height: 844 }, hasTouch: true } };

/** An act is a click, a tap, a key that chooses, or a word typed with the key that ends it. Keys that only lead somewhere are none. */
export class Reader {
  acts = 0;
  scrolls = 0;

  /** @param {Page} page @param {keyof typeof hands} hand */
  constructor(page, hand) {
    this.page = page;
    this.hand = hand;
  }

  /** A new reader, who has done nothing yet. @param {import('./browser.js').Open} open @param {keyof typeof hands} hand */
  static async begin(open, hand) {
    const { page } = await open({ served: plainPage, ...hands[hand] });
    await ready(page);
    await settled(page);
    return new Reader(page, hand);
  }

  /** Chooses a control. @param {Locator} control */
  async press(control) {
    this.acts += 1;
    await this.#bringIntoSight(control);
    if (this.hand === 'mouse') await control.click();
    if (this.hand === 'touch') await control.tap();
    if (this.hand === 'keys') {
      await (await control.getAttribute('role') === 'option' ? this.#goDownTo(control) : this.#reach(control));
      await this.page.keyboard.press('Enter');
    }
    await settled(this.page);
  }

  /** Types a word into a field. @param {Locator} field @param {string} text @param {boolean} [isEnded] with Enter */
  async type(field, text, isEnded = true) {
    this.acts += 1;
    if (!await field.evaluate((element) => element.matches(':focus'))) {
      if (this.hand === 'mouse') await field.click();
      if (this.hand === 'touch') await field.tap();
      if (this.hand === 'keys') await this.#reach(field);
    }
    await this.page.keyboard.type(text);
    if (isEnded) await this.page.keyboard.press('Enter');
    await settled(this.page);
  }

  /** The keyboard stays in the search box, and the arrows go through what was found. @param {Locator} option */
  async #goDownTo(option) {
    for (let press = 0; press < 30 && await option.getAttribute('aria-selected') !== 'true'; press += 1) await this.page.keyboard.press('ArrowDown');
  }

  /** Goes to a control with the keys that one has: Tab, and arrows within what is one stop. @param {Locator} control */
  async #reach(control) {
    for (let press = 0; press < 120; press += 1) {
      const at = await control.evaluate((element) => {
        const root = /** @type {ShadowRoot} */ (element.getRootNode());
        const active = root.activeElement;
        if (active === element) return 'there';
        if (element.getAttribute('tabindex') !== '-1' || !active) return 'elsewhere';
        // One stop of the keyboard: the nearest box that holds both.
        let box = element.parentElement;
        while (box && !box.contains(active)) box = box.parentElement;
        const isGroup = box && [...box.querySelectorAll('[tabindex="0"]')].length === 1 && box.querySelector('[tabindex="0"]') === active;
        return isGroup ? 'in its group' : 'elsewhere';
      });
      if (at === 'there') return;
      await this.page.keyboard.press(at === 'elsewhere' ? 'Tab' : 'ArrowDown');
      if (at === 'in its group' && await this.#isStuck()) await this.page.keyboard.press('ArrowRight');
    }
    assert.fail(`the keyboard does not reach ${await control.textContent()}`);
  }

  #last = '';
  async #isStuck() {
    const now = await ask(this.page, ({ shadowRoot }) => `${shadowRoot?.activeElement?.outerHTML.slice(0, 200)} ${shadowRoot?.activeElement?.getBoundingClientRect().y}`);
    const isStuck = now === this.#last;
    this.#last = now;
    return isStuck;
  }

  /** Scrolls where a reader would have to. @param {Locator} part */
  async #bringIntoSight(part) {
    await part.waitFor();
    if (await this.#isInSight(part)) return;
    this.scrolls += 1;
    await part.scrollIntoViewIfNeeded();
  }

  /** Whether one sees it without scrolling. @param {Locator} part */
  async #isInSight(part) {
    const box = await part.boundingBox();
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    return box !== null && box.height > 0 && box.y >= 0 && box.y < height - 12 && box.x >= -1 && box.x < width;
  }

  /** Reads a text, which must be told; scrolls to it where one must. @param {Locator} part */
  async read(part) {
    await this.#bringIntoSight(part.first());
    return part.first().innerText();
  }

  /** @param {{ acts: number, scrolls?: number }} bounds */
  within({ acts, scrolls = Infinity }) {
    assert.ok(this.acts <= acts, `${this.acts} acts, expected at most ${acts}`);
    assert.ok(this.scrolls <= scrolls, `${this.scrolls} times scrolled, expected at most ${scrolls}`);
  }
}
