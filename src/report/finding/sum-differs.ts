/** Sums that differ: 合计 or 共 that is not the sum of its items, 三次产业 that miss 100. */
import { differenceIn, quotesOf, totalOf, writtenIn } from './amount.ts'
import { messages } from './messages.ts'
import type { Draft, Read, Sentence } from './passage.ts'
import { areApart, roomsOf, sumOf } from './room.ts'
import { stretchOf, wordsBefore } from './words.ts'

/** A 共 this far from the sum of what stands before it is of more than that. */
const farApart = 2

/** What makes a number the sum of those before it in its sentence. */
const summing = /(?:合计|共计|总计|总共|一共|[，,]共|[全累]?[市省县区年]共)(?!有|同|建|享)[^\d，,。]{0,10}$/

/** Finds sums that differ within a sentence. */
export function sumDiffers(read: Read): Draft[] {
  return read.sentences.flatMap(sentence => [...sumIsAnother(sentence), ...structureNotWhole(sentence)])
}

/** `小学5所、初中4所，合计10所`: 合计 stands for everything of its unit before it in the sentence. */
function sumIsAnother(sentence: Sentence): Draft[] {
  const total = sentence.measures.find(measure => summing.test(wordsBefore(sentence, measure)))
  if (total === undefined || total.comparator === '>=') return []
  const parts = sentence.measures.filter(part => part.start < total.start && part.unit === total.unit)
  if (parts.length < 2 || !parts.every(part => part.change === 'level')) return []
  const sum = totalOf(parts)
  const isFar = sum > total.value * farApart || sum < total.value / farApart
  const [whole, ...rooms] = roomsOf([total, ...parts])
  if (isFar || whole === undefined || !areApart(sumOf(rooms), whole)) return []
  const apart = differenceIn(total, sum - total.value)
  const says = messages.sumIsAnother(quotesOf(parts), total.quote, writtenIn(total, sum), apart)
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
