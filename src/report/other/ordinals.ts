/** Numerals that tell an order, a rank, a grade or an anniversary: 第三, 十三届, 5号线, 前10名, 500强, 70周年. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

const ordinal = { kind: 'ordinal', reason: '序数、届次或等级' } as const
const rank = { kind: 'ordinal', reason: '位次' } as const

/** 第三, 十三届, 三中全会, 5号线, 三级医院, 世界500强. */
export function asOrdinal({ text, amount, words }: Place): WhyNot | undefined {
  const { start } = amount.core
  const { numeral } = amount
  if (text.charAt(start - 1) === '第') return ordinal
  const longer = wordAt(words.notUnits, text, numeral.end).length
  if (wordAt(words.ordinalTails, text, numeral.end).length > longer) return ordinal
  const isPlain = numeral.written === 'chinese' && numeral.form === 'number' && numeral.more !== true
  if (!isPlain || amount.comparator !== '=') return undefined
  return wordAt(words.chineseOrdinalTails, text, numeral.end) !== '' ? ordinal : undefined
}

/** 前10名, TOP10, 居全省2位. */
export function asRank({ text, amount, words }: Place): WhyNot | undefined {
  const { start } = amount.core
  const isFirst = text.charAt(start - 1) === '前' && !'之目日提年先以此'.includes(text.charAt(start - 2) || '之')
  if (isFirst || /(TOP|Top|top)$/.test(text.slice(Math.max(0, start - 3), start))) return rank
  const isPlace = /^(位|名)(?!\p{Script=Han})/u.test(text.slice(amount.numeral.end, amount.numeral.end + 2))
  return isPlace && wordBefore(words.rankVerbs, text, start) !== '' ? rank : undefined
}

/** 70周年, 百年华诞. */
export function asAnniversary({ text, amount, words }: Place): WhyNot | undefined {
  const isMarked = wordAt(words.anniversaryTails, text, amount.numeral.end) !== ''
  return isMarked ? { kind: 'anniversary', reason: '周年纪念' } : undefined
}

/** 90后. */
export function asCohort({ text, amount }: Place): WhyNot | undefined {
  const isDecade = amount.unitKind === 'none' && amount.value % 10 === 0 && amount.value < 100
  return isDecade && text.charAt(amount.numeral.end) === '后'
    ? { kind: 'age', reason: '以出生年代称呼人群' }
    : undefined
}
