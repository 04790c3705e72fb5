//! The shapes of what is drawn, for TypeScript.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r"
/** CSS pixels from the left and top of the picture. */
export type Point = [x: number, y: number];
/** Two points of a straight line, or three of a quadratic curve: the second is its control point. */
export type Curve = Point[];
/** A short line across another. */
export type Tooth = [Point, Point];
/** Which part of a text stands at its point; the point is at the middle of its height. */
export type Anchor = 'start' | 'middle' | 'end';
export type Weight = 'plain' | 'bold';
/** `quiet`: no statements in this filter, or another is chosen. */
export type Emphasis = 'ink' | 'quiet' | 'chosen';

/** Where the map stands: degrees of its centre, its scale there, and where that centre is drawn. */
export interface Camera { lonDeg: number; latDeg: number; scalePxPerRad: number; xPx: number; yPx: number }
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
export interface Scene {
  /** `near`: the neighbourhood, and tabs on the frame. `world`: one scale for all. `network`: no map is drawn. */
  mode: 'near' | 'world' | 'network';
  /** Why no map is drawn. */
  reason: 'focus-without-place' | 'few-partners-with-place' | null;
  /** What is drawn. */
  camera: Camera;
  /** Where the rule puts the map. */
  frame: Camera;
  /** What is drawn; a world may be flat though another was asked for. */
  projection: 'equal-area' | 'equidistant' | 'equal-earth';
  /** Half the height of the neighbourhood, by the rule. */
  radiusKm: number;
  centre: {
    id: string; name: string; at: Point;
    /** Its outline filled; tinted where it is over an eighth of the picture; a disc where there is none to see. */
    shown: 'filled' | 'tinted' | 'disc';
    radiusPx: number;
    /** In the filter. */
    statements: number;
  };
  /** What the land of countries is coloured as; all other land is alike. */
  lands: { id: string; role: 'centre' | 'tint' | 'chosen' | 'partner' }[];
  /** On one day: the organisation with most members told for that day in which the centre was too. */
  fellows: { organisation: string; name: string; members: MemberMark[] } | null;
  /** The members of the chosen organisation, on the day of the filter if it has one. */
  members: MemberMark[];
  /** All partners with a place, most statements first. */
  partners: PartnerMark[];
  /** How many partners have no place. */
  elsewhere: number;
  /** How many partners with a place are not drawn: the 400 with most statements are. */
  leftOut: number;
  symbols: MapSymbol[];
  /** Clockwise from the top. */
  tabs: Tab[];
  /** In the order in which they are drawn. */
  lines: Line[];
  /** None overlaps another, a symbol or a tab. */
  labels: MapLabel[];
  /** At rest: the partner with most conflict, if five statements or more. */
  note: { id: string; conflict: number; statements: number; at: Point; anchor: Anchor; linePx: number; lines: number } | null;
  chosen: Chosen | null;
  /** Places of the chosen tie, and the chosen place. */
  places: {
    id: string; name: string; kind: string; at: Point; halfPx: number; ofTie: boolean; chosen: boolean; on: 'map' | 'inverse';
  }[];
  /** Their names, one below the other, on one leader. */
  placeNames: { texts: string[]; ids: string[]; at: Point; anchor: Anchor; leader: Point[] } | null;
  /** The parties of the chosen event. */
  hub: { id: string; at: Point; spokes: [string, Point][] } | null;
  globe: Globe | null;
  /** Circles at every thousandth kilometre, where the projection keeps distances: kilometres and pixels. */
  rings: [number, number][];
  /** Where widths tell figures, what they mean. */
  measure: WidthScale | null;
  outlinesVersion: number;
  outlines?: Outlines;
}
/** A line is as wide as the share of its figure of `greatest`, whose line has `widthPx`. Of the ties that are drawn `without` have
    no figure, and `several` unlike ones, of which none is chosen; their lines are `unmeasured`. */
export interface WidthScale { greatest: number; widthPx: number; without: number; several: number }
export interface MemberMark { id: string; role: string; /** False where the dates do not tell. */ sure: boolean }
export interface PartnerMark {
  id: string; name: string; shortName: string; kind: ActorKind;
  /** In the filter. */
  statements: number; conflict: number;
  /** In the whole record. */
  total: number;
  /** From the centre over the globe, to the nearest hundred. */
  distanceKm: number;
  /** Clockwise from north. */
  directionDeg: number;
  stands: 'symbol' | 'tab';
  /** Which of `symbols` or `tabs`. */
  at: number;
}
export interface MapSymbol {
  /** One partner, or those at one point. */
  ids: string[];
  at: Point; radiusPx: number; emphasis: Emphasis;
  /** Its own point, where it had to leave its land: a thin line leads there. */
  anchor: Point | null;
}
export interface Tab {
  side: 'top' | 'right' | 'bottom' | 'left';
  /** Most statements first. */
  ids: string[];
  /** Left, top, width and height. */
  box: [number, number, number, number];
  /** Its inner side. */
  rule: [Point, Point];
  rows: {
    id: string; text: string; at: Point; anchor: Anchor; weight: Weight; emphasis: Emphasis;
    /** Members that are only counted behind the name. */
    plus: number;
    distance: { km: number; at: Point; anchor: Anchor } | null;
  }[];
  /** Members that are only counted, on a row of their own. */
  more: { count: number; at: Point; anchor: Anchor } | null;
  /** Where its line ends. */
  end: Point;
  /** Whether the chosen one is in it. */
  chosen: boolean;
}
export interface Line {
  ids: string[];
  /** From the centre outward. */
  curve: Curve;
  /** 1.1 up to 4 statements, 1.9 up to 14, 3 up to 49, then 5, or by a figure; of a stack that of its thickest. */
  widthPx: number;
  /** `slate`: solid; on one day what is dated to hold. `dotted`: the dates do not tell. `faint`: another is chosen. */
  style: 'slate' | 'faint' | 'dotted' | 'undated' | 'unmeasured';
  /** One for each statement of conflict, from the partner's end. */
  teeth: Tooth[];
  conflict: number;
  /** Whether the teeth do not fit; then a label has their number. */
  told: boolean;
  statements: number;
}
export interface MapLabel {
  id: string;
  /** Of `conflict` (statements of it) and `several` (more at one point) the number is in `count`, and `text` is empty. */
  kind: 'centre' | 'partner' | 'conflict' | 'several';
  text: string; count: number; at: Point; anchor: Anchor; widthPx: number; sizePx: number; weight: Weight; emphasis: Emphasis;
  /** Whether it lies over a line, or partly off the land of the centre: a halo of the ground's colour. */
  halo: boolean;
  /** `inverse`: on the filled land of the centre. */
  on: 'map' | 'inverse';
}
export type LaneDirection = 'from' | 'to' | 'together' | 'others' | 'several';
export type Manner = 'happened' | 'intended' | 'judged';
export interface Chosen {
  id: string;
  /** Statements of fewer than four parties, by who acts: the partner, the centre, both or not told, a third party alone. */
  lanes: {
    direction: 'from' | 'to' | 'together' | 'others';
    count: number;
    /** One a tone, from the doer to the receiver. */
    strands: { tone: Tone; manner: Manner; count: number; widthPx: number; curve: Curve; teeth: Tooth[] }[];
    /** A triangle at the receiver. */
    arrow: Point[] | null;
    /** Where the number stands. */
    label: { at: Point; anchor: Anchor } | null;
  }[];
  /** Statements of four or more parties. */
  several: number;
  shares: { direction: LaneDirection; tone: Tone; manner: Manner; count: number }[];
}
export interface Globe {
  middle: Point; radiusPx: number;
  /** Closed rings: x and y in turn. */
  land: number[][];
  /** What the map shows of it, closed. */
  frame: Point[];
  /** The partners on tabs. */
  far: { id: string; from: Point; to: Point; chosen: boolean }[];
}
/** Organisations on a left arc, states on a right one; names outside. Sizes in CSS pixels. */
export interface Network {
  width: number; height: number;
  /** `text`: as much of the name as the disc has room for. */
  centre: { id: string; name: string; text: string; nameWidthPx: number; at: Point; radiusPx: number; statements: number };
  /** The left arc, then the right one, each from the top. */
  nodes: NetworkNode[];
  /** From the centre to each. */
  lines: Line[];
  /** Ties among the others of two statements and more, most first. */
  among: { a: string; b: string; statements: number; conflict: number; curve: Curve; widthPx: number }[];
  states: number; organisations: number;
  measure: WidthScale | null;
  /** How many partners are not drawn: the 400 with most statements are. */
  leftOut: number;
  /** How many ties among others are not drawn. */
  amongLeftOut: number;
  /** The actors that no chain of ties joins with the focus. */
  apart: ActorRef[];
}
export interface NetworkNode extends ActorRef {
  side: 'left' | 'right'; at: Point; radiusPx: number;
  statements: number; conflict: number; emphasis: Emphasis; weight: Weight;
  /** Null where there is no room. The number of statements follows outside of it. */
  label: { text: string; at: Point; anchor: Anchor } | null;
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
/** What is at a point; `ids` are all that are meant, where one symbol or tab stands for several. */
export interface Hit { kind: 'actor' | 'place' | 'tie' | 'tab'; id: string; ids: string[] }
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
