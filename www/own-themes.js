/**
 * Themes as a record calls them: its names for those of the common list, and themes of its own, which stand in a column.
 * @module
 */

/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('../build/core/relations_map.js').Descriptor} Descriptor */

/** The column that the reader makes of a list of themes. */
const OWN_THEME = 'own_theme';

/** What a record calls themes, in the language of the words: by their codes, and those of its own by their names too; the words again. @param {Words} words @param {Descriptor} descriptor */
export function callThemes(words, { themes }) {
  const said = themes.map(({ code, name, names }) => ({ code, name, said: names.find(([language]) => language === words.$language)?.[1] ?? name }));
  words.$themes = new Map([...said.map((one) => /** @type {[string, string]} */ ([one.name, one.said])), ...said.map((one) => /** @type {[string, string]} */ ([one.code, one.said]))]);
  return words;
}

/** A theme by its code. @param {Words} words @param {string} code */
export const themeName = (words, code) => words.$themes.get(code) ?? words.$theme(code);
/** The same within a sentence. @param {Words} words @param {string} code */
export const themeWord = (words, code) => words.$themes.get(code) ?? words.$themeWord(code);
/** The theme of a statement that is one of the record's own; empty where it is none. @param {Words} words @param {{ ownTheme: string }} row */
export const ownTheme = (words, { ownTheme }) => words.$themes.get(ownTheme) ?? ownTheme;
/** What a column of the record's own is called. @param {Words} words @param {string} column */
export const columnName = (words, column) => (column === OWN_THEME ? words.$part('own') : column);
/** What a cell of such a column says. @param {Words} words @param {string} column @param {string} value */
export const columnValue = (words, column, value) => (column === OWN_THEME ? words.$themes.get(value) ?? value : value);
