/** Two levels of one thing and the change that the report states between them. */
import type { Measure } from '../model.ts'
import type { Read, Sentence } from './passage.ts'
import { wordsBefore, wordsBetween } from './words.ts'

/**
 * `years` from one level to the other; undefined where the report doesn't date both. `isYearly`: what is stated is a
 * mean of years (年均). `said` are the words about it.
 */
export type Step = {
  readonly from: Measure
  readonly to: Measure
  readonly stated: Measure
  readonly years: number | undefined
  readonly isYearly: boolean
  readonly said: string
}

const toWhere = /(?:增|增长|增加|提高|提升|上升|升|扩大|扩|下降|降低|降|减少|压减|缩短|压缩)[到至为]/
const againstLastYear = /[比较](?:上年|去年|上一年|\d{4}年)(?:同期)?的?$/

/** Steps of the report: within a sentence, or from a level of last year that stands elsewhere under the same name. */
export function stepsOf(read: Read): Step[] {
  const told = levelsByYear(read)
  return read.sentences.flatMap(sentence =>
    sentence.measures.flatMap((stated, index) => {
      if (stated.change === 'level' && stated.unit !== '倍') return []
      const earlier = sentence.measures.slice(Math.max(0, index - 2), index)
      const step =
        stepInSentence(stated, earlier, sentence) ?? stepBetweenYears(stated, earlier, { read, sentence, told })
      return step === undefined ? [] : [step]
    }),
  )
}

/** `从5.2万人增加到6.5万人，增长25%`, or `6.5万人，比上年的5.2万人增长25%`. */
function stepInSentence(stated: Measure, earlier: readonly Measure[], sentence: Sentence): Step | undefined {
  const [one, other] = earlier
  if (one === undefined || other === undefined || one.unit !== other.unit) return undefined
  if (one.change !== 'level' || other.change !== 'level') return undefined
  const lead = wordsBetween(sentence, one.start - 12, one.start)
  const between = wordsBetween(sentence, one.end, other.end)
  const after = wordsBetween(sentence, other.end, stated.start)
  const isYearly = wordsBetween(sentence, other.end, stated.end).includes('年均')
  const said = `${wordsBetween(sentence, one.start - 24, stated.end)}${stated.indicator}`
  if (againstLastYear.test(wordsBetween(sentence, one.end, other.start)))
    return after.length > 2 ? undefined : { from: other, to: one, stated, years: 1, isYearly, said }
  if (!/[从由]/.test(lead) || !toWhere.test(between) || /[。；;，,]/.test(between) || after.length > 8) return undefined
  return { from: one, to: other, stated, years: yearsBetween(sentence, one, other), isYearly, said }
}

/** Where levels of other years may stand: in the sentence itself, or told elsewhere. */
type Known = { readonly read: Read; readonly sentence: Sentence; readonly told: ReadonlyMap<string, Measure> }

/** This year's level stands just before the rate, last year's elsewhere in the report under the same name. */
function stepBetweenYears(stated: Measure, earlier: readonly Measure[], known: Known): Step | undefined {
  const to = earlier.at(-1)
  const named = to === undefined ? undefined : known.read.names.get(to)
  if (to === undefined || named === undefined || to.change !== 'level' || !isYear(named.period)) return undefined
  const between = wordsBetween(known.sentence, to.end, stated.end)
  if (stated.start - to.end > 5 || between.includes('年均') || stated.period !== to.period) return undefined
  const from = known.told.get(keyOf(named.name, to.unit, Number(named.period) - 1))
  if (from === undefined) return undefined
  return { from, to, stated, years: 1, isYearly: false, said: `${named.name}${between}${stated.indicator}` }
}

/** Levels by name, unit and year; of a thing told twice, the first. Targets are no levels yet. */
function levelsByYear({ names }: Read): ReadonlyMap<string, Measure> {
  const told = new Map<string, Measure>()
  for (const [measure, { name, period }] of names) {
    const isTold = measure.change === 'level' && measure.role !== 'target' && isYear(period)
    const key = keyOf(name, measure.unit, Number(period))
    if (isTold && !told.has(key)) told.set(key, measure)
  }
  return told
}

function yearsBetween(sentence: Sentence, from: Measure, to: Measure): number | undefined {
  const [first, last] = [from, to].map(level => yearBefore(sentence, level) ?? level.period)
  const years = isYear(first) && isYear(last) ? Number(last) - Number(first) : 0
  return years > 0 ? years : undefined
}

/** The year just before a level: 2014 of `2014年底的300万册`. */
function yearBefore(sentence: Sentence, level: Measure): string | undefined {
  return /(\d{4})年(?:年?底|年?末)?的?$/.exec(wordsBefore(sentence, level))?.[1]
}

const isYear = (period: string | null | undefined): boolean => /^\d{4}$/.test(period ?? '')
const keyOf = (name: string, unit: string, year: number): string => `${name}|${unit}|${year}`
