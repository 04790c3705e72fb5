/** The built package, with the types of its source: dist/ need not be there when types are checked. */
const built = new URL('../../dist/load.js', import.meta.url).href;

export const { english, load } = /** @type {typeof import('../../www/load.js')} */ (await import(built));
