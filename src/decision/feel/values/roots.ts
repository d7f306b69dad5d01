import { bigPower, coefficientOf, divide, exponentOf, type FeelNumber, fromBig, multiply, signOf } from './decimal.ts'
import { isInteger, numberToJs } from './number-text.ts'

/** Digits carried while computing; results are rounded to 34. */
const working = 60
const one = bigPower(working)

/** √n to 34 digits; null below zero. */
export function squareRoot(n: FeelNumber): FeelNumber | null {
  if (signOf(n) < 0) return null
  if (n === 0) return 0
  let c = coefficientOf(n)
  let e = exponentOf(n)
  if (e % 2 !== 0) {
    c *= 10n
    e -= 1
  }
  const scaled = c * bigPower(2 * working)
  const root = integerRoot(scaled)
  const exact = root * root === scaled
  return exact ? fromBig(root, e / 2 - working) : fromBig(root * 10n + 1n, e / 2 - working - 1)
}

function integerRoot(n: bigint): bigint {
  let x = bigPower(Math.ceil(n.toString().length / 2))
  for (;;) {
    const next = (x + n / x) / 2n
    if (next >= x) return x
    x = next
  }
}

/** A number as fixed point with `working` digits after the point. */
function toFixed(n: FeelNumber): bigint {
  const shift = exponentOf(n) + working
  return shift >= 0 ? coefficientOf(n) * bigPower(shift) : coefficientOf(n) / bigPower(-shift)
}

/** e^x for fixed-point x within ±1: halved until small, Taylor, squared back. */
function expFixed(x: bigint): bigint {
  const halvings = 12
  const small = x >> BigInt(halvings)
  let term = one
  let sum = one
  for (let k = 1n; term !== 0n; k++) {
    term = (term * small) / (one * k)
    sum += term
    if (term === -1n) break
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) / one
  return sum
}

/** ln x for fixed-point x: 2·artanh((x−1)/(x+1)), after square roots bring x near 1. */
function lnFixed(x: bigint): bigint {
  let y = x
  let doublings = 0n
  while (y > (one * 11n) / 10n || y < (one * 9n) / 10n) {
    y = integerRoot(y * one)
    doublings++
  }
  const z = ((y - one) * one) / (y + one)
  const square = (z * z) / one
  let power = z
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k
    power = (power * square) / one
    if (power === -1n) break
  }
  return (sum * 2n) << doublings
}

let ln10: bigint | undefined
const naturalOfTen = (): bigint => {
  ln10 ??= lnFixed(10n * one)
  return ln10
}

/** The natural logarithm as fixed point; n must be above zero. */
function logFixed(n: FeelNumber): bigint {
  const c = coefficientOf(n)
  const digits = c.toString().length
  const mantissa = (c * one) / bigPower(digits - 1)
  return lnFixed(mantissa) + BigInt(exponentOf(n) + digits - 1) * naturalOfTen()
}

/** e^(x ÷ 10^working) as a FEEL number. */
function expOf(x: bigint): FeelNumber | null {
  const tens = x / naturalOfTen()
  if (tens > 7000n) return null
  if (tens < -7000n) return 0
  return fromBig(expFixed(x - tens * naturalOfTen()), Number(tens) - working)
}

/** The natural logarithm; null at and below zero. */
export function logarithm(n: FeelNumber): FeelNumber | null {
  return signOf(n) <= 0 ? null : fromBig(logFixed(n), -working)
}

/** e^n; null when out of range. */
export function exponential(n: FeelNumber): FeelNumber | null {
  const size = numberToJs(n)
  if (size > 20_000) return null
  return size < -20_000 ? 0 : expOf(toFixed(n))
}

/** base ^ exponent; null when out of range or not a real number. */
export function power(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  if (exponent === 0) return 1
  if (base === 0) return signOf(exponent) > 0 ? 0 : null
  if (isInteger(exponent) && Math.abs(numberToJs(exponent)) <= 999_999_999) {
    return integerPower(base, numberToJs(exponent))
  }
  if (signOf(base) < 0) return null
  const product = (logFixed(base) * toFixed(exponent)) / one
  return expOf(product)
}

/** By squaring, exactly while the digits fit 60, then by logarithm for what would grow beyond sense. */
function integerPower(base: FeelNumber, exponent: number): FeelNumber | null {
  const count = Math.abs(exponent)
  const positive = count <= 1000 ? bySquaring(base, count) : byLogarithm(base, count)
  if (exponent > 0) return positive
  return positive === null ? 0 : divide(1, positive)
}

function bySquaring(base: FeelNumber, count: number): FeelNumber | null {
  let c = 1n
  let e = 0
  let factor = coefficientOf(base)
  let factorExponent = exponentOf(base)
  for (let rest = count; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      ;[c, e] = shorten(c * factor, e + factorExponent)
    }
    ;[factor, factorExponent] = shorten(factor * factor, factorExponent * 2)
  }
  return fromBig(c, e)
}

function shorten(c: bigint, e: number): [bigint, number] {
  const excess = c.toString().length - working
  return excess > 0 ? [c / bigPower(excess), e + excess] : [c, e]
}

function byLogarithm(base: FeelNumber, count: number): FeelNumber | null {
  const negative = signOf(base) < 0
  const size = negative ? multiply(base, -1) : base
  const magnitude = size === null ? null : size === 1 ? 1 : expOf(logFixed(size) * BigInt(count))
  return magnitude === null || !negative || count % 2 === 0 ? magnitude : multiply(magnitude, -1)
}
