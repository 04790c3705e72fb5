/**
 * The page that makes a map of a table: it takes files, asks, redraws after each answer, and saves.
 * @module
 */

import { html } from '../dom.js';
import { unpackedLzma } from '../lzma.js';
import { packedBytes, unpacked } from '../packed.js';
import { Sheets } from '../sheet/sheets.js';
import { shownBy } from '../sheet/shown.js';
import { list } from '../strings.js';
import { ofText } from '../thread.js';
import { Worded } from '../worded.js';
import { About } from './about.js';
import { draft, dropDraft, keepAnswers, keepSheet } from './draft.js';
import { empty } from './empty.js';
import { guessDresser } from './guessed.js';
import { languageSwitch } from './language.js';
import { NoSheet, given, pasted, written } from './intake.js';
import { button, lines } from './parts.js';
import { Places } from './places.js';
import { Questions } from './questions.js';
import { Save } from './save.js';
import { Session } from './session.js';
import { ROWS, Table } from './table.js';
import { readAs, refusalWords, tally } from './words.js';

/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** @typedef {import('./intake.js').Given} Given */

/** Work that is done sooner shows no progress. */
const SHOWN_MS = 200;

export class Make extends Worded {
  #main;
  #session = /** @type {Session} */ (/** @type {unknown} */ (null));
  #first = 0;
  /** The state of the rows that the table shows; null for all. @type {import('./table.js').State | null} */
  #only = null;
  #isKept = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #file = html('input', { type: 'file', hidden: true, 'aria-label': this.words.$makeChoose });
  #title = lines((text) => this.#set('title', text), { class: 'title', 'aria-label': this.words.$makeTitleLabel });
  #deck = lines((text) => this.#set('deck', text), { class: 'deck', 'aria-label': this.words.$makeDeckLabel, placeholder: this.words.$makeDeckHint });
  #heading = html('h1', {}, this.words.$makeDefaultTitle);
  #notice = html('div', { class: 'notice', role: 'status' });
  #alert = html('div', { class: 'alert', role: 'alert' });
  #live = html('p', { class: 'hidden', 'aria-live': 'polite' });
  #progress = html('div', { class: 'progress', hidden: true });
  #bar = html('progress', { max: 1, 'aria-label': this.words.$makeDrawing });
  #progressWords = html('span');
  #undo = button(this.words.$makeUndo, () => this.#try(() => this.#session.move(-1)), { class: 'word' });
  #redo = button(this.words.$makeRedo, () => this.#try(() => this.#session.move(1)), { class: 'word' });
  #name = html('b', { dir: 'auto' });
  #tally = html('span');
  #holds = html('span', { class: 'quiet' });
  #limits = html('ul', { class: 'limits' });
  #map = /** @type {import('../relations-map.js').RelationsMapElement} */ (document.createElement('relations-map'));
  #dress = guessDresser(this.#map);
  #guessed = html('p', { class: 'quiet' });
  #noMap = html('p', { class: 'quiet nothing' }, this.words.$makeNothingToDraw);
  #about = new About(this.words, (...changes) => this.#answer(...changes));
  #questions = new Questions({ words: this.words, answer: (...changes) => this.#answer(...changes), jump: (row, column) => this.#jump(row, column) });
  #table = new Table({
    words: this.words,
    edit: (row, column, text, was) => this.#edit(`cell:${row}:${column}`, text, was),
    leaveOut: (row, isOut) => this.#answer(isOut ? { id: `row:${row}`, choice: 'leave-out' } : { id: `row:${row}` }),
    assign: (column, role) => this.#answer({ id: `column:${column}`, choice: role }),
    ask: (number) => this.#questions.show(number),
    turn: (first) => { this.#first = first; void this.#drawTable(); },
    show: (only) => { this.#only = only; this.#first = 0; void this.#drawTable(); },
  });
  #places = new Places(this.words, (...changes) => this.#answer(...changes), () => this.#map.relations);
  #save;
  #empty = empty(this.words, { choose: () => this.#file.click(), paste: (text, name) => this.#take(Promise.resolve(written(text, name))) });
  #work = html('div', { class: 'work', hidden: true });

  /** @param {HTMLElement} main @param {import('../words.js').Words} words */
  constructor(main, words) {
    super({ words });
    document.documentElement.lang = words.$language;
    document.documentElement.dir = words.$dir;
    document.title = words.$makeDefaultTitle;
    this.#main = main;
    this.#file.multiple = true;
    this.#session = new Session(new Sheets({
      wasm: () => unpackedLzma(packedBytes('make-sheet')),
      worker: () => ofText(this.#workerText),
    }), (what, share) => this.#tellWork(what, share), () => void this.#changed());
    this.#save = new Save({ words: this.words, session: this.#session, title: () => this.#titleText, tell: (text) => this.#say(text) }, () => this.#file.click());
    this.#map.setAttribute('controls', 'none');
    this.#progress.append(this.#progressWords, this.#bar, button(this.words.$makeStop, () => this.#stop()));
    const head = html('header', {}, html('div', { class: 'top' }, html('p', {}, html('b', {}, this.words.$make), html('span', { class: 'quiet' }, this.words.$makePrivacy)), html('div', { class: 'acts' }, this.#undo, this.#redo, button(this.words.$makeOtherFile, () => this.#file.click(), { class: 'word another' })), ...languageSwitch(this.words)), this.#heading, this.#title, this.#deck);
    const left = html('section', { class: 'left', 'aria-label': this.words.$makeYourTable }, html('p', { class: 'told' }, this.#name, this.#tally), this.#table.element);
    const right = html('section', { class: 'right', 'aria-label': this.words.$makePreview }, html('p', { class: 'told' }, html('b', {}, this.words.$makePreview), this.#holds), this.#limits, html('div', { class: 'map' }, this.#map, this.#noMap), this.#guessed, this.#places.element);
    this.#work.append(this.#questions.element, html('div', { class: 'both' }, left, right), this.#about.element, this.#save.element);
    main.replaceChildren(head, this.#alert, this.#notice, this.#progress, this.#empty, this.#work, this.#live, this.#file);
    main.dataset.on = 'empty';
  }

  /** Listens, and shows the draft where there is one. */
  async begin() {
    this.#workerText = await unpacked('make-worker').text().catch(() => '');
    this.#file.addEventListener('change', () => { const files = [...this.#file.files ?? []]; this.#file.value = ''; if (files.length > 0) void this.#take(given(files)); });
    addEventListener('dragover', (event) => { event.preventDefault(); this.#main.classList.add('over'); });
    addEventListener('dragleave', (event) => { if (!event.relatedTarget) this.#main.classList.remove('over'); });
    addEventListener('drop', (event) => {
      event.preventDefault();
      this.#main.classList.remove('over');
      const files = [...event.dataTransfer?.files ?? []];
      const copied = files.length > 0 ? given(files) : pasted(event.dataTransfer, this.words.$makePastedName);
      if (copied) void this.#take(copied);
    });
    addEventListener('paste', (event) => {
      if (/** @type {Element | null} */ (event.target)?.closest?.('input, textarea')) return;
      const copied = pasted(event.clipboardData, this.words.$makePastedName);
      if (copied) void this.#take(copied);
    });
    addEventListener('keydown', (event) => this.#key(event));
    const kept = await draft();
    if (kept?.files) {
      await this.#try(() => this.#session.open(kept.files ?? [], kept.answers));
      this.#note(this.words.$makeDraftBack(kept.name));
    } else if (kept) {
      this.#note(this.words.$makeDraftWithoutSheet(kept.name));
      this.#kept = kept;
    }
    this.#main.dataset.ready = '';
  }

  #workerText = '';
  /** Answers whose table was too large to be kept. @type {import('./draft.js').Draft | null} */
  #kept = null;

  get #titleText() {
    return this.#session.built?.words.title || this.words.$makePastedName;
  }

  /** A cell that is set back to its value in the file is no correction. @param {string} id @param {string} text @param {string} shown */
  #edit(id, text, shown) {
    const was = this.#session.answers.find((answer) => answer.id === id)?.was ?? shown;
    this.#answer(text === was ? { id } : { id, choice: 'edit', text, was });
  }

  /** Some rows with their corrections. @param {import('../sheet/sheets.js').Preview} preview */
  #corrected({ header, rows, total }) {
    const edits = new Map(this.#session.answers.filter(({ choice: made }) => made === 'edit').map((answer) => [answer.id, answer]));
    const corrected = (/** @type {number} */ row, /** @type {string} */ text, /** @type {number} */ column) => {
      const edit = edits.get(`cell:${row}:${header[column]}`);
      return edit && (edit.was ?? text) === text ? edit.text ?? '' : text;
    };
    return { header, total, rows: rows.map(({ row, cells, state }) => ({ row, state, cells: cells.map((text, column) => corrected(row, text, column)) })) };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || /** @type {Element | null} */ (event.target)?.closest?.('input, textarea')) return;
    const step = event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey) ? 1 : event.key.toLowerCase() === 'z' ? -1 : 0;
    if (step === 0 || !this.#session.built) return;
    event.preventDefault();
    void this.#try(() => this.#session.move(step));
  }

  /** @param {Promise<Given>} coming */
  async #take(coming) {
    await this.#try(async () => {
      const { files, answers, isSaved } = await coming;
      if (files.length === 0) return this.#play(answers);
      const before = this.#kept?.name === files[0]?.[0] ? this.#kept?.answers ?? [] : [];
      await this.#session.open(files, isSaved ? answers : before);
      this.#kept = null;
      [this.#first, this.#only] = [0, null];
      const kept = await keepSheet(files);
      this.#isKept = kept !== 'nothing';
      const drafted = { whole: '', large: this.words.$makeLargeDraft, nothing: this.words.$makeNoDraft }[kept];
      this.#note([isSaved ? this.words.$makeSavedPageBack(this.#session.name) : '', drafted].filter(Boolean).join(' '));
      await this.#drawTable();
      window.scrollTo({ top: 0 });
      this.#questions.enter();
    });
  }

  /** @param {readonly Answer[]} answers */
  async #play(answers) {
    if (!this.#session.built) return this.#fail({ what: this.words.$makeAnswersAlone, way: '' });
    await this.#session.play(answers);
    this.#note(this.words.$makeAnswersPlayed({ count: answers.length, unused: this.#session.built.report.unusedAnswers }));
  }

  /** @param {...(Answer | { id: string })} changes */
  #answer(...changes) {
    void this.#try(() => this.#session.answer(...changes));
  }

  /** @param {string} id @param {string} text */
  #set(id, text) {
    this.#answer(text ? { id, choice: 'set', text } : { id });
  }

  /** Runs what may fail; a failure is shown, and the present map stays. @param {() => Promise<unknown> | undefined} act */
  async #try(act) {
    this.#alert.replaceChildren();
    try {
      await act();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return;
      const refusal = cause instanceof Error ? /** @type {import('../sheet/sheets.js').Refusal | null | undefined} */ (Reflect.get(cause, 'refusal')) : null;
      if (refusal) this.#fail(refusalWords(this.words, refusal));
      else if (cause instanceof NoSheet) this.#fail({ what: this.words.$makeNoSheet, way: this.words.$makeNoSheetWay });
      else if (cause instanceof DOMException) this.#fail({ what: this.words.$makeUnreadable, way: '' });
      else {
        console.error(cause);
        this.#fail({ what: this.words.$makeFault, way: '' });
      }
    }
  }

  /** @param {{ what: string, way: string }} words */
  #fail({ what, way }) {
    this.#alert.replaceChildren(html('p', {}, html('b', {}, what), way && ` ${way}`, this.#session.built ? ` ${this.words.$makeStillOpen}` : ''));
    this.#alert.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} text */
  #note(text) {
    this.#notice.replaceChildren(...(text ? [html('span', {}, `${text} `), button(this.words.$makeStartAnew, () => this.#anew(), { class: 'word' })] : []));
  }

  #anew() {
    dropDraft();
    location.reload();
  }

  /** @param {string} text */
  #say(text) {
    this.#note('');
    this.#notice.append(html('span', {}, text));
  }

  #stop() {
    this.#session.stop();
    this.#note(this.words.$makeStopped);
  }

  /** @param {'open' | 'build' | null} what @param {number} share */
  #tellWork(what, share) {
    if (what === null) {
      clearTimeout(this.#waiting);
      this.#waiting = undefined;
      this.#progress.hidden = true;
      return;
    }
    this.#bar.value = share;
    this.#progressWords.textContent = what === 'open' ? this.words.$makeReading({ name: this.#session.name, percent: Math.round(share * 100) }) : this.words.$makeDrawingShare(Math.round(share * 100));
    this.#waiting ??= setTimeout(() => { this.#progress.hidden = false; }, SHOWN_MS);
  }

  /** Draws everything after an answer. */
  async #changed() {
    const { built, answers, canUndo, canRedo } = this.#session;
    if (!built) return;
    if (!keepAnswers(answers) && this.#isKept) {
      this.#isKept = false;
      this.#note(this.words.$makeNoDraft);
    }
    const { report, words } = built;
    this.#main.dataset.on = 'work';
    this.#empty.hidden = true;
    this.#work.hidden = false;
    this.#heading.className = 'hidden';
    Object.assign(this.#undo, { disabled: !canUndo });
    Object.assign(this.#redo, { disabled: !canRedo });
    this.#title.value = words.headline || words.title;
    this.#deck.value = words.deck;
    document.title = `${words.title} · ${this.words.$make}`;
    this.#name.textContent = this.#session.name;
    this.#tally.textContent = [readAs(this.words, report), tally(this.words, report)].filter(Boolean).join(' · ');
    this.#holds.textContent = report.statements === 0 ? this.words.$makeNothingYet : this.words.$makeHolds(report);
    this.#limits.replaceChildren(...report.cannot.map((limit) => html('li', {}, this.words.$limit(limit))));
    this.#questions.update(report.questions, report.open, report.truncated);
    this.#drawAbout();
    this.#places.update(built);
    this.#save.update();
    this.#drawMap();
    this.#live.textContent = `${this.words.$makeQuestionsHeading(report.open)}. ${tally(this.words, report)}`;
    await this.#drawTable();
  }

  #drawMap() {
    const { built, foreseen } = this.#session;
    const guesses = foreseen?.guesses ?? [];
    const isDrawn = (built?.report.statements ?? 0) > 0 || guesses.length > 0;
    this.#dress(guesses);
    this.#tellGuessed(guesses, built?.report.questions ?? []);
    this.#map.hidden = !isDrawn;
    this.#noMap.hidden = isDrawn;
    if (!built || !isDrawn) return;
    this.#map.lang = built.words.languages[0] ?? this.words.$language;
    this.#map.record = foreseen?.record ?? built.record;
    const shown = shownBy(built.report);
    this.#map.setAttribute('focus', shown.focus ?? '');
    this.#map.measure = shown.measure ?? '';
    // What can be measured is known once the record is drawn.
    void Promise.resolve(this.#map.ready).then(() => this.#drawAbout(), () => {});
  }

  /** @param {import('./guessed.js').Guesses} guesses @param {readonly import('../sheet/sheets.js').Question[]} questions */
  #tellGuessed(guesses, questions) {
    const asked = new Set(guesses.map(({ question }) => question));
    const numbers = questions.filter(({ id }) => asked.has(id)).map((question) => this.#questions.numberOf(question)).sort((one, other) => one - other);
    this.#guessed.hidden = numbers.length === 0;
    this.#guessed.textContent = numbers.length === 0 ? '' : this.words.$makeDashed({ count: numbers.length, numbers: list(this.words, numbers.map(String)) });
  }

  #drawAbout() {
    const { built, answers } = this.#session;
    if (built) this.#about.update(built, answers, this.#map.relations);
  }

  /** @returns {Promise<void>} */
  async #drawTable() {
    const { built } = this.#session;
    const preview = await this.#session.preview(this.#first, ROWS, this.#only);
    if (!built || !preview || built !== this.#session.built) return;
    if (preview.rows.length === 0 && (this.#first > 0 || this.#only)) {
      // The last of them was answered, or the table is another.
      [this.#first, this.#only] = [0, this.#first > 0 ? this.#only : null];
      return this.#drawTable();
    }
    /** @type {Map<string, number>} */
    const marks = new Map();
    for (const question of built.report.questions.filter(({ state }) => state === 'open')) for (const { row, column } of question.cells) marks.set(`${row}:${column}`, this.#questions.numberOf(question));
    this.#table.update(this.#corrected(preview), { first: this.#first, only: this.#only }, built.report, (row, column) => marks.get(`${row}:${column}`) ?? 0);
  }

  /** @param {number} row @param {number} column */
  async #jump(row, column) {
    this.#only = null;
    const start = (await this.#session.preview(0, 1))?.rows[0]?.row ?? 1;
    // Rows are in order, and none occurs twice; blank ones may be missing, so this index is an upper bound.
    for (let first = Math.max(0, row - start); ; first = Math.max(0, first - ROWS)) {
      const page = await this.#session.preview(Math.floor(first / ROWS) * ROWS, ROWS);
      if (first === 0 || (page?.rows[0]?.row ?? 0) <= row) {
        this.#first = Math.floor(first / ROWS) * ROWS;
        break;
      }
    }
    await this.#drawTable();
    this.#table.reveal(row, column);
  }
}
