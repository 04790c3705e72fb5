/**
 * Facts of a record that no filter and no choice changes: each is asked once while the record is open.
 * @module
 */

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {ReturnType<Relations['actor']>} Actor */
/** @typedef {ReturnType<Relations['timeline']>} Timeline */
/** @typedef {NonNullable<ReturnType<Relations['subject']>>} Subject */

/** @type {WeakMap<Relations, Lasting>} */
const known = new WeakMap();

/** @param {Relations} relations @returns {Lasting} */
export function lastingOf(relations) {
  const lasting = known.get(relations) ?? new Lasting(relations);
  known.set(relations, lasting);
  return lasting;
}

export class Lasting {
  #relations;
  /** @type {ReturnType<Relations['descriptor']> | undefined} */
  #descriptor;
  /** @type {string | undefined} */
  #edition;
  /** @type {string | undefined} */
  #main;
  /** @type {ReturnType<Relations['facets']> | undefined} */
  #facets;
  /** @type {Timeline | undefined} */
  #timeline;
  /** @type {{ focus: string, timeline: Timeline } | undefined} */
  #focusTimeline;
  /** @type {{ focus: string, total: number } | undefined} */
  #focusTotal;
  /** @type {Map<string, Actor>} */
  #actors = new Map();
  /** Only ids that the record has are kept, so the size is bounded. @type {Map<string, Subject>} */
  #subjects = new Map();

  /** @param {Relations} relations */
  constructor(relations) {
    this.#relations = relations;
  }

  /** What the record says of itself. */
  get descriptor() {
    return this.#descriptor ??= this.#relations.descriptor();
  }

  /** The fingerprint of the record. */
  get edition() {
    return this.#edition ??= this.#relations.fingerprint();
  }

  /** The id of the actor that most statements name. */
  get main() {
    return this.#main ??= this.#relations.mainActor();
  }

  /** The counts of all statements. */
  get facets() {
    return this.#facets ??= this.#relations.facets();
  }

  /** All statements by year. */
  get timeline() {
    return this.#timeline ??= this.#relations.timeline();
  }

  /** All statements on the actor at the centre, by year. @param {string} focus */
  timelineOf(focus) {
    if (this.#focusTimeline?.focus !== focus) this.#focusTimeline = { focus, timeline: this.#relations.timeline({ actors: [focus] }) };
    return this.#focusTimeline.timeline;
  }

  /** How many statements are told of an actor at the centre. @param {string} focus */
  statementsOf(focus) {
    if (this.#focusTotal?.focus !== focus) this.#focusTotal = { focus, total: this.#relations.deck(focus).statements };
    return this.#focusTotal.total;
  }

  /** @param {string} id */
  actor(id) {
    const actor = this.#actors.get(id) ?? this.#relations.actor(id);
    this.#actors.set(id, actor);
    return actor;
  }

  /** What an id names; null where it names nothing. @param {string} id */
  subject(id) {
    const subject = this.#subjects.get(id) ?? this.#relations.subject(id);
    if (subject) this.#subjects.set(id, subject);
    return subject;
  }
}
