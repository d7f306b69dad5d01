/** The words that name what an amount is of: those before it, and the noun that it counts after it. */
import type { Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import { type Ground, nounAfter, phraseBefore } from './phrases.ts'

const rateKinds = new Set(['rate', 'points', 'times', 'share'])

const longestVerb = 4

/** Whether an amount tells how something moved or which share it has: its subject stands before it. */
export function tellsRate(amount: Amount): boolean {
  return amount.change !== 'level' || amount.reached || rateKinds.has(amount.unitKind)
}

/** The subject before an amount. `from`: where 从 stands that leads to an earlier level; before it stands the subject, after it a detail. */
export function subjectBefore(ground: Ground, gap: Stretch, amount: Amount, from: number | undefined): Stretch {
  if (from === undefined) return essence(ground, withoutComparison(ground, phraseBefore(ground, gap, tellsRate(amount))))
  const main = phraseBefore(ground, { start: gap.start, end: gap.start + from }, true)
  return main.end > main.start ? main : phraseBefore(ground, { start: gap.start + from + 1, end: gap.end }, true)
}

/** Where the part begins that says how a figure was reckoned: 生产总值|剔除不可比因素. */
const reckonings = ['剔除', '扣除']

/** A comparison (高于全国平均水平) and a verb alone (新增) name nothing. */
function withoutComparison({ text, words }: Ground, phrase: Stretch): Stretch {
  const written = text.slice(phrase.start, phrase.end)
  const reckoned = Math.max(...reckonings.map(word => written.indexOf(word)))
  if (reckoned > 0) return { start: phrase.start, end: phrase.start + reckoned }
  const isVerb = written.length <= longestVerb && [words.lightVerbs, words.openingVerbs, words.tellingVerbs, words.predicateStarts].some(list => list.all.has(written.replace(/了$/, '')))
  const isComparison = wordAt(words.comparisons, text, phrase.start) !== '' && wordAt(words.attributeNouns, text, phrase.start) === ''
  return isVerb || isComparison ? { start: phrase.end, end: phrase.end } : phrase
}

/**
 * A subject without what only leads to it: the verbs before an attribute (引进落地|总投资), the examples before 等
 * (甲、乙等|项目), the noun of growth after it (自然|增幅), which the change tells already.
 */
function essence({ text, words }: Ground, phrase: Stretch): Stretch {
  const written = text.slice(phrase.start, phrase.end)
  const attribute = wordBefore(words.attributeNouns, text, phrase.end, phrase.start)
  if (attribute !== '' && isVerbs(words, written.slice(0, -attribute.length))) return { start: phrase.end - attribute.length, end: phrase.end }
  const growth = wordBefore(words.growthNouns, text, phrase.end, phrase.start) || wordBefore(words.declineNouns, text, phrase.end, phrase.start)
  const stem = written.slice(0, written.length - growth.length)
  if (growth !== '' && (stem.length >= 4 || bareGrowth.has(stem))) return { start: phrase.start, end: phrase.end - (bareGrowth.has(stem) ? written.length : growth.length) }
  const examples = written.lastIndexOf('等')
  const isList = examples > 0 && written.slice(0, examples).includes('、') && written.length - examples > 2
  return isList ? { start: phrase.start + examples + 1, end: phrase.end } : phrase
}

const bareGrowth = new Set(['', '自然', '同比', '名义', '实际', '可比'])

/** Whether a text is a row of verbs. */
function isVerbs(words: Words, written: string): boolean {
  let at = 0
  while (at < written.length) {
    const length = Math.max(...[words.tellingVerbs, words.lightVerbs, words.openingVerbs, words.predicateStarts].map(list => wordAt(list, written, at).length))
    if (length === 0) return false
    at += length
  }
  return true
}

/** The noun that an amount counts, and where the verb directly before the amount starts that tells what was done with it. `isObject`: a verb stands directly before the amount. */
export type Counted = { readonly noun: Stretch; readonly verb: Stretch; readonly isObject: boolean }

/** `升级改造85家农贸市场`: the noun 农贸市场, the verb 升级改造. Both may be empty. */
export function countedBy(ground: Ground, amount: Amount, until: number, floor: number): Counted {
  const { text, words } = ground
  const end = text.charAt(amount.lead - 1) === '了' ? amount.lead - 1 : amount.lead
  const verb = wordBefore(words.tellingVerbs, text, end, floor)
  const isObject = verb !== '' || wordBefore(words.lightVerbs, text, end, floor) !== ''
  const noun = nounAfter(ground, amount.end, until, isObject)
  const tail = wordBefore(words.nounTails, text, noun.end, noun.start + 2)
  return { noun: { start: noun.start, end: noun.end - tail.length }, verb: { start: end - verb.length, end }, isObject }
}
