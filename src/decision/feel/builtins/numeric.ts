import { compare } from '../values/compare.ts'
import { add, divide, type FeelNumber, isNumber, multiply, negate, signOf, subtract } from '../values/decimal.ts'
import { DayTimeDuration, YearMonthDuration } from '../values/duration.ts'
import { isInteger, toInteger } from '../values/number-text.ts'
import { exponential, logarithm, squareRoot } from '../values/roots.ts'
import { modulo, type Rounding, round } from '../values/rounding.ts'
import type { FeelList, Value } from '../values/value.ts'
import { type Chapter, type Overload, signature } from './signature.ts'

const [scaleMin, scaleMax] = [-6111, 6176]

const scaled = (n: FeelNumber, scale: FeelNumber, mode: Rounding): Value => {
  const digits = toInteger(scale)
  return digits >= scaleMin && digits <= scaleMax ? round(n, digits, mode) : null
}

const rounding = (mode: Rounding): Overload =>
  signature(
    [
      ['n', 'number'],
      ['scale', 'number'],
    ],
    'number',
    ([n, scale]) => scaled(n, scale, mode),
  )

const whole = (mode: Rounding): Overload => signature([['n', 'number']], 'number', ([n]) => round(n, 0, mode))

/** Numbers as one list, or as arguments; anything among them that is no number is outside the domain. */
function overNumbers(result: 'number' | 'numbers', call: (numbers: readonly FeelNumber[]) => Value): Overload[] {
  const checked = (list: FeelList): Value => (list.every(isNumber) ? call(list) : null)
  return [
    signature([['list', 'list']], result, ([list]) => checked(list)),
    signature([['n', 'any', '...']], result, ([items]) => checked(items)),
  ]
}

/** Numeric functions (10.3.4.5, Table 76), and the list functions of Table 75 that compute with numbers. */
export const numeric: Chapter = {
  decimal: [rounding('half even')],
  floor: [whole('floor'), rounding('floor')],
  ceiling: [whole('ceiling'), rounding('ceiling')],
  'round up': [rounding('up')],
  'round down': [rounding('down')],
  'round half up': [rounding('half up')],
  'round half down': [rounding('half down')],
  abs: [
    signature([['n', 'number']], 'any', ([n]) => (signOf(n) < 0 ? negate(n) : n)),
    signature([['n', 'days and time duration']], 'any', ([n]) => (n.nanos < 0n ? new DayTimeDuration(-n.nanos) : n)),
    signature([['n', 'years and months duration']], 'any', ([n]) => new YearMonthDuration(Math.abs(n.months))),
  ],
  modulo: [
    signature(
      [
        ['dividend', 'number'],
        ['divisor', 'number'],
      ],
      'number',
      ([dividend, divisor]) => modulo(dividend, divisor),
    ),
  ],
  sqrt: [signature([['number', 'number']], 'number', ([n]) => squareRoot(n))],
  log: [signature([['number', 'number']], 'number', ([n]) => logarithm(n))],
  exp: [signature([['number', 'number']], 'number', ([n]) => exponential(n))],
  odd: [signature([['number', 'number']], 'boolean', ([n]) => parity(n, 1))],
  even: [signature([['number', 'number']], 'boolean', ([n]) => parity(n, 0))],
  sum: overNumbers('number', total),
  mean: overNumbers('number', mean),
  product: overNumbers('number', numbers => (numbers.length === 0 ? null : fold(numbers, 1, multiply))),
  median: overNumbers('number', median),
  stddev: overNumbers('number', standardDeviation),
  mode: overNumbers('numbers', mode),
}

/** Odd or even; a fraction is outside the domain. */
function parity(n: FeelNumber, rest: 0 | 1): Value {
  if (!isInteger(n)) return null
  const remainder = modulo(n, 2)
  return remainder === rest
}

function fold(
  numbers: readonly FeelNumber[],
  start: FeelNumber,
  combine: (a: FeelNumber, b: FeelNumber) => FeelNumber | null,
): FeelNumber | null {
  let result: FeelNumber | null = start
  for (const n of numbers) if (result !== null) result = combine(result, n)
  return result
}

function total(numbers: readonly FeelNumber[]): FeelNumber | null {
  return numbers.length === 0 ? null : fold(numbers, 0, add)
}

function mean(numbers: readonly FeelNumber[]): FeelNumber | null {
  const sum = total(numbers)
  return sum === null ? null : divide(sum, numbers.length)
}

const ascending = (numbers: readonly FeelNumber[]): FeelNumber[] => numbers.toSorted((a, b) => compare(a, b) ?? 0)

function median(numbers: readonly FeelNumber[]): Value {
  const sorted = ascending(numbers)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle] ?? null
  return mean(sorted.slice(middle - 1, middle + 1))
}

/** The sample standard deviation; null for fewer than two numbers. */
function standardDeviation(numbers: readonly FeelNumber[]): Value {
  const average = mean(numbers)
  if (average === null || numbers.length < 2) return null
  const squares = fold(numbers, 0, (sum, n) => {
    const distance = subtract(n, average)
    const square = distance === null ? null : multiply(distance, distance)
    return square === null ? null : add(sum, square)
  })
  const variance = squares === null ? null : divide(squares, numbers.length - 1)
  return variance === null ? null : squareRoot(variance)
}

/** The numbers that occur most often, ascending. */
function mode(numbers: readonly FeelNumber[]): Value {
  const groups: FeelNumber[][] = []
  for (const n of ascending(numbers)) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && compare(group[0], n) === 0) group.push(n)
    else groups.push([n])
  }
  const most = Math.max(0, ...groups.map(group => group.length))
  return groups.flatMap(group => (group.length === most && group[0] !== undefined ? [group[0]] : []))
}
