/** Whether at the year's end a person could say yes or no, or a number (硬承诺). */
import type { Stretch } from '../model.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Head } from './head.ts'
import { firstWordIn, type Lexicon } from './words.ts'

/** Words that leave it open when, how many or which. */
const vague = /尽快|尽早|早日|逐步|不合理|(?<!第)一批|若干|各种|藩篱|壁垒/
const meetsStandard = /(达到|优于|好于|符合|满足).*(标准|要求|类水质)/
/** A rule is new or it is not; one that is to be 更加… is a direction. */
const newRule = /^实行(?!.*[更最]).*制度?$/
/** What is 建成 in the grand sense is never seen to be done. */
const grandEnd = /(强[国省市县区]|高地|城市|之城|社会|体系|格局|标杆|典范|中心城区)$/
const keepsPace = /与.*(同步|匹配)$/

/** `counted`: a number stands in the promise. */
export function isHard(text: string, promise: Stretch, head: Head, counted: boolean, lexicon: Lexicon): boolean {
  if (counted) return true
  const words = text.slice(head.start, promise.end)
  if (vague.test(words)) return false
  if (meetsStandard.test(words) || newRule.test(words) || keepsPace.test(words)) return true
  if (firstWordIn(lexicon.bounds, text, head.start, promise.end) >= 0) return true
  if (firstWordIn(lexicon.hopes, text, head.start, head.verb.end) >= 0) return false
  if (endsInAct(text, head.start, promise.end, lexicon)) return true
  return headsToEnd(text, head, words, lexicon)
}

/** 实现甲工程完工、乙通道通车: the last words of an item name an end. */
function endsInAct(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  for (let at = start + 3; at <= end; at++) {
    const closesItem = at === end || text.charAt(at) === '、'
    if (closesItem && wordBefore(lexicon.endings, text, at, start + 1) !== '') return true
  }
  return false
}

function headsToEnd(text: string, head: Head, words: string, lexicon: Lexicon): boolean {
  const verb = wordAt(lexicon.ends, text, head.verb.start)
  if (verb === '') return false
  if (verb.includes('建成') && grandEnd.test(words)) return false
  const adverbs = text.slice(head.start, head.verb.start)
  if (verb === '完成' && adverbs === '加快') return true
  return firstWordIn(lexicon.softeners, text, head.start, head.verb.start) < 0
}
