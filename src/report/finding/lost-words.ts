/** Words that the text has lost: a number with nothing to count, a verb with nothing to act on, a blank never filled. */
import type { Measure } from '../model.ts'
import { messages, type Says } from './messages.ts'
import type { Draft, Read, Sentence } from './passage.ts'
import { emptyMarksIn, type Gap, unfilledIn } from './unfilled.ts'
import { type Passage, wordsBefore, wordsToDigits } from './words.ts'

const countable = /^(?:人|名|家|户|个|项|件|所|座|处|辆|位)$/

/** Clauses that name an amount or a rate, of which nothing can be counted. */
const uncountable = /(?:支出|收入|总值|增加值|产值|总额|投资|价格|利润|税收|余额|指数|[^效功]率|GDP)$/

const adverb = '(?:我们|要|将|大力|全力|着力|加快|深入|扎实|持续|全面|积极|稳步|统筹|奋力|加速|不断|进一步)'
const bareVerb = new RegExp(`^${adverb}*(?:出台|制定|印发|打造|新建|组建|设立|建成|开工建设|编制)$`)
const bareObject = new RegExp(
  `^${adverb}+(?:推进|推动|实施|建设|打造|完善|提升|加强)(?:现代化|一体化|标准化|均等化|规范化|国际化|便利化)$`,
)

const verbs = /(?:达到?|超过|完成|实现|突破|约?为|同比|增长|下降|上涨|[约近超])+$/

/** Words that end in 和, 及 or 与 without being cut off. */
const wholeWord = /(?:参与|给与|赋与|[温缓平饱总调中祥随谦亲共维柔暖协人]和|[普涉提惠危触顾波累]及)$/

/** Finds what can be told without knowing what was meant. */
export function lostWords(read: Read): Draft[] {
  const inSentences = read.sentences.flatMap(sentence => [
    ...nothingCounted(sentence),
    ...sentence.clauses.flatMap(clause => [
      ...objectMissing(clause),
      ...cutShort(clause),
      ...gapsAt(clause.start, unfilledIn(clause.words)),
    ]),
  ])
  const betweenMarks = read.layout.paragraphs.flatMap(({ start, end }) =>
    gapsAt(start, emptyMarksIn(read.layout.text.slice(start, end))),
  )
  return [...inSentences, ...betweenMarks]
}

function gapsAt(at: number, gaps: readonly Gap[]): Draft[] {
  return gaps.map(({ start, end, says }) => drafted(at + start, at + end, says))
}

/**
 * A clause that is only 新增 and a number, after clauses that speak of amounts and rates alone. Where an earlier
 * number of the sentence has the same unit, the noun stands there.
 */
function nothingCounted({ clauses, measures }: Sentence): Draft[] {
  return clauses.flatMap((clause, index) => {
    const only = clause.measures[0]
    if (only === undefined || !countable.test(only.unit)) return []
    if (!/^(?:共|又|还|累计|全年)?新增$/.test(wordsBefore(clause, only))) return []
    const isWhole = /^(?:$|、|以上|左右)/.test(clause.words.slice(only.end - clause.start))
    const hasNoun = measures.some(other => other.unit === only.unit && other.start < only.start)
    if (!isWhole || hasNoun || !speaksOfAmounts(clauses.slice(Math.max(0, index - 2), index))) return []
    return [drafted(clause.start, only.end, messages.nothingCounted(wordsOf(clause, only)))]
  })
}

/** Whether the last words that name something name an amount or a rate. A clause that is only `增长8.5%` names nothing. */
function speaksOfAmounts(earlier: readonly Passage[]): boolean {
  const names = earlier.map(clause => {
    const [first] = clause.measures
    return first === undefined ? clause.words.slice(-20) : wordsToDigits(clause, first).replace(verbs, '')
  })
  const name = names.findLast(words => words !== '')
  return name !== undefined && uncountable.test(name)
}

function objectMissing(clause: Passage): Draft[] {
  const isBare = bareVerb.test(clause.words) || bareObject.test(clause.words)
  return isBare ? [drafted(clause.start, clause.end, messages.objectMissing(clause.words))] : []
}

function cutShort(clause: Passage): Draft[] {
  const words = clause.words.trimEnd()
  const isCut = /(?:[、或与和及]|以及)$/.test(words) && !wholeWord.test(words) && words.length > 2
  const shown = words.slice(-12)
  return isCut
    ? [drafted(clause.start + words.length - shown.length, clause.start + words.length, messages.cutShort(shown))]
    : []
}

const wordsOf = (clause: Passage, last: Measure): string => clause.words.slice(0, last.end - clause.start)

function drafted(start: number, end: number, says: Says): Draft {
  return { kind: 'lost-words', start, end, says, related: [] }
}
