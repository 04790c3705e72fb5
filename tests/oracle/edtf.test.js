// Compares the crate's reading of EDTF with the npm package `edtf`: what is accepted, the earliest and the latest day.
// Where the two differ on purpose, a rule below says why and what ours must answer; any other difference fails.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

import edtf, { parse } from 'edtf'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SEED = 20_110_531
const STRINGS = 6_000
const COMPARED_AT_LEAST = 2_000
const REFUSED = 'error'

// --- the generator ---

/** @param {number} seed a 32-bit number; the same seed gives the same strings (mulberry32) */
function seededRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = seededRandom(SEED)
/** @type {(first: number, last: number) => number} */
const from = (first, last) => first + Math.floor(random() * (last - first + 1))
/** @type {<T>(choices: T[]) => T} */
const pick = (choices) => choices[from(0, choices.length - 1)]
/** @type {(number: number, width: number) => string} */
const pad = (number, width) => String(Math.abs(number)).padStart(width, '0')
const sign = () => (random() < 0.12 ? '-' : '')

const recentYear = () => pad(from(1985, 2030), 4)
const anyYear = () => sign() + pad(pick([from(0, 12), from(0, 9999), from(1890, 2030), from(1890, 2030)]), 4)
const year = () => pick([recentYear, anyYear])()
const month = () => pad(from(1, 12), 2)
/** @type {(number: number, of: number) => number} */
const lastDay = (number, of) => new Date(Date.UTC(2000 + (((number % 400) + 400) % 400), of, 0)).getUTCDate()

/** @param {string} ofYear */
function wholeDay(ofYear) {
  const of = random() < 0.25 ? 2 : from(1, 12)
  const last = lastDay(Number(ofYear), of)
  return `${ofYear}-${pad(of, 2)}-${pad(pick([1, last, from(1, last)]), 2)}`
}

const simple = () => pick([year, () => `${year()}-${month()}`, () => wholeDay(year())])()
const nearby = () => pick([recentYear, () => `${recentYear()}-${month()}`, () => wholeDay(recentYear())])()
const mark = () => pick(['?', '~', '%'])
const marked = () => simple() + mark()
/** @param {string} text */
const maybeMarked = (text) => text + (random() < 0.2 ? mark() : '')
const missing = () => pick(['', '..'])

function closeInterval() {
  const shared = recentYear()
  const part = () => pick([() => shared, () => `${shared}-${month()}`, () => wholeDay(shared)])()
  return `${part()}/${part()}`
}

const VALID = [
  simple,
  marked,
  () => anyYear().slice(0, -1) + 'X',
  () => anyYear().slice(0, -2) + 'XX',
  () => `${year()}-XX`,
  () => `${year()}-${month()}-XX`,
  () => `${year()}-XX-XX`,
  () => `${year()}-2${from(1, 4)}`,
  () => `Y${sign()}${from(10_000, pick([99_999, 275_759, 999_999]))}`,
  () => `${maybeMarked(nearby())}/${maybeMarked(nearby())}`,
  () => `${maybeMarked(simple())}/${maybeMarked(simple())}`,
  () => `${maybeMarked(simple())}/${missing()}`,
  () => `${missing()}/${maybeMarked(simple())}`,
  () => `${missing()}/${missing()}`,
  closeInterval,
]

const BROKEN = [
  () => `${year()}-${pick(['00', '13', '19', '20', '42', '99', '1', '001', '1X', '0X'])}`,
  () => `${year()}-${month()}-${pick(['00', '30', '31', '32', '99', '1', '001', '3X', 'X1'])}`,
  () => `${year()}-02-29`,
  () => `${year()}-04-31/${year()}`,
  () => `${from(2005, 2030)}/${from(1980, 2004)}`,
  () => `${wholeDay(recentYear())}/${wholeDay(recentYear())}`.split('/').sort().reverse().join('/'),
  () => `${year()}-${from(25, 41)}`,
  () => `${year()}-2${from(1, 4)}${mark()}`,
  () => `${year()}-2${from(1, 4)}/${year()}`,
  () => `${anyYear().slice(0, -1)}X${pick(['~', '-05', '-XX', '/2020', '-05-XX'])}`,
  () => `${mark()}${simple()}`,
  () => `${year()}${mark()}-${month()}`,
  () => `${simple()}${mark()}${mark()}`,
  () => `Y${sign()}${pick([from(0, 9999), `0${from(10_000, 99_999)}`, from(1_000_000, 99_999_999), '17E7', '17101S3'])}`,
  () => `${wholeDay(year())}T${pad(from(0, 25), 2)}:${pad(from(0, 61), 2)}:00${pick(['', 'Z', '+05:00'])}`,
  () => `${wholeDay('2004')}T10:10:10Z/2005`,
  () => pick(['', ' ', '-', '--', 'X', 'XX', 'Y', '-0000', '-0000-05', '-0000-05-XX', '-0000-XX', '/-', '.', '...', './2001']),
  () => pick(['XXXX', 'XXXX-XX', 'XXXX-XX-XX', '-XXXX', 'XXXX-12-XX', '1XXX', '-1XXX-XX']),
  () => pick(['[2001,2002]', '{2001..2003}', '..2001', '2001..', '2001/2002/2003', '2001//2002', '..~/2001', '?/2001']),
  () => `${sign()}${from(0, 99_999)}`,
  () => pick([' ', '+', 'c. ', 'y']) + simple(),
  () => simple() + pick([' ', 'Z', 'T', '-', '/2001/', 'x', ' BC', '.']),
  () => simple().replace(/\d/, () => pick(['X', 'x', 'O', '', '٣', ' ', '–'])),
  () => Array.from({ length: from(1, 12) }, () => pick([...'0123456789-/.X?~%YTES'])).join(''),
]

/** @returns {string[]} */
function strings() {
  /** @type {Set<string>} */
  const made = new Set()
  while (made.size < STRINGS) made.add(pick(random() < 0.65 ? VALID : BROKEN)())
  return [...made]
}

// --- the two readings, as the lines that the Rust example prints ---

/** @param {number | null} time milliseconds; null or infinite where the end is unknown or open */
function dayOf(time) {
  if (time === null || Math.abs(time) === Infinity) return '-'
  if (Number.isNaN(time)) return 'NaN'
  const [text] = new Date(time).toISOString().split('T')
  return text.replace(/^([+-])0?(\d{5,6})-/, '$1$2-').replace(/^([+-])0+(\d{4,}-\d\d-)/, '$1$2')
}

/**
 * The answer of the npm package; the constructor, not the parser, refuses reversed intervals.
 *
 * @param {string} text
 */
function theirs(text) {
  try {
    const date = edtf(parse(text, { level: 1 }))
    return `ok\t${dayOf(date.min)}\t${dayOf(date.max)}`
  } catch {
    return REFUSED
  }
}

/** @param {string[]} texts */
function allOurs(texts) {
  const command = ['run', '--quiet', '--package', 'vague-dates', '--example', 'oracle-edtf']
  const { status, stdout, stderr } = spawnSync('cargo', command, {
    cwd: ROOT,
    input: texts.map((text) => `${text}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  assert.equal(status, 0, stderr)
  return stdout.trimEnd().split('\n')
}

// --- the deliberate differences ---

/** @param {number} number */
const isLeap = (number) => number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0)
/** @type {(number: number, of: number) => number} */
const daysIn = (number, of) => (of === 2 ? (isLeap(number) ? 29 : 28) : [4, 6, 9, 11].includes(of) ? 30 : 31)
/** @param {string} text */
const ends = (text) => text.split('/')
/** @param {string} text */
const bare = (text) => text.replace(/[?~%]$/, '')

/**
 * The days of a year, or of the months `first` to `last` of it, as our line.
 *
 * @param {string} yearText
 */
function months(yearText, first = 1, last = 12) {
  const end = daysIn(Number(yearText), last)
  return `ok\t${yearText}-${pad(first, 2)}-01\t${yearText}-${pad(last, 2)}-${end}`
}

/** @param {string} text */
function isMissingLeapDay(text) {
  const found = /^(-?\d{4})-02-29$/.exec(bare(text))
  return found !== null && !isLeap(Number(found[1]))
}

/**
 * What edtf.js gives for one end read alone, with our leap years in place of its own in the year 0.
 *
 * @type {(text: string) => string}
 */
const alone = (text) => (bare(text).startsWith('0000-02') ? februaryOfYearZero(text) : theirs(text))

/** @param {string} text */
function februaryOfYearZero(text) {
  const [, day] = /^0000-02(?:-(\d\d|XX))?$/.exec(bare(text)) ?? []
  return day === undefined || day === 'XX' ? months('0000', 2, 2) : `ok\t0000-02-${day}\t0000-02-${day}`
}

/** @param {string} text */
function outerOfBothEnds(text) {
  const [start, end] = ends(text).map((one) => (one === '' || one === '..' ? 'ok\t-\t-' : alone(one)))
  return `ok\t${start.split('\t')[1]}\t${end.split('\t')[2]}`
}

/** @param {string} text */
const outerAsWritten = (text) => (ends(text).length === 2 ? outerOfBothEnds(text) : alone(text))

/**
 * Whether the end can still fall on or after the first day of the start, though it begins no later.
 *
 * @param {string} text
 */
function isWithinOnePeriod(text) {
  if (ends(text).length !== 2 || ends(text).some((one) => !/^-?\d{4}(-\d\d){0,2}[?~%]?$/.test(one))) return false
  const [lower, upper] = ends(text).map((one) => edtf(parse(one, { level: 1 })))
  return upper.min <= lower.min && upper.max >= lower.min
}

/**
 * Each rule: why we differ, which strings it is for, and what ours must then be. A rule may only explain a difference;
 * strings it matches are still compared, and each rule must be met at least once.
 *
 * @type {{ name: string, reason: string, applies: (text: string) => boolean, expected: (text: string) => string }[]}
 */
const RULES = [
  {
    name: 'times of day',
    reason: 'level 0 has them, but the record knows no finer unit than the day; refused with a message of its own',
    applies: (text) => ends(text).some((one) => /^-?\d{4}-\d\d-\d\dT/.test(one)),
    expected: () => REFUSED,
  },
  {
    name: 'centuries of two digits',
    reason: 'ISO 8601-2 has `20` for 2000 to 2099; the profile of the Library of Congress has years of four digits only',
    applies: (text) => /^-?\d\d$/.test(text),
    expected: () => REFUSED,
  },
  {
    name: 'four unspecified digits',
    reason: 'level 1 allows one or two in a year; XXXX comes with level 2',
    applies: (text) => /^XXXX(-XX){0,2}$/.test(text),
    expected: () => REFUSED,
  },
  {
    name: '29 February of common years',
    reason: 'edtf.js takes it for 1 March; there is no such day',
    applies: (text) => ends(text).some(isMissingLeapDay),
    expected: () => REFUSED,
  },
  {
    name: 'the year -0000',
    reason: 'edtf.js refuses it everywhere but beside X; the year 0 has no sign',
    applies: (text) => /^-0000-/.test(text),
    expected: () => REFUSED,
  },
  {
    name: 'some month or day of a negative year',
    reason: 'edtf.js gives the latest day as min and the earliest as max',
    applies: (text) => /^-\d{4}(-\d\d)?(-XX){1,2}$/.test(text),
    expected: (text) => {
      const [, yearText, of] = /^(-\d{4})-(\d\d|XX)/.exec(text) ?? []
      return of === 'XX' ? months(yearText) : months(yearText, Number(of), Number(of))
    },
  },
  {
    name: 'seasons',
    reason: 'the standard leaves their days open; ours are all of a year and of the winter after it, those of edtf.js are quarters',
    applies: (text) => /^-?\d{4}-2[1-4]$/.test(text),
    expected: (text) => {
      const next = Number(text.slice(0, -3)) + 1
      return `ok\t${text.slice(0, -3)}-01-01\t${next < 0 ? '-' : next > 9999 ? '+' : ''}${pad(next, 4)}-03-31`
    },
  },
  {
    name: 'decade and century next to the year 0, before it',
    reason: 'edtf.js loses the sign of -0 and gives 0 to 9; -000X is -9 to -1, since -0000 is no year',
    applies: (text) => /^-00(0X|XX)$/.test(text),
    expected: (text) => `ok\t-00${text.endsWith('0X') ? '09' : '99'}-01-01\t-0001-12-31`,
  },
  {
    name: 'February of the year 0',
    reason: 'edtf.js goes through the year 1900, which had no 29 February; the year 0 has one',
    applies: (text) => ends(text).some((one) => /^0000-02-(28|29|XX)/.test(one)),
    expected: outerAsWritten,
  },
  {
    name: 'intervals within one period',
    reason: 'edtf.js refuses 2002/2002 and 2005-12-31/2005; the end may still be on or after the start, and the standard forbids neither',
    applies: isWithinOnePeriod,
    expected: outerOfBothEnds,
  },
  {
    name: 'years beyond the reach of a JS Date',
    reason: 'edtf.js has NaN from 275760 on and before -271821; ours are exact to 999999',
    applies: (text) => /^Y-?\d{6}$/.test(text) && theirs(text).includes('NaN'),
    expected: (text) => {
      const yearText = (text.startsWith('Y-') ? '' : '+') + text.slice(1)
      return `ok\t${yearText}-01-01\t${yearText}-12-31`
    },
  },
  {
    name: 'years beyond six digits',
    reason: 'we refuse what lies beyond ±999999; edtf.js accepts it but has NaN for min and max',
    applies: (text) => /^Y-?[1-9]\d{6,}$/.test(text),
    expected: () => REFUSED,
  },
]

// --- the tests ---

test('the generator is seeded, and makes enough strings of both sorts', () => {
  const texts = strings()
  const accepted = texts.filter((text) => theirs(text) !== REFUSED).length
  assert.equal(new Set(texts).size, STRINGS)
  assert.ok(accepted > STRINGS / 3, `${accepted} accepted`)
  assert.ok(STRINGS - accepted > STRINGS / 6, `${STRINGS - accepted} refused`)
})

test('the same strings are accepted, with the same earliest and latest day', (context) => {
  const texts = strings()
  const ours = allOurs(texts)
  assert.equal(ours.length, texts.length)

  const met = new Map(RULES.map((rule) => [rule.name, 0]))
  let compared = 0
  for (const [index, text] of texts.entries()) {
    const expected = theirs(text)
    if (ours[index] === expected) {
      compared += 1
      continue
    }
    const rule = RULES.find((one) => one.applies(text))
    assert.ok(rule, `\`${text}\`: ours ${ours[index]}, edtf.js ${expected}`)
    assert.equal(ours[index], rule.expected(text), `\`${text}\`, rule: ${rule.name}`)
    met.set(rule.name, (met.get(rule.name) ?? 0) + 1)
  }

  context.diagnostic(`${compared} of ${texts.length} alike; ${JSON.stringify(Object.fromEntries(met))}`)
  assert.ok(compared >= COMPARED_AT_LEAST, `only ${compared} alike`)
  assert.deepEqual([...met].filter(([, count]) => count === 0), [], 'rules that no string met')
})
