import { type FeelNumber, formatNumber, fromBig } from './decimal.ts'

const literal = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,5}))?$/
const textMax = 10_000

/** Reads `-12.50`, `.5` or `1.2e-3`; undefined when the text is no number, null when it leaves decimal128. */
export function parseNumber(text: string): FeelNumber | null | undefined {
  if (text.length > textMax) return undefined
  const match = literal.exec(text)
  const whole = match?.[2] ?? ''
  const fraction = match?.[3] ?? ''
  if (match === null || whole + fraction === '') return undefined
  const exponent = Number(match[4] ?? '0') - fraction.length
  const digits = whole + fraction
  const small = Number(digits)
  if (exponent === 0 && Number.isSafeInteger(small)) return match[1] === '-' ? 0 - small : small
  const coefficient = BigInt(digits)
  return fromBig(match[1] === '-' ? -coefficient : coefficient, exponent)
}

/** A FEEL number from a JavaScript one, by its shortest decimal form (0.1 is one tenth); null for NaN and infinities. */
export function numberFromJs(n: number): FeelNumber | null {
  if (Number.isSafeInteger(n)) return n === 0 ? 0 : n
  return Number.isFinite(n) ? (parseNumber(String(n)) ?? null) : null
}

/** The nearest JavaScript number. */
export const numberToJs = (n: FeelNumber): number => (typeof n === 'number' ? n : Number(formatNumber(n)))

/** Has it no fraction? */
export const isInteger = (n: FeelNumber): boolean => typeof n === 'number' || n.exponent >= 0

/** The integer part as a JavaScript number (for positions and lengths); NaN when it is no safe integer. */
export function toInteger(n: FeelNumber): number {
  if (typeof n === 'number') return n
  if (n.exponent >= 0) return Number.NaN
  const truncated = Math.trunc(numberToJs(n))
  return Number.isSafeInteger(truncated) ? truncated : Number.NaN
}
