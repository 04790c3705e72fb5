/** The files of a data package with their columns, from the descriptor of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, escaped, prose, table } from '../pages.js';
import { root } from '../tools.js';

/** @typedef {{ name: string, type: string, description?: string, constraints?: { required?: boolean, enum?: string[], pattern?: string } }} Field */

/** @param {Field} field */
function row({ name, type, description, constraints = {} }) {
  const allowed = constraints.enum?.map(code).join(', ') ?? '';
  return [code(name), escaped(type), constraints.required ? 'yes' : '', [prose(description), allowed].filter(Boolean).join(' ')];
}

/** A heading and a table for each file. */
export function packageTables() {
  const { resources } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));
  return resources.map((/** @type {{ path: string, description: string, schema: { fields: Field[] } }} */ { path, description, schema }) => {
    const rows = table(path, ['Column', 'Type', 'Required', 'What it is'], schema.fields.map(row));
    return `<h3 id="${path}">${path}</h3><p>${prose(description)}</p><div class="scroll" tabindex="0" role="region" aria-label="${path}">${rows}</div>`;
  }).join('\n');
}
