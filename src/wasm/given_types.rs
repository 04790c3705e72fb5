//! What callers give, for TypeScript, and the little of an answer that no Rust type stands for.
//!
//! The types of answers are derived from the Rust types (`tsify`). What is given is read by hand ([`super::input`]); that
//! reader and this page agree is tested, as is that every answer is of its type (`tests/typings/answers.test.js`).

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const QUESTIONS: &str = r"
export type Order = 'date' | 'date-descending' | 'source' | 'theme' | 'tone' | 'status';
/** In what form sources are cited. */
export type CitationStyle = 'footnote' | 'bibtex' | 'csl-json';
/** Which rows of a long answer. */
export interface Page { offset?: number; limit?: number | null }
/** How many hits of each kind are wanted; 20 of those that are not named. */
export interface SearchLimits { actors?: number; places?: number; themes?: number; sources?: number; statements?: number }
/** Whether something held on a day; `perhaps`: the dates do not tell. */
export type InForce = 'yes' | 'no' | 'perhaps';

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
  search(text: string, limits?: SearchLimits | number | null, themes?: string[]): SearchGroup[];
  memberships(actor: string, asOf?: string | null): Belonging[];
  shared(a: string, b: string, asOf?: string | null): SharedOrganisation[];
  asOf(day: string, filter?: Filter, page?: Page): State;
  difference(from: string, to: string, filter?: Filter, page?: Page): Difference;
  compare(a: string, b: string, focus: string, filter?: Filter): Comparison;
  path(a: string, b: string, filter?: Filter, limit?: number | null): Paths;
  describe(view: DescribedView): Told[];
  describeFilter(filter?: Filter): Told[];
  citations(ids: string[]): Citation[];
  /** Of each citation three texts in turn: all of it, its note, and when its source was published. */
  cite(ids: string[], style: CitationStyle, words: string[]): string;
  disagreements(filter?: Filter): Disagreement[];
  figures(filter?: Filter, page?: Page): FigureGroup[];
  network(view: View): Network;
  svg(view: View, caption?: Caption | null, palette?: 'light' | 'dark' | 'print' | null): string;
}
";

#[wasm_bindgen(typescript_custom_section)]
const PICTURES: &str = r"
/** CSS pixels from the left and top of the picture. */
export type Point = [x: number, y: number];
/** What is to be seen; sizes in CSS pixels. */
export interface View {
  focus?: string | null;
  selected?: string | null;
  /** The id of a chosen place. */
  place?: string | null;
  /** The id of a many-party event or statement whose parties are joined. */
  hub?: string | null;
  /** With `asOf` the picture is of one day. */
  filter?: Filter;
  width: number;
  height: number;
  /** `equal-area` unless told; `equidistant` keeps distances from the focus, `equal-earth` is a flat world. */
  projection?: 'equal-area' | 'equidistant' | 'equal-earth';
  /** The language of names, as `ru`; English where the record has none in it. */
  language?: string;
  /** What stands beside names, which need room for it; English unless told. `{n}` is a number, `{all}` that of all. */
  words?: { distance?: string; more?: string; conflict?: string; note?: string } | null;
  /** None puts the map where the rule does: filters, days and choices do not move it. */
  camera?: Camera | null;
  /** Ids of actors that the words around the map name: bold. */
  prominent?: string[];
  /** On one day: whether ties are drawn that have nothing but undated standing facts. */
  undated?: boolean;
  /** The unit and the year whose figures the widths of lines tell; where there is none they count statements, as always on one day. */
  measure?: { unit: string; year: number } | null;
  /** The number of the outlines that the caller has; they come only where others are drawn. */
  outlinesVersion?: number;
}
/** What of a view is told in words; the other fields of a view may be there. */
export type DescribedView = Partial<View>;
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
export interface Scene {
  /** Where others are drawn than those that the caller has. */
  outlines?: Outlines;
}
/** The words of a picture file: all of them are the caller's. Its map has the size of the view. */
export interface Caption {
  /** The headline, and the title of the document. */
  title?: string;
  /** For those who do not see it. */
  description?: string;
  deck?: string;
  /** The key of the lines: words, what each width stands for, and what a tooth is; the four widths of statements unless told. */
  lines?: { statements: string; ranges: string[]; widths?: number[]; tooth: string } | null;
  /**
   * In the place of that key: a sign and what it means, in turn. Signs are tones, `happened`, `intended`, `judged`, `dated`, `perhaps`,
   * `undated`, `hatched` and `place`; any other has only words.
   */
  signs?: string[] | null;
  /** The foot, on the left and on the right. */
  source?: string;
  edition?: string;
  /** Words for numbers, English unless told: `{n}` is the number, `{all}` that of all, `{name}` a name. */
  words?: {
    note?: string; conflict?: string; more?: string; plus?: string; from?: string; to?: string; together?: string;
    distance?: string;
    /** What stands before the last three digits. */
    thousands?: string;
  } | null;
  /** Around all; 0, the default, gives the map alone. */
  margin?: number;
  /** How many times as large the map is drawn: one of 760 pixels at 1.474 makes a picture of 1200 with a margin of 40. */
  scale?: number;
}
";
