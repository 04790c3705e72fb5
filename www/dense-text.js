/**
 * Bytes as text of UTF-8 that may stand between tags of HTML: 7.05 bits in each byte, where base64 has 6.
 *
 * A character below 128 holds seven bits. Of seven characters a page must not or had better not have in it, none is
 * written: a letter of two bytes stands there instead, which has room for the next eight bits too.
 * @module
 */

/** NUL, line feed, carriage return, end of a file in DOS, `&`, `<`, delete: what browsers, servers and tools change or act upon. */
export const UNWRITTEN = [0, 10, 13, 26, 38, 60, 127];

/** The first of the letters of two bytes, 256 for each of the unwritten. */
export const LETTERS = 256;

/** How many characters one call of String.fromCharCode makes: the number of arguments is limited. */
const AT_ONCE = 4096;

/**
 * What {@link bytesOf} reads. The padding bits in the last character are ignored.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function denseText(bytes) {
  const codes = new Uint16Array(Math.ceil((bytes.length * 8) / 7));
  const end = bytes.length * 8;
  let count = 0;
  /** @param {number} from @param {number} bits */
  const bitsAt = (from, bits) => {
    const first = from >>> 3;
    const three = ((bytes[first] ?? 0) << 16) | ((bytes[first + 1] ?? 0) << 8) | (bytes[first + 2] ?? 0);
    return (three >> (24 - (from & 7) - bits)) & ((1 << bits) - 1);
  };
  for (let at = 0; at < end; count += 1) {
    const seven = bitsAt(at, 7);
    const unwritten = UNWRITTEN.indexOf(seven);
    codes[count] = unwritten < 0 ? seven : LETTERS * (unwritten + 1) + bitsAt(at + 7, 8);
    at += unwritten < 0 ? 7 : 15;
  }
  let text = '';
  for (let at = 0; at < count; at += AT_ONCE) text += String.fromCharCode(...codes.subarray(at, Math.min(at + AT_ONCE, count)));
  return text;
}

/**
 * A damaged text gives wrong bytes without an error: the caller needs a checksum.
 * @param {string} text
 * @param {number} length how many bytes it holds
 */
export function bytesOf(text, length) {
  const bytes = new Uint8Array(length);
  let [held, bits, at] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isLetter = code > 127;
    held = isLetter ? (held << 15) | ((UNWRITTEN[(code >> 8) - 1] ?? 0) << 8) | (code & 255) : (held << 7) | code;
    bits += isLetter ? 15 : 7;
    for (; bits > 7; at += 1) bytes[at] = held >> (bits -= 8);
  }
  return bytes;
}
