/**
 * Answers with the names that the record has in another language than English. It comes with the words of that language.
 * @module
 */

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('../build/core/relations_map.js').SearchHit} Hit */
/** @typedef {{ name: string, short: string }} Name */

/** Questions that take the language themselves, or whose answers have no names. */
const AS_IT_IS = new Set(['bytes', 'camera', 'checkFilter', 'cite', 'close', 'descriptor', 'fingerprint', 'hit', 'mainActor', 'network', 'scene', 'subject', 'svg', 'turn']);

/** By language. @type {Map<string, WeakMap<Relations, Relations>>} */
const known = new Map();

/** The same questions, whose answers have the names of a language. @param {Relations} relations @param {string} language @returns {Relations} */
export function namedIn(relations, language) {
  const ofLanguage = known.get(language) ?? new WeakMap();
  known.set(language, ofLanguage);
  const made = ofLanguage.get(relations) ?? named(relations, new Names(relations, language));
  ofLanguage.set(relations, made);
  return made;
}

/** @param {Relations} relations @param {Names} names */
function named(relations, names) {
  return new Proxy(relations, {
    get(target, key) {
      const value = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (key === 'subject') return (/** @type {string} */ id) => names.subject(target.subject(id));
      return AS_IT_IS.has(String(key)) ? value.bind(target) : (/** @type {unknown[]} */ ...given) => names.in(value.apply(target, given));
    },
  });
}

class Names {
  #relations;
  #language;
  /** @type {Map<string, Name | null>} */
  #actors = new Map();
  /** @type {Map<string, Name | null> | null} */
  #places = null;

  /** @param {Relations} relations @param {string} language */
  constructor(relations, language) {
    this.#relations = relations;
    this.#language = language;
  }

  /** @param {string} id @returns {Name | null} */
  #actor(id) {
    const found = this.#actors.get(id);
    if (found !== undefined) return found;
    const name = this.#among(this.#relations.actor(id).names);
    this.#actors.set(id, name);
    return name;
  }

  /** @param {string} id @returns {Name | null} */
  #place(id) {
    this.#places ??= new Map(this.#relations.places().map((place) => [place.id, this.#among(place.names)]));
    return this.#places.get(id) ?? null;
  }

  /** @param {import('../build/core/relations_map.js').LocalName[]} names @returns {Name | null} */
  #among(names) {
    const [, name, short] = names.find(([language]) => language === this.#language) ?? [];
    return name ? { name, short: short || name } : null;
  }

  /** What an id names. @template {{ kind: string, id?: string, name: string } | null} T @param {T} subject @returns {T} */
  subject(subject) {
    const id = subject?.id ?? '';
    const name = subject?.kind === 'actor' ? this.#actor(id) : subject?.kind === 'place' ? this.#place(id) : null;
    return name ? { ...subject, name: name.name } : subject;
  }

  /** A hit has its name in the language, and beside it the name by which it was found. @param {Hit} hit */
  #inHit(hit) {
    const name = hit.kind === 'actor' ? this.#actor(hit.id) : hit.kind === 'place' ? this.#place(hit.id) : null;
    if (!name) return;
    const isAlso = hit.also.map(({ text }) => text).join('') === name.name;
    [hit.text, hit.also] = isAlso ? [hit.also, []] : [[{ text: name.name, matched: false }], hit.also.length > 0 ? hit.also : hit.text];
  }

  /** Puts names into an answer in place; the answer belongs to the caller. @template T @param {T} answer @returns {T} */
  in(answer) {
    if (Array.isArray(answer)) for (const one of answer) this.in(one);
    else if (typeof answer === 'object' && answer !== null && Object.getPrototypeOf(answer) === Object.prototype) this.#inObject(/** @type {Record<string, unknown>} */ (answer));
    return answer;
  }

  /** @param {Record<string, unknown>} answer */
  #inObject(answer) {
    const { id, place } = answer;
    const name = typeof id !== 'string' ? null : 'shortName' in answer ? this.#actor(id) : 'aliases' in answer && 'country' in answer ? this.#place(id) : null;
    if (name) answer.name = name.name;
    if (name && 'shortName' in answer) answer.shortName = name.short;
    if (Array.isArray(answer.also) && Array.isArray(answer.text)) this.#inHit(/** @type {Hit} */ (/** @type {unknown} */ (answer)));
    // A title that is in the language of the page needs no other.
    if ('titleEn' in answer && answer.language === this.#language) answer.titleEn = '';
    if (Array.isArray(place) && typeof place[0] === 'string') place[1] = this.#place(place[0])?.name ?? place[1];
    for (const value of Object.values(answer)) this.in(value);
  }
}
