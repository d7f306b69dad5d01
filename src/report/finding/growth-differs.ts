/**
 * A level, last year's level and the growth between them that don't go together. Only for what grows at current
 * values: gross product, value added, output and investment grow at comparable prices, never computed from levels.
 */
import type { Measure } from '../model.ts'
import { differenceIn, writtenIn } from './amount.ts'
import { messages } from './messages.ts'
import { nameOf } from './named.ts'
import { type Draft, type Passage, type Read, stretchOf } from './passage.ts'
import { areApart, type Room, roomOf } from './room.ts'

const comparable = /生产总值|GDP|增加值|产值|投资|实际|可比|同口径|剔除/
const toWhere = /(?:增|增长|增加|提高|提升|上升|升|扩大|下降|降低|降|减少|压减)[到至为]/

/** Two levels and the change that the report states between them. */
type Step = { readonly from: Measure; readonly to: Measure; readonly stated: Measure; readonly years: number }

/** Finds growth rates, and differences in 百分点 or in the unit itself, that their two levels contradict. */
export function growthDiffers(read: Read): Draft[] {
  const told = levelsByYear(read)
  return read.sentences.flatMap(({ clauses, words, measures, start }) => {
    const steps = measures.flatMap((stated, index) => {
      const clause = clauses.find(part => part.start <= stated.start && stated.start < part.end)
      const earlier = measures.slice(Math.max(0, index - 2), index)
      if (stated.change === 'level' || clause === undefined) return []
      const step = stepInSentence(stated, earlier, words, start) ?? stepBetweenYears(stated, earlier, clauses, told)
      return step === undefined || isComparable(step, words, start) ? [] : [step]
    })
    return steps.flatMap(contradictionIn)
  })
}

/** `从5.2万人增加到6.5万人，增长25%` */
function stepInSentence(stated: Measure, earlier: readonly Measure[], words: string, start: number): Step | undefined {
  const [from, to] = earlier
  if (from === undefined || to === undefined || from.unit !== to.unit) return undefined
  if (from.change !== 'level' || to.change !== 'level') return undefined
  const lead = words.slice(Math.max(0, from.start - start - 12), from.start - start)
  const between = words.slice(from.end - start, to.end - start)
  if (!/[从由]/.test(lead) || !toWhere.test(between) || /[。；;，,]/.test(between)) return undefined
  if (words.slice(to.end - start, stated.start - start).length > 8) return undefined
  return { from, to, stated, years: yearsBetween(from, to) }
}

/** This year's level stands just before the rate, last year's elsewhere in the report under the same name. */
function stepBetweenYears(
  stated: Measure,
  earlier: readonly Measure[],
  clauses: readonly Passage[],
  told: ReadonlyMap<string, Measure>,
): Step | undefined {
  const to = earlier.at(-1)
  const clause = clauses.find(part => to !== undefined && part.measures.includes(to))
  if (to === undefined || clause === undefined || to.change !== 'level' || !isYear(to.period)) return undefined
  if (stated.start - to.end > 4 || stated.period !== to.period) return undefined
  const name = nameOf(to, clause)
  const from = name === undefined ? undefined : told.get(keyOf(name, to.unit, Number(to.period) - 1))
  return from === undefined ? undefined : { from, to, stated, years: 1 }
}

/** Levels by name, unit and year; of a thing told twice, the first. */
function levelsByYear({ sentences }: Read): ReadonlyMap<string, Measure> {
  const told = new Map<string, Measure>()
  for (const clause of sentences.flatMap(sentence => sentence.clauses))
    for (const measure of clause.measures) {
      const name = measure.change === 'level' && isYear(measure.period) ? nameOf(measure, clause) : undefined
      const key = keyOf(name ?? '', measure.unit, Number(measure.period))
      if (name !== undefined && measure.role !== 'target' && !told.has(key)) told.set(key, measure)
    }
  return told
}

function contradictionIn({ from, to, stated, years }: Step): Draft[] {
  const yearly = /年均/.test(stated.quote)
  if (yearly ? years < 1 : years > 1) return []
  const sign = stated.change === 'decrease' ? -1 : 1
  const computed = computedRoom(from, to, stated, yearly ? years : 1)
  const room = roomOf(stated)
  const claimed = sign < 0 ? { low: -room.high, high: -room.low } : room
  if (computed === undefined || !areApart(computed, claimed)) return []
  const middle = (computed.low + computed.high) / 2
  const apart = differenceIn(stated, middle - sign * stated.value)
  const says = messages.growthIsAnother(from.quote, to.quote, stated.quote, changeWords(stated, middle), apart)
  return [{ kind: 'growth-differs', start: stated.start, end: stated.end, says, related: [from, to].map(stretchOf) }]
}

/** What the two levels allow: a rate where the statement is one, else their difference; undefined for other units. */
function computedRoom(from: Measure, to: Measure, stated: Measure, years: number): Room | undefined {
  const [a, b] = [roomOf(from), roomOf(to)]
  if (/百分点$/.test(stated.unit) ? to.unit === '%' : stated.unit === to.unit && stated.unit !== '%')
    return { low: b.low - a.high, high: b.high - a.low }
  if (stated.unit !== '%' || to.unit === '%' || a.low <= 0) return undefined
  return { low: rate(a.high, b.low, years), high: rate(a.low, b.high, years) }
}

const rate = (from: number, to: number, years: number): number => ((to / from) ** (1 / years) - 1) * 100
const isYear = (period: string | null): boolean => period !== null && /^\d{4}$/.test(period)
const keyOf = (name: string, unit: string, year: number): string => `${name}|${unit}|${year}`

function changeWords(stated: Measure, value: number): string {
  return `${value < 0 ? '下降' : '增长'}${writtenIn(stated, Math.abs(value))}`
}

/** Years from one level to the other; 1 where the report gives none; 0 where they make no sense. */
function yearsBetween(from: Measure, to: Measure): number {
  if (!isYear(from.period) || !isYear(to.period) || from.period === to.period) return 1
  return Math.max(0, Number(to.period) - Number(from.period))
}

function isComparable({ from, stated }: Step, words: string, start: number): boolean {
  const said = words.slice(Math.max(0, Math.min(from.start, stated.start) - start - 24), stated.end - start)
  return comparable.test(said) || comparable.test(stated.indicator)
}
