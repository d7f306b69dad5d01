/** Spans of time: a limit or a span that was measured is a measure, a span that dates or names something is not. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

/** 三年行动计划, 15分钟生活圈, 连续三年. 审批压缩到3个工作日 and 5年过渡期 are measures. */
export function asSpan(place: Place): WhyNot | undefined {
  const { text, amount, before, words } = place
  if (amount.unitKind !== 'time') return undefined
  if (wordAt(words.timeNameNouns, text, amount.end) !== '') return { kind: 'name', reason: '时长是名称的一部分' }
  if (/(连续|每|为期|第|历经|历时|经过|奋战|近|过去|最近)$/.test(before) && (amount.unit === '年' || /连续$/.test(before)))
    return { kind: 'date', reason: '延续的时间' }
  const isMoved = amount.change !== 'level' || amount.reached
  const isLimit = wordAt(words.limitNouns, text, amount.end) !== '' || wordAt(words.limitNouns, text, amount.core.end) !== ''
  const isTold = isMoved || isLimit || wordsNear(before, place)
  const isBounded = amount.comparator !== '=' && amount.numeral.more !== true
  if (amount.unit === '年' || amount.unit === '年度' || amount.unit === '学年') return isTold ? undefined : { kind: 'date', reason: '一段时间,不是指标' }
  if (amount.unit === '日' && !isBounded && !isTold) return { kind: 'date', reason: '日期' }
  const isCounted = amount.numeral.written === 'arabic' || isBounded
  return isTold || isCounted ? undefined : { kind: 'date', reason: '一段时间,不是指标' }
}

/** Whether the clause speaks of a limit before the amount: 办理时限为, 平均受教育年限. */
function wordsNear(before: string, { words }: Place): boolean {
  const near = before.replace(/(不超过|最长|为|达到|达|是|平均|约|近|超过|至少|由|从|原来的|原来|法定的)+$/, '')
  return wordBefore(words.limitNouns, near, near.length) !== ''
}
