import { bigPower, coefficientOf, divide, exponentOf, type FeelNumber, fromBig, multiply, subtract } from './decimal.ts'

/** The rounding modes of FEEL's numeric functions (Table 76). */
export type Rounding = 'floor' | 'ceiling' | 'up' | 'down' | 'half up' | 'half down' | 'half even'

/** Whether the quotient moves one unit away from zero, given what was cut off compared with one half (−1, 0, 1). */
const movesAway: Record<Rounding, (negative: boolean, half: number, odd: boolean) => boolean> = {
  floor: negative => negative,
  ceiling: negative => !negative,
  up: () => true,
  down: () => false,
  'half up': (_, half) => half >= 0,
  'half down': (_, half) => half > 0,
  'half even': (_, half, odd) => half > 0 || (half === 0 && odd),
}

/** n with at most `scale` digits after the point (before it, when negative). */
export function round(n: FeelNumber, scale: number, mode: Rounding): FeelNumber | null {
  const exponent = exponentOf(n)
  if (exponent >= -scale) return n
  const c = coefficientOf(n)
  const drop = -scale - exponent
  const negative = c < 0n
  const magnitude = negative ? -c : c
  if (drop > 7000) return 0
  const unit = bigPower(drop)
  const quotient = magnitude / unit
  const rest = magnitude % unit
  if (rest === 0n) return fromBig(c / unit, -scale)
  const twice = rest * 2n
  const half = twice < unit ? -1 : twice > unit ? 1 : 0
  const rounded = movesAway[mode](negative, half, quotient % 2n !== 0n) ? quotient + 1n : quotient
  return fromBig(negative ? -rounded : rounded, -scale)
}

/** dividend − divisor × floor(dividend ÷ divisor), exactly; null for divisor zero. The sign is the divisor's. */
export function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (divisor === 0) return null
  const low = Math.min(exponentOf(dividend), exponentOf(divisor))
  const spread = Math.max(exponentOf(dividend), exponentOf(divisor)) - low
  if (spread > 7000) return moduloByDivision(dividend, divisor)
  const a = coefficientOf(dividend) * bigPower(exponentOf(dividend) - low)
  const b = coefficientOf(divisor) * bigPower(exponentOf(divisor) - low)
  const rest = a % b
  return fromBig(rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest, low)
}

function moduloByDivision(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  const quotient = divide(dividend, divisor)
  const whole = quotient === null ? null : round(quotient, 0, 'floor')
  const product = whole === null ? null : multiply(divisor, whole)
  return product === null ? null : subtract(dividend, product)
}
