/** Reads the words that lead to a number: its bound, its verb of change, and what may stand between the two. */
import type { Change, Comparator } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordBefore } from '../words/word-list.ts'
import { type Bound, boundBefore } from './bounds.ts'
import { type Moved, moveBefore } from './change.ts'
import type { Counted } from './counted.ts'

/** The text before a number, no further back than `from`. `timeStarts` gives the start of the time that ends at a place. */
export type Before = {
  readonly text: string
  readonly from: number
  readonly words: Words
  readonly timeStarts: ReadonlyMap<number, number>
}

/**
 * `start` is where the quote begins, `lead` where the words begin that lead to the number: its subject stands before
 * them. `isBare`: nothing but a bound stands before the number.
 */
type LeadIn = {
  readonly start: number
  readonly lead: number
  readonly comparator: Comparator
  readonly change: Change
  readonly reached: boolean
  readonly hasVerb: boolean
  readonly isBare: boolean
  readonly edge: number
}

const baseLinks = ['相当于', '达到', '达', '是', '为']
const longestBase = 16

/** Reads backwards from where a number's own characters begin, a minus sign or 翻 among them. */
export function leadInOf(before: Before, counted: Counted, start: number): LeadIn {
  const { text, from, words } = before
  const bound = boundBefore(text, start, from, words, counted.numeral.form === 'scale')
  const edge = pastAdverbs(before, bound?.edge ?? start)
  const direct = moveBefore(text, edge, from, counted.unitKind, words)
  const isBare = direct.edge === edge
  const filler = isBare ? fillerBefore(before, edge) : 0
  const move = filler > 0 ? moveBefore(text, edge - filler, from, counted.unitKind, words) : direct
  const outer = isBare ? baseBefore(before, counted, edge - filler) : boundBefore(text, direct.edge, from, words, false)
  const hasVerb = move.edge < edge - filler
  return {
    start: isBare ? (bound?.edge ?? start) : direct.edge,
    lead: outer?.edge ?? (hasVerb ? move.edge : (bound?.edge ?? start) - filler),
    comparator: bound?.comparator ?? outer?.comparator ?? (isAboutShare(before, start) ? '≈' : '='),
    ...changeOf(move),
    hasVerb,
    isBare: isBare && !hasVerb,
    edge,
  }
}

function changeOf({ change, reached }: Moved): Pick<LeadIn, 'change' | 'reached'> {
  return { change, reached }
}

/** 约占全国1/10: 约 does not stand beside the number. */
function isAboutShare({ text, from }: Before, end: number): boolean {
  return /约占[^,、]{0,10}$/.test(text.slice(Math.max(from, end - 12), end))
}

/** How long the words are that stand between a verb and its number: 每人每月, 2017年的. */
function fillerBefore({ text, from, words, timeStarts }: Before, end: number): number {
  const time = text.charAt(end - 1) === '的' ? timeStarts.get(end - 1) : undefined
  return time !== undefined && time >= from ? end - time : wordBefore(words.fillers, text, end, from).length
}

/** What a rate or a multiple is reckoned on, with the bound before that: `不低于低保标准的1.3倍`. */
function baseBefore({ text, from, words }: Before, { unitKind }: Counted, end: number): Bound | undefined {
  if (text.charAt(end - 1) !== '的' || (unitKind !== 'times' && unitKind !== 'rate')) return undefined
  for (let at = end - 2; at > Math.max(from, end - longestBase); at--) {
    const bound = boundBefore(text, at, from, words, false)
    if (bound !== undefined) return bound
    const link = baseLinks.find(word => text.startsWith(word, at - word.length) && at - word.length >= from)
    if (link !== undefined) return { comparator: '=', edge: at - link.length }
  }
  return undefined
}

/** Skips 再, 约 and the like between a verb of change and its number where a verb stands before them. */
function pastAdverbs({ text, from, words }: Before, end: number): number {
  const adverb = wordBefore(words.changeAdverbs, text, end, from)
  const inner = end - adverb.length
  const followsVerb = [words.increases, words.decreases].some(list => wordBefore(list, text, inner, from) !== '')
  return adverb !== '' && followsVerb ? inner : end
}
