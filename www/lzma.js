/**
 * Unpacks LZMA, of the old form with 13 bytes before it, in steps: for what no page waits for, since it is a sixth smaller than
 * gzip and browsers have no unpacker for it. Four bytes of a checksum (Adler-32) stand at the end.
 * @module
 */

/** How many bytes a step makes: some ten milliseconds. */
const STEP = 2 ** 17;

const STATES = 12;
const [LITERAL, MATCH] = [7, 10];
/** Lengths begin here. */
const SHORTEST = 2;

/** Probabilities, in parts of 2048, that a bit is 0; all begin at one half. @param {number} count */
const chances = (count) => new Uint16Array(count).fill(1024);

/** Range and code of the decoder: in a typed array they stay unsigned 32-bit numbers. */
const [RANGE, CODE] = [0, 1];

/** Bits coded with adaptive probabilities. @param {Uint8Array} bytes */
function bitsOf(bytes) {
  const coder = new Uint32Array([-1, new DataView(bytes.buffer, bytes.byteOffset).getUint32(14)]);
  let at = 18;
  const more = () => {
    coder[RANGE] = /** @type {number} */ (coder[RANGE]) << 8;
    coder[CODE] = (/** @type {number} */ (coder[CODE]) << 8) | (bytes[at++] ?? 0);
  };
  /** @param {Uint16Array} model @param {number} index */
  const bit = (model, index) => {
    const chance = /** @type {number} */ (model[index]);
    const range = /** @type {number} */ (coder[RANGE]);
    const code = /** @type {number} */ (coder[CODE]);
    const bound = Math.imul(range >>> 11, chance) >>> 0;
    const isSet = code >= bound;
    coder[RANGE] = isSet ? range - bound : bound;
    if (isSet) coder[CODE] = code - bound;
    model[index] = isSet ? chance - (chance >>> 5) : chance + ((2048 - chance) >>> 5);
    if (/** @type {number} */ (coder[RANGE]) < 2 ** 24) more();
    return isSet ? 1 : 0;
  };
  /** The highest bit first. @param {Uint16Array} model @param {number} from @param {number} count */
  const tree = (model, from, count) => {
    let node = 1;
    for (let index = 0; index < count; index += 1) node = (node << 1) | bit(model, from + node);
    return node - (1 << count);
  };
  /** The lowest bit first. @param {Uint16Array} model @param {number} from @param {number} count */
  const reversed = (model, from, count) => {
    let [node, value] = [1, 0];
    for (let index = 0; index < count; index += 1) {
      const one = bit(model, from + node);
      node = (node << 1) | one;
      value |= one << index;
    }
    return value;
  };
  /** Bits coded with a fixed probability of one half. @param {number} count */
  const plain = (count) => {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const range = /** @type {number} */ (coder[RANGE]) >>> 1;
      const one = /** @type {number} */ (coder[CODE]) >= range ? 1 : 0;
      coder[RANGE] = range;
      if (one) coder[CODE] = /** @type {number} */ (coder[CODE]) - range;
      value = (value << 1) | one;
      if (range < 2 ** 24) more();
    }
    return value;
  };
  return { bit, tree, reversed, plain };
}

/** Match lengths. @param {ReturnType<typeof bitsOf>} bits */
function lengthsOf({ bit, tree }) {
  const [choice, low, middle, high] = [chances(2), chances(16 * 8), chances(16 * 8), chances(256)];
  return (/** @type {number} */ place) => {
    if (bit(choice, 0) === 0) return SHORTEST + tree(low, place * 8, 3);
    if (bit(choice, 1) === 0) return SHORTEST + 8 + tree(middle, place * 8, 3);
    return SHORTEST + 16 + tree(high, 0, 8);
  };
}

/** Match distances. @param {ReturnType<typeof bitsOf>} bits */
function distancesOf({ tree, reversed, plain }) {
  const [slots, near, low] = [chances(4 * 64), chances(128), chances(16)];
  return (/** @type {number} */ length) => {
    const slot = tree(slots, Math.min(length - SHORTEST, 3) * 64, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << count;
    return slot < 14 ? base + reversed(near, base - slot, count) : base + plain(count - 4) * 16 + reversed(low, 0, 4);
  };
}

/** @param {Uint8Array} bytes */
function unpacking(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const properties = view.getUint8(0);
  const [lc, lp, pb] = [properties % 9, Math.floor(properties / 9) % 5, Math.floor(properties / 45)];
  const output = new Uint8Array(view.getUint32(5, true));
  const bits = bitsOf(bytes);
  const { bit } = bits;
  const [lengths, againLengths, distance] = [lengthsOf(bits), lengthsOf(bits), distancesOf(bits)];
  const literals = chances(0x300 << (lc + lp));
  const [isMatch, isAgain, isLater, isThird, isFourth, isLong] = [chances(STATES * 16), chances(STATES), chances(STATES), chances(STATES), chances(STATES), chances(STATES * 16)];
  let [at, state, first, second, third, fourth] = [0, 0, 0, 0, 0, 0];

  const literal = () => {
    const before = output[at - 1] ?? 0;
    const from = 0x300 * (((at & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let node = 1;
    // After a match, the byte that would have continued it is the context for the next literal.
    for (let likely = state >= LITERAL ? output[at - first - 1] ?? 0 : -1; node < 256;) {
      const side = likely < 0 ? 0 : ((likely >> 7) & 1) + 1;
      const one = bit(literals, from + side * 256 + node);
      node = (node << 1) | one;
      likely = likely < 0 || ((likely >> 7) & 1) !== one ? -1 : (likely << 1) & 255;
    }
    output[at++] = node;
    state = state < 4 ? 0 : state < MATCH ? state - 3 : state - 6;
  };

  /** A repeated match uses one of the last four distances. @param {number} place */
  const again = (place) => {
    if (bit(isLater, state) === 0) {
      if (bit(isLong, state * 16 + place) === 0) {
        state = state < LITERAL ? 9 : 11;
        return 1;
      }
    } else if (bit(isThird, state) === 0) {
      [first, second] = [second, first];
    } else if (bit(isFourth, state) === 0) {
      [first, second, third] = [third, first, second];
    } else {
      [first, second, third, fourth] = [fourth, first, second, third];
    }
    state = state < LITERAL ? 8 : 11;
    return againLengths(place);
  };

  /** @param {number} place */
  const fresh = (place) => {
    [second, third, fourth] = [first, second, third];
    const length = lengths(place);
    first = distance(length);
    state = state < LITERAL ? 7 : 10;
    return length;
  };

  const step = () => {
    for (const end = Math.min(at + STEP, output.length); at < end;) {
      const place = at & ((1 << pb) - 1);
      if (bit(isMatch, state * 16 + place) === 0) {
        literal();
        continue;
      }
      const length = bit(isAgain, state) === 0 ? fresh(place) : again(place);
      if (first >= at) throw damaged();
      for (const until = Math.min(at + length, output.length); at < until; at += 1) output[at] = output[at - first - 1] ?? 0;
    }
    return at < output.length;
  };
  return { output, step };
}

const damaged = () => new RangeError('what is packed here is damaged');

/** Adler-32. @param {Uint8Array} bytes */
export function checksum(bytes) {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>} fails where they are damaged
 */
export async function unpackedLzma(bytes) {
  const { output, step } = unpacking(bytes);
  while (step()) await new Promise((resolve) => { setTimeout(resolve); });
  if (checksum(output) !== new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0)) throw damaged();
  return output;
}
