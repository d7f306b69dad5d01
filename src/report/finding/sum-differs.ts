/** A total and its parts that don't go together: 其中 more than the whole, 合计 that is not the sum, 三次产业 that miss 100. */
import type { Measure } from '../model.ts'
import { differenceIn, writtenIn } from './amount.ts'
import { messages } from './messages.ts'
import { type Draft, type Passage, type Read, type Sentence, stretchOf } from './passage.ts'
import { areApart, roomOf, sumOf } from './room.ts'

/** A part this many times its total is of another thing that happens to be counted in the same unit. */
const farApart = 3

/** Finds sums that differ within a sentence. Parts that leave a rest are no contradiction; 合计 must meet the sum. */
export function sumDiffers(read: Read): Draft[] {
  return read.sentences.flatMap(sentence => [
    ...partsOverTotal(sentence),
    ...sumIsAnother(sentence),
    ...structureNotWhole(sentence),
  ])
}

function partsOverTotal(sentence: Sentence): Draft[] {
  const at = sentence.words.indexOf('其中')
  if (at < 0) return []
  const cut = sentence.start + at
  const listed = sentence.clauses.find(clause => clause.start <= cut && cut < clause.end)
  const parts = sentence.measures.filter(measure => measure.start > cut && measure.change === 'level')
  const first = parts.find(isCounted)
  if (first === undefined || listed === undefined) return []
  const alike = (measure: Measure): boolean => measure.unit === first.unit && measure.change === 'level'
  const totals = sentence.measures.filter(measure => measure.start < cut && alike(measure))
  const total = totals.toSorted((a, b) => roomOf(b).high - roomOf(a).high)[0]
  if (total === undefined) return []
  const over = parts.filter(alike).find(part => isOver(roomOf(part).low, total))
  if (over !== undefined) return [partOver(over, total)]
  const together = parts.filter(part => alike(part) && part.start < listed.end)
  return together.length > 1 && isOver(sumOf(together.map(roomOf)).low, total) ? [partsOver(together, total)] : []
}

function partOver(part: Measure, total: Measure): Draft {
  const says = messages.partOverTotal(part.quote, total.quote, differenceIn(part, part.value - total.value))
  return { kind: 'sum-differs', start: part.start, end: part.end, says, related: [stretchOf(total)] }
}

function partsOver(parts: readonly Measure[], total: Measure): Draft {
  const sum = totalOf(parts)
  const says = messages.partsOverTotal(
    quotes(parts),
    total.quote,
    writtenIn(total, sum),
    differenceIn(total, sum - total.value),
  )
  return { kind: 'sum-differs', ...stretchOf(total), says, related: parts.map(stretchOf) }
}

/** `小学5所、初中4所，合计10所`: 合计 stands for everything of its unit before it in the sentence. */
function sumIsAnother(sentence: Sentence): Draft[] {
  const total = sentence.measures.find(measure => /(?:合计|共计|总计)(?:为|达|约)?$/.test(before(sentence, measure)))
  if (total === undefined || total.comparator === '>=') return []
  const parts = sentence.measures.filter(part => part.start < total.start && part.unit === total.unit)
  if (parts.length < 2 || !parts.every(part => part.change === 'level')) return []
  if (!areApart(sumOf(parts.map(roomOf)), roomOf(total))) return []
  const sum = totalOf(parts)
  const apart = differenceIn(total, sum - total.value)
  const says = messages.sumIsAnother(quotes(parts), total.quote, writtenIn(total, sum), apart)
  return [{ kind: 'sum-differs', ...stretchOf(total), says, related: parts.map(stretchOf) }]
}

const number = String.raw`\d{1,3}(?:\.\d{1,2})?`
const structure = new RegExp(
  `(?:产业|结构|比例)[^，。；]{0,24}?(${number})[:：∶](${number})[:：∶](${number})(?![\\d.:：∶])`,
  'g',
)

/** `三次产业结构调整为4.1:40.2:56.7`: the three together are the whole. */
function structureNotWhole(sentence: Sentence): Draft[] {
  return [...sentence.words.matchAll(structure)].flatMap(found => {
    const parts = found.slice(1, 4).map(Number)
    const sum = parts.reduce((total, part) => total + part, 0)
    const end = sentence.start + found.index + found[0].length
    const ratio = found.slice(1, 4).join(':')
    if (sum < 80 || sum > 120 || Math.abs(sum - 100) <= 0.2) return []
    const says = messages.structureNotWhole(ratio, sum)
    return [{ kind: 'sum-differs' as const, start: end - ratio.length, end, says, related: [] }]
  })
}

const isCounted = (measure: Measure): boolean => !/^(?:%|倍|分数|百分点)$/.test(measure.unit)
const totalOf = (parts: readonly Measure[]): number => parts.reduce((sum, part) => sum + part.value, 0)
const quotes = (parts: readonly Measure[]): string => parts.map(part => part.quote).join('、')
const before = (passage: Passage, measure: Measure): string => passage.words.slice(0, measure.start - passage.start)

function isOver(low: number, total: Measure): boolean {
  return low > roomOf(total).high && low <= total.value * farApart
}
