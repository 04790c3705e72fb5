/**
 * What the command says of itself, and how its arguments are read.
 * @module
 */

export const HELP = `relations-map: a map of anybody's sheet, with no network and nothing to compile

  relations-map check FILE             what is read, what is asked, what is wrong
  relations-map build FILE --out PAGE  one HTML file that shows the map
  relations-map svg FILE --out PICTURE the map as a picture
  relations-map import FILE --out DATA a data package: a folder, or a .zip
  relations-map export FILE --as FORMAT --out PATH
                                       for other programs: csv, geojson, gexf, graphml, json-ld

FILE is a sheet (CSV, TSV, .xlsx, .ods, HTML, GEXF, GraphML, JSON), a zip, a map that was saved as HTML, or a data
package: its folder or its datapackage.json.

  --answers ANSWERS.json  answers to the questions, as a list: [{ "id": "name:Irann", "choice": "IRN" }]
  --title, --deck, --credit TEXT
  --lang CODE             the language of the sentences, as de
  --focus ID              who stands at the centre; else who is named most; of export whose ties, or all
  --measure "UNIT YEAR"   widths of lines by figures, as "USD 2010"
  --width, --height PX    of a picture; 760 and 448 unless told
  --dark                  light on dark
  --out PATH              where to write; - writes to the standard output
  --json                  what is told as JSON, to the standard output
  --help, --version

Exit codes: 0 right; 1 the file has problems, and of check also open questions or rows left out; 2 wrong usage.
`;

const COMMANDS = ['check', 'build', 'svg', 'import', 'export'];
const TEXTS = ['as', 'answers', 'title', 'deck', 'credit', 'lang', 'focus', 'measure', 'width', 'height', 'out'];
const FLAGS = ['json', 'dark', 'help', 'version'];

/** @typedef {{ command: string, file: string, texts: Map<string, string>, flags: Set<string> }} Asked */

/** Wrong usage: told with the way to the help. */
export class UsageError extends Error {}

/** @param {readonly string[]} given @returns {Asked} */
export function asked(given) {
  /** @type {string[]} */
  const plain = [];
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @type {Set<string>} */
  const flags = new Set();
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = '', value] = /^--([a-z]+)(?:=([^]*))?$/.exec(word) ?? [];
    if (FLAGS.includes(name) && value === undefined) flags.add(name);
    else if (TEXTS.includes(name)) texts.set(name, valueOf(name, value ?? rest.shift()));
    else if (word.startsWith('-') && word !== '-') throw new UsageError(`\`${word}\` is not known, expected one of ${[...TEXTS, ...FLAGS].map((one) => `--${one}`).join(', ')}`);
    else plain.push(word);
  }
  const [command = '', file = '', ...more] = plain;
  if (flags.has('help') || flags.has('version')) return { command, file, texts, flags };
  if (!COMMANDS.includes(command)) throw new UsageError(`${command === '' ? 'no command is given' : `\`${command}\` is no command`}, expected one of ${COMMANDS.join(', ')}`);
  if (file === '') throw new UsageError(`${command}: no file is given, expected a sheet or a data package`);
  if (more.length > 0) throw new UsageError(`${command}: \`${more[0]}\` is one file too many, expected one`);
  if (command !== 'check' && !texts.has('out')) throw new UsageError(`${command}: expected --out and a path`);
  return { command, file, texts, flags };
}

/** @param {string} name @param {string | undefined} value */
function valueOf(name, value) {
  if (value !== undefined) return value;
  throw new UsageError(`--${name}: expected a value behind it`);
}
