/**
 * The article that English has before some names. Messages of English are made with it (`scripts/messages.js`).
 * @module
 */

/** Names that take an article in English: those with a preposition, and those that end in a common noun. */
const WITH_ARTICLE = / (?:of|on|for|in) |^Organi[sz]ation |(?:Organi[sz]ation|Union|Kingdom|Republic|Federation|Emirates|Islands|States|Nations|Programme|Force|Forces|forces|Ministry|administration|Agency|Association|Secretariat|Opposition|service|Service|guards|Command|Committee|Council|Assembly|Parliament|Embassy|embassy)$|^(?:Netherlands|Philippines|Taliban)$/;
/** A name as it stands within a sentence. @param {string | number} name */
export const THE = (name) => (WITH_ARTICLE.test(`${name}`) ? `the ${name}` : `${name}`);
/** The same at the beginning of one. @param {string | number} name */
export const startTHE = (name) => THE(name).replace(/^t/, 'T');
