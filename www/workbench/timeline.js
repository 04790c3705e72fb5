/**
 * Lanes by partner: each statement a mark where its date is, drawn as vague as the date.
 * @module
 */

import { html, set } from '../dom.js';
import { Tip } from '../tip.js';
import { across, dayYear, nearest, pack, ticks } from './lane.js';
import * as strings from './strings.js';
import { yearsOf } from './years.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Lanes} Lanes */
/** @typedef {import('../../build/core/relations_map.js').LaneMark} LaneMark */
/** @typedef {import('./lane.js').Spot} Spot */
/** @typedef {import('./lane.js').Scale} Scale */
/** A lane on the page; its marks come into the track in their order. @typedef {{ id: string, item: HTMLElement, name: HTMLButtonElement, track: HTMLElement, marks: LaneMark[], dated: number, spots: Spot[] }} Row */

/** So many marks are made at a time. */
const CHUNK = 600;
/** The width of a year's number. */
const LABEL_PX = 32;

export class Timeline {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** What the rows are the answer to. @type {Lanes | null} */
  #lanes = null;
  /** @type {Row[]} */
  #rows = [];
  /** The years of the whole record. @type {{ relations: unknown, years: import('./years.js').Years | null }} */
  #record = { relations: null, years: null };
  #width = 0;
  #frame = 0;
  /** The lane that was scrolled to. @type {Row | undefined} */
  #revealed;
  /** What the tip is about. @type {Element | null} */
  #pointed = null;
  #tip = new Tip();
  #words = html('p', { class: 'timeline-words' });
  #axis = html('div', { class: 'axis', 'aria-hidden': 'true' });
  #back = html('div', { class: 'axis-lines', 'aria-hidden': 'true' });
  #list = html('ul', { class: 'lanes', role: 'list', 'aria-label': strings.timelineLabel });
  #scroller = html('div', { class: 'timeline-scroll' }, this.#axis, this.#back, this.#list);
  element = html('div', { class: 'timeline', part: 'timeline' }, legend(), this.#words, html('div', { class: 'timeline-box' }, this.#scroller, this.#tip.element));

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const { guard } = this.#reader;
    const size = new ResizeObserver(() => guard(() => this.#resize()));
    size.observe(this.#axis);
    signal.addEventListener('abort', () => size.disconnect(), { once: true });
    this.#tip.connect(signal);
    /** @type {[string, (event: any) => void][]} */
    const heard = [
      ['click', (event) => this.#onClick(event)],
      ['keydown', (event) => this.#onKey(event)],
      ['focusin', ({ target }) => this.#onFocus(target)],
      ['focusout', () => this.#point(null)],
      ['pointermove', (event) => event.pointerType !== 'touch' && this.#onHover(event)],
      ['pointerleave', () => this.#tip.leave()],
    ];
    for (const [name, act] of heard) this.#list.addEventListener(name, (event) => guard(() => act(event)), { signal });
    this.#scroller.addEventListener('scroll', () => this.#point(this.#pointed), { signal, passive: true });
    addEventListener('beforeprint', () => this.#fill(Infinity), { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    const { relations, shown: { focus, filter } } = answers;
    const lanes = answers.once('lanes', [focus], () => relations.lanes(focus, filter));
    if (lanes !== this.#lanes) this.#build(lanes);
    this.#mark(this.#list);
    this.#reveal();
  }

  /** Scrolls to the lane of who was chosen elsewhere. */
  #reveal() {
    const chosen = this.#rows.find(({ id }) => id === this.#answers?.shown.selected);
    if (chosen === this.#revealed) return;
    this.#revealed = chosen;
    if (!chosen || this.#hasFocus()) return;
    const { offsetTop, offsetHeight } = chosen.item;
    const { scrollTop, clientHeight } = this.#scroller;
    const below = offsetTop + Math.min(offsetHeight, clientHeight / 2) - clientHeight + this.#axis.offsetHeight;
    if (offsetTop < scrollTop || below > scrollTop) this.#scroller.scrollTop = offsetTop;
  }

  #hasFocus() {
    return this.#list.contains(/** @type {ShadowRoot | Document} */ (this.#list.getRootNode()).activeElement);
  }

  /** @param {Lanes} lanes */
  #build(lanes) {
    const root = /** @type {ShadowRoot | Document} */ (this.#list.getRootNode());
    const active = this.#rows.find(({ item }) => item.contains(root.activeElement));
    this.#lanes = lanes;
    this.#rows = lanes.lanes.map(row);
    this.#list.replaceChildren(...this.#rows.map(({ item }) => item));
    const isCut = lanes.lanes.some(({ total, marks, undated }) => total > marks.length + undated.length);
    this.#words.textContent = strings.timelineWords(this.#answers?.shown.filter ?? {}, isCut, this.#rows.length === 0);
    const stop = this.#rows.find(({ id }) => id === active?.id) ?? this.#rows[0];
    if (stop) set(stop.name, { tabindex: 0 });
    if (active) stop?.name.focus({ preventScroll: true });
    this.#layOut();
  }

  #resize() {
    if (this.#axis.clientWidth !== this.#width) this.#layOut();
  }

  /** Places all anew; what is made already stays. */
  #layOut() {
    this.#width = this.#axis.clientWidth;
    const scale = this.#scale();
    if (!scale) return;
    for (const row of this.#rows) {
      const { spots, heightPx } = pack(row.marks.slice(0, row.dated), row.marks.slice(row.dated), scale);
      row.spots = spots;
      row.track.style.setProperty('block-size', `${heightPx}px`);
      for (const [index, mark] of [...row.track.children].entries()) this.#place(/** @type {HTMLElement} */ (mark), spots[index]);
    }
    this.#rule(scale);
    this.#fill(CHUNK);
  }

  /** @returns {Scale | null} null where there is no room yet */
  #scale() {
    const lanes = this.#lanes;
    const answers = this.#answers;
    if (!lanes || !answers || this.#width < 1) return null;
    const { first, last } = this.#years(answers, lanes);
    const hasUndated = lanes.lanes.some(({ undated }) => undated.length > 0);
    const undatedPx = first > last ? this.#width : hasUndated ? Math.min(Math.max(this.#width * 0.14, 56), 100) : 0;
    return { first, last: last + 1, timePx: this.#width - undatedPx, undatedPx };
  }

  /** The years of the whole record, so that the axis stays where it is while the filter changes. @param {Answers} answers @param {Lanes} lanes */
  #years({ relations, shown: { filter } }, { firstYear, lastYear }) {
    if (this.#record.relations !== relations) this.#record = { relations, years: yearsOf(relations.timeline()) };
    const { first = Infinity, last = -Infinity } = this.#record.years ?? {};
    const day = filter.asOf ? Math.floor(dayYear(filter.asOf)) : NaN;
    const among = (/** @type {number[]} */ ...years) => years.filter(Number.isFinite);
    return { first: Math.min(...among(first, firstYear ?? NaN, day)), last: Math.max(...among(last, lastYear ?? NaN, day)) };
  }

  /** The years, the chosen period, and the day. @param {Scale} scale */
  #rule(scale) {
    const { from, to, asOf } = this.#answers?.shown.filter ?? {};
    const at = (/** @type {HTMLElement} */ element, /** @type {number} */ px) => this.#at(element, px);
    const clamped = (/** @type {string} */ day) => across(scale, Math.min(Math.max(dayYear(day), scale.first), scale.last));
    const years = scale.timePx > 0 ? ticks(scale) : [];
    const band = html('div', { class: 'axis-period' });
    const [start, end] = [from ? clamped(from) : 0, to ? clamped(to) : scale.timePx];
    this.#stretch(at(band, start), end - start);
    this.#axis.replaceChildren(
      ...years.map((year) => at(html('span', {}, String(year)), Math.max(LABEL_PX / 2, Math.min(across(scale, year), this.#width - LABEL_PX / 2)))),
      ...(scale.undatedPx > 0 ? [at(html('span', { class: 'axis-undated' }, strings.undated), scale.timePx)] : []));
    this.#back.replaceChildren(
      ...((from || to) && scale.timePx > 0 ? [band] : []),
      ...years.map((year) => at(html('div', { class: 'axis-line' }), across(scale, year))),
      ...(scale.undatedPx > 0 ? [at(html('div', { class: 'axis-line axis-end' }), scale.timePx)] : []),
      ...(asOf ? [at(html('div', { class: 'axis-line axis-day' }), clamped(asOf))] : []));
  }

  /** Parts of the width, so that paper may have another. @param {HTMLElement} element @param {number} px */
  #at(element, px) {
    element.style.setProperty('inset-inline-start', `${px / this.#width * 100}%`);
    return element;
  }

  /** @param {HTMLElement} element @param {number} px */
  #stretch(element, px) {
    element.style.setProperty('inline-size', `${px / this.#width * 100}%`);
  }

  /** @param {HTMLElement} mark @param {Spot | undefined} spot */
  #place(mark, spot) {
    if (!spot) return;
    const { form, x, y, width, sure } = spot;
    this.#at(mark, x);
    mark.style.setProperty('inset-block-start', `${y}px`);
    set(mark, { 'data-kind': form });
    if (form === 'point') return void mark.style.removeProperty('inline-size');
    this.#stretch(mark, width);
    for (const [index, share] of sure.entries()) mark.style.setProperty(['--from', '--to'][index] ?? '', `${share * 100}%`);
  }

  /** Makes marks that are not there yet, and goes on with the others later. @param {number} most */
  #fill(most) {
    cancelAnimationFrame(this.#frame);
    if (this.#width < 1) return;
    let left = most;
    for (const { track, marks, spots } of this.#rows) {
      const made = track.childElementCount;
      if (made === marks.length) continue;
      if (left <= 0) return void (this.#frame = requestAnimationFrame(() => this.#fill(CHUNK)));
      const fresh = marks.slice(made, made + left).map((mark, index) => {
        const button = markButton(mark);
        this.#place(button, spots[made + index]);
        return button;
      });
      left -= fresh.length;
      track.append(...fresh);
      this.#mark(track);
      if (made + fresh.length < marks.length) return void (this.#frame = requestAnimationFrame(() => this.#fill(CHUNK)));
    }
  }

  /** Tells what is chosen. @param {HTMLElement} within */
  #mark(within) {
    const selected = this.#answers?.shown.selected ?? null;
    for (const element of within.querySelectorAll('[aria-current]')) set(element, { 'aria-current': null });
    for (const { id, item, name } of this.#rows) {
      set(name, { 'aria-pressed': String(id === selected) });
      item.classList.toggle('chosen', id === selected);
    }
    if (selected === null) return;
    for (const mark of within.querySelectorAll(`.mark[data-id="${CSS.escape(selected)}"]`)) set(mark, { 'aria-current': 'true' });
  }

  /** @param {Event} event */
  #rowOf({ target }) {
    return this.#rows.find(({ item }) => target instanceof Node && item.contains(target));
  }

  /** The mark under the pointer, or near it: marks are small. @param {MouseEvent} event */
  #markAt(event) {
    const row = this.#rowOf(event);
    if (!row || !(event.target instanceof Element)) return null;
    if (event.target === row.name || (event.type === 'click' && event.detail === 0)) return event.target.closest('.mark');
    const { left, top } = row.track.getBoundingClientRect();
    return row.track.children[nearest(row.spots, event.clientX - left, event.clientY - top)] ?? null;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const id = this.#markAt(event)?.getAttribute('data-id') ?? this.#rowOf(event)?.id;
    if (id !== undefined) this.#reader.go({ selected: id });
  }

  /** @param {PointerEvent} event */
  #onHover(event) {
    const mark = this.#markAt(event);
    if (mark !== this.#pointed) this.#point(mark);
  }

  /** @param {EventTarget | null} target */
  #onFocus(target) {
    if (!(target instanceof Element)) return;
    for (const stop of this.#list.querySelectorAll('[tabindex="0"]')) set(stop, { tabindex: -1 });
    set(target, { tabindex: 0 });
    this.#point(target.closest('.mark'));
  }

  /** Shows what a mark says, beside it. @param {Element | null} mark */
  #point(mark) {
    if (!mark && this.#pointed) this.#tip.leave();
    this.#pointed = mark;
    if (!mark) return;
    const [box, { left, top, width, height }] = [this.#scroller.getBoundingClientRect(), mark.getBoundingClientRect()];
    const y = top + height / 2 - box.top;
    if (y < 0 || y > box.height) return this.#tip.hide();
    this.#tip.show(mark.getAttribute('aria-label') ?? '', { x: left + width / 2 - box.left, y, halfHeightPx: height / 2 }, []);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const row = this.#rowOf(event);
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return;
    if (event.key === 'Escape') return this.#reader.go({ selected: null });
    const stops = [row.name, ...row.track.children];
    const at = stops.findIndex((stop) => stop === event.target);
    /** @type {Record<string, Element | undefined>} */
    const goals = { ArrowRight: stops[at + 1], ArrowLeft: stops[at - 1], Home: stops[0], End: stops.at(-1), ArrowDown: this.#beyond(row, at, 1), ArrowUp: this.#beyond(row, at, -1) };
    const goal = goals[event.key];
    if (!(event.key in goals)) return;
    event.preventDefault();
    if (goal instanceof HTMLElement) goal.focus();
  }

  /** The name, or the mark nearest in time, of a lane beside. @param {Row} row @param {number} at which stop of it @param {number} step */
  #beyond(row, at, step) {
    const next = this.#rows[this.#rows.indexOf(row) + step];
    const from = row.spots[at - 1];
    if (!next || !from) return next?.name;
    const away = next.spots.map(({ x, width }) => Math.abs(x + width / 2 - from.x - from.width / 2));
    return next.track.children[away.indexOf(Math.min(...away))] ?? next.name;
  }
}

/** @param {Lanes['lanes'][number]} lane @returns {Row} */
function row({ partner, total, marks, undated }) {
  const name = html('button', { type: 'button', class: 'lane-name', 'data-id': partner.id, tabindex: -1, 'aria-label': strings.lane(partner, total) }, partner.shortName);
  const track = html('div', { class: 'track', role: 'group', 'aria-label': partner.name });
  return { id: partner.id, item: html('li', { class: 'lane' }, name, track), name, track, marks: [...marks, ...undated], dated: marks.length, spots: [] };
}

/** @param {LaneMark} mark */
function markButton(mark) {
  return html('button', { type: 'button', class: mark.manyParty ? 'mark many' : 'mark', tabindex: -1, 'aria-label': strings.mark(mark),
    'data-id': mark.event ?? mark.id, 'data-tone': mark.tone, 'data-status': mark.status });
}

function legend() {
  return html('ul', { class: 'legend', 'aria-label': strings.markLegendLabel }, ...strings.markLegend.map(([tone, status, form, isMany, text]) => {
    const sample = html('span', { class: isMany ? 'mark many' : 'mark', 'data-tone': tone, 'data-status': status, 'data-kind': form });
    sample.style.setProperty('--from', '0%');
    sample.style.setProperty('--to', '0%');
    return html('li', {}, sample, text);
  }));
}
