/** Reads the verb before a number: 增长6.7% says by how much, 降至24微克 where to. */
import type { Change } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordBefore } from '../words/word-list.ts'
import type { UnitKind } from './units.ts'

/** `edge` is where the verb starts: `end` itself where no verb stands there. */
export type Moved = { readonly change: Change; readonly reached: boolean; readonly edge: number }

const rates: ReadonlySet<UnitKind> = new Set(['rate', 'points', 'times', 'share', 'age'])

/** The verb of change that ends directly before `end` (了, 再 and the like aside), not starting before `from`. */
export function moveBefore(text: string, end: number, from: number, unit: UnitKind, words: Words): Moved {
  const level = wordBefore(words.levelVerbs, text, end, from)
  if (level !== '') return { change: 'level', reached: true, edge: end - level.length }
  const mark = wordBefore(words.levelMarks, text, end, from)
  const verb = changeVerbBefore(text, end - mark.length, from, unit, words)
  if (mark !== '' && verb !== undefined) return { change: 'level', reached: true, edge: verb.edge }
  if (mark !== '') return nounBefore(text, end, from, words)
  const plain = text.charAt(end - 1) === '了' && end - 1 > from ? end - 1 : end
  return changeVerbBefore(text, plain, from, unit, words) ?? nounBefore(text, end, from, words)
}

function changeVerbBefore(text: string, end: number, from: number, unit: UnitKind, words: Words): Moved | undefined {
  const telling = wordBefore(words.tellingVerbs, text, end, from)
  for (const [lists, change] of [
    [['increases', 'rateIncreases'], 'increase'],
    [['decreases', 'rateDecreases'], 'decrease'],
  ] as const) {
    const always = wordBefore(words[lists[0]], text, end, from)
    const byRate = rates.has(unit) ? wordBefore(words[lists[1]], text, end, from) : ''
    const verb = always.length >= byRate.length ? always : byRate
    if (verb !== '' && verb.length >= telling.length) return { change, reached: false, edge: end - verb.length }
  }
  return undefined
}

/** 增幅、降幅 before the number, past 达、均 and 为: the noun stays with the indicator. */
function nounBefore(text: string, end: number, from: number, words: Words): Moved {
  let edge = end
  for (
    let word = wordBefore(words.links, text, edge, from);
    word !== '';
    word = wordBefore(words.links, text, edge, from)
  )
    edge -= word.length
  if (wordBefore(words.growthNouns, text, edge, from) !== '') return { change: 'increase', reached: false, edge: end }
  if (wordBefore(words.declineNouns, text, edge, from) !== '') return { change: 'decrease', reached: false, edge: end }
  return { change: 'level', reached: false, edge: end }
}
