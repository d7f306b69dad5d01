import { compare, equal } from '../values/compare.ts'
import { FeelRange, type Value } from '../values/value.ts'
import { type Chapter, type Overload, signature } from './signature.ts'

/** A range as the functions of this chapter see it: ends with ±∞ where it is open. */
type Truth = boolean | null

/** Thrown where two values have no order; the function's result is then null. */
class Incomparable extends Error {}

function order(a: Value, b: Value): number {
  const result = compare(a, b)
  if (result === null) throw new Incomparable()
  return result
}

/** Order of two ends, an open start being below and an open end above everything. */
function endOrder(a: Value, b: Value, open: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? open : -open
  return order(a, b)
}

const starts = (a: FeelRange, b: FeelRange): number => endOrder(a.start, b.start, -1)
const ends = (a: FeelRange, b: FeelRange): number => endOrder(a.end, b.end, 1)

/** Order of one range's end and another's start; open ends never meet. */
const endToStart = (a: FeelRange, b: FeelRange): number =>
  a.end === null || b.start === null ? 1 : order(a.end, b.start)

function holds(range: FeelRange, point: Value): boolean {
  const after = range.start === null ? 1 : order(point, range.start)
  const before = range.end === null ? 1 : order(range.end, point)
  return (after > 0 || (after === 0 && range.startIncluded)) && (before > 0 || (before === 0 && range.endIncluded))
}

function guarded(test: () => boolean): Truth {
  try {
    return test()
  } catch (error) {
    if (error instanceof Incomparable) return null
    throw error
  }
}

type Test<A, B> = (a: A, b: B) => boolean

const points = (names: readonly [string, string], test: Test<Value, Value>): Overload =>
  signature(
    [
      [names[0], 'any'],
      [names[1], 'any'],
    ],
    'boolean',
    ([a, b]) => (a instanceof FeelRange || b instanceof FeelRange ? null : guarded(() => test(a, b))),
  )

const pointRange = (test: Test<Value, FeelRange>): Overload =>
  signature(
    [
      ['point', 'any'],
      ['range', 'range'],
    ],
    'boolean',
    ([point, range]) => guarded(() => test(point, range)),
  )

const rangePoint = (test: Test<FeelRange, Value>): Overload =>
  signature(
    [
      ['range', 'range'],
      ['point', 'any'],
    ],
    'boolean',
    ([range, point]) => guarded(() => test(range, point)),
  )

const ranges = (test: Test<FeelRange, FeelRange>): Overload =>
  signature(
    [
      ['range1', 'range'],
      ['range2', 'range'],
    ],
    'boolean',
    ([a, b]) => guarded(() => test(a, b)),
  )

const isBefore: Test<FeelRange, FeelRange> = (a, b) => {
  const gap = endToStart(a, b)
  return gap < 0 || (gap === 0 && !(a.endIncluded && b.startIncluded))
}

const pointBefore: Test<Value, FeelRange> = (point, range) => {
  const gap = range.start === null ? 1 : order(point, range.start)
  return gap < 0 || (gap === 0 && !range.startIncluded)
}

const pointAfter: Test<Value, FeelRange> = (point, range) => {
  const gap = range.end === null ? -1 : order(point, range.end)
  return gap > 0 || (gap === 0 && !range.endIncluded)
}

const meets: Test<FeelRange, FeelRange> = (a, b) => a.endIncluded && b.startIncluded && endToStart(a, b) === 0

/** Does the first range's end reach into the second? */
const reaches: Test<FeelRange, FeelRange> = (a, b) => {
  const gap = endToStart(a, b)
  return gap > 0 || (gap === 0 && a.endIncluded && b.startIncluded)
}

const overlapsBefore: Test<FeelRange, FeelRange> = (a, b) => {
  const start = starts(a, b)
  const end = ends(a, b)
  const startsEarlier = start < 0 || (start === 0 && a.startIncluded && !b.startIncluded)
  return startsEarlier && reaches(a, b) && (end < 0 || (end === 0 && (!a.endIncluded || b.endIncluded)))
}

const includes: Test<FeelRange, FeelRange> = (a, b) => {
  const start = starts(a, b)
  const end = ends(a, b)
  return (
    (start < 0 || (start === 0 && (a.startIncluded || !b.startIncluded))) &&
    (end > 0 || (end === 0 && (a.endIncluded || !b.endIncluded)))
  )
}

const pointFinishes: Test<Value, FeelRange> = (point, range) => range.endIncluded && order(range.end, point) === 0
const pointStarts: Test<Value, FeelRange> = (point, range) => range.startIncluded && order(range.start, point) === 0

const finishes: Test<FeelRange, FeelRange> = (a, b) => {
  const start = starts(a, b)
  const laterStart = start > 0 || (start === 0 && (!a.startIncluded || b.startIncluded))
  return a.endIncluded === b.endIncluded && ends(a, b) === 0 && laterStart
}

const startsWith: Test<FeelRange, FeelRange> = (a, b) => {
  const end = ends(a, b)
  const earlierEnd = end < 0 || (end === 0 && (!a.endIncluded || b.endIncluded))
  return starts(a, b) === 0 && a.startIncluded === b.startIncluded && earlierEnd
}

const coincides: Test<FeelRange, FeelRange> = (a, b) => {
  const sameEnds = starts(a, b) === 0 && ends(a, b) === 0
  return sameEnds && a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded
}

function flipped<A, B>(test: Test<A, B>): Test<B, A> {
  return (a, b) => test(b, a)
}

const twoPoints = ['point1', 'point2'] as const

/** Range functions (10.3.4.7, Table 78). */
export const rangeFunctions: Chapter = {
  before: [
    ranges(isBefore),
    pointRange(pointBefore),
    rangePoint(flipped(pointAfter)),
    points(twoPoints, (a, b) => order(a, b) < 0),
  ],
  after: [
    ranges(flipped(isBefore)),
    pointRange(pointAfter),
    rangePoint(flipped(pointBefore)),
    points(twoPoints, (a, b) => order(a, b) > 0),
  ],
  meets: [ranges(meets)],
  'met by': [ranges(flipped(meets))],
  overlaps: [ranges((a, b) => reaches(a, b) && reaches(b, a))],
  'overlaps before': [ranges(overlapsBefore)],
  'overlaps after': [ranges(flipped(overlapsBefore))],
  finishes: [ranges(finishes), pointRange(pointFinishes)],
  'finished by': [ranges(flipped(finishes)), rangePoint(flipped(pointFinishes))],
  includes: [ranges(includes), rangePoint(holds)],
  during: [ranges(flipped(includes)), pointRange(flipped(holds))],
  starts: [ranges(startsWith), pointRange(pointStarts)],
  'started by': [ranges(flipped(startsWith)), rangePoint(flipped(pointStarts))],
  coincides: [ranges(coincides), points(twoPoints, (a, b) => sameOrFail(a, b))],
}

function sameOrFail(a: Value, b: Value): boolean {
  const same = equal(a, b)
  if (same === null || a === null || b === null) throw new Incomparable()
  return same
}
