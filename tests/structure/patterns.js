/** What messages say, for tests that read them. */

/** @typedef {import('@fluent/syntax').Pattern} Pattern */

/** A message as it is said where it says most, with … for each placeholder. @param {Pattern} pattern @returns {string} */
export function longest({ elements }) {
  return elements.map((element) => {
    if (element.type === 'TextElement') return element.value;
    const { expression } = element;
    if (expression.type === 'StringLiteral') return expression.value;
    if (expression.type !== 'SelectExpression') return '…';
    return expression.variants.map(({ value }) => longest(value)).reduce((most, one) => (one.length > most.length ? one : most), '');
  }).join('');
}
