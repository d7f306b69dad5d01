/** Amounts that only draw the line of a group, an age or a size: 60岁以上老人, 200平方米以上餐饮单位, 亿元企业. */
import { wordAt } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

const size = { kind: 'size', reason: '只用来划定范围或规模等级' } as const

/** 60岁以上老人: an age is a measure only where life expectancy or the like is told. */
export function asAge({ amount, before }: Place): WhyNot | undefined {
  if (amount.unitKind !== 'age') return undefined
  const isTold = /寿命|年龄(?!在)/.test(before) || amount.change !== 'level'
  return isTold ? undefined : { kind: 'age', reason: '只用来划定年龄组' }
}

/** 亿元项目, 千亿级集群, 10万吨级码头, 500千伏线路, 投资亿元以上项目. */
export function asSize(place: Place): WhyNot | undefined {
  const { text, amount, words } = place
  if (text.charAt(amount.core.end) === '级' && amount.unitKind !== 'points') return size
  if (amount.unitKind === 'physical' && /^(千伏|kV|KV|伏)$/.test(amount.unit)) return size
  const of = text.charAt(amount.end) === '的' ? 1 : 0
  const group = wordAt(words.groupNouns, text, amount.end + of)
  if (amount.numeral.form === 'scale' && amount.comparator === '=') return size
  const hasKind = amount.unitKind === 'money' || amount.unitKind === 'physical' || amount.numeral.form === 'scale'
  if (group === '' || !hasKind || amount.change !== 'level') return undefined
  const bounded = amount.end > amount.core.end || (amount.comparator !== '=' && amount.comparator !== '≈')
  return bounded ? size : undefined
}
