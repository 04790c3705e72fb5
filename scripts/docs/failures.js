/** The codes of `relations-map-error` with what the page says of them, from the English messages. */
import { languages, catalogue } from '../languages.js';
import { code, escaped, table } from '../pages.js';
import { Failure } from '../tools.js';

/** A table of the codes. */
export function failures() {
  const [tag = 'en'] = languages();
  const [select] = catalogue(tag).get('failure')?.pattern.elements ?? [];
  if (select?.type !== 'Placeable' || select.expression.type !== 'SelectExpression') throw new Failure('languages/en.ftl: `failure` chooses by no code, expected one');
  const rows = select.expression.variants.flatMap(({ key, value: { elements: [text] } }) => (key.type === 'Identifier' && key.name !== 'other' && text?.type === 'TextElement' ? [[code(key.name), escaped(text.value)]] : []));
  return table('Codes of failures', ['code', 'what the page says'], rows);
}
