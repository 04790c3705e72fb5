/**
 * Touch, mouse and wheel on the map.
 *
 * The page's scroll is never trapped: the wheel zooms only with Ctrl or Cmd or while the map has the keyboard, one
 * finger scrolls the page, two move the map.
 * @module
 */

/** @typedef {{ zoom: (factor: number, x: number, y: number) => boolean, pan: (dx: number, dy: number) => void, hasFocus: () => boolean }} Map the coordinates are CSS pixels within the box */
/** @typedef {{ x: number, y: number, spread: number }} Pinch */

/** How far a pointer may move, in pixels, and still count as a click. */
const SLIDE_PX = 4;

/** The scale at which the page shows the box, which a CSS transform may have changed. @param {HTMLElement} box */
const scaleOf = (box) => box.getBoundingClientRect().width / box.offsetWidth || 1;

/** A point of the window in pixels of the box. @param {HTMLElement} box @param {number} x @param {number} y @returns {[number, number]} */
export function within(box, x, y) {
  const { left, top } = box.getBoundingClientRect();
  const scale = scaleOf(box);
  return [(x - left) / scale, (y - top) / scale];
}

/**
 * Listens on the box until the signal ends.
 * @param {HTMLElement} box
 * @param {Map} map
 * @param {AbortSignal} signal
 */
export function listen(box, map, signal) {
  listenToWheel(box, map, signal);
  listenToDrag(box, map, signal);
  listenToPinch(box, map, signal);
}

/** @param {HTMLElement} box @param {Map} map @param {AbortSignal} signal */
function listenToWheel(box, map, signal) {
  box.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey && !map.hasFocus()) return;
    const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY * (event.deltaMode === 1 ? 16 : 1))) / 240);
    // At its limits the map lets the page scroll again, unless the browser would zoom the whole page.
    if (map.zoom(factor, ...within(box, event.clientX, event.clientY)) || event.ctrlKey || event.metaKey) event.preventDefault();
  }, { signal, passive: false });
}

/** @param {HTMLElement} box @param {Map} map @param {AbortSignal} signal */
function listenToDrag(box, map, signal) {
  /** @type {{ x: number, y: number, id: number, isDrag: boolean } | null} */
  let held = null;
  let wasDrag = false;
  box.addEventListener('pointerdown', ({ pointerType, button, clientX: x, clientY: y, pointerId: id }) => {
    wasDrag = false;
    if (pointerType !== 'touch' && button === 0) held = { x, y, id, isDrag: false };
  }, { signal });
  box.addEventListener('pointermove', ({ clientX, clientY, pointerId, buttons }) => {
    if (!held || held.id !== pointerId) return;
    if ((buttons & 1) === 0) held = null;
    else if (held.isDrag || Math.hypot(clientX - held.x, clientY - held.y) > SLIDE_PX) {
      if (!held.isDrag) box.setPointerCapture(pointerId);
      const scale = scaleOf(box);
      map.pan((clientX - held.x) / scale, (clientY - held.y) / scale);
      held = { x: clientX, y: clientY, id: pointerId, isDrag: true };
    }
  }, { signal });
  const end = () => {
    wasDrag = held?.isDrag ?? false;
    held = null;
  };
  box.addEventListener('pointerup', end, { signal });
  box.addEventListener('pointercancel', end, { signal });
  // The browser fires a click after a drag; it must choose nothing.
  box.addEventListener('click', (event) => {
    if (wasDrag) event.stopPropagation();
    wasDrag = false;
  }, { signal, capture: true });
}

/** @param {HTMLElement} box @param {Map} map @param {AbortSignal} signal */
function listenToPinch(box, map, signal) {
  /** @type {Pinch | null} */
  let before = null;
  const start = (/** @type {TouchEvent} */ event) => {
    before = pinch(event, box);
    if (before) event.preventDefault();
  };
  box.addEventListener('touchstart', start, { signal, passive: false });
  box.addEventListener('touchend', start, { signal, passive: false });
  box.addEventListener('touchmove', (event) => {
    const now = pinch(event, box);
    if (!now) return;
    event.preventDefault();
    if (before) {
      map.pan(now.x - before.x, now.y - before.y);
      map.zoom(now.spread / before.spread, now.x, now.y);
    }
    before = now;
  }, { signal, passive: false });
}

/** The middle and distance of two fingers. @param {TouchEvent} event @param {HTMLElement} box @returns {Pinch | null} */
function pinch({ touches }, box) {
  const [a, b] = [touches[0], touches[1]];
  // The fingers may rest on different symbols, but both must be on the map.
  if (!a || !b || touches.length !== 2 || ![a, b].every(({ target }) => target instanceof Node && box.contains(target))) return null;
  const [x, y] = within(box, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
  return {
    x,
    y,
    spread: Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 1),
  };
}
