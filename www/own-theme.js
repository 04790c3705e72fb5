/**
 * Themes in the words of a sheet, which stand in a column of its own.
 * @module
 */

/** Columns in which a sheet has themes in words of its own. */
const THEME_COLUMN = /^(?:theme|topic|category|type|subject area|issue|field|sector|domain|kind|thema|kategorie|art|typ|bereich|themenfeld|thème|sujet|catégorie|domaine|tema|categoría|tipo|ámbito|categoria|assunto|тема|категория|вид|тип|область|сфера|мавзӯъ|навъ|соҳа|موضوع|دسته|نوع|الموضوع|الفئة|النوع|المجال|主题|类别|类型|领域|议题)$/iu;
/** @param {string} column */
export const isThemeColumn = (column) => THEME_COLUMN.test(column.trim());
/** The theme of a statement in the record's own words; empty where it has none. @param {import('../build/core/relations_map.js').StatementRow} row */
export const ownTheme = ({ theme, further }) => (theme === 'other' ? further.find(([column]) => isThemeColumn(column))?.[1] ?? '' : '');
