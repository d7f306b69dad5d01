/** Shares above the whole: one above 100 %, several of one whole that exceed it together, a fall by more than all. */
import type { Measure } from '../model.ts'
import { quotesOf, totalOf } from './amount.ts'
import { messages } from './messages.ts'
import type { Draft, Read, Sentence } from './passage.ts'
import { roomOf, sumOf } from './room.ts'
import { stretchOf, wordsBefore, wordsBetween, wordsToDigits } from './words.ts'

/** Names of what can't exceed its whole. 完成率, 产销率 and 毛入学率 can. */
const share =
  /(?:占比|比重|占[^，。；]{1,24}的|覆盖率|普及率|合格率|达标率|优良率|满意[率度]|办结率|失业率|城镇化率|参保率|利用率|处理率|回收率|绿化率|森林覆盖率|优良天数比例|及格率|录取率|在线率|网办率)(?:[约为达到超提高升至稳定保持在])*$/

/**
 * Parts of one whole that never overlap: so many of a line's words together. Others do: 公办园 and 普惠园, 先进制造业 and
 * 高技术制造业.
 */
const exclusive: readonly { readonly parts: readonly string[]; readonly atLeast: number }[] = [
  { parts: ['一产', '二产', '三产'], atLeast: 3 },
  { parts: ['第一产业', '第二产业', '第三产业'], atLeast: 3 },
  { parts: ['第一、', '第二、', '第三产业'], atLeast: 3 },
  { parts: ['三次产业', '一二三产业', '一、二、三产业', '各占', '其余'], atLeast: 1 },
  { parts: ['火电', '煤电', '气电', '水电', '风电', '核电', '光伏'], atLeast: 2 },
  { parts: ['男性', '女性'], atLeast: 2 },
]

/** Finds shares that exceed their whole. */
export function shareOverWhole(read: Read): Draft[] {
  return read.sentences.flatMap(sentence => {
    const rates = sentence.measures.filter(measure => measure.unit === '%')
    return [...rates.flatMap(rate => overAlone(rate, sentence)), ...overTogether(rates, sentence)]
  })
}

function overAlone(measure: Measure, sentence: Sentence): Draft[] {
  if (roomOf(measure).low <= 100) return []
  const place = { kind: 'share-over-whole' as const, ...stretchOf(measure), related: [] }
  const over = measure.value - 100
  if (measure.change === 'decrease') return [{ ...place, says: messages.fallOverWhole(measure.quote, over) }]
  const isShare = measure.change === 'level' && share.test(wordsToDigits(sentence, measure))
  return isShare ? [{ ...place, says: messages.shareOverWhole(measure.quote, over) }] : []
}

function overTogether(rates: readonly Measure[], sentence: Sentence): Draft[] {
  if (!exclusive.some(({ parts, atLeast }) => parts.filter(part => sentence.words.includes(part)).length >= atLeast))
    return []
  const shares = sharesIn(rates, sentence)
  const [first, ...rest] = shares
  if (first === undefined || rest.length === 0 || shares.some(rate => rate.value > 100)) return []
  if (sumOf(shares.map(roomOf)).low <= 100) return []
  const says = messages.sharesOverWhole(quotesOf(shares), totalOf(shares))
  return [{ kind: 'share-over-whole', ...stretchOf(first), says, related: rest.map(stretchOf) }]
}

/** Rates that 占 stands before, and those that follow one in its list: `占比分别为6%、44%和50%`. */
function sharesIn(rates: readonly Measure[], sentence: Sentence): Measure[] {
  const found: Measure[] = []
  for (const rate of rates) {
    const last = found.at(-1)
    const isListed = last !== undefined && /^[、和,，]$/.test(wordsBetween(sentence, last.end, rate.start))
    const isShare = /(?:占|比重)[^\d，,。；]{0,10}$/.test(wordsBefore(sentence, rate))
    if (rate.change === 'level' && (isListed || isShare)) found.push(rate)
  }
  return found
}
