//! The shapes that cross the boundary, for TypeScript, and the flat numbers that cross as typed arrays.

use std::cell::OnceCell;

use js_sys::{Array, Float32Array, Object, Uint16Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::errors::with;
use crate::scene::Stage;
use globe::path::Polylines;

thread_local! {
    /// The codes of the shapes: the same in every scene, so every scene has the one list, which nobody can change.
    static CODES: OnceCell<JsValue> = const { OnceCell::new() };
}

/// Adds the outlines of the last scene to it; the arrays are copies that JavaScript owns.
pub(super) fn attach_outlines(scene: &JsValue, stage: &Stage) {
    let drawn = stage.outlines_drawn();
    let outlines = Object::new();
    for (name, lines) in [
        ("edge", &drawn.edge),
        ("land", &drawn.land),
        ("coasts", &drawn.coasts),
        ("borders", &drawn.borders),
    ] {
        with(&outlines, name, &polylines(lines));
    }
    CODES.with(|known| {
        let codes = known.get_or_init(|| {
            let codes: Array = stage.codes().map(JsValue::from).collect();
            Object::freeze(&codes).into()
        });
        with(&outlines, "codes", codes);
    });
    with(scene, "outlines", &outlines);
}

fn polylines(lines: &Polylines) -> JsValue {
    let object = Object::new();
    with(
        &object,
        "points",
        &Float32Array::from(lines.coordinates.as_slice()),
    );
    with(&object, "ends", &Uint32Array::from(lines.ends.as_slice()));
    with(
        &object,
        "shapes",
        &Uint16Array::from(lines.shapes.as_slice()),
    )
}

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
  /** Leaves out what certainly began after this day, and standing facts that had certainly ended. */
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
  /** Words, or their beginnings, that text, names of parties or attribution must all hold, in any case, script and spelling. */
  text?: string;
}
/** Which rows of a long answer. */
export interface Page { offset?: number; limit?: number | null }
export interface ToneCounts { cooperative: number; neutral: number; conflictual: number; unstated: number }
export interface ActorRef { id: string; name: string; shortName: string; kind: ActorKind }
export interface ActorSummary extends ActorRef {
  partOf: string | null;
  /** Degrees east and north. */
  coordinates: [number, number] | null;
  /** How many statements name the actor or a part of it. */
  statements: number;
  tones: ToneCounts;
}
export interface ActorDetail extends ActorSummary {
  aliases: string[];
  /** Pairs of language and name. */
  /** Language, name, and the shorter name where there is one. */
  names: [string, string, string?][];
  wikidata: string;
  parts: ActorRef[];
}
export interface CodeCount { code: string; count: number }
/** What one tone weighs in a tie, in distinct events. */
export interface Strand { tone: Tone; happened: number; intended: number; assessed: number }
export interface Tie {
  partner: ActorRef;
  partOf: string | null;
  statements: number;
  /** Statements with four or more parties. */
  manyParty: number;
  /** Distinct events. */
  events: number;
  undated: number;
  tones: ToneCounts;
  themes: CodeCount[];
  statuses: CodeCount[];
  strands: Strand[];
  firstYear: number | null;
  lastYear: number | null;
  disagreements: number;
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
  disagreements: string[];
}
export interface StatementsPage { total: number; rows: StatementRow[] }
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
  language: string; partOf: string | null; passages: number; statements: number; note: string;
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
}
/** Statements in time, by tone; `years`, `spans` and `undated` add up to `total`. */
export interface Timeline {
  total: number;
  /** Statements that lie within one year; years without one are left out. */
  years: { year: number; tones: ToneCounts }[];
  /** Statements that last longer, or of which the year is not sure; an end that nobody tells is null. */
  spans: { firstYear: number | null; lastYear: number | null; tones: ToneCounts }[];
  undated: ToneCounts;
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
/** An answer to a search. */
export interface SearchHit {
  kind: 'actor' | 'place' | 'source' | 'statement';
  id: string;
  /** The name, the title or the sentence, cut where words matched; the pieces joined are the whole. */
  text: { text: string; matched: boolean }[];
  /** The other name or the author by which it was found; empty where the text tells enough. */
  also: { text: string; matched: boolean }[];
  /** How many of the words of the question it matches. */
  matched: number;
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
  /** On the first day; of a tone its code, `none` before the first, or `perhaps`. */
  before: InForce | Tone | 'none';
  /** On the second day. */
  after: InForce | Tone | 'none';
  statements: StatementRow[];
}
/** What two days tell apart; what the dates tell of both alike is left out. */
export interface Difference {
  from: string; to: string;
  gained: Change[]; lost: Change[];
  /** Tones that surely became others. */
  changed: Change[];
  /** What the dates do not tell surely of both days. */
  unclear: Change[];
  /** How long the lists are, of which a page is given. */
  totals: { gained: number; lost: number; changed: number; unclear: number };
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
  /** The quantities of the tie by unit, never added. */
  figures: FigureGroup[];
  /** Organisations to which this partner belongs and the other does not. */
  separate: Belonging[];
}
/** Two partners of a focus as mirrors. */
export interface Comparison {
  focus: ActorRef; a: Side; b: Side;
  /** Every theme that one of the ties has, most in both together first. */
  themes: { code: Theme; a: number; b: number }[];
  shared: SharedOrganisation[];
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

/** Where the map stands. */
export interface Camera { lonDeg: number; latDeg: number; scalePxPerRad: number; xPx: number; yPx: number }
/** What is to be seen; sizes in CSS pixels. */
export interface View {
  focus?: string | null;
  selected?: string | null;
  filter?: Filter;
  width: number;
  height: number;
  /** `equal-area` unless told; `equidistant` keeps distances from the focus, `equal-earth` is a flat world. */
  projection?: 'equal-area' | 'equidistant' | 'equal-earth';
  /** The language of names, as `ru`; English where the record has none in it. */
  language?: string;
  /** None fits the map to the ties of the focus. */
  camera?: Camera | null;
  /** The id of a many-party event or statement whose parties are joined. */
  hub?: string | null;
  /** The id of a chosen place, which is drawn at any zoom. */
  place?: string | null;
  shelfOpen?: boolean;
}
export interface SceneNode {
  id: string; name: string; shortName: string; kind: ActorKind;
  /** On the map, at its edge when out of view, or on the shelf when it has no place on the earth. */
  at: 'map' | 'edge' | 'shelf';
  x: number; y: number; halfWidthPx: number; halfHeightPx: number;
  statements: number; events: number; tones: ToneCounts; disagreements: number;
  /** From the focus over the globe, to a hundred kilometres. */
  distanceKm: number | null;
  /** Where its point is drawn, if the symbol had to give way so far that it no longer covers it. */
  anchor: [number, number] | null;
}
export interface Stroke {
  id: string; tone: Tone; manner: 'happened' | 'intended' | 'assessed';
  events: number; widthPx: number; from: [number, number]; to: [number, number];
}
export interface Scene {
  camera: Camera;
  fitScalePxPerRad: number;
  mapHeightPx: number;
  /** Circles at every thousandth kilometre, where the projection keeps distances: kilometres and pixels. */
  rings: [number, number][];
  strokes: Stroke[];
  /** Where the sign stands on a tie whose sources differ: the partner, and pixels from the left and top. */
  differences: [string, [number, number]][];
  places: {
    id: string; name: string; kind: string; x: number; y: number;
    /** Its symbol about its point, as an SVG path to fill by the even-odd rule, in pixels. */
    symbol: string;
    /** Whether statements between the focus and the chosen actor are at it. */
    ofTie: boolean;
  }[];
  nodes: SceneNode[];
  labels: { id: string; text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; width: number; isPlace: boolean }[];
  /** Members of the chosen organisation on the day of the filter; `sure` is false where the dates do not tell. */
  members: { id: string; role: string; sure: boolean }[];
  hub: { id: string; x: number; y: number; spokes: [string, [number, number]][] } | null;
  shelf: { topPx: number; heightPx: number; hidden: number; button: [number, number] | null };
  outlines: Outlines;
}
/** Actors on rings around the focus, by how many ties they are away; sizes in CSS pixels. */
export interface Network {
  /** The middle of the rings. */
  centre: [number, number];
  /** Half the width and half the height of each ring, the inmost first. */
  rings: [number, number][];
  /** The focus, then ring by ring, each clockwise from the top. */
  nodes: NetworkNode[];
  /** The ties of the focus with wholes. */
  strokes: Stroke[];
  /** Ties among others: quadratic curves with one control point; those with most statements first. */
  lines: { a: string; b: string; statements: number; from: [number, number]; via: [number, number]; to: [number, number] }[];
  /** How many more ties among others there are; the picture has some hundred at most. */
  leftOut: number;
  labels: Scene['labels'];
  /** The actors that no chain of ties joins with the focus. */
  apart: ActorRef[];
}
export interface NetworkNode extends ActorRef {
  /** How many ties it is away from the focus, which is 0. */
  ring: number;
  /** The id of its whole, if that is in the picture too. */
  partOf: string | null;
  x: number; y: number; radiusPx: number;
  /** On the first ring of its tie with the focus; of all others whatever names them. */
  statements: number; events: number; tones: ToneCounts; disagreements: number;
}
/** Lines as flat numbers: x and y of each point in CSS pixels; for each line the number of points up to its end and the
    index of its shape in `codes` (65535: none). */
export interface Polylines { points: Float32Array; ends: Uint32Array; shapes: Uint16Array }
export interface Outlines {
  /** The ring in which the map ends. */
  edge: Polylines;
  /** Closed rings, to fill. */
  land: Polylines;
  /** Open lines, to stroke. */
  coasts: Polylines;
  borders: Polylines;
  /** The code of each shape, ISO 3166-1 alpha-3 where there is one. */
  codes: readonly string[];
}
export interface Hit { kind: 'actor' | 'place' | 'tie'; id: string }
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
  tie(a: string, b: string, filter?: Filter, page?: Page): TieDetail;
  statements(filter?: Filter, order?: Order, page?: Page): StatementsPage;
  event(id: string): StatementRow[];
  sources(): SourceSummary[];
  places(filter?: Filter): PlaceSummary[];
  facets(filter?: Filter): Facets;
  lanes(focus: string, filter?: Filter): Lanes;
  search(text: string, limit?: number | null): SearchHit[];
  memberships(actor: string, asOf?: string | null): Belonging[];
  shared(a: string, b: string, asOf?: string | null): SharedOrganisation[];
  asOf(day: string, page?: Page): State;
  difference(from: string, to: string, page?: Page): Difference;
  compare(a: string, b: string, focus: string, filter?: Filter): Comparison;
  path(a: string, b: string, filter?: Filter, limit?: number | null): Paths;
  describe(view: DescribedView): string[];
  cite(ids: string[], style: CitationStyle): string;
  disagreements(filter?: Filter): Disagreement[];
  figures(filter?: Filter, page?: Page): FigureGroup[];
  network(view: View): Network;
  svg(view: View, title: string, description: string, dark: boolean): string;
}
";
