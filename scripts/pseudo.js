/** English as no language writes it: longer, with accents, or from right to left. What is clipped or not translated is seen on it. */

/** @typedef {import('./messages.js').Catalogue} Catalogue */
/** @typedef {import('@fluent/syntax').Pattern} Pattern */

/** @type {Record<string, string>} */
const ACCENTS = Object.fromEntries([...'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzžAÅBƁCÇDÐEÉGĜHĤIÎJĴKĶLĻNÑOÖPÞRŔSŠTŢUÛWŴYÝZŽ'].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [])));
/** Of letters without a counterpart here nothing is left: an English word that shows was not translated. */
const RIGHT = Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, [...'ابقدئفگهيجكلمنوپقرستوڤخیز'][index] ?? 'ا']));
/** So much longer a text becomes, as translations of English do. */
const GROWTH = 0.4;
const VOWELS = /[åéîöûaeiou]/i;

/** @param {string} text @param {boolean} isRightToLeft */
function said(text, isRightToLeft) {
  const parts = text.split(/(<\/?b>)/);
  return parts.map((part) => (part.startsWith('<') ? part : longer(changed(part, isRightToLeft), isRightToLeft))).join('');
}

/** @param {string} text @param {boolean} isRightToLeft */
const changed = (text, isRightToLeft) => [...(isRightToLeft ? text.replaceAll(/[←→]/g, (arrow) => (arrow === '←' ? '→' : '←')) : text)].map((letter) => (isRightToLeft ? RIGHT[letter.toLowerCase()] : ACCENTS[letter]) ?? letter).join('');

/** Letters are said twice until the text is long enough. @param {string} text @param {boolean} isRightToLeft */
function longer(text, isRightToLeft) {
  let wanted = Math.round(text.trim().length * GROWTH);
  return [...text].map((letter) => {
    const isDoubled = wanted > 0 && (isRightToLeft ? /\p{L}/u : VOWELS).test(letter);
    if (isDoubled) wanted -= 1;
    return isDoubled ? letter.repeat(2) : letter;
  }).join('');
}

/** @param {Pattern} pattern @param {boolean} isRightToLeft */
function change(pattern, isRightToLeft) {
  for (const element of pattern.elements) {
    if (element.type === 'TextElement') element.value = said(element.value, isRightToLeft);
    else if (element.expression.type === 'FunctionReference' && element.expression.id.name !== 'DIGITS' && element.expression.arguments.positional[0]?.type === 'VariableReference') element.expression = element.expression.arguments.positional[0];
    else if (element.expression.type === 'SelectExpression') for (const { value } of element.expression.variants) change(value, isRightToLeft);
  }
}

/** @param {Catalogue} english @param {boolean} isRightToLeft @returns {Catalogue} */
export function pseudo(english, isRightToLeft) {
  return new Map([...english].map(([id, message]) => {
    const pattern = message.pattern.clone();
    change(pattern, isRightToLeft);
    return [id, { ...message, pattern }];
  }));
}
