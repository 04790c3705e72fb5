/** A core that stops at a fault when a test wants it to. */

/**
 * Keeps hold of each instance of the core, and lets the test make its calls run into a real `unreachable`. It runs in a page
 * before all other scripts, and is sent there as text.
 */
export function reachIntoCore() {
  const fault = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]));
  const trap = /** @type {() => never} */ (new WebAssembly.Instance(fault).exports.f);
  const faults = { left: 0, instances: 0, calls: /** @type {string[]} */ ([]) };
  Reflect.set(globalThis, 'faults', faults);
  const { Instance, instantiate } = WebAssembly;
  /** @type {WebAssembly.Exports[]} */
  const cores = [];
  Reflect.set(globalThis, 'cores', cores);
  /** What the second file of the core is joined to is the first itself. @type {WeakMap<object, WebAssembly.Exports>} */
  const known = new WeakMap();
  const joined = (/** @type {any} */ imports) => (known.has(imports?.__wasm_split) ? { ...imports, __wasm_split: known.get(imports.__wasm_split) } : imports);
  const isCore = (/** @type {WebAssembly.Instance} */ { exports }) => 'scene' in exports && 'memory' in exports;
  /** @param {WebAssembly.Instance} instance */
  const watched = (instance) => {
    if (!isCore(instance)) return instance;
    faults.instances += 1;
    cores.push(instance.exports);
    let isPoisoned = false;
    /** @type {(name: string, call: Function) => Function} */
    const wrap = (name, call) => (/** @type {unknown[]} */ ...args) => {
      if (/^(?:scene|tie|ties|hit|actor|actors|ask)$/.test(name)) faults.calls.push(name);
      if (/^(?:scene|tie|ties|hit|actor|actors|ask)$/.test(name) && faults.left > 0) {
        faults.left -= 1;
        isPoisoned = true;
      }
      // After a fault nothing of the instance may be used.
      if (isPoisoned) trap();
      return call(...args);
    };
    const wrapped = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) => [name, typeof value === 'function' ? wrap(name, value) : value]));
    known.set(wrapped, instance.exports);
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: wrapped } });
  };
  WebAssembly.Instance = /** @type {any} */ (function (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
    return watched(new Instance(module, joined(imports)));
  });
  // What is an instance is told by this.
  Object.assign(WebAssembly.Instance, { prototype: Instance.prototype });
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ source, /** @type {any} */ imports) => {
    const made = /** @type {any} */ (await instantiate.call(WebAssembly, source, joined(imports)));
    return made instanceof Instance ? watched(made) : { ...made, instance: watched(made.instance) };
  });
}
