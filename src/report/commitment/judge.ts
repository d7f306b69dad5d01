/** Whether a clause promises something, is the topic of the clause after it, or does neither. */
import type { Stretch } from '../model.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import { type Head, headOf } from './head.ts'
import { firstWordIn, type Lexicon } from './words.ts'

export type Verdict =
  | { readonly kind: 'promise'; readonly head: Head }
  | { readonly kind: 'topic' }
  | { readonly kind: 'none'; readonly because: Ground }

/** What surrounds a clause. */
export type Surroundings = {
  /** It stands in a list of goals (主要预期目标是：…), where each clause promises. */
  readonly inGoals: boolean
  /** A number that is promised stands in it. */
  readonly counted: boolean
  /** The clause after it in the sentence. */
  readonly next: Stretch | undefined
}

type Case = Surroundings & {
  readonly text: string
  readonly end: number
  readonly words: string
  readonly head: Head
  readonly lexicon: Lexicon
}

const shortest = 5
/** No promise is as long; what is, is no prose. It also bounds what the patterns below are run on. */
const longest = 300
const signpost = /(以下|下列|如下|下述).{0,10}(工作|方面|任务|举措|事项|文章|重点)$/
const states = /^[^“]{0,14}(?<![总还但凡别其不若])是(?![否非])|了$|的$/
const past = /^[了过](?![解渡程])/
const standing = /[将把].+(作为|当作|视为|看作)|^[用以].+(来体现|来检验|来践行|来回报)/
const place = /^(?:在|随着|当|自|除).*(?:上|下|中|后|前|时|同时|过程中)$/
const promising =
  /要|继续|保持|更多|再|翻番|翻[一两]番|办结|一律|不得|只[减增]不[增减]|同步|匹配|达到|实现|力争|确保|基本平衡|比[去上]年|高于|快于|优于|不低于|全覆盖|稳步|持续|更加|进一步|全面|逐步|大幅|明显|显著/
const topicEnd = /的[^的，,]{1,6}$/
const topicHead = /^(?:对(?![照标接口])|凡|就|针对)/
const ofTopic = /^(?:一律|全部|均|都)/

/** Grounds on which a clause is no promise, in the order in which they are asked. */
const grounds = {
  'its length': ({ words }: Case) => words.length < shortest || words.length > longest,
  'a principle': ({ text, head, lexicon }: Case) =>
    wordAt(lexicon.notPrinciples, text, head.start) === '' &&
    [head.start, head.verb.start].some(at => wordAt(lexicon.principles, text, at) !== ''),
  'a creed': ({ text, end, head, lexicon }: Case) => wordBefore(lexicon.creeds, text, end, head.start) !== '',
  'a slogan': ({ text, end, head, lexicon }: Case) => firstWordIn(lexicon.slogans, text, head.start, end) >= 0,
  'a signpost': ({ words }: Case) => signpost.test(words),
  'a fact': one => statesFact(one),
  'a view': ({ words }: Case) => standing.test(words),
  'a frame': ({ words, head }: Case) =>
    place.test(words) || (head.manner === 'relation' && head.verb.start === head.verb.end),
  'no verb': ({ text, words, head, lexicon, inGoals, counted }: Case) => {
    if (inGoals || counted) return false
    if (head.manner !== 'subject') return head.manner === 'none'
    const endsIt = [lexicon.ends, lexicon.endings].some(list => wordAt(list, text, head.verb.start) !== '')
    return !endsIt && !head.required && !promising.test(words)
  },
} as const satisfies Record<string, (one: Case) => boolean>

type Ground = keyof typeof grounds
const groundNames = Object.keys(grounds) as Ground[] // the keys of a literal

/** Judges a clause by its words and its surroundings. */
export function judge(text: string, clause: Stretch, surroundings: Surroundings, lexicon: Lexicon): Verdict {
  if (clause.end - clause.start > longest) return { kind: 'none', because: 'its length' }
  const head = headOf(text, clause, lexicon)
  const words = text.slice(head.start, clause.end)
  const one: Case = { ...surroundings, text, end: clause.end, words, head, lexicon }
  if (isTopic(one)) return { kind: 'topic' }
  const because = groundNames.find(name => grounds[name](one))
  return because === undefined ? { kind: 'promise', head } : { kind: 'none', because }
}

function statesFact({ text, end, words, head, lexicon }: Case): boolean {
  if (states.test(words) && !head.required) return true
  if (past.test(text.slice(head.verb.end, end))) return true
  const isLed = head.manner === 'verb' || head.manner === 'aim' || head.required
  return !isLed && firstWordIn(lexicon.facts, text, head.start, end) >= 0
}

/** 对…的企业，继续给予…; …的事项，今年要…: the topic and what is promised of it are one promise. */
function isTopic({ text, words, head, next, lexicon }: Case): boolean {
  if (next === undefined || !topicEnd.test(words)) return false
  if (topicHead.test(words)) return true
  if (!['none', 'subject', 'prefixed'].includes(head.manner) || words.includes('是')) return false
  return ofTopic.test(text.slice(next.start, next.end)) || headOf(text, next, lexicon).required
}
