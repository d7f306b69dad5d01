/** Amounts that only draw the line of a group, an age or a size: 60岁以上老人, 200平方米以上餐饮单位, 亿元企业. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

const size = { kind: 'size', reason: '只用来划定范围或规模等级' } as const

/** 60岁以上老人: an age is a measure only where life expectancy or the like is told. */
export function asAge({ amount, before }: Place): WhyNot | undefined {
  if (amount.unitKind !== 'age') return undefined
  const isTold = /寿命|年龄(?!在)/.test(before) || amount.change !== 'level'
  return isTold ? undefined : { kind: 'age', reason: '只用来划定年龄组' }
}

/** 年收入10万元以上的村占比 … */
const ofGroup = /^的\p{Script=Han}{1,8}(占比|比例|比重|覆盖率|达到?|超过|有|数量)/u

const capacityUnits = new Set([
  '吨',
  '千瓦',
  '兆瓦',
  '吉瓦',
  'MW',
  'GW',
  'kW',
  '千瓦时',
  'GWh',
  'MWh',
  '立方米',
  '蒸吨',
])

/** 建设某某30万吨多晶硅项目: the capacity tells one project from another. With a verb or 的 beside it, it is told for itself. */
function isCapacity({ text, amount, before, words }: Place): boolean {
  if (!capacityUnits.has(amount.unit) || amount.change !== 'level' || amount.reached || amount.comparator !== '=')
    return false
  const isNamed =
    /(\p{Script=Han}|[A-Za-z”])$/u.test(before) &&
    [words.tellingVerbs, words.lightVerbs, words.links].every(list => wordBefore(list, before, before.length) === '')
  return (
    isNamed &&
    /^[^,、。;:的]{0,12}(项目|工程|装置|机组|生产线|产线|电站|基地)/.test(text.slice(amount.end, amount.end + 18))
  )
}

/** 亿元以上省级项目130个, 年销售收入超10亿元的企业20家: a bounded amount before a noun that is counted itself. */
function isCondition({ text, amount, words }: Place): boolean {
  const isBounded =
    amount.end > amount.core.end ||
    (amount.comparator !== '=' && amount.comparator !== '≈' && amount.numeral.more !== true)
  if (!isBounded || amount.change !== 'level' || !(amount.unitKind === 'money' || amount.unitKind === 'physical'))
    return false
  const isOf = text.charAt(amount.end) === '的'
  if (amount.end === amount.core.end && !isOf) return false
  const goesOn =
    isOf ||
    [words.predicateStarts, words.tellingVerbs, words.lightVerbs].every(list => wordAt(list, text, amount.end) === '')
  return goesOn && /^[^,、。;:()\d]{2,16}\d/.test(text.slice(amount.end, amount.end + 18))
}

/** 生产总值超千亿元县, 客流超千万人次的机场: a bare 百, 千, 万 before the noun that it describes. */
function isBeforeNoun({ text, amount, words }: Place): boolean {
  const isVerb = [words.predicateStarts, words.tellingVerbs, words.lightVerbs, words.links].some(
    list => wordAt(list, text, amount.end) !== '',
  )
  return (
    text.charAt(amount.end) === '的' ||
    (!isVerb &&
      amount.unitKind !== 'none' &&
      amount.unitKind !== 'counter' &&
      /\p{Script=Han}/u.test(text.charAt(amount.end)))
  )
}

/** 亿元项目, 千亿级集群, 10万吨级码头, 500千伏线路, 投资亿元以上项目. */
export function asSize(place: Place): WhyNot | undefined {
  const { text, amount, words } = place
  if (text.charAt(amount.core.end) === '级' && amount.unitKind !== 'points') return size
  if (amount.unitKind === 'physical' && /^(千伏|kV|KV|伏)$/.test(amount.unit)) return size
  const of = text.charAt(amount.end) === '的' ? 1 : 0
  const group = wordAt(words.groupNouns, text, amount.end + of)
  if (
    amount.numeral.form === 'scale' &&
    (amount.comparator === '=' || /^(大关|关口|台阶|行列)/.test(text.slice(amount.end, amount.end + 2)))
  )
    return size
  if (amount.numeral.form === 'scale' && isBeforeNoun(place)) return size
  if (isCapacity(place) || place.before.endsWith('时速') || isCondition(place)) return size
  const hasKind = amount.unitKind === 'money' || amount.unitKind === 'physical' || amount.numeral.form === 'scale'
  if (amount.end > amount.core.end && hasKind && ofGroup.test(text.slice(amount.end, amount.end + 14))) return size
  if (group === '' || !hasKind || amount.change !== 'level') return undefined
  const bounded = amount.end > amount.core.end || (amount.comparator !== '=' && amount.comparator !== '≈')
  return bounded ? size : undefined
}
