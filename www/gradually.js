/**
 * Long lists come a few entries at a time, so that nothing waits for them: the first at once, the rest frame by frame.
 * @module
 */

/** About as many as are seen. */
const FIRST = 8;
const STEP = 60;

/**
 * @template Item
 * @param {Item[]} items @param {(item: Item) => Node[]} make
 * @returns {Node[]} what is there at once, and where the rest will come
 */
export function gradually(items, make) {
  const first = items.slice(0, FIRST).flatMap(make);
  if (items.length <= FIRST) return first;
  const place = new Text();
  const over = new AbortController();
  let done = FIRST;
  const add = (/** @type {number} */ count) => {
    const next = items.slice(done, done + count);
    done += count;
    place.before(...next.flatMap(make));
    if (done >= items.length) over.abort();
  };
  const soon = () => requestAnimationFrame(() => setTimeout(() => {
    if (!place.isConnected) over.abort();
    if (over.signal.aborted) return;
    add(STEP);
    soon();
  }));
  soon();
  addEventListener('beforeprint', () => add(items.length), { signal: over.signal });
  return [...first, place];
}
