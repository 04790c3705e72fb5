/**
 * A worker, where the page may have one.
 * @module
 */

/** After this time a worker counts as failed. */
const BEGIN_MS = 5000;

/**
 * Waits until a worker says that it is there; null where there can be none, so that the page itself must work.
 *
 * @param {Worker | null} worker
 * @returns {Promise<Worker | null>}
 */
export async function begun(worker) {
  if (!worker) return null;
  const isReady = await new Promise((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    setTimeout(resolve, BEGIN_MS, false);
  });
  if (isReady) return worker;
  worker.terminate();
  return null;
}

/** A worker of a module; a script of another host may not be one, but may be imported by one. @param {URL} module @returns {Worker | null} */
export function ofModule(module) {
  if (typeof Worker !== 'function') return null;
  try {
    return new Worker(module, { type: 'module' });
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'SecurityError')) return null;
  }
  return ofText(`import ${JSON.stringify(module.href)};`, { type: 'module' });
}

/** A worker of a script that the page holds as text. @param {string} text @param {WorkerOptions} [options] @returns {Worker | null} */
export function ofText(text, options) {
  try {
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), options);
  } catch {
    return null;
  }
}
