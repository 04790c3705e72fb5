/**
 * Made-up records of any size, the same for the same size: the files of a data package for us, rows for the peers.
 *
 * Words come from the sentences of the embedded record, as often as they stand there; one in ten is a made-up name, and
 * names are the rarer the later they were made up, so that the vocabulary grows as that of real texts does. Sources, places
 * and actors grow as the square root of the statements, or slower.
 * @module
 */

/**
 * @typedef {object} Row a statement as the peers take it
 * @property {number} id
 * @property {string} text
 * @property {string} theme
 * @property {string} tone
 * @property {string} status
 * @property {string} kinds of its actors, as one word: each set of kinds is a value
 * @property {string} source
 * @property {string} place empty where it has none
 * @property {number} day in days since 1970, far in the past where there is no date
 */

/**
 * @typedef {object} Made
 * @property {Record<string, Uint8Array>} files
 * @property {Row[]} rows
 * @property {string} focus the actor with most statements
 * @property {string} partner the actor with most statements beside it
 * @property {[string, string]} strangers two actors that few statements name
 * @property {string[]} questions with a typing error in each
 */

const THEMES = ['diplomacy', 'security', 'basing', 'economy', 'aid', 'energy-water', 'border', 'counter-narcotics',
  'counter-terrorism', 'migration', 'culture-education', 'health', 'transport', 'multilateral', 'domestic'];
const TONES = ['cooperative', 'neutral', 'conflictual'];
const STATUSES = ['occurred', 'standing', 'planned', 'offered', 'refused', 'assessed'];
const KINDS = ['organisation', 'body', 'group', 'company'];
/** No date: earlier than any. */
export const UNDATED = -1e9;
const DAY_MS = 86_400_000;
const QUESTIONS = 40;

/** The generator of Tommy Ettinger known as mulberry32. @param {number} seed @returns {() => number} numbers from 0 to 1 */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A position among many, early ones far more often. @param {() => number} random @param {number} count */
const early = (random, count) => Math.floor(count ** random()) - 1;

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
const any = (random, list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

/** A name of three or four syllables; another number gives another name. @param {number} number */
function madeUp(number) {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  let [rest, name] = [number * 7919 + 104_729, ''];
  for (let syllable = 0; syllable < 3 || rest > 0; syllable++) {
    name += consonants.charAt(rest % consonants.length) + vowels.charAt(Math.floor(rest / consonants.length) % vowels.length);
    rest = Math.floor(rest / (consonants.length * vowels.length));
  }
  return name;
}

/** @param {() => number} random @param {string[]} words as often as they are used @param {number} names */
function sentence(random, words, names) {
  const length = 8 + Math.floor(random() * 16);
  const said = Array.from({ length }, () => (random() < 0.1 ? capital(madeUp(early(random, names))) : any(random, words)));
  return `${capital(said.join(' '))}.`;
}

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** A third are days, a third months, a quarter years, the rest undated. @param {() => number} random @returns {[string, number]} */
function date(random) {
  const [year, month, day] = [1950 + Math.floor(random() * 75), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const days = (/** @type {number} */ inMonth, /** @type {number} */ inDay) => Date.UTC(year, inMonth - 1, inDay) / DAY_MS;
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const form = random();
  if (form < 0.33) return [`${year}-${two(month)}-${two(day)}`, days(month, day)];
  if (form < 0.66) return [`${year}-${two(month)}`, days(month, 1)];
  return form < 0.9 ? [String(year), days(1, 1)] : ['', UNDATED];
}

/** @param {number} count @returns {string} three capital letters */
const stateId = (count) => [676, 26, 1].map((place) => String.fromCharCode(65 + (Math.floor(count / place) % 26))).join('');

/** @param {number} count */
function makeActors(count) {
  const states = Math.min(200, Math.ceil(count * 0.6));
  return Array.from({ length: count }, (_, row) => {
    const kind = row < states ? 'state' : /** @type {string} */ (KINDS[row % KINDS.length]);
    return { id: row < states ? stateId(row) : `ACTOR_${row}`, kind, name: capital(madeUp(1_000_000 + row)), partOf: kind === 'body' ? stateId(row % states) : '' };
  });
}

/** The two states that come latest, which few statements name. @param {{ id: string, kind: string }[]} actors @returns {[string, string]} */
function strangersOf(actors) {
  const [one, other] = actors.filter(({ kind }) => kind === 'state').slice(-2);
  return [one?.id ?? '', other?.id ?? ''];
}

/** Two parties mostly, four and more in one of ten; the first actor is in three of ten. @param {() => number} random @param {number} count */
function parties(random, count) {
  const wanted = random() < 0.9 ? 1 + Math.ceil(random() * 2) : 4 + Math.floor(random() * 5);
  const rows = new Set(random() < 0.25 ? [0] : []);
  while (rows.size < wanted) rows.add(early(random, count));
  return [...rows];
}

/** @param {string} word @param {() => number} random @returns {string} with two letters in the middle swapped */
function mistyped(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 3));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** @param {Row[]} rows @param {() => number} random */
function questionsOf(rows, random) {
  return Array.from({ length: QUESTIONS }, () => {
    const long = any(random, rows).text.slice(0, -1).toLowerCase().split(' ').filter((word) => /^[a-z]{6,}$/.test(word));
    const [first = 'border', second = 'guards'] = [any(random, long), any(random, long)];
    return `${mistyped(first, random)} ${second}`;
  });
}

/** @param {string[][]} lines */
const csv = (lines) => new TextEncoder().encode(`${lines.map((line) => line.join(',')).join('\n')}\n`);

/**
 * @param {number} count of statements
 * @param {string[]} words of real sentences, as often as they are used
 * @returns {Made}
 */
export function makeRecord(count, words) {
  const random = seeded(count);
  const root = Math.sqrt(count);
  const actors = makeActors(40 + Math.ceil(root));
  const [sources, places, names] = [10 + Math.ceil(root / 4), 10 + Math.ceil(root / 2), 100 + Math.ceil(root * 40)];
  const chunks = ['id,text,actors,theme,tone,status,said_by,date,date_basis,place,value,unit,source,passage,event\n'];
  /** @type {Row[]} */
  const rows = [];
  for (let id = 0; id < count; id++) {
    const named = parties(random, actors.length).map((row) => /** @type {typeof actors[number]} */ (actors[row]));
    const [when, day] = date(random);
    const [theme, tone, status] = [/** @type {string} */ (THEMES[early(random, THEMES.length)]), any(random, TONES), any(random, STATUSES)];
    const [source, passage] = [`source-${id % sources}`, 1 + Math.floor(id / sources)];
    const place = random() < 0.3 ? `place-${early(random, places)}` : '';
    const text = sentence(random, words, names);
    const event = random() < 0.2 ? `event-${Math.floor(id / 3)}` : '';
    const figure = random() < 0.1 ? [String(1 + Math.floor(random() * 5000)), any(random, ['USD', 'persons', 'km'])] : ['', ''];
    chunks.push([`s${id}`, text, named.map((actor) => actor.id).join(';'), theme, tone, status, status === 'assessed' ? 'An observer' : '',
      when, when ? 'stated' : 'none', place, ...figure, source, passage, event].join(','), '\n');
    rows.push({ id, text, theme, tone, status, kinds: [...new Set(named.map(({ kind }) => kind))].sort().join(' '), source, place, day });
  }
  return {
    rows, focus: actors[0]?.id ?? '', partner: actors[1]?.id ?? '', strangers: strangersOf(actors),
    questions: questionsOf(rows, random),
    files: {
      'sources.csv': csv([['id', 'type', 'title', 'passages'], ...Array.from({ length: sources }, (_, row) =>
        [`source-${row}`, 'book', capital(madeUp(2_000_000 + row)), String(Math.ceil((count - row) / sources))])]),
      'actors.csv': csv([['id', 'kind', 'name', 'part_of'], ...actors.map(({ id, kind, name, partOf }) => [id, kind, name, partOf])]),
      'places.csv': csv([['id', 'name', 'kind', 'lon', 'lat'], ...Array.from({ length: places }, (_, row) =>
        [`place-${row}`, capital(madeUp(3_000_000 + row)), 'town', String(row % 180), String(row % 90)])]),
      'statements.csv': Buffer.concat(inParts(chunks)),
    },
  };
}

/** A text of a million rows is longer than a string may be. @param {string[]} chunks */
function inParts(chunks) {
  const LENGTH = 100_000;
  return Array.from({ length: Math.ceil(chunks.length / LENGTH) }, (_, part) => Buffer.from(chunks.slice(part * LENGTH, (part + 1) * LENGTH).join('')));
}
