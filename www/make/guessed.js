/**
 * Who is on the map before the question is answered: their lines are dashed like no other.
 * @module
 */

/** @typedef {import('../../build/sheet/relations_sheet.js').Foreseen['guesses']} Guesses */

/** Dresses the lines of a map. @param {Element} map @returns {(guesses: Guesses) => void} */
export function guessDresser(map) {
  const sheet = new CSSStyleSheet();
  const root = map.shadowRoot;
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return (guesses) => {
    const lines = guesses.map(({ actor }) => `.map-line[data-from="${CSS.escape(actor)}"]`);
    sheet.replaceSync(lines.length > 0 ? `${lines.join()} { stroke: var(--accent); stroke-dasharray: 5 3; }` : '');
  };
}
