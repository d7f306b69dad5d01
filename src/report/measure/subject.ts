/** The words that name what an amount is of: those before it, and the noun that it counts after it. */
import type { Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import type { Ground } from './ground.ts'
import { type NounPlace, nounAfter } from './noun-after.ts'
import { phraseBefore } from './phrase-before.ts'

const rateKinds = new Set(['rate', 'points', 'times', 'share'])
const longestVerb = 4
const shortestStem = 4

/** Whether an amount tells how something moved or which share it has: its subject stands before it. */
export function tellsRate(amount: Amount): boolean {
  return amount.change !== 'level' || amount.reached || rateKinds.has(amount.unitKind)
}

/** The subject before an amount. `from`: where 从 stands that leads to an earlier level; before it stands the subject, after it a detail. */
export function subjectBefore(ground: Ground, gap: Stretch, amount: Amount, from: number | undefined): Stretch {
  if (from === undefined)
    return trims.reduce((phrase, trim) => trim(ground, phrase, amount), phraseBefore(ground, gap, tellsRate(amount)))
  const main = phraseBefore(ground, { start: gap.start, end: gap.start + from }, true)
  return main.end > main.start ? main : phraseBefore(ground, { start: gap.start + from + 1, end: gap.end }, true)
}

type Trim = (ground: Ground, phrase: Stretch, amount: Amount) => Stretch

/** What is taken off a subject, in this order. */
const trims: readonly Trim[] = [withoutReckoning, unlessEmpty, attributeAlone, withoutGrowth, withoutExamples]

/** What says how a figure was reckoned or compared: 生产总值|剔除不可比因素, 扣除退税后|收入. */
function withoutReckoning({ text }: Ground, phrase: Stretch): Stretch {
  const written = text.slice(phrase.start, phrase.end)
  const before = /^..+?(?=剔除|扣除|高于|低于|快于|慢于|好于|优于|高出)/.exec(written)
  if (before !== null) return { start: phrase.start, end: phrase.start + before[0].length }
  const adjusted = /^(扣除|剔除|还原).{1,12}后(?=.)/.exec(written)?.[0].length ?? 0
  return { start: phrase.start + adjusted, end: phrase.end }
}

/** A comparison (高于全国平均水平) and a verb alone (新增) name nothing. */
function unlessEmpty({ text, words }: Ground, phrase: Stretch): Stretch {
  const written = text.slice(phrase.start, phrase.end).replace(/了$/, '')
  const verbs = [words.lightVerbs, words.openingVerbs, words.tellingVerbs, words.predicateStarts]
  const isVerb = written.length <= longestVerb && verbs.some(list => list.all.has(written))
  const isComparison =
    wordAt(words.comparisons, text, phrase.start) !== '' && wordAt(words.attributeNouns, text, phrase.start) === ''
  return isVerb || isComparison ? { start: phrase.end, end: phrase.end } : phrase
}

/** The verbs before an attribute only lead to it: 引进落地|总投资. What was newly made keeps its verb: 新增投资. */
function attributeAlone({ text, words }: Ground, phrase: Stretch): Stretch {
  const attribute = wordBefore(words.attributeNouns, text, phrase.end, phrase.start).length
  const verbs = text.slice(phrase.start, phrase.end - attribute)
  return attribute > 0 && !/^[新净增]/.test(verbs) && isVerbs(words, verbs)
    ? { start: phrase.end - attribute, end: phrase.end }
    : phrase
}

function isVerbs(words: Words, written: string): boolean {
  const lists = [words.tellingVerbs, words.lightVerbs, words.openingVerbs]
  let at = 0
  while (at < written.length) {
    const length = Math.max(...lists.map(list => wordAt(list, written, at).length))
    if (length === 0) return false
    at += length
  }
  return true
}

/** The noun of growth after it (消费价格|涨幅), which the change tells already, and such a noun alone (自然增幅). */
function withoutGrowth({ text, words }: Ground, phrase: Stretch, amount: Amount): Stretch {
  const growth = Math.max(
    wordBefore(words.growthNouns, text, phrase.end, phrase.start).length,
    wordBefore(words.declineNouns, text, phrase.end, phrase.start).length,
  )
  if (growth === 0 || amount.hasVerb) return phrase
  const stem = text.slice(phrase.start, phrase.end - growth)
  if (/^(自然|同比|名义|实际|可比)?$/.test(stem)) return { start: phrase.end, end: phrase.end }
  return stem.length >= shortestStem ? { start: phrase.start, end: phrase.end - growth } : phrase
}

/** The examples before 等: 甲、乙等|项目. */
function withoutExamples({ text }: Ground, phrase: Stretch): Stretch {
  const written = text.slice(phrase.start, phrase.end)
  const examples = written.lastIndexOf('等')
  const isList = examples > 3 || (examples > 0 && written.slice(0, examples).includes('、'))
  return isList && written.length - examples > 2 ? { start: phrase.start + examples + 1, end: phrase.end } : phrase
}

/** The noun that an amount counts, and the verb directly before the amount that tells what was done with it. Both may be empty. */
type CountedNoun = { readonly noun: Stretch; readonly verb: Stretch; readonly isObject: boolean }

/** `升级改造85家农贸市场`: the noun 农贸市场, the verb 升级改造. `floor` is how far back the verb may stand. */
export function countedBy(
  ground: Ground,
  amount: Amount,
  place: Omit<NounPlace, 'isObject'>,
  floor: number,
): CountedNoun {
  const { text, words } = ground
  const end = text.charAt(amount.lead - 1) === '了' ? amount.lead - 1 : amount.lead
  const verb = wordBefore(words.tellingVerbs, text, end, floor)
  const isObject = verb !== '' || wordBefore(words.lightVerbs, text, end, floor) !== ''
  const noun = nounAfter(ground, amount.end, { ...place, isObject })
  const tail = wordBefore(words.nounTails, text, noun.end, noun.start + 2)
  return { noun: { start: noun.start, end: noun.end - tail.length }, verb: { start: end - verb.length, end }, isObject }
}
