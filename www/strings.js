/**
 * Every English text that a reader meets, in one place, so that other languages can follow.
 * @module
 */

/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */

const plural = new Intl.PluralRules('en');
export const number = new Intl.NumberFormat('en');

/** @param {number} count @param {string} one @param {string} other */
export const counted = (count, one, other) => `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;

/** @param {number} count */
export const statements = (count) => counted(count, 'statement', 'statements');

const conjunction = new Intl.ListFormat('en-GB');
/** @param {readonly string[]} names */
export const list = (names) => conjunction.format(names);

/** The same of what need not be text. @template T @param {readonly T[]} pieces */
const listed = (pieces) => conjunction.formatToParts(pieces.map((_, at) => String(at)))
  .map(({ type, value }) => (type === 'element' ? /** @type {T} */ (pieces[Number(value)]) : value));

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

/**
 * The tone of most statements, in a word, or that there is none.
 * @param {ToneCounts} tones
 */
export function mostly({ cooperative, neutral, conflictual }) {
  const total = cooperative + neutral + conflictual;
  const [count, word] = /** @type {[number, string][]} */ ([
    [cooperative, 'cooperative'],
    [neutral, 'neutral'],
    [conflictual, 'conflictual'],
  ]).reduce((best, next) => (next[0] > best[0] ? next : best));
  if (count === total) return `all ${word}`;
  return count * 2 > total ? `mostly ${word}` : 'mixed in tone';
}

/** @param {string} code */
export const status = (code) => STATUS[code] ?? code;
/** @param {string} code */
export const theme = (code) => THEME[code] ?? code;
/** @param {string} code */
export const tone = (code) => TONE[code] ?? code;
/** @param {string} code */
export const kind = (code) => KIND[code] ?? code;

/** Names that English does not say without an article: those with a preposition, and those that end with what they are. */
const WITH_ARTICLE = / (?:of|on|for|in) |^Organi[sz]ation |(?:Organi[sz]ation|Union|Kingdom|Republic|Federation|Emirates|Islands|States|Nations|Programme|Force|Ministry|administration)$|^(?:Netherlands|Philippines|Taliban)$/;
/** A name as it stands within a sentence. @param {string} name */
export const the = (name) => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
/** The same at the beginning of one. @param {string} name */
const The = (name) => the(name).replace(/^t/, 'T');
/** @param {string} focus @param {string} [kind] */
export const heading = (focus, kind = 'state') => (kind === 'state' ? `${The(focus)} and its foreign relations` : `${The(focus)} in foreign relations`);
/** How much of what names the actor at the centre is shown. @param {string} focus @param {number} count @param {number} all @param {number} partners */
export const summary = (focus, count, all, partners) => {
  const on = `${counted(all, 'sourced statement', 'sourced statements')} on ${the(focus)}`;
  if (count === 0 && all > 0) return `None of the ${on} passes the filter.`;
  return `${count === all ? '' : `${number.format(count)} of `}${on}, with ties to ${counted(partners, 'partner', 'partners')}.`;
};
export const loading = 'The map is loading.';
/** @param {number} share */
export const reading = (share) => `The data are being read: ${Math.floor(share * 10) * 10} %.`;
export const mapLabel = 'Partners on the map. Arrow keys move from one to the next, typing a name finds it, Enter chooses.';
export const panelLabel = 'What the sources say';
export const noSelection = 'Choose a partner to read what the sources say, statement by statement.';
export const partnerColumns = ['Partner', 'Statements', 'Tone'];
/** @param {number} count */
export const allPartners = (count) => `All ${number.format(count)} partners`;
export const legendLabel = 'How to read the lines';
export const toolbarLabel = 'Map view';
export const zoomIn = 'Zoom in';
export const zoomOut = 'Zoom out';
export const reset = 'Whole diagram';
/** The way in which the map goes, by the sign on the button. */
export const pan = { '←': 'Move left', '↑': 'Move up', '↓': 'Move down', '→': 'Move right' };
/** @param {number} count */
export const moreActors = (count) => `${number.format(count)} more`;
export const fewerActors = 'Fewer';

/** A name with the short one that is seen. @param {{ name: string, shortName: string }} actor */
export const names = ({ name, shortName }) => (name.endsWith(shortName) ? name : `${name}, ${shortName}`);
/** The accessible name of an actor; what is seen of it is in it. @param {{ name: string, shortName: string, statements: number, tones: ToneCounts, disagreements: number }} node */
export const node = (node) => {
  const { statements: count, tones, disagreements } = node;
  if (count === 0) return `${names(node)}, no statements with the country at the centre`;
  const parts = [names(node), statements(count), mostly(tones)];
  if (disagreements > 0) parts.push(counted(disagreements, 'disagreement', 'disagreements'));
  return parts.join(', ');
};
/** @param {string} name @param {number} count */
export const focusNode = (name, count) => `${name}, at the centre, ${statements(count)}`;

/** @param {string} a @param {string} b */
export const tieHeading = (a, b) => `${The(a)} and ${the(b)}`;
/**
 * What there is of a tie, in words and in what `way` makes of a theme.
 * @param {{ statements: number, manyParty: number, undated: number, disagreements: number, tones: ToneCounts, themes: { code: string }[], firstYear: number | null, lastYear: number | null }} tie
 * @param {(code: string, name: string) => Node | string} way
 * @returns {(Node | string)[]}
 */
export const tieSummary = (tie, way) => {
  if (tie.statements === 0) return ['No statement names both.'];
  const themes = tie.themes.slice(0, 3).map(({ code }) => way(code, theme(code).toLowerCase()));
  const sentences = ['.'];
  const isOne = tie.statements === 1;
  if (tie.manyParty > 0) sentences.push(isOne ? 'It names four or more parties.' : `Of them, ${counted(tie.manyParty, 'names', 'name')} four or more parties.`);
  if (tie.firstYear !== null && tie.lastYear !== null) {
    const undated = tie.undated > 0 ? `; ${counted(tie.undated, 'has', 'have')} no date` : '';
    sentences.push(`Dated ${tie.firstYear === tie.lastYear ? tie.firstYear : `${tie.firstYear} to ${tie.lastYear}`}${undated}.`);
  } else if (tie.undated > 0) {
    sentences.push(isOne ? 'It has no date.' : `${tie.undated === tie.statements ? 'None has a' : `${counted(tie.undated, 'has', 'have')} no`} date.`);
  }
  if (tie.disagreements > 0) sentences.push(`Sources differ on ${counted(tie.disagreements, 'question', 'questions')}.`);
  return [`${statements(tie.statements)}, ${mostly(tie.tones)}, ${tie.themes.length > 3 ? 'most often on' : 'on'} `, ...listed(themes), sentences.join(' ')];
};
/** @param {string} name @param {number} count @param {string} tone */
export const announce = (name, count, tone) => (count === 0 ? `${name}: no statements.` : `${name}: ${statements(count)}, ${tone}.`);
/** @param {number} count */
export const filtered = (count) => (count === 0 ? 'No statement passes the filter.' : `${statements(count)} ${plural.select(count) === 'one' ? 'passes' : 'pass'} the filter.`);
export const between = 'Between the two';
export const withOthers = 'With others: four or more parties';
/** @param {string} a @param {string} b */
export const aboutHeading = (a, b) => `Between others, but about ${a} or ${b}`;
export const differs = 'Sources differ';
export const showParties = 'Show the parties on the map';
export const hideParties = 'Hide the parties';
/** @param {string} who */
export const saidBy = (who) => `according to ${who}`;
/** @param {number} passage */
export const passage = (passage) => `passage ${passage}`;
/** @param {string} name */
export const recentre = (name) => `Put ${name.length > 24 ? 'it' : the(name)} at the centre`;
/** The button below the first page of a very long tie. */
export const showMore = 'Show more statements';
export const clear = 'Close';
export const nothingPasses = 'No statement that names both passes the filter.';
export const at = 'at';

export const projectionLabel = 'Projection';
/** @type {Record<string, string>} */
export const projections = { 'equal-area': 'Globe, true areas', equidistant: 'Globe, true distances', 'equal-earth': 'Flat world' };
/** @param {number} km */
export const km = (km) => `${number.format(km)} km`;
export const unequal = '≠';
export const differ = 'sources differ';
export const intended = 'planned, offered or refused';
export const assessed = 'judged or claimed';
export const credit = 'Lines stand for sourced statements, not for a measure of friendship. Borders as Natural Earth draws them (de facto); no position is taken.';
/** @param {string} fingerprint */
export const edition = (fingerprint) => `Record ${fingerprint}`;

export const otherEdition = 'This link was made for another edition of the record.';

export const errorHeading = 'The map could not be shown';
export const problemsCaption = 'What is wrong with the data package';
export const problemColumns = ['Where', 'What is wrong'];
/** What of it is known. @param {{ file: string, line: number, column: string }} problem */
export const problemPlace = ({ file, line, column }) => [file, line > 0 ? `line ${line}` : '', column ? `column ${column}` : ''].filter(Boolean).join(', ');
export const fallbackCaption = 'Partners and the number of statements';
export const fallbackColumns = ['Partner', 'Statements', 'Cooperative', 'Neutral', 'Conflictual'];
