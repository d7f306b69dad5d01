/** What stands at the head of a clause: leads that are no part of a promise, adverbs, and the verb that promises. */
import type { Stretch } from '../model.ts'
import { type WordList, wordAt, wordBefore } from '../words/word-list.ts'
import { firstWordIn, type Lexicon } from './words.ts'

/**
 * How a clause promises.
 *
 *     verb         开工建设机场第三跑道
 *     aim          打造宜居之城
 *     adverb       着力招大商: the verb is in no list, but how it is done is
 *     disposal     将甲纳入乙
 *     relation     对企业给予补贴、在园区设立站点
 *     prefixed     站城一体化推进甲站建设: the verb stands behind words that no list holds
 *     subject      地区生产总值增长6%
 *     none         no verb was found
 */
export type Manner = 'verb' | 'aim' | 'adverb' | 'disposal' | 'relation' | 'prefixed' | 'subject' | 'none'

export type Head = {
  /** Where the promise begins: after its leads. */
  readonly start: number
  /** The verb that promises; empty when none was found. */
  readonly verb: Stretch
  readonly manner: Manner
  /** Whether a lead says that it is to be done: 要、将. */
  readonly required: boolean
}

/** How far into a clause its verb may stand behind a subject or an adverbial that no list holds. */
const longestPrefix = 9
const marks =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|——?|[一二三四五六七八九十]+、|[\s\u3000—•·])+/
const longestMarks = 12
const relating = new Set('对为在以向从与同用按就给被由')
const disposing = new Set('将把')
/** Second characters of verbs of two that say what comes of the act: 织密、扛牢. Such verbs are an open class. */
const resulting = new Set('强优大牢密实好活准紧足稳住齐亮响深细透')
const notVerbs: ReadonlySet<string> = new Set([
  '其实',
  '现实',
  '事实',
  '真实',
  '友好',
  '生活',
  '标准',
  '水准',
  '满足',
  '充足',
  '不足',
])
/** What a predicate is followed by where it counts: 增长约5%、不低于8万. */
const amount = /^(?:约|近|超过?|不[低高少超]于?过?|到|至|为)?[0-9０-９一二三四五六七八九十两百千万](?!\d*号)/
/** A time before the verb: 2022年底前、6月底前、“十四五”期间、用三年时间. */
const time =
  /[到至用]?(?:20\d\d年(?:年?底|末)?|\d{1,2}月(?:底|末|份)?|今?年[底末]|“十[一二三四五六]五”(?:期间|时期|末)|[一二两三四五]年(?:时间|内))之?前?/y
/** What a time begins with, asked first for speed. */
const timely = /[到至用0-9“今年一二两三四五]/
const notInPrefix = /[的是有]/

/** Reads the head of a clause. */
export function headOf(text: string, clause: Stretch, lexicon: Lexicon): Head {
  const { start, required } = afterLeads(text, clause, lexicon)
  const plain = plainHead(text, start, clause.end, lexicon)
  if (plain !== undefined && plain.manner !== 'adverb') return { start, required, ...plain }
  const counted = countedHead(text, start, clause.end, lexicon)
  return { start, required, ...(counted ?? plain ?? subjectHead(text, start, clause.end, lexicon)) }
}

type Found = Pick<Head, 'verb' | 'manner'>

/** The head of a clause that begins with its adverbs, its verb or a preposition. */
function plainHead(text: string, start: number, end: number, lexicon: Lexicon): Found | undefined {
  let at = start
  for (;;) {
    const adverb = adverbAt(text, at, lexicon)
    const verb = verbAt(text, at, lexicon)
    if (verb > adverb || (verb > 0 && verb === adverb && !opensVerb(text, at + adverb, lexicon))) {
      const manner = wordAt(lexicon.aims, text, at).length === verb ? 'aim' : 'verb'
      return { verb: { start: at, end: joinedVerbs(text, at + verb, lexicon) }, manner }
    }
    if (adverb === 0) break
    at += adverb
    if (text.charAt(at) === '、' && adverbAt(text, at + 1, lexicon) > 0) at++
  }
  const preposition = text.charAt(at)
  if (disposing.has(preposition))
    return { verb: verbOf(lexicon.dispositions, text, at + 1, end, lexicon), manner: 'disposal' }
  if (relating.has(preposition))
    return { verb: verbOf(lexicon.handlings, text, at + 2, end, lexicon), manner: 'relation' }
  return at > start ? { verb: { start: at, end: Math.min(end, at + 2) }, manner: 'adverb' } : undefined
}

/** The head of a clause that says by its predicate how much: 城镇登记失业率控制在3%以内. */
function countedHead(text: string, start: number, end: number, lexicon: Lexicon): Found | undefined {
  for (let at = start + 2; at < end; at++) {
    const predicate = wordAt(lexicon.predicates, text, at).length
    if (predicate > 0 && amount.test(text.slice(at + predicate, at + predicate + 4)))
      return { verb: { start: at, end: at + predicate }, manner: 'subject' }
  }
  return undefined
}

/** The head of a clause that begins with something else: a subject, or an adverbial that no list holds. */
function subjectHead(text: string, start: number, end: number, lexicon: Lexicon): Found {
  const near = Math.min(end, start + longestPrefix)
  for (let at = start + 2; at < near && !notInPrefix.test(text.charAt(at - 1)); at++) {
    if (adverbAt(text, at, lexicon) < 2 && wordAt(lexicon.verbs, text, at) === '') continue
    const found = plainHead(text, at, end, lexicon)
    if (found?.manner === 'verb' || found?.manner === 'aim')
      return { ...found, manner: found.verb.end === end ? 'subject' : 'prefixed' }
  }
  const ending = wordBefore(lexicon.endings, text, end, start + 2).length
  if (ending > 0) return { verb: { start: end - ending, end }, manner: 'subject' }
  const verb = verbFrom(lexicon.predicates, text, start + 2, end)
  return verb.end > verb.start ? { verb, manner: 'subject' } : { verb: { start, end: start }, manner: 'none' }
}

/** Length of the adverb at `at`; before 的 it is none: 积极的财政政策. One of a single character counts before a verb or another adverb only: 新开通. */
function adverbAt(text: string, at: number, lexicon: Lexicon): number {
  const length = wordAt(lexicon.adverbs, text, at).length
  if (length === 0 && timely.test(text.charAt(at))) return timeAt(text, at)
  if (text.charAt(at + length) === '的') return 0
  if (length !== 1) return length
  return opensVerb(text, at + 1, lexicon) ? 1 : 0
}

function timeAt(text: string, at: number): number {
  time.lastIndex = at
  return time.exec(text)?.[0].length ?? 0
}

/** Whether a verb, or an adverb before one, stands at `at`: then 加快 before it says how, and is not itself the verb. */
function opensVerb(text: string, at: number, lexicon: Lexicon): boolean {
  return verbAt(text, at, lexicon) > 0 || wordAt(lexicon.adverbs, text, at).length > 1
}

function verbAt(text: string, at: number, lexicon: Lexicon): number {
  const known = Math.max(wordAt(lexicon.verbs, text, at).length, wordAt(lexicon.aims, text, at).length)
  if (known > 0) return known
  return resulting.has(text.charAt(at + 1)) && !notVerbs.has(text.slice(at, at + 2)) ? 2 : 0
}

/** Where the verbs end that follow the first one with 和, or bare with what comes of them: 新建和改建、做强做优. */
function joinedVerbs(text: string, end: number, lexicon: Lexicon): number {
  const joint = /[和与及]/.test(text.charAt(end)) ? 1 : 0
  const next = verbAt(text, end + joint, lexicon)
  const isBare = joint === 0 && resulting.has(text.charAt(end + 1)) && resulting.has(text.charAt(end - 1))
  return next > 0 && (joint === 1 || isBare) ? joinedVerbs(text, end + joint + next, lexicon) : end
}

/** The first verb of a list, else the first that the lexicon knows: nouns before it look like verbs too. */
function verbOf(list: WordList, text: string, from: number, end: number, lexicon: Lexicon): Stretch {
  const verb = verbFrom(list, text, from, end)
  return verb.end > verb.start ? verb : verbFrom(lexicon.verbs, text, from, end)
}

function verbFrom(list: WordList, text: string, from: number, end: number): Stretch {
  const at = firstWordIn(list, text, from, end)
  return at < 0 ? { start: from, end: from } : { start: at, end: at + wordAt(list, text, at).length }
}

/** Passes over marks and leads: （1）今年，我们要. */
function afterLeads(text: string, clause: Stretch, lexicon: Lexicon): { start: number; required: boolean } {
  let at = clause.start
  let required = false
  const numbered = marks.exec(text.slice(at, Math.min(clause.end, at + longestMarks)))
  if (numbered !== null) at += numbered[0].length
  for (;;) {
    const step = leadAt(text, at, lexicon)
    if (step === 0 || at + step >= clause.end) return { start: at, required }
    if (/[要须将应]/.test(text.slice(at, at + step))) required = true
    at += step
  }
}

function leadAt(text: string, at: number, lexicon: Lexicon): number {
  const lead = wordAt(lexicon.leads, text, at)
  const actor = wordAt(lexicon.actors, text, at).length
  if (actor > lead.length && /[要须将应]/.test(text.charAt(at + actor))) return actor
  return /^[将需应]$/.test(lead) && !opensVerb(text, at + 1, lexicon) ? 0 : lead.length
}
