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

/**
 * What came out of a damaged text is wrong somewhere: a checksum must tell.
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
