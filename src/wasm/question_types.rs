//! The shapes of answers, for TypeScript.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r"
export type Theme = 'diplomacy' | 'security' | 'basing' | 'economy' | 'aid' | 'energy-water' | 'border' | 'counter-narcotics' |
  'counter-terrorism' | 'migration' | 'culture-education' | 'health' | 'transport' | 'multilateral' | 'domestic' | 'other';
export type Tone = 'cooperative' | 'neutral' | 'conflictual' | 'unstated';
export type Status = 'occurred' | 'standing' | 'planned' | 'offered' | 'refused' | 'assessed';
export type Basis = 'stated' | 'inferred' | 'as-of' | 'none';
export type ActorKind = 'state' | 'organisation' | 'body' | 'group' | 'company';
export type Order = 'date' | 'date-descending' | 'source' | 'theme' | 'tone' | 'status';

/** Which statements a question is about; an absent field leaves all in. */
export interface Filter {
  /** The first day of a period, as `2001-09-11`. A vague date passes when it may lie in the period. */
  from?: string | null;
  /** The last day of a period. */
  to?: string | null;
  /** Leaves only what is dated so that it holds, or may hold, on this day; a plan is dated by when it was told. What has no date
      never passes `from`, `to` and `asOf`: answers count it apart. */
  asOf?: string | null;
  themes?: Theme[];
  tones?: Tone[];
  statuses?: Status[];
  /** Kinds of actor, one of which a partner must have. */
  kinds?: ActorKind[];
  /** Ids of sources; a source stands for its parts too. */
  sources?: string[];
  /** Ids of places. */
  places?: string[];
  /** Ids of actors, one of which a statement must name, itself or through a part. */
  actors?: string[];
  /** Only statements without a date, or only those with one. */
  undated?: boolean | null;
  /** Values of columns that are none of the record's own, by column. */
  further?: Record<string, string[]>;
  /** Words, or their beginnings, that text, names of parties or attribution must all hold, in any case, script and spelling. */
  text?: string;
}
/** Which rows of a long answer. */
export interface Page { offset?: number; limit?: number | null }
export interface ToneCounts { cooperative: number; neutral: number; conflictual: number; unstated: number }
export interface ActorRef { id: string; name: string; shortName: string; kind: ActorKind }
export interface ActorSummary extends ActorRef {
  partOf: string | null;
  /** The ids of all wholes it is a part of, nearest first. */
  wholes: string[];
  /** Degrees east and north. */
  coordinates: [number, number] | null;
  /** How many statements name the actor or a part of it. */
  statements: number;
  tones: ToneCounts;
}
export interface ActorDetail extends ActorSummary {
  aliases: string[];
  /** Language, name, and the shorter name where there is one. */
  names: [string, string, string?][];
  wikidata: string;
  parts: ActorRef[];
  /** The ids of the actor and of all its parts at any depth. */
  family: string[];
}
export interface CodeCount { code: string; count: number }
/** What one tone weighs, by whether it happened: of a tie in distinct events, of a direction in statements. */
export interface Strand { tone: Tone; happened: number; intended: number; assessed: number }
/** How many are dated to hold on a day, and of how many the dates do not tell. */
export interface InForceCounts { yes: number; perhaps: number }
/** Questions that statements answer differently, by kind. One counts for a tie if two or more of its answers are in the tie. */
export interface QuestionCounts {
  /** The answers cannot all be right. */
  contradictions: number;
  /** Each answer is right at its date. */
  changes: number;
  /** The sources do not tell. */
  open: number;
}
/** Statements that run one way, by tone; tones without one are left out. */
export interface Direction { statements: number; strands: Strand[] }
/** The statements of a tie by who acts: each is in exactly one of these. */
export interface Directions {
  /** The partner or a part of it acts, and the focus does not. */
  fromPartner: Direction;
  /** The focus or a part of it acts, and the partner does not. */
  toPartner: Direction;
  /** Fewer than four parties, and nobody is told to act, or both of the two do. */
  together: Direction;
  /** Fewer than four parties, and only a third party acts. */
  byOthers: Direction;
  /** Four or more parties, whoever acts. */
  manyParty: Direction;
}
/** A year as sure as its date: of the unit `decade`, 1990 is the 1990s; `about` where the source says about or perhaps; 0 is 1 BC. */
export interface VagueYear { year: number; unit: 'year' | 'decade' | 'century'; about: boolean }
/** What two actors are to each other. */
export interface Wholes {
  /** The wholes that each is a part of, nearest first. */
  a: ActorRef[]; b: ActorRef[];
  /** Whether one is a part of the other; then they have no tie. */
  partOf: 'a-of-b' | 'b-of-a' | null;
  /** That one of the two, or a part of it, belongs to the other or to a part of it. */
  memberships: Belonging[];
}
export interface Tie {
  partner: ActorRef;
  partOf: string | null;
  statements: number;
  /** Statements with four or more parties. */
  manyParty: number;
  /** Distinct events. */
  events: number;
  undated: number;
  /** How many more there would be but for having no date, where the filter asks for dated ones. */
  undatedLeftOut: number;
  /** With `asOf` in the filter. */
  inForce: InForceCounts | null;
  tones: ToneCounts;
  themes: CodeCount[];
  statuses: CodeCount[];
  strands: Strand[];
  firstYear: number | null;
  lastYear: number | null;
  /** How far the dated statements reach; an open end counts by the one that is known. */
  first: VagueYear | null;
  last: VagueYear | null;
  directions: Directions;
  questions: QuestionCounts;
}
export interface TieGroup {
  event: string | null; manyParty: boolean;
  /** How many statements the record has of the event, under whatever filter and between whomever. */
  told: number;
  statements: StatementRow[];
}
export interface TieDetail {
  a: ActorRef;
  tie: Tie;
  /** How many groups there are; of as many as the page has room for `groups` tells. */
  groupTotal: number;
  /** What is between the two alone before what has four or more parties; oldest first. */
  groups: TieGroup[];
  aboutTotal: number;
  /** Statements between others that are about one of the two. */
  about: StatementRow[];
  /** The quantities of the tie by unit, never added. */
  figures: FigureGroup[];
  wholes: Wholes;
}
/** A figure or range; a bound that the source leaves open is null. */
export interface Quantity { min: number | null; max: number | null; unit: string; per: string }
export interface StatementRow {
  id: string;
  text: string;
  actors: ActorRef[];
  /** The ids of those of `actors` who act on the others; empty where it was done together or is not told. */
  doers: string[];
  about: ActorRef[];
  theme: Theme;
  tone: Tone;
  status: Status;
  /** To whom it is attributed, or empty. */
  saidBy: string;
  /** EDTF, or empty. */
  date: string;
  /** The date in plain English. */
  dateText: string;
  dateBasis: Basis;
  /** The id and name of a place. */
  place: [string, string] | null;
  quantity: Quantity | null;
  source: string;
  sourceText: string;
  passage: number;
  event: string | null;
  manyParty: boolean;
  /** Whether the text is a sentence that somebody wrote, and not made of the cells of a sheet. */
  hasSentence: boolean;
  /** Whether it is told where it comes from, and not only in which sheet it stands. */
  hasSource: boolean;
  /** What it has in columns that are none of the record's own: column and text. */
  further: [column: string, text: string][];
  /** The questions that it answers: only a contradiction is one. */
  questions: { id: string; kind: QuestionKind }[];
}
/** How answers to a question differ: they cannot all be right; each is right at its date; the sources do not tell. */
export type QuestionKind = 'contradiction' | 'change' | 'unclear';
/** What an id names; of an event the name is its first sentence. */
export interface Subject { kind: 'actor' | 'place' | 'source' | 'event' | 'statement'; id: string; name: string; event: string | null }
/** What a panel tells of two. Statements are named by their ids; each is once in `statements`, oldest first. */
export interface Portrait {
  a: ActorRef;
  tie: Tie;
  wholes: Wholes;
  /** How many sources the statements rest on, and how many statements tell none but the sheet that they stand in. */
  sources: number; unsourced: number;
  /** The statements without a date by tone. */
  undatedTones: ToneCounts;
  holds: Holds;
  /** By the share of their answers in the tie, then by their number. */
  changed: TieQuestion[]; contradicted: TieQuestion[]; open: TieQuestion[];
  /** Half or more of the statements have no date. */
  undatedFirst: boolean;
  /** Where `undatedFirst`, else empty: event by event, and date by date; 100 statements each at most. */
  undated: StatementGroup[]; dated: StatementGroup[];
  themes: CodeCount[];
  statements: StatementRow[];
}
/** Standing statements without a told end that no later answer to a question of change replaces. */
export interface Holds {
  total: number;
  /** Those that are shown first, by source and date. */
  groups: { source: string; date: string; dateText: string; statements: Holding[] }[];
  /** The ids of the others: dated ones latest first, then undated ones; 100 at most. */
  rest: string[];
}
/** Why a statement is shown: told of the latest time in its theme, or without a date and of a theme that is not shown yet. */
export interface Holding { id: string; rule: 'latest-of-theme' | 'undated-of-theme' }
/** A question that two or more statements of a tie answer. */
export interface TieQuestion {
  id: string; kind: QuestionKind; question: string; note: string;
  /** The ids of all answers, oldest first, undated last. */
  answers: string[];
  /** Those that are statements of the tie. */
  here: string[];
  /** The two that stand for the question, the older first. */
  pair: [string, string] | null;
  /** Of a change its first and last dated answer. Else: there are no others; figures that exclude each other; or the shortest
      answer of each of two sources. */
  rule: 'first-and-last' | 'two-answers' | 'figures' | 'two-sources' | null;
  /** Whether the record tells that the two exclude each other. */
  opposed: boolean;
}
export interface StatementGroup {
  by: 'event' | 'alone' | 'date';
  event: string | null; date: string; dateText: string;
  /** The source that all rest on. */
  source: string | null;
  statements: string[];
}
export interface StatementsPage {
  total: number;
  /** How many more would pass but for having no date. */
  undatedLeftOut: number;
  rows: StatementRow[];
}
export interface SourceSummary {
  id: string; type: string; title: string;
  /** In English, where `title` is in another language; or empty. */
  titleEn: string;
  /** What running text calls it, or empty. */
  short: string;
  author: string; publisher: string;
  issued: string; issuedText: string; issuedBasis: Basis;
  /** The record's word: parse it before making a link. */
  url: string;
  language: string; partOf: string | null; passages: number;
  /** Whether its passages are rows of a sheet. */
  hasRows: boolean;
  /** Whether it is nothing but the sheet itself, for its statements tell no source. */
  isSheet: boolean; statements: number; note: string;
}
export interface PlaceSummary {
  id: string; name: string; kind: string; country: string | null;
  /** Degrees east and north. */
  coordinates: [number, number];
  aliases: string[]; names: [string, string, string?][]; note: string; statements: number;
}
export interface IdCount { id: string; name: string; count: number }
/** How many statements each choice would leave: each list is counted without its own part of the filter. */
export interface Facets {
  /** How many statements pass the whole filter. */
  total: number;
  themes: CodeCount[]; tones: CodeCount[]; statuses: CodeCount[];
  /** Statements that name an actor of the kind; one may count for several. */
  kinds: CodeCount[];
  /** With what rests on the parts of a source. */
  sources: IdCount[];
  places: IdCount[];
  /** Actors that a statement names, with what names their parts; most first. */
  actors: IdCount[];
  /** The columns that are none of the record's own. */
  further: FurtherFacet[];
  /** How many more would pass but for having no date. */
  undatedLeftOut: number;
}
/** How many statements each value of a column would leave: the 200 that most statements have, and those that are chosen. */
export interface FurtherFacet { column: string; total: number; values: { value: string; count: number }[] }
/** Statements in time, by tone; `years`, `spans` and `undated` add up to `total`. */
export interface Timeline {
  total: number;
  /** Statements that lie within one year; years without one are left out. */
  years: { year: number; tones: ToneCounts }[];
  /** Statements that last longer, or of which the year is not sure; an end that nobody tells is null. */
  spans: { firstYear: number | null; lastYear: number | null; tones: ToneCounts }[];
  undated: ToneCounts;
  /** How many more would pass but for having no date. */
  undatedLeftOut: number;
  /** `month` where all that the record dates lies within five years. */
  unit: 'year' | 'month';
  /** Where the unit is the month: statements that lie within one, which are among `years` too. */
  months: { year: number; month: number; tones: ToneCounts }[];
  /** How many states of affairs with a beginning or an end hold, from year to year; null is ever. */
  inForce: { firstYear: number | null; lastYear: number | null; yes: number; perhaps: number }[];
}
/** The statements of a focus in time. Years are fractional: 2011.5 is the middle of 2011, and a day reaches to the next. */
export interface Lanes {
  /** The first and the last year that a dated statement may be of; null where nothing is dated. */
  firstYear: number | null; lastYear: number | null;
  /** One a partner, most statements first. Parts are with their wholes. */
  lanes: Lane[];
}
export interface Lane {
  partner: ActorRef;
  /** How many statements name both; of more than 5000 marks in all, each lane has only its part, evenly taken. */
  total: number;
  /** Dated statements, oldest first. */
  marks: LaneMark[];
  /** Those without a date: all their years are null. */
  undated: LaneMark[];
}
export interface LaneMark {
  id: string; event: string | null;
  /** When it may have begun; null where nobody says or it was always so. */
  earliest: number | null;
  /** When it may have ended; null where nobody says or it goes on. */
  latest: number | null;
  /** From when to when it surely held; both null where no day is sure. With one number the other end is open. */
  certainFrom: number | null; certainTo: number | null;
  /** Whether the source itself is vague: about, perhaps, or no sharper than a decade. */
  vague: boolean;
  tone: Tone; status: Status; manyParty: boolean; dateText: string; text: string;
}
/** How many hits of each kind are wanted; 20 of those that are not named. */
export interface SearchLimits { actors?: number; places?: number; themes?: number; sources?: number; statements?: number }
/** What was found of one kind. */
export interface SearchGroup {
  kind: SearchHit['kind'];
  /** How many match one of the words, and how many all of them. */
  total: number;
  all: number;
  /** Best first. */
  hits: SearchHit[];
}
/** An answer to a search. */
export interface SearchHit {
  kind: 'actor' | 'place' | 'theme' | 'source' | 'statement';
  /** The id, or the code of a theme. */
  id: string;
  /** The event that a statement shares with others. */
  event: string | null;
  /** The name, the title or the sentence, cut where words matched; the pieces joined are the whole. */
  text: { text: string; matched: boolean }[];
  /** The other name or the author by which it was found; empty where the text tells enough. */
  also: { text: string; matched: boolean }[];
  /** How many of the words of the question it matches. */
  matched: number;
  /** Its place among all that are given, whatever their kind; 0 is the best. */
  rank: number;
}
/** Whether something held on a day; `perhaps`: the dates do not tell. */
export type InForce = 'yes' | 'no' | 'perhaps';
/** One row of the memberships: a role, as long as the sources tell. */
export interface Term {
  role: string;
  /** When it began, EDTF, or empty; `/2011-12-20` is on that day at the latest. */
  from: string;
  /** The last time of it, EDTF, or empty; `2012-01-16/` is then or later, if it ended at all. */
  to: string;
  /** Both in plain English. */
  dateText: string;
  /** Null where no day was asked for. */
  inForce: InForce | null;
  statements: StatementRow[];
}
/** One actor's place in one organisation; `inForce` is the surest answer of its terms. */
export interface Belonging { member: ActorRef; organisation: ActorRef; inForce: InForce | null; terms: Term[] }
/** Where no day was asked for, each of the two belonged at some time, not surely the same. */
export interface SharedOrganisation { organisation: ActorRef; inForce: InForce | null; a: Belonging[]; b: Belonging[] }
/** A standing statement that held on a day, surely or perhaps. */
export interface Held { inForce: 'yes' | 'perhaps'; statement: StatementRow }
/** What was last told between two actors up to a day. */
export interface LatestTone {
  a: ActorRef; b: ActorRef;
  /** Null where the dates do not tell which of several tones is the latest. */
  tone: Tone | null;
  tones: ToneCounts;
  /** All that may be the latest, oldest first. */
  statements: StatementRow[];
}
/** How things stood on a day; what surely did not hold is left out. */
export interface State {
  day: string;
  memberships: Belonging[];
  /** Bases and troops, oldest first. */
  basing: Held[];
  /** All other standing statements, oldest first. */
  standing: Held[];
  tones: LatestTone[];
  /** How many standing statements are dated to hold, and of how many the dates do not tell. */
  inForce: InForceCounts;
  /** How many standing statements have no date. */
  undated: number;
  /** How long the lists are, of which a page is given. */
  totals: { memberships: number; basing: number; standing: number; tones: number };
}
/** One thing that two days tell apart. */
export interface Change {
  kind: 'membership' | 'basing' | 'standing' | 'tone';
  /** Member and organisation, the parties of the statement, or the pair. */
  actors: ActorRef[];
  /** Whether all of them are wholes. */
  wholes: boolean;
  /** On the first day; of a tone its code, `none` before the first, or `perhaps`. */
  before: InForce | Tone | 'none';
  /** On the second day. */
  after: InForce | Tone | 'none';
  statements: StatementRow[];
}
/** A question of change with an answer told up to the first day, and a later one up to the second. */
export interface ChangedQuestion {
  id: string; question: string; note: string;
  before: StatementRow; after: StatementRow;
  /** How many answers the record has. */
  answers: number;
}
/** What two days tell apart; what the dates tell of both alike is left out. */
export interface Difference {
  from: string; to: string;
  questions: ChangedQuestion[];
  /** What surely did not hold on the first day and surely began by the second; it may be older than its source. */
  newlyTold: Change[];
  /** What held, surely or perhaps, on the first day and surely did not on the second. */
  ended: Change[];
  /** Tones that surely became others. */
  changed: Change[];
  /** What the dates do not tell surely of both days. */
  unclear: Change[];
  /** How many statements are dated after the first day and up to the second. */
  statements: number;
  /** How many standing statements have no date. */
  undated: number;
  /** How long the lists are, of which a page is given. */
  totals: { questions: number; newlyTold: number; ended: number; changed: number; unclear: number };
}
/** How far figures of one unit reach; `least` and `most` are numbers told, an open end is beyond them. */
export interface FigureRange {
  unit: string; per: string; count: number; least: number; most: number; openBelow: boolean; openAbove: boolean;
}
/** Figures of one unit, oldest first, and why there is no sum of them. */
export interface FigureGroup {
  range: FigureRange;
  reasons: ('single' | 'dates' | 'statuses' | 'open' | 'event' | 'rivals' | 'wholes')[];
  reasonText: string;
  /** Statements whose `quantity` is never null; a page of as many as the range counts. */
  figures: StatementRow[];
}
/** A question that statements answer differently. */
export interface Disagreement {
  id: string;
  /** `contradiction`: they cannot all be right; `change`: each is right at its date; `unclear`: the sources do not tell. */
  kind: 'contradiction' | 'change' | 'unclear';
  question: string; note: string;
  /** How many of the rivals pass the filter. */
  passing: number;
  rivals: StatementRow[];
  /** For each unit that two of the rivals' figures share. */
  ranges: FigureRange[];
}
/** One partner's side of a comparison. */
export interface Side {
  tie: Tie;
  /** Organisations to which this partner belongs and the other does not. */
  separate: Belonging[];
}
/** Two partners of a focus as mirrors. */
export interface Comparison {
  focus: ActorRef; a: Side; b: Side;
  /** Every theme that one of the ties has, most in both together first. */
  themes: {
    code: Theme; a: number; b: number;
    /** The sentence that stands for each side. */
    latest: [Latest | null, Latest | null];
  }[];
  /** What is told of the two with each other. */
  between: { statements: number; tones: ToneCounts; latest: Latest | null };
  shared: SharedOrganisation[];
}
/** A statement that stands for others: the latest that occurred or stands; where none did, the latest that is told; where those
    have no date, the first in the record. */
export interface Latest { statement: StatementRow; rule: 'happened' | 'told' | 'undated' }
/** A filter without what is wrong in it, and what that is. */
export interface FilterCheck {
  filter: Filter;
  problems: {
    field: string;
    /** Cut to a readable length. */
    value: string;
    code: 'unknown-field' | 'unknown-id' | 'unknown-code' | 'wrong-type' | 'not-a-day' | 'reversed';
    /** In English, for developers. */
    expected: string;
  }[];
}
/** What a filter leaves out of all statements, of those of an actor, or of those of a tie. */
export interface LeftOut {
  total: number;
  passing: number;
  /** How many are left out for nothing but that they have no date. */
  undatedLeftOut: number;
  /** The parts of the filter that are set, the one first without which most would pass. */
  parts: { field: keyof Filter; passingWithout: number }[];
}
/** A partner with its statements, and those of them without a date. */
export interface TopPartner { partner: ActorRef; statements: number; undated: number }
/** The numbers of the lines below a headline. */
export interface Deck {
  focus: ActorRef;
  sources: number;
  /** How many tell no source but the sheet that they stand in. */
  unsourced: number;
  statements: number;
  undated: number;
  /** Of how many nobody judged the tone. */
  unstated: number;
  /** The partners (wholes) with most statements: one where it has more than half of them, else two; fewer where another has as many as the last. */
  top: TopPartner[];
  /** How many statements name one of `top`. */
  shared: number;
  /** What tells of conflict, and the partner in most of it; null where several have as many. */
  conflict: { statements: number; undated: number; with: TopPartner | null };
}
/** The partners of a focus that are neither states nor bodies of states. */
export interface Organisations {
  /** Those in which the focus or a part of it has a role, as wholes; most statements first. */
  takesPart: { organisation: ActorRef; roles: string[]; inForce: 'yes' | 'perhaps' | null; statements: number }[];
  others: { organisation: ActorRef; statements: number }[];
}
/** A unit and a year in which ties have figures; `per` is the period of a rate, or empty. */
export interface MeasureChoice { unit: string; per: string; year: number; ties: number }
/** One figure a tie in one unit and one year; never a sum. */
export interface Measure {
  unit: string; per: string; year: number;
  /** Greatest first; those with unlike figures last. */
  ties: {
    partner: ActorRef;
    /** There is one; all are the same; all tell of one event, and this is the last; or they are unlike, and none is chosen. */
    rule: 'only' | 'same' | 'event' | 'several';
    statement: StatementRow | null;
    range: FigureRange;
  }[];
  /** How many ties have no such figure. */
  without: number;
}
/** When something was, in fractional years, as a `LaneMark` has it. */
export interface TimeMark {
  earliest: number | null; latest: number | null; certainFrom: number | null; certainTo: number | null; vague: boolean;
}
/** The events around a focus, oldest first. */
export interface Chronicle {
  /** How many dated events there are; one page of them is in `events`. */
  total: number;
  events: {
    event: string | null;
    /** The first dated one that occurred or stands, else the first dated one. */
    statement: StatementRow;
    /** How many statements of the filter that name the focus tell of it. */
    statements: number;
    /** As wholes. */
    partners: ActorRef[];
    time: TimeMark;
    /** The year, or the vaguer time, in which it is listed: that of its beginning. */
    year: VagueYear | null;
    /** Whether it is the one of that year of which most statements tell. */
    leads: boolean;
    /** The questions that one of its statements answers. */
    questions: QuestionCounts;
  }[];
  undated: { statements: number; partners: TopPartner[] };
}
/** What joins two actors of a chain. */
export interface Hop {
  /** How many statements name both; the first 20 are listed. */
  count: number;
  statements: StatementRow[];
  /** That the one belongs to the other; only where the chain is `shared`. */
  memberships: Belonging[];
}
/** One chain of actors: by pairs with no organisation between, or through what is shared. */
export interface Chain { through: 'pairs' | 'shared'; actors: ActorRef[]; hops: Hop[] }
export interface Paths {
  /** How many chains there are. */
  total: number;
  chains: Chain[];
}
/** In what form sources are cited. */
export type CitationStyle = 'footnote' | 'bibtex' | 'csl-json';
/** What of a view is told in words; the other fields of a view may be there. */
export type DescribedView = Partial<View>;
/** What is wrong in one cell of a package; line 0 is the whole file. */
export interface Problem { file: string; line: number; column: string; value: string; message: string }
/** What the record says of itself; every text may be empty. */
export interface Descriptor {
  title: string; headline: string; deck: string; description: string; version: string;
  /** The record's word: parse it before making a link. */
  homepage: string;
  contributors: string[];
  /** Short names, as `CC-BY-4.0`. */
  licenses: string[];
  languages: string[];
}
/** The questions that `ask` answers, by their names. */
export interface Questions {
  binary(): Uint8Array;
  actor(id: string): ActorDetail;
  turn(from: Camera, to: Camera, share: number): Camera;
  hit(view: View, x: number, y: number): Hit | null;
  tie(a: string, b: string, filter?: Filter, page?: Page): TieDetail;
  statements(filter?: Filter, order?: Order, page?: Page): StatementsPage;
  event(id: string): StatementRow[];
  subject(id: string): Subject | null;
  portrait(a: string, b: string, filter?: Filter): Portrait;
  sources(): SourceSummary[];
  places(filter?: Filter): PlaceSummary[];
  facets(filter?: Filter): Facets;
  lanes(focus: string, filter?: Filter): Lanes;
  checkFilter(filter: unknown): FilterCheck;
  leftOut(filter?: Filter, actors?: string[]): LeftOut;
  deck(focus: string, filter?: Filter): Deck;
  organisations(focus: string, filter?: Filter): Organisations;
  measure(focus: string, unit: string, year: number, filter?: Filter): Measure;
  measures(focus: string, filter?: Filter): MeasureChoice[];
  chronicle(focus: string, filter?: Filter, page?: Page): Chronicle;
  search(text: string, limits?: SearchLimits | number | null): SearchGroup[];
  memberships(actor: string, asOf?: string | null): Belonging[];
  shared(a: string, b: string, asOf?: string | null): SharedOrganisation[];
  asOf(day: string, filter?: Filter, page?: Page): State;
  difference(from: string, to: string, filter?: Filter, page?: Page): Difference;
  compare(a: string, b: string, focus: string, filter?: Filter): Comparison;
  path(a: string, b: string, filter?: Filter, limit?: number | null): Paths;
  describe(view: DescribedView): string[];
  cite(ids: string[], style: CitationStyle): string;
  disagreements(filter?: Filter): Disagreement[];
  figures(filter?: Filter, page?: Page): FigureGroup[];
  network(view: View): Network;
  svg(view: View, caption?: Caption | null, palette?: 'light' | 'dark' | 'print' | null): string;
}
";
