/**
 * The page of one element: headline, views, map, what stands beside it, time and sources, and what is where.
 *
 * It does not query the record (`answers` does) and does not change the state (`reader.go` does).
 * @module
 */

import { html, onResize, say, set } from './dom.js';
import { failure } from './failure.js';
import { captionOf, fileScale, wordsOfPicture } from './caption.js';
import { Foot } from './foot.js';
import { Key, keySigns } from './key.js';
import { Masthead } from './masthead.js';
import { Picture } from './picture.js';
import { Side } from './side.js';
import * as strings from './strings.js';
import { coloured } from './styles.js';
import { Tabs } from './tabs.js';
import { When } from './when.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./card.js').Card} Card */
/** How the parts are laid out. @typedef {'phone' | 'middle' | 'wide'} Width */

/** Widths at which the layout changes, in sixteenths of the base size: below the first the order for phones, below the second the side panel under the map. */
const PHONE = 704;
const WIDE = 1080;
/** The font size of the element in the same unit. */
const BODY_TEXT = 14;
/** A map narrower than this is exported at its own size, a wider one at that of a picture file. */
const NARROW_PX = 600;
/** Views beside which there is always something to read. */
const SIDED = ['map', 'network'];

/**
 * Everything that one element shows.
 *
 * @csspart region - all of it
 * @csspart header - headline and deck
 * @csspart heading - the headline
 * @csspart summary - the deck; also the message where nothing can be shown
 * @csspart notice - the line that tells of a link for another edition of the record
 * @csspart tools - the row of views, search and More
 * @csspart search - the search box
 * @csspart drawer - what More opens
 * @csspart map - the diagram on the map
 * @csspart legend - what the lines mean
 * @csspart panel - beside the map: the partners, or what the sources say
 * @csspart panel-heading - whom it is about
 * @csspart statements - a list of statements
 * @csspart statement - one of them
 * @csspart differences - questions on which sources differ
 * @csspart time-strip - statements a year, and the day
 * @csspart network - the actors around the one at the centre
 * @csspart timeline - events in time
 * @csspart table - all statements under the filter
 * @csspart chips - what is filtered, a button each
 * @csspart credit - the sources, how borders are drawn, and the edition of the record
 * @csspart failure - the table that stands where there is no map
 */
export class Page extends Worded {
  #reader;
  #host;
  #masthead;
  #tabs;
  #key;
  #when;
  #side;
  /** The card under a small map, loaded with it. @type {Card | null} */
  #card = null;
  #foot;
  /** @type {Picture | null} */
  #picture = null;
  /** @type {Workbench | null} */
  #workbench = null;
  /** @type {AbortSignal | null} */
  #signal = null;
  /** @type {Answers | null} */
  #answers = null;
  /** @type {Width} */
  #width = 'wide';
  /** For which controls the page is set up. */
  #arranged = '';
  /** The part behind More that is open. @type {string | null} */
  #opened = null;
  /** What is printed. @type {HTMLElement | null} */
  #paper = null;
  /** The message shown where the parts around the picture failed to load; empty where they are there or still loading. */
  missing = '';
  /** The scroll position at which the list was left, on a phone. */
  #left = 0;
  #stage = html('div', { class: 'stage' });
  #body = html('div', { class: 'body', id: 'body', role: 'tabpanel', 'aria-labelledby': 'tab-map' });
  #status = html('div', { class: 'hidden', role: 'status', 'aria-live': 'polite', lang: this.words.$language, dir: this.words.$dir });
  /** A wrapper in the shadow tree: rules of the page for all elements reach the host, but not this. */
  #ground = html('div', { class: 'ground' });
  #region = html('section', { class: 'region', part: 'region', 'aria-labelledby': 'heading', 'aria-describedby': 'summary', lang: this.words.$language, dir: this.words.$dir });

  /** @param {Reader} reader @param {RelationsMapElement} host */
  constructor(reader, host) {
    super(reader);
    this.#reader = reader;
    this.#host = host;
    this.#masthead = new Masthead(reader);
    this.#key = new Key(reader);
    this.#tabs = new Tabs(reader);
    this.#when = new When(reader);
    this.#side = new Side(reader);
    this.#foot = new Foot(reader);
    this.#region.append(this.#masthead.summary, html('slot'));
    this.#ground.append(this.#region, this.#status);
  }

  /** What stands in the shadow tree. */
  get root() {
    return this.#ground;
  }

  get card() {
    return this.#card;
  }

  get workbench() {
    return this.#workbench;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#signal = signal;
    for (const part of [this.#tabs, this.#when, this.#side, this.#card, this.#picture, this.#workbench]) part?.connect(signal);
    this.#region.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // Keys typed into our fields, or handled here, must not trigger shortcuts of the page.
    for (const name of ['keydown', 'keypress', 'keyup']) this.#region.addEventListener(name, (event) => stayWithUs(/** @type {KeyboardEvent} */ (event)), { signal });
    onResize(this.#ground, () => this.#reader.guard(() => this.#measure()), signal);
    const print = (/** @type {boolean} */ isOn) => this.#reader.guard(() => this.#print(isOn));
    addEventListener('beforeprint', () => print(true), { signal });
    addEventListener('afterprint', () => print(false), { signal });
    matchMedia('print').addEventListener('change', ({ matches }) => print(matches), { signal });
  }

  /** Replaces the screen layout with the one for printing, and back. @param {boolean} isOn */
  #print(isOn) {
    const [answers, picture, workbench] = [this.#answers, this.#picture, this.#workbench];
    this.#paper?.remove();
    this.#paper = null;
    if (isOn && answers && picture && workbench && answers.shown.view === 'map' && picture.scene?.mode !== 'network') {
      const key = new Key(this.#reader);
      key.update(answers, 'wide', picture.scene, picture.isHatched);
      const { heading, summary } = this.#masthead;
      const subject = answers.isReading ? workbench.panel(answers, false) : null;
      this.#paper = workbench.paper({
        heading: heading.textContent ?? '', deck: strings.curly(answers.finding.deck) || (summary.textContent ?? ''), answers, view: picture.view, key: key.element,
        caption: { words: wordsOfPicture(this.words) }, panel: subject ? html('div', { class: 'panel' }, subject) : null,
      });
      this.#region.append(this.#paper);
    }
    this.#region.classList.toggle('has-paper', this.#paper !== null);
    set(this.#region, { 'data-width': this.#paper ? 'wide' : this.#width });
  }

  /** What is seen until there is a record: the page's own content stays. @param {string} text */
  await(text) {
    const { summary } = this.#masthead;
    say(summary, text);
    set(summary, { role: 'status' });
    this.#region.classList.add('waiting');
    if (!summary.nextElementSibling?.matches('slot')) this.#region.replaceChildren(summary, html('slot'));
  }

  /** What can be read in the place of the map. @param {import('./messages.js').Failure} failed @param {boolean} isEmbedded */
  giveUp(failed, isEmbedded) {
    this.#region.classList.remove('waiting');
    this.#picture?.element.remove();
    this.#picture = null;
    const { heading, summary } = this.#masthead;
    heading.textContent = this.words.$errorHeading;
    summary.textContent = strings.failure(this.words, failed);
    set(summary, { role: 'alert' });
    const content = html('slot');
    this.#region.replaceChildren(heading, summary, ...(/-fetch$|stopped/.test(failed.code) ? [html('p', {}, this.#trying())] : []), content);
    try {
      // The page may have its own table of partners in the slot; then ours is not shown.
      content.before(...failure(this.words, failed.problems, isEmbedded && !this.#host.querySelector('table')));
    } catch {
      // If the page has broken what the table is made with, the text is still shown.
    }
  }

  /** The parts after the first picture failed to load: the picture stays, with a line that says so. @param {import('./messages.js').Failure} failed */
  lack(failed) {
    this.#masthead.warn(strings.failure(this.words, failed), failed.code.endsWith('-fetch') ? [' ', this.#trying()] : []);
  }

  /** Tries again to load what failed. */
  #trying() {
    const button = html('button', { type: 'button', class: 'word' }, this.words.$tryAgain);
    button.addEventListener('click', () => this.#reader.retry());
    return button;
  }

  /** What stands under a small map, before it is drawn. @param {typeof import('./card.js').Card} Made */
  equipCard(Made) {
    if (this.#card) return;
    this.#card = new Made(this.#reader, this.#host);
    if (this.#signal) this.#card.connect(this.#signal);
  }

  /** @param {Workbench} workbench */
  equip(workbench) {
    this.#workbench ??= workbench;
    this.missing = '';
    if (this.#signal) workbench.connect(this.#signal);
    this.#tabs.equip(workbench);
    this.#when.reading = workbench.day;
  }

  /** @param {Answers} answers @param {string} notice about the link that led here */
  draw(answers, notice) {
    const before = this.#answers?.isWhole ? this.#answers : null;
    // The scroll position, read before anything changes height.
    const scroll = scrollY;
    this.#answers = answers;
    const picture = this.#arrange();
    const { shown } = answers;
    if (before && before.shown.selected !== shown.selected) this.#opened = null;
    this.#masthead.update(answers, [notice, this.missing].filter(Boolean).join(' '), this.#reader, this.#host.controls !== 'all');
    this.#tabs.update(answers);
    this.#workbench?.update(answers);
    const view = this.#workbench?.view(shown.view) ?? null;
    const isMap = view === null;
    this.#dress(answers);
    this.#place(isMap ? [picture.element, this.#key.element] : [view.element]);
    if (view) view.update(answers);
    else {
      picture.show(answers);
      this.#key.update(answers, this.#width, picture.scene, picture.isHatched);
    }
    this.#when.update(answers, this.#width);
    this.#fill(answers, before, scroll);
    this.#foot.update(answers, this.#host.controls !== 'all');
  }

  /** What the style sheet asks for. @param {Answers} answers */
  #dress({ shown: { view } }) {
    const isChosen = this.#isReading(this.#answers);
    set(this.#region, {
      'data-controls': this.#host.controls,
      'data-width': this.#paper ? 'wide' : this.#width,
      'data-view': view,
      class: `region${isChosen ? ' reading' : ''}${this.#isSided(this.#answers) ? ' sided' : ''}${this.#paper ? ' has-paper' : ''}`,
    });
    // A view that fills the page has nothing beside it until something is chosen.
    set(this.#side.element, { hidden: !this.#isSided(this.#answers) });
    const hasTab = view !== 'contradictions';
    set(this.#body, { 'aria-labelledby': hasTab ? `tab-${view}` : null, 'aria-label': hasTab ? null : this.words.$view(view) });
  }

  /** Whether the side shows something chosen, and not all partners. @param {Answers | null} answers */
  #isReading(answers) {
    return this.#opened !== null || (answers !== null && answers.isReading);
  }

  /** Whether there is something to read beside the view. @param {Answers | null} answers */
  #isSided(answers) {
    return this.#isReading(answers) || SIDED.includes(answers?.shown.view ?? 'map');
  }

  /** Fills the stage, and puts the time row in its place. @param {HTMLElement[]} stage */
  #place(stage) {
    // On a phone the time row stands among the partners; while one day is shown it stays with the view.
    const isAmong = this.#width === 'phone' && !this.#isDay;
    const wanted = this.#hasTime && !isAmong ? [...stage, this.#when.element] : stage;
    if (wanted.some((part, index) => part !== this.#stage.children[index]) || wanted.length !== this.#stage.childElementCount) this.#stage.replaceChildren(...wanted);
  }

  get #isDay() {
    const shown = this.#answers?.shown;
    return shown !== undefined && shown.selected === null && Boolean(shown.filter.asOf) && this.#opened === null;
  }

  get #hasTime() {
    return this.#host.controls === 'all' && this.#answers?.hasDates === true && SIDED.includes(this.#answers?.shown.view ?? 'map');
  }

  /** The side, and where the keyboard is after it. @param {Answers} answers @param {Answers | null} before @param {number} scroll where the reader is in the page */
  #fill(answers, before, scroll) {
    if (this.#host.controls !== 'all') return this.#card?.update(answers, this.#host.controls === 'none');
    const wasReading = this.#region.contains(this.#side.element) && this.#side.isReading;
    const origin = this.#side.focused;
    this.#side.update(answers, {
      opened: this.#opened === null ? null : this.#workbench?.drawer(this.#opened) ?? null,
      workbench: this.#workbench,
      missing: this.missing,
      time: this.#width === 'phone' && this.#hasTime && !this.#isDay ? this.#when.element : null,
      isShort: this.#width === 'phone',
    });
    const isReading = this.#side.isReading;
    if (before && isReading !== wasReading) this.#move(isReading, origin, scroll);
  }

  /** On a phone opening the panel scrolls to the top of the element, and going back restores the scroll position. @param {boolean} isReading @param {string | null} origin what had the keyboard in the side @param {number} scroll */
  #move(isReading, origin, scroll) {
    if (isReading) this.#left = scroll;
    if (this.#width === 'phone') {
      if (isReading) this.#region.scrollIntoView({ block: 'start' });
      else scrollTo({ top: this.#left, behavior: 'instant' });
    }
    if (isReading && origin !== null) this.#side.enter();
    if (!isReading && (origin !== null || this.#focused === null)) this.#side.goTo(this.#side.left) || this.#picture?.goTo(this.#side.left);
  }

  get #focused() {
    const { activeElement } = /** @type {ShadowRoot} */ (this.#region.getRootNode());
    return activeElement instanceof HTMLElement ? activeElement : null;
  }

  /** Opens a part behind More beside the map, or closes it. @param {string | null} name @param {HTMLElement} [from] */
  open(name, from) {
    this.#opened = name;
    if (!this.#answers) return;
    const before = this.#answers;
    this.#dress(before);
    this.#fill(before, before, scrollY);
    if (name !== null) this.#side.enter();
    else from?.focus();
  }

  /** Sets up the page: the first time, after a failure, and when another kind of it is asked for. */
  #arrange() {
    const { controls } = this.#host;
    const arranged = `${controls} ${this.#card !== null}`;
    if (this.#picture && this.#arranged === arranged) return this.#picture;
    const picture = this.#picture ?? new Picture(this.#reader);
    if (this.#signal && !this.#picture) picture.connect(this.#signal);
    this.#picture = picture;
    this.#arranged = arranged;
    picture.isStill = controls === 'none';
    this.#masthead.restore();
    const isAll = controls === 'all';
    this.#body.replaceChildren(this.#stage, ...(isAll ? [this.#side.element] : this.#card ? [this.#card.element] : []));
    this.#region.replaceChildren(this.#masthead.element, ...(isAll ? [this.#tabs.element] : []), this.#body, this.#foot.element, ...(controls === 'map' && this.#card ? [this.#card.link] : []));
    this.#width = this.#measured;
    return picture;
  }

  /** @returns {Width} */
  get #measured() {
    const unit = Number.parseFloat(getComputedStyle(this.#ground).fontSize) / BODY_TEXT || 1;
    const width = this.#ground.clientWidth / unit;
    if (width < PHONE) return 'phone';
    return width < WIDE ? 'middle' : 'wide';
  }

  #measure() {
    const width = this.#measured;
    if (width === this.#width || !this.#picture) return;
    this.#width = width;
    if (this.#answers) this.draw(this.#answers, this.#masthead.notice);
  }

  /** Escape goes back one step, and is left to the page where there is none. @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#isReading(this.#answers)) return;
    event.preventDefault();
    if (this.#opened !== null) this.open(null, this.#tabs.more);
    else this.#reader.close();
  }

  /** Says something to those who listen. @param {string} text */
  tell(text) {
    this.#status.textContent = text;
  }

  /** @param {FocusOptions} [options] */
  takeFocus(options) {
    const stop = this.#stage.querySelector('[tabindex="0"]');
    if (stop instanceof HTMLElement) stop.focus(options);
  }

  /** The map with headline, deck, key and source, as one document in the colours of the page. @param {Answers} answers */
  exportSVG(answers) {
    const picture = this.#picture;
    if (!picture || picture.view.width < 1) return '';
    const { view } = picture;
    const scale = view.width < NARROW_PX ? 1 : fileScale(view.width);
    const head = { heading: this.#masthead.heading.textContent ?? '', summary: this.#masthead.summary.textContent ?? '' };
    return coloured(answers.relations.svg(view, { ...captionOf(this.words, answers, head, picture.scene), signs: keySigns(this.words, answers, picture.scene, picture.isHatched).flat(), scale }, 'light'), this.#region);
  }
}

/** @param {KeyboardEvent} event */
function stayWithUs(event) {
  const [target] = event.composedPath();
  const isTyped = target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea') && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Escape';
  if (isTyped || event.defaultPrevented) event.stopPropagation();
}
