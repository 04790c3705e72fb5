/**
 * A step a second, until there is none left or the reader looks elsewhere.
 * @module
 */

const EVERY_MS = 1000;

export class Play {
  #timer = 0;
  #step;
  #changed;

  /** @param {() => boolean} step whether there was another @param {(isOn: boolean) => void} changed */
  constructor(step, changed) {
    this.#step = step;
    this.#changed = changed;
  }

  get isOn() {
    return this.#timer !== 0;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    signal.addEventListener('abort', () => this.stop(), { once: true });
    document.addEventListener('visibilitychange', () => document.hidden && this.stop(), { signal });
  }

  start() {
    this.#timer = window.setInterval(() => this.#go(), EVERY_MS);
    this.#changed(true);
    this.#go();
  }

  #go() {
    if (!this.#step()) this.stop();
  }

  stop() {
    if (!this.isOn) return;
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#changed(false);
  }
}
