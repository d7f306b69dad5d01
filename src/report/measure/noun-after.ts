/** Cuts the noun that is counted out of what stands after an amount. */
import type { Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore, wordOver } from '../words/word-list.ts'
import { type Ground, jointBefore } from './ground.ts'

const longestNoun = 26
const shortestNoun = 2
/** Nouns of one character that are counted without another: 104个村. */
const shortNouns = '村县镇乡区市校街岛港'
const phraseEnd = /[,;:。!?、()\n—…]/

/** Where the noun may stand: up to `until`, after which another amount follows or nothing; `isObject`: a verb stands before the number. */
export type NounPlace = { readonly until: number; readonly isObject: boolean; readonly isFollowed: boolean }

/**
 * The noun that a number counts, after it: `9000多件民生微实事`. Empty where the text goes on with a predicate. As the
 * object of a verb before the number it may hold verbs itself; as a subject it ends before the first.
 */
export function nounAfter(ground: Ground, from: number, { until, isObject, isFollowed }: NounPlace): Stretch {
  const { text, words } = ground
  const of = from + (text.charAt(from) === '的' ? 1 : 0)
  const start = ground.asideEnds.get(of) ?? of
  const predicate = predicateAt(text, words, { start, end: Math.min(until, start + longestNoun) }, isObject)
  const whole = predicate === until && isFollowed ? nextSubjectAt(text, words, start, predicate) : predicate
  const end = withoutTail(text, words, start, whole)
  const isShort = end - start < shortestNoun && !(end > start && shortNouns.includes(text.charAt(start)))
  return isShort || words.emptyNouns.all.has(text.slice(start, end)) ? { start, end: start } : { start, end }
}

/** Where the noun that begins a stretch ends: at a mark, or where a predicate begins. */
function predicateAt(text: string, words: Words, { start, end }: Stretch, isObject: boolean): number {
  let at = start
  while (at < end && !endsPhrase(text, start, at)) {
    const noun = Math.max(wordAt(words.verbNouns, text, at).length, wordAt(words.notPredicates, text, at).length)
    const predicate = wordAt(words.predicateStarts, text, at).length
    if (predicate > noun && wordOver(words.notPredicates, text, at) === undefined) break
    const lists = isObject ? [words.lightVerbs] : [words.lightVerbs, words.tellingVerbs]
    if (noun === 0 && at >= start + shortestNoun && lists.some(list => wordAt(list, text, at) !== '')) break
    at += Math.max(noun, 1)
  }
  return Math.min(at, end)
}

/** A mark ends the phrase, but not 、 after its first character: 国、省考断面. */
function endsPhrase(text: string, start: number, at: number): boolean {
  return phraseEnd.test(text.charAt(at)) && !(text.charAt(at) === '、' && at === start + 1)
}

/** Where a noun goes straight on to the next amount, the subject of that begins with its verb or its attribute: `54家企业|新增贷款30亿元`. */
function nextSubjectAt(text: string, words: Words, start: number, end: number): number {
  for (let at = start + shortestNoun; at < end; at++) {
    const attribute = wordAt(words.attributeNouns, text, at).length
    const verb = wordAt(words.tellingVerbs, text, at).length
    if (attribute > 0 && at + attribute === end) return at
    if (verb > wordAt(words.verbNouns, text, at).length && at + verb <= end - shortestNoun) return at
  }
  return end
}

/** Drops 和 and 平均 at the end, which belong to what follows. */
function withoutTail(text: string, words: Words, start: number, end: number): number {
  let at = end
  for (;;) {
    const found = wordBefore(words.changeAdverbs, text, at, start)
    const adverb = wordBefore(words.tellingVerbs, text, at, start).length > found.length ? '' : found
    const cut = Math.max(jointBefore(text, at).length, adverb.length)
    if (cut === 0 || at - cut < start) return at
    at -= cut
  }
}
