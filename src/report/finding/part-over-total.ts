/** Parts that are more than their total: 其中, 包括, or a colon after the total. Parts that leave a rest are no contradiction. */
import type { Measure } from '../model.ts'
import { differenceIn, quotesOf, totalOf, writtenIn } from './amount.ts'
import { messages } from './messages.ts'
import type { Draft, Read, Sentence } from './passage.ts'
import { type Room, roomOf, roomsOf, sumOf } from './room.ts'
import { stretchOf, wordsBetween } from './words.ts'

/** A part this many times its total is of another thing that happens to be counted in the same unit. */
const farApart = 3

const partition = /其中|包括|(?<=[\d万亿\p{Script=Han}])[：:](?=[^\d])/u

/** Stages of one work, of which a thing may have passed several: their counts overlap. */
const stages = /开工|续建|竣工|完工|建成|投产|投用|验收/

/** How a clause begins that has left the list. */
const anew = /^(?:新|建|完成|实施|推|改|开|发|投|引进|培育|创|实现|全|总|增|同|较|比)/

/** Finds, within a sentence, a part above every total that stands before it, or parts that are so together. */
export function partOverTotal(read: Read): Draft[] {
  return read.sentences.flatMap(partsOverTotal)
}

function partsOverTotal(sentence: Sentence): Draft[] {
  const at = sentence.words.search(partition)
  if (at < 0) return []
  const cut = sentence.start + at
  const listed = partsAfter(cut, sentence)
  const first = listed.find(isCounted)
  if (first === undefined) return []
  const isAlike = (measure: Measure): boolean => measure.unit === first.unit && measure.change === 'level'
  const totals = sentence.measures.filter(measure => measure.start < cut && isAlike(measure))
  const total = totals.toSorted((a, b) => roomOf(b).high - roomOf(a).high)[0]
  if (total === undefined) return []
  const parts = listed.filter(isAlike)
  const [whole, ...rooms] = roomsOf([total, ...parts])
  if (whole === undefined) return []
  const isOver = ({ low }: Room): boolean => low > whole.high && low <= total.value * farApart
  const over = parts.find((_, index) => isOver(rooms[index] ?? whole))
  if (over !== undefined) return [partOver(over, total)]
  const isOverlapping = stages.test(wordsBetween(sentence, cut, parts.at(-1)?.end ?? cut))
  return parts.length > 1 && !isOverlapping && isOver(sumOf(rooms)) ? [partsOver(parts, total)] : []
}

/** Numbers of the clause that opens the list, and of those after it until one begins anew with a verb. */
function partsAfter(cut: number, { clauses }: Sentence): Measure[] {
  const [opening, ...following] = clauses.filter(clause => clause.end > cut)
  if (opening === undefined) return []
  const end = following.findIndex(clause => anew.test(clause.words) || clause.measures.length === 0)
  const listed = [opening, ...(end < 0 ? following : following.slice(0, end))]
  return listed.flatMap(clause => clause.measures).filter(({ start, change }) => start > cut && change === 'level')
}

function partOver(part: Measure, total: Measure): Draft {
  const says = messages.partOverTotal(part.quote, total.quote, differenceIn(part, part.value - total.value))
  return { kind: 'sum-differs', start: part.start, end: part.end, says, related: [stretchOf(total)] }
}

function partsOver(parts: readonly Measure[], total: Measure): Draft {
  const sum = totalOf(parts)
  const says = messages.partsOverTotal(
    quotesOf(parts),
    total.quote,
    writtenIn(total, sum),
    differenceIn(total, sum - total.value),
  )
  return { kind: 'sum-differs', ...stretchOf(total), says, related: parts.map(stretchOf) }
}

const isCounted = (measure: Measure): boolean => !/^(?:%|倍|分数|个?百分点)$/.test(measure.unit)
