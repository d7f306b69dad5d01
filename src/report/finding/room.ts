/**
 * How much room a stated number leaves. A rounded number stands for everything that rounds to it; 约, 近, 多 and 超过
 * widen it, each in its own direction.
 */
import type { Measure } from '../model.ts'

/** From `low` to `high`, both included; `high` is Infinity where the report sets no upper end. */
export type Room = { readonly low: number; readonly high: number }

const myriads: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/**
 * The room of a number: 约 and 左右 within 5 % either way, 近 within 5 % from below, 多 and 余 within the last digit
 * written (`50多万`: up to 60万), 超过 and 突破 up to a tenth above.
 */
export function roomOf(measure: Measure, step = stepOf(measure)): Room {
  const { value, comparator } = measure
  const half = step / 2
  if (measure.valueMax !== undefined) return { low: value - half, high: measure.valueMax + half }
  switch (comparator) {
    case '=':
      return { low: value - half, high: value + half }
    case '≈':
      return { low: value * 0.95, high: measure.quote.includes('近') ? value : value * 1.05 }
    case '>':
      return { low: value, high: /[多余几]/.test(measure.quote) ? value + lastDigitOf(value) : value * 1.1 }
    case '>=':
      return { low: value, high: Number.POSITIVE_INFINITY }
    case '<':
    case '<=':
      return { low: 0, high: value }
  }
}

/** Whether no number fits both. */
export function areApart(one: Room, other: Room): boolean {
  const dust = 1e-9 * Math.max(Math.abs(one.low), Math.abs(other.low), 1)
  return one.low > other.high + dust || other.low > one.high + dust
}

/**
 * The rooms of numbers told in one breath. The finest of them shows how exactly the writer counts: in
 * `3万个，其中小学2万个、初中1.5万个` 2万 is no 1.6万. A total may still be rounded to a hundredth of itself.
 */
export function roomsOf(measures: readonly Measure[]): Room[] {
  const finest = Math.min(...measures.map(stepOf))
  return measures.map(measure => {
    const step = Math.min(stepOf(measure), Math.max(finest, Math.abs(measure.value) / 100))
    return roomOf(measure, step)
  })
}

/** The room of a sum. */
export function sumOf(rooms: readonly Room[]): Room {
  return rooms.reduce((sum, room) => ({ low: sum.low + room.low, high: sum.high + room.high }), { low: 0, high: 0 })
}

/** One unit in the last place written: 1亿 of `3773亿元`, 0.01万亿 of `2.69万亿元`. */
function stepOf(measure: Measure): number {
  const written = /\d(?:[\d,]*\d)?(?:\.(\d+))?\s*(万亿|[百千万亿])?/.exec(measure.quote.normalize('NFKC'))
  if (written === null) return lastDigitOf(measure.value)
  const scale = myriads[written[2] ?? ''] ?? 1
  return scale / 10 ** (written[1]?.length ?? 0)
}

/** The place of the last digit that is not 0: 100 for 6200. */
function lastDigitOf(value: number): number {
  let place = 10 ** Math.floor(Math.log10(Math.max(Math.abs(value), 1)))
  while (place > 1 && Math.round(value) % place !== 0) place /= 10
  return place
}
