/** Where our page stands the map, in CSS pixels; the bundler puts the numbers in. */
interface Frame {
  width: number;
  height: number;
  /** The actor at the centre when the page opens. */
  focus: string;
  /** Where the centre is and how large a radian, by focus. */
  cameras: Record<string, Camera>;
}

interface Camera {
  lonDeg: number;
  latDeg: number;
  scalePxPerRad: number;
  xPx: number;
  yPx: number;
}

declare const FRAME: Frame;

/** What a page offers to the bench. */
interface Bench {
  /** Where to click to choose a partner, in CSS pixels of the viewport. */
  point: (id: string) => [x: number, y: number];
  /** Turns the map to another country in `TURN_MS`. */
  recentre: (id: string) => void;
  /** How many statements the panel lists. */
  listed: () => number;
}

declare var bench: Bench;

/** What the bench's own script in each page offers; see ../probe.js. */
declare var probe: {
  /** The page has drawn its ties and answers clicks. */
  drawn: () => void;
};
