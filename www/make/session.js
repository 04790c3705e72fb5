/**
 * What is being made: a sheet, the answers so far, and the record they make of it. Answers are the only state, so that undoing
 * is a shorter list. Of several works under way only the last counts.
 * @module
 */

/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** @typedef {import('../sheet/sheets.js').Built} Built */
/** @typedef {import('../sheet/sheets.js').Files} Files */
/** Called with the progress of a task: its name and the share that is done, or null at its end. @typedef {(what: 'open' | 'build' | null, share: number) => void} OnWork */

/** Tables of more rows are not answered row by row, and wait for no second reading. */
const FORESEEN_ROWS = 20_000;
/** The longest list of steps that can be undone. */
const STEPS = 500;

export class Session {
  #sheets;
  #onWork;
  #onChange;
  /** @type {AbortController | null} */
  #working = null;
  /** @type {import('../sheet/sheets.js').Sheet | null} */
  #sheet = null;
  /** @type {(readonly Answer[])[]} */
  #history = [[]];
  #at = 0;
  /** @type {Files} */
  files = [];
  /** @type {Built | null} */
  built = null;
  /** The record with the best answers to open questions about names; null where they add no actor. @type {import('../../build/sheet/relations_sheet.js').Foreseen | null} */
  foreseen = null;

  /** @param {import('../sheet/sheets.js').Sheets} sheets @param {OnWork} onWork @param {() => void} onChange */
  constructor(sheets, onWork, onChange) {
    this.#sheets = sheets;
    this.#onWork = onWork;
    this.#onChange = onChange;
  }

  get name() {
    return this.files[0]?.[0] ?? '';
  }

  get answers() {
    return this.#history[this.#at] ?? [];
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#history.length - 1;
  }

  /** Opens files in place of what was open; what was open stays until they are read. @param {Files} files @param {readonly Answer[]} [answers] */
  async open(files, answers = []) {
    await this.#work(async (wishes) => {
      const { sheet, built } = await this.#read(files, answers, wishes);
      this.#sheet?.close();
      Object.assign(this, { files, built });
      this.#sheet = sheet;
      this.foreseen = await this.#foresee(answers, wishes);
      this.#history = [answers];
      this.#at = 0;
    });
  }

  /** Adds answers, and takes away those to the ids that are named without a choice. @param {...(Answer | { id: string })} changes */
  async answer(...changes) {
    const ids = new Set(changes.map(({ id }) => id));
    const added = changes.filter((change) => 'choice' in change);
    await this.play([...this.answers.filter(({ id }) => !ids.has(id)), .../** @type {Answer[]} */ (added)]);
  }

  /** Puts a list in place of the answers. @param {readonly Answer[]} answers */
  async play(answers) {
    this.#history = [...this.#history.slice(0, this.#at + 1), answers].slice(-STEPS);
    this.#at = this.#history.length - 1;
    await this.#build();
  }

  /** @param {-1 | 1} step */
  async move(step) {
    if (step < 0 ? !this.canUndo : !this.canRedo) return;
    this.#at += step;
    await this.#build();
  }

  stop() {
    this.#working?.abort();
  }

  /** @param {number} first @param {number} count @param {import('./table.js').State | null} [only] */
  preview(first, count, only = null) {
    return this.#sheet?.preview(first, count, only);
  }

  corrected() {
    return this.#sheet?.corrected(this.answers);
  }

  package() {
    return this.#sheet?.package();
  }

  /** Forgets everything. */
  clear() {
    this.stop();
    this.#sheet?.close();
    this.#sheet = null;
    Object.assign(this, { files: [], built: null, foreseen: null });
    this.#history = [[]];
    this.#at = 0;
  }

  async #build() {
    const answers = this.answers;
    await this.#work(async (wishes) => {
      const built = await this.#again(answers, wishes);
      if (built.report.reopen) {
        const read = await this.#read(this.files, answers, wishes);
        this.#sheet?.close();
        this.#sheet = read.sheet;
        this.built = read.built;
      } else {
        this.built = built;
      }
      this.foreseen = await this.#foresee(answers, wishes);
    });
  }

  /** After a fault of the reader the sheet is opened once more. @param {readonly Answer[]} answers @param {Wishes} wishes */
  async #again(answers, wishes) {
    try {
      if (this.#sheet) return await this.#sheet.build(answers, { ...wishes, onProgress: (share) => this.#onWork('build', share) });
    } catch (cause) {
      if (!(cause instanceof Error && Reflect.get(cause, 'code') !== 'bad-argument') || wishes.signal.aborted) throw cause;
    }
    const read = await this.#read(this.files, answers, wishes);
    this.#sheet = read.sheet;
    return { ...read.built, report: { ...read.built.report, reopen: false } };
  }

  /** @typedef {{ signal: AbortSignal }} Wishes */
  /** @param {Files} files @param {readonly Answer[]} answers @param {Wishes} wishes */
  async #read(files, answers, { signal }) {
    const sheet = await this.#sheets.open(files, { answers, signal, onProgress: (share) => this.#onWork('open', share) });
    const built = await sheet.build(answers, { signal, onProgress: (share) => this.#onWork('build', share) });
    return { sheet, built };
  }

  /** @param {readonly Answer[]} answers @param {Wishes} wishes */
  async #foresee(answers, wishes) {
    if (!this.#sheet || (this.built?.report.rows ?? Infinity) > FORESEEN_ROWS) return null;
    return this.#sheet.foresee(answers, wishes);
  }

  /** @param {(wishes: Wishes) => Promise<void>} act */
  async #work(act) {
    this.#working?.abort(new DOMException('another work began', 'AbortError'));
    const working = new AbortController();
    this.#working = working;
    try {
      await act({ signal: working.signal });
    } finally {
      if (this.#working === working) {
        this.#working = null;
        this.#onWork(null, 1);
      }
    }
    if (!working.signal.aborted) this.#onChange();
  }
}
