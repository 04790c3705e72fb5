/**
 * Strings that hostile or careless people put where text is asked for, of every kind that is known, made by seeded chance: the
 * same for the same seed. What would run sets a global, opens a dialog or asks for an address, so that a test can see it.
 */

/** What a payload calls: pages that are tested have it, and count. */
export const CALL = 'hacked(1)';
/** What a payload asks for. */
export const STOLEN = '/stolen';

/** Chance that is the same on every machine: Knuth's MMIX. @param {number} seed @returns {(limit: number) => number} */
export function chance(seed) {
  let state = BigInt(seed);
  return (limit) => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number(state >> 33n) % limit;
  };
}

/** What ends the place where a payload stands. */
const ENDS = ['', '', '">', "'>", '`>', '</script>', '</style>', '</title>', '</textarea>', '</template>', '</svg>', '-->', ']]>', '*/', '&quot;>', '&#34;>', '%22%3E', '\\">', '\u2028', '</p></relations-map>'];

/** What runs in one context or another. */
const MARKUP = [
  `<script>${CALL}</script>`, `<script src=${STOLEN}></script>`, `<script type=module>import '${STOLEN}'</script>`, `<img src=x onerror=${CALL}>`, `<img src=${STOLEN}>`, `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`, `<svg><animate onbegin=${CALL} attributeName=x>`, `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${CALL}'/></svg>#x"/>`,
  `<svg><foreignObject><iframe src=${STOLEN}></iframe></foreignObject></svg>`, `<iframe srcdoc="<script>parent.${CALL}</script>">`, `<iframe src="javascript:parent.${CALL}">`, `<details open ontoggle=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`, `<select autofocus onfocus=${CALL}>`, `<body onload=${CALL}>`, `<video><source onerror=${CALL}>`, `<audio src=x onerror=${CALL}>`, `<marquee onstart=${CALL}>`, `<object data="javascript:${CALL}">`,
  `<embed src="javascript:${CALL}">`, `<a href="javascript:${CALL}">x</a>`, `<form action="javascript:${CALL}"><button>x</button></form>`, `<isindex type=image src=1 onerror=${CALL}>`, `<base href="//127.0.0.1:9/">`,
  `<meta http-equiv=refresh content="0;url=${STOLEN}">`, `<link rel=stylesheet href=${STOLEN}>`, `<link rel=prefetch href=${STOLEN}>`, `<style>@import '${STOLEN}';</style>`, `<style>*{background:url(${STOLEN})}</style>`, `<div style="background:url(${STOLEN})">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`, `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`, `<template shadowrootmode=open><img src=x onerror=${CALL}></template>`,
  `<a id=relations></a><a id=relations name=ready>`, `<relations-map src=${STOLEN}></relations-map>`, `<button popovertarget=x>x</button><p popover id=x onbeforetoggle=${CALL}>`, `<x contenteditable onblur=${CALL}>`, `<dialog open onclose=${CALL}>`,
];

/** What runs where it stands as an address, as script, as a style or in a language of templates. */
const BARE = [
  `javascript:${CALL}`, `javascript://%0a${CALL}`, `jAvAsCrIpT:${CALL}`, `java\tscript:${CALL}`, `java\nscript:${CALL}`, ` javascript:${CALL}`, `javascript&colon;${CALL}`, `vbscript:${CALL}`, `data:text/html,<script>${CALL}</script>`, `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `blob:null/x`, `view-source:javascript:${CALL}`, `feed:javascript:${CALL}`, `';${CALL};//`, `";${CALL};//`, `\\';${CALL};//`, `-${CALL}-`, '${' + CALL + '}', `{{constructor.constructor('${CALL}')()}}`, `<%= ${CALL} %>`, `#{${CALL}}`, `[[${CALL}]]`,
  `x;background:url(${STOLEN})`, `expression(${CALL})`, `};*{background:url(${STOLEN})}`, `red" onload="${CALL}`, `x' autofocus onfocus='${CALL}`, `\\u003cimg src=x onerror=${CALL}\\u003e`, `\\x3cscript\\x3e${CALL}\\x3c/script\\x3e`, `＜script＞${CALL}＜/script＞`,
];

/** What breaks tables, references, pictures and programs that run what a cell says. */
const FORMATS = [
  '=1+1', '=HYPERLINK("http://127.0.0.1:9/","x")', '+1', '-1', '@SUM(1)', '\t=1', '  =1', '＝1', '＋1', '－1', '＠x', '=cmd|\' /C calc\'!A0', 'a"b', 'a,b', 'a;b c', 'a\nb', 'a\r\nb', '"', '""', ',', "'=1",
  ']]>', '<![CDATA[', '<!--', '-->', '--', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&lol;', '&', '&amp;amp;', '&#0;', '<', '>', 'x="y"', '</text>', '</svg>', '</script', '</SCRIPT >', '<!--<script', '<\\/script>', '</title',
  '{', '}', '}{', '{{', '\\', '\\\\', '%', '$', '#', '_', '~', '^', '\\textbf{', '\\end{document}', '@article{x,', '"}', '\\"', '%s%n%d', '%00', '%c0%80', '${7*7}', '{0}', '\\0', '{"a":1}', '[1]', '\u2028', '\u2029',
];

/** What is no text to somebody: keywords, numbers, names of files and of what every object has. */
const WORDS = [
  'undefined', 'null', 'NaN', 'true', 'nil', 'None', 'Infinity', '-0', '0', '1e1000', '0x7f', '1,000.5', '١٢٣', '１２３', '⅓', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', '__defineGetter__', 'then()',
  '../../../etc/passwd', '..\\..\\x', 'CON', 'aux.txt', 'file:///etc/passwd', '//127.0.0.1:9/x', "' OR 1=1 --", '"; DROP TABLE x; --', '$(touch x)', '`touch x`', '| ls', '& dir', '() { :; };', 'TRUE', '2001-13-45', '0000-00-00', '9999999999999999',
];

/** Letters that are hard to show, to compare and to cut. */
const LETTERS = [
  '\u00a0', '\u200b', '\u200d', '\u3000', '\ufeff', '\u2003', 'a\u0301\u0302\u0303', `Z${'\u0300\u0321\u034f'.repeat(20)}`, '👩‍👩‍👧‍👦', '🏳️‍🌈', '𝒳𝔘', 'İıſß', 'ﬁ ﷽', 'עִבְרִית', 'العَرَبِيَّة', '\u2067abc\u2069', '\u202aabc\u202c', '中文字', 'ด้้้้้็็็็็', 'ʻOʻzbekiston', '‮', '\u200f', '\u0600',
  'x'.repeat(300), 'wwwww '.repeat(40), '\u0001\u000b\u001b', '\u007f\u0085', '\ufffe\uffff', '\ufffd', '\u{10ffff}', '\ud800', '\udc00x', '\0', '\u202e', '\u2066',
];

/** How the same is written otherwise. @type {((text: string, below: (limit: number) => number) => string)[]} */
const WAYS = [
  (text) => text, (text) => text, (text) => text,
  (text, below) => [...text].map((letter) => (below(2) ? letter.toUpperCase() : letter)).join(''),
  (text) => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (text) => text.replaceAll('<', '&#x3c;'),
  (text) => text.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  (text) => text.replaceAll(' ', '/'),
  (text) => text.replaceAll(' ', '\t'),
  (text) => text.replaceAll('<', '<<'),
  (text) => `${text}${text}`,
];

/** @template T @param {(limit: number) => number} below @param {readonly T[]} list @returns {T} */
const any = (below, list) => /** @type {T} */ (list[below(list.length)]);

/**
 * Every kind at least once where there are as many as kinds, in an order by chance, then more by chance.
 *
 * @param {number} seed
 * @param {number} count
 * @returns {string[]}
 */
export function hostile(seed, count) {
  const below = chance(seed);
  const known = [...MARKUP.map((body) => any(below, ENDS) + body), ...BARE, ...FORMATS, ...WORDS, ...LETTERS];
  const strings = [];
  while (known.length > 0 && strings.length < count) strings.push(known.splice(below(known.length), 1)[0] ?? '');
  while (strings.length < count) {
    const body = any(below, [MARKUP, MARKUP, BARE, FORMATS, WORDS, LETTERS]);
    const made = any(below, ENDS) + any(below, WAYS)(any(below, body), below) + (below(3) ? '' : any(below, LETTERS));
    strings.push(made);
  }
  return strings;
}

/** How many kinds there are. */
export const KINDS = MARKUP.length + BARE.length + FORMATS.length + WORDS.length + LETTERS.length;

/** What a reader takes as a field of a package: no NUL, no half letters, balanced direction, one line, and something to see. @param {string} text */
export const asField = (text) => text.replaceAll(/[\0\r\n\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 280).replaceAll(/\p{Surrogate}/gu, '').trim() || 'x';

/** What a page that is tested has before all else: what a payload calls is counted, as are dialogs. */
export const trap = `Object.defineProperty(window, 'hits', { value: [] });
  window.hacked = (what) => { hits.push('ran ' + what); };
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = (what) => { hits.push(name + ' ' + what); };
  window.open = (what) => { hits.push('open ' + what); return null; };`;
