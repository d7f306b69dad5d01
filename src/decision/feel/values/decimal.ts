/**
 * FEEL numbers (DMN 1.5, 10.3.2.3.1): IEEE 754 decimal128, 34 digits, ties to even.
 *
 * A number that is a safe integer is a JavaScript number; any other is a `Decimal`, coefficient × 10^exponent, without
 * trailing zeros. The form is canonical: equal values have equal forms. Integers therefore cost what integers cost,
 * and no operation ever goes through binary fractions.
 */
export class Decimal {
  /** A safe integer where it fits, a bigint of at most 34 digits where it does not. */
  readonly coefficient: number | bigint
  readonly exponent: number
  constructor(coefficient: number | bigint, exponent: number) {
    this.coefficient = coefficient
    this.exponent = exponent
  }
  toString(): string {
    return formatNumber(this)
  }
}

/** A FEEL number: a safe integer as JavaScript number, anything else as `Decimal`. */
export type FeelNumber = number | Decimal

const digitsMax = 34
const adjustedMax = 6144
const exponentMin = -6176
const powers = Array.from({ length: 16 }, (_, index) => 10 ** index)

const bigPowers: bigint[] = [1n]
/** 10^n as a bigint, remembered. */
export function bigPower(n: number): bigint {
  for (let size = bigPowers.length; size <= n; size++) bigPowers.push((bigPowers[size - 1] ?? 1n) * 10n)
  return bigPowers[n] ?? 1n
}

/** Is this value of any kind a FEEL number? */
export const isNumber = (value: unknown): value is FeelNumber => typeof value === 'number' || value instanceof Decimal

/** The coefficient as a bigint. */
export const coefficientOf = (n: FeelNumber): bigint => BigInt(typeof n === 'number' ? n : n.coefficient)

/** The power of ten that the coefficient is multiplied by. */
export const exponentOf = (n: FeelNumber): number => (typeof n === 'number' ? 0 : n.exponent)

/** coefficient × 10^exponent for a safe coefficient; near the ends of the range the long way, which knows them. */
function fromSmall(coefficient: number, exponent: number): FeelNumber | null {
  return Math.abs(exponent) < 6100 ? smallForm(coefficient, exponent) : fromBig(BigInt(coefficient), exponent)
}

/** The canonical form: trailing zeros stripped, an integer when it is a safe one. */
function smallForm(coefficient: number, exponent: number): FeelNumber {
  let c = coefficient
  let e = exponent
  if (c === 0) return 0
  while (e < 0 && c % 10 === 0) {
    c /= 10
    e++
  }
  if (e === 0) return c
  if (e < 0) return new Decimal(c, e)
  while (e > 0 && Number.isSafeInteger(c * 10)) {
    c *= 10
    e--
  }
  if (e === 0) return c
  while (c % 10 === 0) {
    c /= 10
    e++
  }
  return new Decimal(c, e)
}

const digitsOf = (c: bigint): number => (c < 0n ? -c : c).toString().length

/** c ÷ 10^drop, rounded half to even. */
function dropDigits(c: bigint, drop: number): bigint {
  const unit = bigPower(drop)
  const quotient = c / unit
  const rest = c % unit
  const twice = (rest < 0n ? -rest : rest) * 2n
  const up = twice > unit || (twice === unit && quotient % 2n !== 0n)
  return up ? quotient + (c < 0n ? -1n : 1n) : quotient
}

/** coefficient × 10^exponent rounded to 34 digits; null when the exponent leaves the range of decimal128. */
export function fromBig(coefficient: bigint, exponent: number): FeelNumber | null {
  if (coefficient === 0n) return 0
  let c = coefficient
  let e = exponent
  const excess = Math.max(digitsOf(c) - digitsMax, exponentMin - e)
  if (excess > 0) {
    if (excess > digitsOf(c) + 1) return 0
    c = dropDigits(c, excess)
    e += excess
    if (digitsOf(c) > digitsMax) {
      c /= 10n
      e++
    }
  }
  if (c === 0n) return 0
  if (digitsOf(c) - 1 + e > adjustedMax) return null
  while (c % 10n === 0n) {
    c /= 10n
    e++
  }
  const small = Number(c)
  return Number.isSafeInteger(small) ? smallForm(small, e) : new Decimal(c, e)
}

/** a + b. */
export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    return Number.isSafeInteger(sum) ? sum : fromBig(BigInt(a) + BigInt(b), 0)
  }
  return sumOf(a, b, 1)
}

/** a − b. */
export function subtract(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    return Number.isSafeInteger(difference) ? difference : fromBig(BigInt(a) - BigInt(b), 0)
  }
  return sumOf(a, b, -1)
}

function sumOf(a: FeelNumber, b: FeelNumber, sign: 1 | -1): FeelNumber | null {
  const ca = typeof a === 'number' ? a : a.coefficient
  const cb = typeof b === 'number' ? b : b.coefficient
  const ea = exponentOf(a)
  const eb = exponentOf(b)
  if (typeof ca === 'number' && typeof cb === 'number' && Math.abs(ea - eb) < 16) {
    const low = Math.min(ea, eb)
    const left = ca * (powers[ea - low] ?? 1)
    const right = cb * (powers[eb - low] ?? 1) * sign
    const sum = left + right
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(sum)) {
      return fromSmall(sum, low)
    }
  }
  return sumOfBig(coefficientOf(a), ea, coefficientOf(b) * BigInt(sign), eb)
}

function sumOfBig(ca: bigint, ea: number, cb: bigint, eb: number): FeelNumber | null {
  if (ca === 0n) return fromBig(cb, eb)
  if (cb === 0n) return fromBig(ca, ea)
  // A term too small to touch the 34 digits only decides ties: it is replaced by one unit just below them.
  const gap = ea - eb
  if (gap > 80) return fromBig(ca * bigPower(40) + (cb > 0n ? 1n : -1n), ea - 40)
  if (gap < -80) return fromBig(cb * bigPower(40) + (ca > 0n ? 1n : -1n), eb - 40)
  const low = Math.min(ea, eb)
  return fromBig(ca * bigPower(ea - low) + cb * bigPower(eb - low), low)
}

/** a × b. */
export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  const ca = typeof a === 'number' ? a : a.coefficient
  const cb = typeof b === 'number' ? b : b.coefficient
  if (typeof ca === 'number' && typeof cb === 'number') {
    const product = ca * cb
    if (Number.isSafeInteger(product)) return fromSmall(product, exponentOf(a) + exponentOf(b))
  }
  return fromBig(BigInt(ca) * BigInt(cb), exponentOf(a) + exponentOf(b))
}

/** a ÷ b; null when b is zero. */
export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') {
    const quotient = a / b
    if (Number.isSafeInteger(quotient) && quotient * b === a) return quotient
  }
  const ca = coefficientOf(a)
  const cb = coefficientOf(b)
  const shift = Math.max(0, digitsMax + 2 + digitsOf(cb) - digitsOf(ca))
  const scaled = ca * bigPower(shift)
  const quotient = scaled / cb
  const exponent = exponentOf(a) - exponentOf(b) - shift
  if (scaled % cb === 0n) return fromBig(quotient, exponent)
  // One more digit that is not zero keeps an inexact quotient from looking like a tie.
  const inexact = ca < 0n === cb < 0n ? 1n : -1n
  return fromBig(quotient * 10n + inexact, exponent - 1)
}

/** −n. */
export function negate(n: FeelNumber): FeelNumber {
  return typeof n === 'number' ? 0 - n : new Decimal(-n.coefficient, n.exponent)
}

/** Less than, equal or greater than zero as a is less than, equal or greater than b. */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  const signA = signOf(a)
  const signB = signOf(b)
  if (signA !== signB) return signA < signB ? -1 : 1
  const difference = sumOf(a, b, -1)
  return difference === null ? 0 : signOf(difference)
}

/** −1, 0 or 1. */
export function signOf(n: FeelNumber): number {
  const c = typeof n === 'number' ? n : n.coefficient
  return c < 0 ? -1 : c > 0 ? 1 : 0
}

/** The same value? Forms are canonical, so no arithmetic is needed. */
export function sameNumber(a: FeelNumber, b: FeelNumber): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.coefficient === b.coefficient && a.exponent === b.exponent
}

/** The number as plain digits, never with an exponent: `-0.05`, `12345678901234567890`. */
export function formatNumber(n: FeelNumber): string {
  if (typeof n === 'number') return n === 0 ? '0' : String(n)
  const negative = signOf(n) < 0
  const digits = String(n.coefficient).replace('-', '')
  const plain =
    n.exponent >= 0
      ? digits + '0'.repeat(n.exponent)
      : `${digits.padStart(1 - n.exponent, '0').slice(0, n.exponent)}.${digits.padStart(1 - n.exponent, '0').slice(n.exponent)}`
  return negative ? `-${plain}` : plain
}
