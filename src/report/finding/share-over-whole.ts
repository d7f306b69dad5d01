/** Shares above the whole: one above 100 %, several of one whole that exceed it together, a fall by more than all. */
import type { Measure } from '../model.ts'
import { messages } from './messages.ts'
import { type Draft, type Passage, type Read, stretchOf } from './passage.ts'
import { roomOf, sumOf } from './room.ts'

/** Names of what can't exceed its whole. 完成率, 产销率 and 毛入学率 can. */
const share =
  /(?:占比|比重|占[^，。；]{1,24}的|覆盖率|普及率|合格率|达标率|优良率|满意[率度]|办结率|失业率|城镇化率|参保率|利用率|处理率|回收率|绿化率|森林覆盖率|优良天数比例|及格率|录取率|在线率|网办率)(?:[约为达到超提高升至稳定保持在])*$/

/** Parts that make one whole and don't overlap: the three industries, or whatever 各占 is said of. */
const sharedOut = /(?:三次产业|一[、产].{0,12}?二[、产].{0,12}?三[次产]).*(?:占|比重)|各占/

/** Finds shares that exceed their whole. */
export function shareOverWhole(read: Read): Draft[] {
  return read.sentences.flatMap(sentence =>
    sentence.clauses.flatMap(clause => {
      const rates = clause.measures.filter(measure => measure.unit === '%')
      return [...rates.flatMap(rate => overAlone(rate, clause)), ...overTogether(rates, clause)]
    }),
  )
}

function overAlone(measure: Measure, clause: Passage): Draft[] {
  const over = roomOf(measure).low - 100
  if (over <= 0) return []
  const place = { kind: 'share-over-whole' as const, start: measure.start, end: measure.end, related: [] }
  if (measure.change === 'decrease')
    return [{ ...place, says: messages.fallOverWhole(measure.quote, measure.value - 100) }]
  const before = clause.words.slice(0, measure.start - clause.start)
  const isShare = measure.change === 'level' && share.test(before + leadOf(measure))
  return isShare ? [{ ...place, says: messages.shareOverWhole(measure.quote, measure.value - 100) }] : []
}

/** The verb that the quote of a number may begin with: 提高到 of `提高到104%`. */
const leadOf = (measure: Measure): string => measure.quote.replace(/\d.*$/, '')

function overTogether(rates: readonly Measure[], clause: Passage): Draft[] {
  const [first, ...rest] = rates
  if (first === undefined || rest.length === 0 || !rates.every(rate => rate.change === 'level')) return []
  if (!sharedOut.test(clause.words)) return []
  if (sumOf(rates.map(roomOf)).low <= 100 || rates.some(rate => rate.value > 100)) return []
  const sum = rates.reduce((total, rate) => total + rate.value, 0)
  const says = messages.sharesOverWhole(rates.map(rate => rate.quote).join('、'), sum)
  const related = rest.map(stretchOf)
  return [{ kind: 'share-over-whole', start: first.start, end: first.end, says, related }]
}
