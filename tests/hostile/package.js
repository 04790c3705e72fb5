/** Data packages and sheets with hostile strings in every field that takes text. */
import { asField } from './strings.js';

/** @param {string[][]} lines */
const csv = (lines) => `${lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;

/** What gives the next of some strings, from the first again after the last. @param {readonly string[]} strings */
function inTurn(strings) {
  let at = 0;
  return () => asField(strings[at++ % strings.length] ?? '');
}

/**
 * A package; `texts` are the sentences in it.
 *
 * @param {readonly string[]} strings
 * @returns {{ files: Record<string, string>, texts: string[] }}
 */
export function hostilePackage(strings) {
  const next = inTurn(strings);
  // A list is parted at semicolons, so a name in one has none.
  const name = () => next().replaceAll(';', ',');
  const texts = strings.map(asField);
  const rows = texts.map((text, row) => [`s${row}`, text, row % 3 ? 'TJK;RUS' : 'TJK;X;MOD', row % 2 ? 'TJK' : '', 'aid', ['cooperative', 'neutral', 'conflictual'][row % 3] ?? '', 'occurred', next(), row % 4 ? '2001-05' : '', row % 4 ? 'stated' : 'none', row % 3 ? '' : 'town', row % 7 ? '' : '5', row % 7 ? '' : asField(name().slice(0, 20)), ['s', 't'][row % 2] ?? '', '1', next()]);
  return {
    texts,
    files: {
      'datapackage.json': JSON.stringify({
        name: 'x', title: next(), headline: next(), deck: next(), description: next(), version: next(), homepage: next(), languages: ['en'], contributors: [{ title: next(), path: next() }], licenses: [{ name: next(), title: next(), path: next() }],
        resources: ['sources', 'actors', 'places', 'statements', 'disagreements'].map((resource) => ({ name: resource, path: `${resource}.csv` })),
      }),
      'sources.csv': csv([['id', 'type', 'title', 'title_en', 'author', 'publisher', 'url', 'passages', 'note'], ['s', 'report', next(), '', next(), next(), next(), '1', next()], ['t', 'book', next(), next(), next(), next(), 'https://example.org/a"b<c>', '1', next()]]),
      'actors.csv': csv([['id', 'kind', 'name', 'short', 'aliases', 'part_of', 'lon', 'lat', 'name_ru'], ['TJK', 'state', name(), name(), name(), '', '', '', name()], ['RUS', 'state', name(), name(), `${name()};${name()}`, '', '', '', name()], ['X', 'organisation', name(), '', '', '', '', '', ''], ['MOD', 'body', name(), '', '', 'RUS', '', '', '']]),
      'places.csv': csv([['id', 'name', 'kind', 'country', 'lon', 'lat', 'aliases', 'note'], ['town', name(), 'town', 'TJK', '69', '38.5', name(), next()]]),
      'statements.csv': csv([['id', 'text', 'actors', 'doers', 'theme', 'tone', 'status', 'said_by', 'date', 'date_basis', 'place', 'value', 'unit', 'source', 'passage', asField(`Own ${next()}`.slice(0, 60))], ...rows]),
      'disagreements.csv': csv([['id', 'kind', 'question', 'statements', 'note'], ['q', 'contradiction', next(), 's0;s3', next()], ['r', 'unclear', next(), 's1;s2', next()]]),
    },
  };
}

/** A sheet: a header that is understood with columns beside it that are not, and cells of every kind. @param {readonly string[]} strings @returns {string} */
export function hostileSheet(strings) {
  const next = inTurn(strings);
  const rows = strings.map((text, row) => [row % 9 ? 'Germany' : next(), row % 8 ? 'Poland' : next(), text, row % 3 ? '2006' : next(), next(), next(), next()]);
  return csv([['From', 'To', 'What', 'When', 'Source', next(), next()], ...rows]);
}
