/**
 * What mouse and finger do to the drawing of the years.
 * @module
 */

/** What is held: an edge of the period, the day, or a new period. @typedef {'from' | 'to' | 'asOf' | 'plot'} Held */
/**
 * @typedef {object} Brushed
 * @property {(held: Held, from: number, to: number, isEnd: boolean) => void} drag both are places of the page
 * @property {(held: Held, x: number) => void} click
 * @property {() => void} cancel nothing of the drag shall stay
 * @property {(x: number | null) => void} hover
 */

/** So far may a pointer slide and still be a click. */
const SLIDE_PX = 4;

/**
 * Listens on the drawing until the signal ends. A finger that moves up or down scrolls the page.
 * @param {Element} box @param {Brushed} brushed @param {AbortSignal} signal
 */
export function brush(box, brushed, signal) {
  /** @type {{ held: Held, id: number, from: number, x: number, isDrag: boolean } | null} */
  let now = null;
  let frame = 0;
  const settle = (/** @type {boolean} */ isEnd) => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (now) brushed.drag(now.held, now.from, now.x, isEnd);
  };
  const cancel = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (now?.isDrag) brushed.cancel();
    now = null;
  };
  const listen = (/** @type {string} */ type, /** @type {(event: PointerEvent) => void} */ act) =>
    box.addEventListener(type, (event) => act(/** @type {PointerEvent} */ (event)), { signal });
  listen('pointerdown', ({ target, button, isPrimary, pointerId: id, clientX: x }) => {
    const where = target instanceof Element ? target.closest('[data-where]')?.getAttribute('data-where') : null;
    if (where && isPrimary && button === 0) now = { held: /** @type {Held} */ (where), id, from: x, x, isDrag: false };
  });
  listen('pointermove', ({ pointerId, clientX, buttons }) => {
    if (!now) return brushed.hover(clientX);
    if (now.id !== pointerId) return;
    if ((buttons & 1) === 0) return cancel();
    now.x = clientX;
    if (!now.isDrag && Math.abs(clientX - now.from) <= SLIDE_PX) return;
    if (!now.isDrag) box.setPointerCapture(pointerId);
    now.isDrag = true;
    frame ||= requestAnimationFrame(() => settle(false));
  });
  listen('pointerup', ({ pointerId }) => {
    if (now?.id !== pointerId) return;
    if (now.isDrag) settle(true);
    else brushed.click(now.held, now.x);
    now = null;
  });
  listen('pointercancel', cancel);
  listen('pointerleave', () => brushed.hover(null));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !now?.isDrag) return;
    event.preventDefault();
    cancel();
  }, { signal });
}
