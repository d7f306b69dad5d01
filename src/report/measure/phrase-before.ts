/** Cuts the noun phrase out of what stands before an amount. */
import type { Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import { type Ground, jointBefore } from './ground.ts'

const longestPhrase = 40
const shortestNoun = 2

/**
 * What a number is of that `gap` stands before: its noun, with the verb that tells what was done. Empty where none is.
 * The subject of a rate is a noun as it stands; a verb within it governs nothing (中小企业新增贷款余额).
 */
export function phraseBefore(ground: Ground, gap: Stretch, isRate: boolean): Stretch {
  const floor = Math.max(gap.start, gap.end - longestPhrase)
  const end = trimmedEnd(ground, { start: floor, end: gap.end })
  const start = openedStart(ground, { start: trimmedStart(ground, { start: floor, end }), end })
  return isRate ? { start, end } : governed(ground, { start, end })
}

/** Drops openers, times and verbs that only lead to the subject. */
function openedStart(ground: Ground, { start, end }: Stretch): number {
  const { text, words } = ground
  let at = start
  while (at < end) {
    const verb = Math.max(wordAt(words.lightVerbs, text, at).length, wordAt(words.openingVerbs, text, at).length)
    const next = at + verb
    if (verb === 0 || next >= end || protects(text, words, at, verb)) return at
    at = trimmedStart(ground, { start: text.charAt(next) === '了' ? next + 1 : next, end })
  }
  return at
}

function trimmedStart({ text, words, timeEnds }: Ground, { start, end }: Stretch): number {
  let at = start
  while (at < end) {
    const opener = wordAt(words.openers, text, at).length
    const next = timeEnds.get(at) ?? at + opener
    if (next === at || next > end || (opener > 0 && protects(text, words, at, opener))) return at
    at = next
  }
  return at
}

function trimmedEnd(ground: Ground, { start, end }: Stretch): number {
  let at = end
  while (at > start) {
    const next =
      timeBefore(ground, start, at) ?? bracketBefore(ground.text, start, at) ?? wordEndBefore(ground, start, at)
    if (next === at) return at
    at = next
  }
  return at
}

/** Where a time begins that ends the phrase, with the word that compares with it: 较2015年. */
function timeBefore({ text, timeStarts }: Ground, start: number, end: number): number | undefined {
  const time = timeStarts.get(end)
  if (time === undefined || time < start) return undefined
  return time > start && '比较与同自'.includes(text.charAt(time - 1)) ? time - 1 : time
}

/** Where a remark in brackets begins that ends the phrase: （预计，下同）. */
function bracketBefore(text: string, start: number, end: number): number | undefined {
  const bracket = text.charAt(end - 1) === ')' ? text.slice(start, end).lastIndexOf('(') : -1
  return bracket > 0 ? start + bracket : undefined
}

function wordEndBefore({ text, words }: Ground, start: number, end: number): number {
  const link = wordBefore(words.links, text, end, start)
  const joint = end - start > 1 ? jointBefore(text, end) : ''
  const mark = '“”"‘’,(:'.includes(text.charAt(end - 1)) ? 1 : 0
  const dropped = Math.max(link.length, joint.length, mark)
  return wordBefore(words.notPredicates, text, end, start).length > dropped ? end : Math.max(start, end - dropped)
}

/** Whether a longer noun stands where a verb or an opener was found: 增加值, 新能源. */
function protects(text: string, words: Words, at: number, length: number): boolean {
  return [words.verbNouns, words.tellingVerbs, words.notPredicates].some(list => wordAt(list, text, at).length > length)
}

/** From the last verb on that governs what follows it: after it where it is light, with it where it tells. */
function governed({ text, words }: Ground, { start, end }: Stretch): Stretch {
  let from = start
  for (let at = start; at < end; ) {
    const noun = wordAt(words.verbNouns, text, at).length
    const telling = wordAt(words.governingVerbs, text, at).length
    const light = wordAt(words.lightVerbs, text, at).length
    const verb = Math.max(telling, light)
    if (verb > 0 && verb >= noun && at + verb <= end - shortestNoun)
      from = telling >= light ? tellingStart(text, words, from, at, start) : at + verb
    at += Math.max(noun, verb, 1)
  }
  return { start: text.charAt(from) === '了' ? from + 1 : from, end }
}

/** Telling verbs in a row are one: 优化新增, 新建和改扩建. */
function tellingStart(text: string, words: Words, from: number, at: number, floor: number): number {
  const joint = jointBefore(text, at)
  const before = wordBefore(words.tellingVerbs, text, at - joint.length, floor)
  const start = at - joint.length - before.length
  return before !== '' && from <= start ? start : at
}
