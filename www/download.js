/**
 * Downloads of files that the page makes.
 * @module
 */

import { html } from './dom.js';

/** How long the object URL is kept, so that the browser can start the download. */
const BEGIN_MS = 60_000;

/** Has the browser save a file. @param {string} name @param {Blob} content */
export function download(name, content) {
  const anchor = html('a', { href: URL.createObjectURL(content), hidden: true });
  anchor.download = name;
  // A link that stands nowhere is not followed by every browser.
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(anchor.href), BEGIN_MS);
}
