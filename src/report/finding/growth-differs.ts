/**
 * A level, last year's level and the growth between them that don't go together. Gross product, value added and output
 * grow at comparable prices: their growth is never computed from levels, and only a gap beyond any prices is told.
 */
import type { Measure } from '../model.ts'
import { differenceIn, writtenIn } from './amount.ts'
import { messages } from './messages.ts'
import type { Draft, Read } from './passage.ts'
import { areApart, type Room, roomOf } from './room.ts'
import { type Step, stepsOf } from './step.ts'
import { stretchOf } from './words.ts'

const comparable = /生产总值|GDP|增加值|产值/

/** Counted on a footing that the report does not give. */
const otherFooting = /投资|实际|可比|同口径|剔除/

/** Points between growth at current values and at comparable prices that prices explain (coal provinces, 2021: 18). */
const priceGap = 25

/** Finds growth rates, multiples and differences that their two levels contradict, with the room of each rounding. */
export function growthDiffers(read: Read): Draft[] {
  return stepsOf(read).flatMap(step => {
    const years = step.isYearly ? step.years : 1
    const isYearlyDifference = step.isYearly && step.stated.unit !== '%'
    if (otherFooting.test(step.said) || years === undefined || isYearlyDifference) return []
    const computed = computedRoom(step, years)
    return computed === undefined ? [] : contradictionIn(step, computed)
  })
}

function contradictionIn({ from, to, stated, said }: Step, computed: Room): Draft[] {
  const sign = stated.change === 'decrease' ? -1 : 1
  const room = roomOf(stated)
  const claimed = sign < 0 ? { low: -room.high, high: -room.low } : room
  const isComparable = comparable.test(said)
  const gap = isComparable ? priceGap : 0
  if ((isComparable && stated.unit !== '%') || !areApart(computed, widened(claimed, gap))) return []
  const middle = (computed.low + computed.high) / 2
  const apart = differenceIn(stated, middle - sign * stated.value)
  const say = isComparable ? messages.growthBeyondPrices : messages.growthIsAnother
  const says = say(from.quote, to.quote, stated.quote, changeWords(stated, middle), apart)
  return [{ kind: 'growth-differs', ...stretchOf(stated), says, related: [from, to].map(stretchOf) }]
}

/** What the two levels allow, in the unit of what is stated: a rate, a multiple, or their difference. */
function computedRoom({ from, to, stated }: Step, years: number): Room | undefined {
  const [a, b] = [roomOf(from), roomOf(to)]
  if (/百分点$/.test(stated.unit) ? to.unit === '%' : stated.unit === to.unit && stated.unit !== '%')
    return { low: b.low - a.high, high: b.high - a.low }
  if (a.low <= 0 || to.unit === '%') return undefined
  const ratio = { low: (b.low / a.high) ** (1 / years), high: (b.high / a.low) ** (1 / years) }
  if (stated.unit === '倍') return isWhole(stated) ? ratio : { low: ratio.low - 1, high: ratio.high - 1 }
  return stated.unit === '%' ? { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 } : undefined
}

/** `是2015年的1.5倍` and 翻一番 (2倍) speak of the whole, `增长1.5倍` of what came on top. */
const isWhole = ({ change, quote }: Measure): boolean => change === 'level' || quote.includes('翻')

const widened = ({ low, high }: Room, gap: number): Room => ({ low: low - gap, high: high + gap })

function changeWords(stated: Measure, value: number): string {
  const amount = writtenIn(stated, Math.abs(value))
  return stated.change === 'level' ? amount : `${value < 0 ? '下降' : '增长'}${amount}`
}
