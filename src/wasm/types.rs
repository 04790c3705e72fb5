//! The shapes of pictures, for TypeScript, and the flat numbers that cross as typed arrays.

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
";
