/** Prints the ties of a package's actor as the page would count them: `node ties.js FOLDER FOCUS`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from '../../dist/load.js';

const [folder, focus] = process.argv.slice(2);
const relations = await load({ src: pathToFileURL(resolve(folder, 'datapackage.json')).href });
const ties = relations.ties(focus).map(({ partner, statements, tones, statuses }) => [partner.id, { statements, tones, statuses }]);
console.log(JSON.stringify({ ties: Object.fromEntries(ties), total: relations.facets({}).total }));
