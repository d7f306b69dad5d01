/** Exact decimal values: the point is moved in the digits, never by multiplying. */

/**
 * A written decimal times a power of ten.
 *
 *     shifted('2.69', 12) → 2690000000000
 *     shifted('0.7', -2) → 0.007
 *
 * Digits beyond the range of numbers give Infinity.
 */
export function shifted(digits: string, power: number): number {
  return Number(`${digits}e${power}`)
}
