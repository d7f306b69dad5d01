/** Counts that are none: slogans, counted names, signposts of the text, numbers without anything counted. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

const slogan = { kind: 'idiom', reason: '提法或固定名称里的数' } as const

/** 以下八个方面工作, 从5个维度. */
export function asSignpost({ text, amount, words }: Place): WhyNot | undefined {
  if (amount.unitKind !== 'counter' && amount.unitKind !== 'none') return undefined
  const noun = wordAt(words.signpostNouns, text, amount.core.end)
  return noun === '' ? undefined : { kind: 'signpost', reason: '行文的提示' }
}

/** 十大文化设施, 5大行动. */
export function asCountedName({ text, amount }: Place): WhyNot | undefined {
  const next = text.slice(amount.numeral.end, amount.numeral.end + 2)
  const isBig = next.startsWith('大') && !/^大(型|于|学|专|中|棚|桥|田)/.test(next)
  return isBig && amount.numeral.scaled !== true ? slogan : undefined
}

/**
 * Chinese numerals count real things only sometimes: 十余家, 两千户, 三座桥; 三个阶段 and 两条底线 are slogans, and 三农
 * is a word.
 */
export function asChineseCount(place: Place): WhyNot | undefined {
  const { text, amount, before, words } = place
  const { numeral } = amount
  if (numeral.written !== 'chinese' || numeral.form !== 'number') return undefined
  if (amount.unitKind === 'none') return numeral.scaled === true && (numeral.more === true || amount.comparator !== '=' || numeral.value >= 1e4) ? undefined : slogan
  if (['rate', 'points', 'times'].includes(amount.unitKind)) return undefined
  if (numeral.more === true || numeral.valueMax !== undefined || amount.comparator !== '=' || numeral.scaled === true) return undefined
  if (numeral.value < 2 || /[这那该此各前后]$/.test(before)) return slogan
  if (wordAt(words.sloganNouns, text, amount.core.end) !== '') return slogan
  if (words.realCounters.all.has(amount.unit)) return undefined
  const isDone = wordBefore(words.tellingVerbs, text, amount.start) !== '' || /(获|获得|达|建成|创建|完成|共|有)$/.test(before)
  return amount.unitKind === 'counter' && isDone ? undefined : slogan
}

const shares = /(比|比例|结构|比值)(调整为|调整到|优化为|优化到|为|达到|达|由|从)?$/

/** 一产二产三产之比 11.8:48.3:39.9 is measured; 24:00 and 1:1 are not. */
export function asRatio({ text, amount, before }: Place): WhyNot | undefined {
  const isPart = text.charAt(amount.numeral.end) === ':' || text.charAt(amount.core.start - 1) === ':'
  if (!isPart || amount.unitKind !== 'none') return undefined
  return shares.test(before.replace(/[\d.:]+$/, '')) ? undefined : { kind: 'other', reason: '比值或时刻' }
}

const leads = /(保持为|保持在|稳定在|达到|达|为|至|到|是|提升|提高|:)+$/

/** A number with nothing counted: 12345热线, 211. Large ones, scores, rates without a unit and shares of a ratio go on as measures. */
export function asBareNumber({ text, amount, before, words }: Place): WhyNot | undefined {
  if (amount.unitKind !== 'none' || amount.numeral.form === 'word') return undefined
  if (amount.numeral.scaled === true || shares.test(before.replace(/[\d.:]+$/, ''))) return undefined
  const noun = before.replace(leads, '')
  const isScore = wordBefore(words.scoreNouns, noun, noun.length) !== '' || (noun !== before && /[率数]$/.test(noun))
  if (isScore || amount.change !== 'level' || amount.reached) return undefined
  return /\p{Script=Han}/u.test(text.charAt(amount.core.end)) ? { kind: 'name', reason: '没有单位,是名称的一部分' } : { kind: 'other', reason: '没有单位' }
}
