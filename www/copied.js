/**
 * The clipboard of the browser.
 * @module
 */

/** Whether the page may write to the clipboard, and did. @param {string} text */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
