/**
 * What runs in every measured page before its own scripts: the same clockwork for all.
 *
 * `install` and `installOurs` are sent to the browser as text, so that they may use nothing from outside themselves.
 * @module
 */

/**
 * @typedef {object} Turn times in milliseconds
 * @property {number} start script of the task that starts the turn
 * @property {number[]} scripts in the callbacks of each frame
 * @property {number[]} intervals between frames
 */

/**
 * @typedef {object} Probe
 * @property {() => void} drawn a page calls it when its ties are drawn and clicks are answered
 * @property {number} drawnAt when it did, since the start of the navigation
 * @property {number} interactiveAt when the frame after that was painted
 * @property {Promise<number>} interactive resolves with it
 * @property {() => number} wasmBytes the memory of all WebAssembly instances
 * @property {() => Promise<number>} click resolves when the next click has filled the panel and a frame has passed
 * @property {(id: string, forMs: number) => Promise<Turn>} turn
 */

/** Puts `probe` into the page. */
export function install() {
  const requestFrame = globalThis.requestAnimationFrame.bind(globalThis);

  /** The time that callbacks took, by the time of their frame. @type {Map<number, number>} */
  const scripts = new Map();
  globalThis.requestAnimationFrame = (callback) => requestFrame((time) => {
    const started = performance.now();
    callback(time);
    scripts.set(time, (scripts.get(time) ?? 0) + performance.now() - started);
  });

  /** @type {Set<WebAssembly.Memory>} */
  const memories = new Set();
  /** @param {WebAssembly.Instance} instance */
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return instance;
  };
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (target, args) => note(Reflect.construct(target, args)),
  });
  for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
    const original = WebAssembly[name].bind(WebAssembly);
    Object.assign(WebAssembly, {
      [name]: async (/** @type {[any, any]} */ ...args) => {
        const made = await original(...args);
        note(made instanceof WebAssembly.Instance ? made : made.instance);
        return made;
      },
    });
  }

  /** Resolves when the next frame has been handed on for painting. @returns {Promise<number>} */
  const painted = () => new Promise((resolve) => requestFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));

  /** @type {(at: number) => void} */
  let becomesInteractive;
  /** @type {Promise<number>} */
  const interactive = new Promise((resolve) => { becomesInteractive = resolve; });

  /** @type {Probe['click']} */
  const click = () => new Promise((resolve) => {
    addEventListener('pointerup', ({ timeStamp }) => {
      const filled = () => {
        if (globalThis.bench.listed() === 0) requestFrame(filled);
        else requestFrame(() => resolve(performance.now() - timeStamp));
      };
      requestFrame(filled);
    }, { capture: true, once: true });
  });

  /** @type {Probe['turn']} */
  const turn = (id, forMs) => new Promise((resolve) => {
    scripts.clear();
    /** @type {number[]} */
    const times = [];
    let start = 0;
    const started = performance.now();
    globalThis.bench.recentre(id);
    queueMicrotask(() => { start = performance.now() - started; });
    const finish = () => resolve({
      start,
      scripts: times.map((time) => scripts.get(time) ?? 0),
      intervals: times.slice(1).map((time, index) => time - (times[index] ?? 0)),
    });
    const tick = (/** @type {number} */ time) => {
      times.push(time);
      requestFrame(time - started < forMs ? tick : finish);
    };
    requestFrame(tick);
  });

  /** @type {Probe} */
  const probe = {
    drawnAt: 0,
    interactiveAt: 0,
    interactive,
    click,
    turn,
    wasmBytes: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    drawn: async () => {
      probe.drawnAt = performance.now();
      probe.interactiveAt = await painted();
      performance.mark('interactive');
      becomesInteractive(probe.interactiveAt);
    },
  };
  Object.assign(globalThis, { probe });
}

/** Puts into our own page, which is the one that is shipped, what the peers' pages bring with them. */
export function installOurs() {
  addEventListener('relations-map-ready', ({ target }) => {
    const element = /** @type {HTMLElement & { select: (id: string | null) => void, focusOn: (id: string) => void }} */ (target);
    const inside = /** @type {ShadowRoot} */ (element.shadowRoot);
    globalThis.bench = {
      listed: () => inside.querySelectorAll('[part~=statement]').length,
      recentre: (id) => {
        element.select(null);
        element.focusOn(id);
      },
      point: (id) => {
        const { left, top, width, height } = inside.querySelector(`button[data-id="${id}"]`)?.getBoundingClientRect() ?? new DOMRect();
        return [left + width / 2, top + height / 2];
      },
    };
    globalThis.probe.drawn();
  }, { once: true });
}
