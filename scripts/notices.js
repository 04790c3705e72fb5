/**
 * The notices that licences ask for, as they stand in pages that hold a program: each copyright, and each licence once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeOf, shippedCrates } from './licences.js';
import { Failure, root } from './tools.js';

/** The crate of the core, and those of pages that read sheets too. */
export const OF_MAPS = ['relations-map'];
export const OF_SHEETS = ['relations-map', 'relations-sheet-wasm'];

const COPYRIGHT = /^[\s*]*(Copyright (?:\(c\)|©|\d).*?)\s*$/gim;
/** The text of MIT from where it is the same in all crates. */
const MIT = /Permission is hereby granted, free of charge[^]*?USE OR OTHER\s+DEALINGS IN\s+THE\s+SOFTWARE\.|Permission is hereby granted, free of charge[^]*?SOFTWARE\./;
const LINE = 120;

/** Lines of one length at most. @param {string} text */
function wrapped(text) {
  /** @type {string[]} */
  const lines = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 1 > LINE) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}

/** Paragraphs of a text of this project's own, such as the licence of the outlines. @param {string} crate */
const ofData = (crate) => readFileSync(join(root, 'crates', crate, 'data/LICENSES.txt'), 'utf8').trim().split(/\n{2,}/).map(wrapped).join('\n\n');

/**
 * The notices of the crates in some programs, of Rust's own library, and of the outlines. All crates may be used under MIT, or
 * under a licence that asks for no notice in what is compiled.
 *
 * @param {readonly string[]} programs
 */
export function notices(programs) {
  const crates = shippedCrates(programs).filter(({ source }) => source !== null);
  const other = crates.filter(({ license }) => !/\b(?:MIT|BSL-1\.0)\b/.test(license ?? ''));
  if (other.length > 0) throw new Failure(`${other.map(({ name, license }) => `${name}: ${license}`).join(', ')}: expected MIT or BSL-1.0 among the licences`);
  const texts = crates.map(noticeOf);
  const mit = texts.map((text) => MIT.exec(text)?.[0] ?? '').find(Boolean);
  if (!mit) throw new Failure('no crate has the text of MIT in it, expected one');
  const holders = new Set(['Copyright (c) The Rust Project Contributors', ...texts.flatMap((text) => [...text.matchAll(COPYRIGHT)].map(([, line = '']) => line.replace(/ or$/, '')))]);
  const text = [
    wrapped(`Crates in the program, beside Rust's own library, each under MIT where no other licence is named: ${crates.map(({ name, version, license }) => `${name} ${version}${/MIT/.test(license ?? '') ? '' : ` (${license})`}`).join(', ')}.`),
    [...holders].map((line) => `  ${line}`).join('\n'),
    wrapped(mit),
    ofData('globe'),
    ...(programs.includes('relations-sheet-wasm') ? [ofData('gazetteer')] : []),
  ].join('\n\n');
  if (text.includes('--')) throw new Failure('the notices hold `--`, expected none in what stands in a comment');
  return text;
}
