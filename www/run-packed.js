/**
 * Scripts that stand in a page packed, run as the page's own.
 * @module
 */

/** A policy may let the first script run by its nonce, and then lets those that it makes. */
const nonce = document.currentScript?.nonce ?? '';

/** Where a policy demands trusted types, a script may be made of them alone. @param {string} code @returns {string} */
function trusted(code) {
  const types = Reflect.get(globalThis, 'trustedTypes');
  return types ? types.createPolicy('relations-map', { createScript: (/** @type {string} */ text) => text }).createScript(code) : code;
}

/** Does nothing where a policy refuses it. @param {string} code */
export function run(code) {
  const script = document.createElement('script');
  script.nonce = nonce;
  try {
    script.text = trusted(code);
    document.head.append(script);
  } catch { /* The checks that follow report what is missing. */ }
}
