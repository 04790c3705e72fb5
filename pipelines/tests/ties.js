/** Prints the ties of a package's actor as the page would count them: `node ties.js FOLDER FOCUS`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../dist/load.js';

const [folder, focus] = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const relations = await load(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])));
const ties = relations.ties(focus).map(({ partner, statements, tones, statuses }) => [partner.id, { statements, tones, statuses }]);
console.log(JSON.stringify({ ties: Object.fromEntries(ties), total: relations.facets({}).total }));
