/** @module */

/** @param {string[]} head @param {string[][]} rows @returns {string} a table with its first column to the left */
export function markdownTable(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/**
 * The text with what stands between two markers replaced.
 * @param {string} text
 * @param {string} name of the markers
 * @param {string} content
 */
export function fillBetween(text, name, content) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`no ${start} and ${end}, expected both`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}
