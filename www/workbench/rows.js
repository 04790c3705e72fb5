/**
 * Which rows of a table are in the document. Of up to a thousand the first stand, and all of them once they are asked for,
 * a few at a time so that nothing waits for them; of more, those around what is seen in a box that scrolls.
 * @module
 */

/** So many can all be in the document, where the browser's own search finds them. */
const MOST = 1000;
/** So many stand without being asked for, and are made at a time. */
const CHUNK = 40;
/** So many are in the document of a longer table, and so many of them before the first that is seen. */
const SPAN = 60;
const BEFORE = 20;
/** Browsers cut boxes that are much higher. */
const HIGHEST_PX = 12_000_000;

export class Rows {
  /** The rows from the first up to the last are in the document. */
  #first = 0;
  #last = 0;
  #total = 0;
  /** How high a row counts that is not in the document. */
  #rowPx = 0;
  #frame = 0;
  #isPrinting = false;
  /** Whether all rows were asked for. */
  #isOpen = false;
  #scroller;
  #body;
  #make;
  #moved;

  /**
   * @param {HTMLElement} scroller @param {HTMLElement} body what holds the rows
   * @param {(from: number, to: number) => HTMLElement[]} make @param {() => void} moved hears that other rows are there
   */
  constructor(scroller, body, make, moved) {
    this.#scroller = scroller;
    this.#body = body;
    this.#make = make;
    this.#moved = moved;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#scroller.addEventListener('scroll', () => this.#follow(), { signal, passive: true });
    addEventListener('beforeprint', () => this.#print(true), { signal });
    addEventListener('afterprint', () => this.#print(false), { signal });
  }

  get first() {
    return this.#first;
  }

  get last() {
    return this.#last;
  }

  get #isLong() {
    return this.#total > MOST && !this.#isPrinting;
  }

  /** Whether there are rows that are still to be asked for. */
  get isFolded() {
    return !this.#isOpen && this.#total > CHUNK && this.#total <= MOST;
  }

  /** Brings all rows. */
  unfold() {
    this.#isOpen = true;
    this.resume();
  }

  /** Begins again at the top. @param {number} total */
  show(total) {
    const hasFocus = this.#hasFocus;
    // In another order all stand again.
    if (total !== this.#total) this.#isOpen = false;
    this.#total = total;
    this.#first = this.#last = this.#rowPx = 0;
    this.#body.replaceChildren();
    this.#scroller.scrollTop = 0;
    for (const part of [this.#body, this.#scroller]) part.classList.toggle('long', total > MOST);
    this.#put(0, Math.min(total, CHUNK));
    if (hasFocus) this.#scroller.focus({ preventScroll: true });
    this.resume();
  }

  get #hasFocus() {
    return this.#body.contains(/** @type {ShadowRoot | Document} */ (this.#body.getRootNode()).activeElement);
  }

  /** Goes on with what is not there yet. */
  resume() {
    cancelAnimationFrame(this.#frame);
    if (this.#isLong || this.isFolded || this.#last === this.#total) return;
    this.#frame = requestAnimationFrame(() => {
      if (!this.#body.isConnected) return;
      this.#put(0, Math.min(this.#total, this.#last + CHUNK));
      this.resume();
    });
  }

  /** The row with this number, which is made where it is missing. @param {number} index */
  at(index) {
    if (this.#isLong && (index < this.#first || index >= this.#last)) this.#around(index);
    else if (index >= this.#last) {
      this.#isOpen = true;
      this.#put(this.#first, index + 1);
      this.resume();
    }
    return /** @type {HTMLElement | undefined} */ (this.#body.children[index - this.#first]);
  }

  /** How many rows are seen at once. */
  get page() {
    const height = this.#isLong ? this.#scroller.clientHeight : innerHeight;
    return Math.max(1, Math.floor(height / (this.#averagePx || 1)) - 1);
  }

  get #averagePx() {
    const [first, last] = [this.#body.firstElementChild, this.#body.lastElementChild];
    return first && last ? (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / (this.#last - this.#first) : 0;
  }

  /** Brings the rows from one number up to another; those that stay are not touched. @param {number} first @param {number} last */
  #put(first, last) {
    const hasFocus = this.#hasFocus;
    const isApart = first >= this.#last || last <= this.#first;
    if (isApart) {
      this.#body.replaceChildren(...this.#make(first, last));
    } else {
      for (; this.#first < first; this.#first += 1) this.#body.firstElementChild?.remove();
      for (; this.#last > last; this.#last -= 1) this.#body.lastElementChild?.remove();
      if (first < this.#first) this.#body.prepend(...this.#make(first, this.#first));
      if (last > this.#last) this.#body.append(...this.#make(this.#last, last));
    }
    this.#first = first;
    this.#last = last;
    if (this.#isLong && this.#rowPx === 0) this.#rowPx = Math.min(this.#averagePx || 96, HIGHEST_PX / this.#total);
    for (const [side, count] of /** @type {const} */ ([['start', first], ['end', this.#total - last]])) {
      this.#body.style.setProperty(`padding-block-${side}`, this.#isLong ? `${count * this.#rowPx}px` : '0');
    }
    if (hasFocus && !this.#hasFocus) this.#scroller.focus({ preventScroll: true });
    this.#moved();
  }

  /** @param {number} index */
  #around(index) {
    const first = Math.max(0, Math.min(index - BEFORE, this.#total - SPAN));
    this.#put(first, Math.min(this.#total, first + SPAN));
  }

  /** Keeps rows around what is seen. The row at the upper edge stays where it is, however high those before it are. */
  #follow() {
    if (!this.#isLong) return;
    const rows = [...this.#body.children];
    const box = this.#scroller.getBoundingClientRect();
    const [top, bottom] = [rows[0]?.getBoundingClientRect().top ?? 0, rows.at(-1)?.getBoundingClientRect().bottom ?? 0];
    const isEnough = (this.#first === 0 || top < box.top - box.height / 2) && (this.#last === this.#total || bottom > box.bottom + box.height / 2);
    if (isEnough) return;
    const seen = top < box.bottom && bottom > box.top ? rows.findIndex((row) => row.getBoundingClientRect().bottom > box.top) : -1;
    const above = box.top - this.#body.getBoundingClientRect().top;
    const index = seen < 0 ? Math.max(0, Math.min(Math.floor(above / this.#rowPx), this.#total - 1)) : this.#first + seen;
    const before = rows[seen]?.getBoundingClientRect().top ?? box.top;
    this.#around(index);
    const after = this.#body.children[index - this.#first]?.getBoundingClientRect().top ?? before;
    if (Math.abs(after - before) > 1) this.#scroller.scrollTop += after - before;
  }

  /** Paper has no scroll bar. @param {boolean} isPrinting */
  #print(isPrinting) {
    if (!this.#body.isConnected || this.#isPrinting === isPrinting) return;
    this.#isPrinting = isPrinting;
    if (isPrinting) return this.#put(0, this.#total);
    if (this.#isLong) this.#around(0);
    else if (this.isFolded) this.#put(0, CHUNK);
    this.#follow();
  }
}
