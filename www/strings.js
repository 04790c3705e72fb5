/**
 * Every English text that a reader meets, in one place, so that other languages can follow.
 * @module
 */

/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');

/** @param {number} count @param {string} one @param {string} other */
const counted = (count, one, other) => `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;

/** @param {number} count */
const statements = (count) => counted(count, 'statement', 'statements');

/** @param {readonly string[]} names */
const list = (names) => new Intl.ListFormat('en').format(names);

/** @type {Record<string, string>} */
const STATUS = {
  occurred: 'Happened',
  standing: 'State of affairs',
  planned: 'Planned',
  offered: 'Offered',
  refused: 'Refused',
  assessed: 'Judgement or claim',
};

/** @type {Record<string, string>} */
const THEME = {
  diplomacy: 'Diplomacy',
  security: 'Security',
  basing: 'Military bases',
  economy: 'Economy',
  aid: 'Aid',
  'energy-water': 'Energy and water',
  border: 'Borders',
  'counter-narcotics': 'Against drugs',
  'counter-terrorism': 'Against terrorism',
  migration: 'Migration',
  'culture-education': 'Culture and education',
  health: 'Health',
  transport: 'Transport',
  multilateral: 'Organisations',
  domestic: 'Domestic',
};

/** @type {Record<string, string>} */
const TONE = { cooperative: 'Cooperative', neutral: 'Neutral', conflictual: 'Conflictual' };

/** @type {Record<string, string>} */
const KIND = { state: 'State', organisation: 'Organisation', body: 'State body', group: 'Group', company: 'Company' };

/** @type {Record<string, string>} */
const DISAGREEMENT = {
  contradiction: 'These cannot all be right.',
  unclear: 'The sources do not tell which holds.',
  change: 'Each may be right at its date.',
};

/**
 * The tone of most statements, in a word, or that there is none.
 * @param {ToneCounts} tones
 */
function mostly({ cooperative, neutral, conflictual }) {
  const total = cooperative + neutral + conflictual;
  const [count, word] = /** @type {[number, string][]} */ ([
    [cooperative, 'cooperative'],
    [neutral, 'neutral'],
    [conflictual, 'conflictual'],
  ]).reduce((best, next) => (next[0] > best[0] ? next : best));
  if (count === total) return `all ${word}`;
  return count * 2 > total ? `mostly ${word}` : 'mixed in tone';
}

export const strings = {
  statements,
  list,
  mostly,
  /** @param {string} code */
  status: (code) => STATUS[code] ?? code,
  /** @param {string} code */
  theme: (code) => THEME[code] ?? code,
  /** @param {string} code */
  tone: (code) => TONE[code] ?? code,
  /** @param {string} code */
  kind: (code) => KIND[code] ?? code,

  /** @param {string} focus */
  heading: (focus) => `${focus} and its foreign relations`,
  /** @param {number} partners @param {number} count @param {number} sources */
  summary: (partners, count, sources) =>
    `${statements(count)} from ${counted(sources, 'source', 'sources')} tell of ties with ${counted(partners, 'partner', 'partners')}. Choose one to read them.`,
  loading: 'The map is loading.',
  mapLabel: 'Partners on the map. Arrow keys move from one to the next, typing a name finds it, Enter chooses.',
  panelLabel: 'What the sources say',
  noSelection: 'Choose a partner to read what the sources say, statement by statement.',
  partnerColumns: ['Partner', 'Statements', 'Tone'],
  legendLabel: 'How to read the lines',
  toolbarLabel: 'Map view',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Whole diagram',
  /** @param {number} count */
  moreActors: (count) => `${number.format(count)} more`,
  fewerActors: 'Fewer',

  /** The accessible name of an actor; what is seen of it is in it. @param {{ name: string, shortName: string, statements: number, tones: ToneCounts, disagreements: number }} node */
  node: ({ name, shortName, statements: count, tones, disagreements }) => {
    const names = name.endsWith(shortName) ? [name] : [name, shortName];
    if (count === 0) return `${names.join(', ')}, no statements with the country at the centre`;
    const parts = [...names, statements(count), mostly(tones)];
    if (disagreements > 0) parts.push(counted(disagreements, 'disagreement', 'disagreements'));
    return parts.join(', ');
  },
  /** @param {string} name @param {number} count */
  focusNode: (name, count) => `${name}, at the centre, ${statements(count)}`,

  /** @param {string} a @param {string} b */
  tieHeading: (a, b) => `${a} and ${b}`,
  /** @param {{ statements: number, manyParty: number, undated: number, disagreements: number, tones: ToneCounts, firstYear: number | null, lastYear: number | null }} tie */
  tieSummary: (tie) => {
    if (tie.statements === 0) return 'No statement names both.';
    const sentences = [`${statements(tie.statements)}, ${mostly(tie.tones)}.`];
    if (tie.manyParty > 0) sentences.push(`${counted(tie.manyParty, 'names', 'name')} four or more parties.`);
    if (tie.firstYear !== null && tie.lastYear !== null) {
      sentences.push(tie.firstYear === tie.lastYear ? `Dated ${tie.firstYear}.` : `Dated ${tie.firstYear} to ${tie.lastYear}.`);
    }
    if (tie.undated > 0) sentences.push(`${counted(tie.undated, 'has', 'have')} no date.`);
    if (tie.disagreements > 0) sentences.push(`Sources differ on ${counted(tie.disagreements, 'question', 'questions')}.`);
    return sentences.join(' ');
  },
  /** @param {string} name @param {number} count @param {string} tone */
  announce: (name, count, tone) => (count === 0 ? `${name}: no statements.` : `${name}: ${statements(count)}, ${tone}.`),
  between: 'Between the two',
  withOthers: 'With others: four or more parties',
  /** @param {string} a @param {string} b */
  aboutHeading: (a, b) => `Between others, but about ${a} or ${b}`,
  differs: 'Sources differ',
  /** @param {number} count */
  differencesSummary: (count) => `Where sources differ: ${counted(count, 'question', 'questions')}`,
  /** @param {string} kind */
  disagreementKind: (kind) => DISAGREEMENT[kind] ?? '',
  /** @param {{ unit: string, least: number | null, most: number | null }} range */
  range: ({ unit, least, most }) => (least === null || most === null ? '' : `From ${number.format(least)} to ${number.format(most)} ${unit}.`),
  showParties: 'Show the parties on the map',
  hideParties: 'Hide the parties',
  /** @param {string} who */
  saidBy: (who) => `according to ${who}`,
  /** @param {number} passage */
  passage: (passage) => `passage ${passage}`,
  /** @param {string} name */
  recentre: (name) => `Put ${name} at the centre`,
  clear: 'Close',
  /** @param {number} count */
  ownStatements: (count) => `${statements(count)} of the record name it.`,
  /** @param {string} place */
  at: (place) => `at ${place}`,

  projectionLabel: 'Projection',
  /** @type {Record<string, string>} */
  projections: { 'equal-area': 'Areas true', equidistant: 'Distances true', 'equal-earth': 'Flat world' },
  /** @param {number} km */
  km: (km) => `${number.format(km)} km`,
  unequal: '≠',
  differ: 'sources differ',
  intended: 'planned, offered or refused',
  assessed: 'judged or claimed',
  credit: 'Lines stand for sourced statements, not for a measure of friendship. Borders as Natural Earth draws them (de facto); no position is taken.',
  /** @param {string} fingerprint */
  edition: (fingerprint) => `Record ${fingerprint}`,

  errorHeading: 'The map could not be shown',
  problemsCaption: 'What is wrong with the data package',
  problemColumns: ['File', 'Line', 'Column', 'What is wrong'],
  fallbackCaption: 'Partners and the number of statements',
  fallbackColumns: ['Partner', 'Statements', 'Cooperative', 'Neutral', 'Conflictual'],
};
