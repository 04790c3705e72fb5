/**
 * The English texts of what stands around the picture.
 * @module
 */

/** @type {Record<string, string>} */
const VIEW = { map: 'Map', network: 'Network', timeline: 'Timeline', list: 'Table', compare: 'Compare' };

/** @param {string} name */
export const view = (name) => VIEW[name] ?? name;
export const toolsLabel = 'Views and tools';
export const viewsLabel = 'View';
export const filters = 'Filters';
export const share = 'Share';
export const help = '?';
export const search = 'Search';
