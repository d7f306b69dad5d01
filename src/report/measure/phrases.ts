/** Cuts the noun phrase out of what stands before or after an amount. */
import type { Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore, wordOver } from '../words/word-list.ts'

/** A folded text with what is known of it: the end of the time that starts at a place, the start of the one that ends there. */
export type Ground = {
  readonly text: string
  readonly words: Words
  readonly timeEnds: ReadonlyMap<number, number>
  readonly timeStarts: ReadonlyMap<number, number>
  /** Ends of amounts that are no measures, by their starts: `200平方米以上` before the noun that is counted. */
  readonly asideEnds: ReadonlyMap<number, number>
}

const longestPhrase = 40
const longestNoun = 26
const phraseEnd = /[,;:。!?、()\n—…]/
const joints = ['以及', '和', '及', '与', '、']

/** What a number before which `gap` stands is of: its noun, with the verb that tells what was done. Empty where none is. */
export function phraseBefore(ground: Ground, gap: Stretch, isRate: boolean): Stretch {
  const end = trimmedEnd(ground, { start: Math.max(gap.start, gap.end - longestPhrase), end: gap.end })
  const start = trimmedStart(ground, { start: Math.max(gap.start, gap.end - longestPhrase), end })
  const opened = openedStart(ground, { start, end })
  return isRate ? { start: opened, end } : governed(ground, { start: opened, end })
}

/** Drops openers, times and verbs that only lead to the subject. */
function openedStart(ground: Ground, { start, end }: Stretch): number {
  let at = start
  while (at < end) {
    const light = longer(wordAt(ground.words.lightVerbs, ground.text, at), wordAt(ground.words.openingVerbs, ground.text, at))
    const next = at + light.length
    if (light === '' || next >= end || protects(ground.text, ground.words, at, light.length)) return at
    at = trimmedStart(ground, { start: ground.text.charAt(next) === '了' ? next + 1 : next, end })
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

function trimmedEnd({ text, words, timeStarts }: Ground, { start, end }: Stretch): number {
  let at = end
  while (at > start) {
    const time = timeStarts.get(at)
    if (time !== undefined && time >= start) {
      at = time - ('比较与同自'.includes(text.charAt(time - 1)) && time > start ? 1 : 0)
      continue
    }
    const link = wordBefore(words.links, text, at, start)
    const joint = joints.find(word => text.endsWith(word, at) && text.startsWith(word, at - word.length)) ?? ''
    const mark = '“”"‘’,(:'.includes(text.charAt(at - 1)) ? 1 : 0
    const dropped = Math.max(link.length, joint.length, mark)
    if (dropped === 0 || wordBefore(words.notPredicates, text, at, start).length > dropped) return at
    at -= dropped
  }
  return at
}

/** Whether a longer noun stands where a verb or an opener was found: 增加值, 新能源. */
function protects(text: string, words: Words, at: number, length: number): boolean {
  return Math.max(wordAt(words.verbNouns, text, at).length, wordAt(words.tellingVerbs, text, at).length) > length
}

/** From the last verb on that governs what follows it: after it where it is light, with it where it tells. */
function governed({ text, words }: Ground, { start, end }: Stretch): Stretch {
  let from = start
  for (let at = start; at < end; ) {
    const noun = wordAt(words.verbNouns, text, at).length
    const telling = wordAt(words.governingVerbs, text, at).length
    const light = wordAt(words.lightVerbs, text, at).length
    const verb = Math.max(telling, light)
    if (noun > verb) at += noun
    else if (verb > 0 && at + verb <= end - 2) {
      from = telling >= light ? tellingStart(text, words, from, at, start) : at + verb
      at += verb
    } else at += Math.max(verb, 1)
  }
  return { start: text.charAt(from) === '了' ? from + 1 : from, end }
}

/** Telling verbs in a row are one: 优化新增, 新建和改扩建. */
function tellingStart(text: string, words: Words, from: number, at: number, floor: number): number {
  const joint = joints.find(word => text.startsWith(word, at - word.length)) ?? ''
  const before = wordBefore(words.tellingVerbs, text, at - joint.length, floor)
  return before !== '' && from <= at - joint.length - before.length ? at - joint.length - before.length : at
}

/**
 * The noun that a number counts, after it: `9000多件民生微实事`. Empty where the text goes on with a predicate. As the
 * object of a verb before the number it may hold verbs itself; as a subject it ends before the first.
 */
export function nounAfter(ground: Ground, from: number, until: number, isObject: boolean): Stretch {
  const { text, words } = ground
  const of = from + (text.charAt(from) === '的' ? 1 : 0)
  const start = ground.asideEnds.get(of) ?? of
  const limit = Math.min(until, start + longestNoun)
  const at = predicateAt(text, words, start, limit, isObject)
  const end = withoutTail(text, words, start, at === until ? beforeNextSubject(text, words, start, at) : at)
  return words.emptyNouns.all.has(text.slice(start, end)) || end - start < 2 ? { start, end: start } : { start, end }
}

/** Where the noun that begins at `start` ends: at a mark, or where a predicate begins. */
function predicateAt(text: string, words: Words, start: number, limit: number, isObject: boolean): number {
  let at = start
  while (at < limit && !phraseEnd.test(text.charAt(at))) {
    const noun = Math.max(wordAt(words.verbNouns, text, at).length, wordAt(words.notPredicates, text, at).length)
    const predicate = wordAt(words.predicateStarts, text, at)
    if (predicate.length > noun && wordOver(words.notPredicates, text, at) === undefined) break
    const isVerb = wordAt(words.lightVerbs, text, at) !== '' || (!isObject && wordAt(words.tellingVerbs, text, at) !== '')
    if (noun === 0 && isVerb && at >= start + 2) break
    at += Math.max(noun, 1)
  }
  return Math.min(at, limit)
}

/** Where a noun goes straight on to the next amount, that amount's subject begins with its verb or its attribute: `54家企业|新增贷款30亿元`. */
function beforeNextSubject(text: string, words: Words, start: number, end: number): number {
  for (let at = start + 2; at < end; at++) {
    const attribute = wordAt(words.attributeNouns, text, at).length
    const verb = wordAt(words.tellingVerbs, text, at).length
    if (attribute > 0 && at + attribute === end) return at
    if (verb > wordAt(words.verbNouns, text, at).length && at + verb <= end - 2) return at
  }
  return end
}

function withoutTail(text: string, words: Words, start: number, end: number): number {
  let at = end
  for (;;) {
    const joint = joints.find(word => text.startsWith(word, at - word.length)) ?? ''
    const adverb = wordBefore(words.changeAdverbs, text, at, start)
    const cut = Math.max(joint.length, adverb.length)
    if (cut === 0 || at - cut < start) return at
    at -= cut
  }
}

function longer(one: string, two: string): string {
  return one.length >= two.length ? one : two
}
