/** Amounts that only draw the line of a group or tell its size: 60岁以上老人, 200平方米以上餐饮单位, 亿元企业. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

/** 60岁以上老人: an age is a measure only where life expectancy or the like is told. */
export function asAge({ amount, before }: Place): WhyNot | undefined {
  const isTold = amount.change !== 'level' || /寿命|年龄(?!在)/.test(before)
  return amount.unitKind !== 'age' || isTold ? undefined : { kind: 'age', reason: '只用来划定年龄组' }
}

const sizes: readonly ((place: Place) => boolean)[] = [
  isLevel,
  isVoltage,
  isSpeed,
  isBareScale,
  isBeforeNoun,
  isCapacity,
  isConditionOfCount,
  isConditionOfShare,
  isBoundOfGroup,
]

/** What only tells how large the things are that are spoken of, and how large a thing must be to be counted. */
export function asSize(place: Place): WhyNot | undefined {
  return sizes.some(isSize => isSize(place)) ? { kind: 'size', reason: '只用来划定范围或规模等级' } : undefined
}

/** 千亿级集群, 10万吨级码头. */
function isLevel({ text, amount }: Place): boolean {
  return text.charAt(amount.core.end) === '级' && amount.unitKind !== 'points'
}

/** 500千伏线路. */
function isVoltage({ amount }: Place): boolean {
  return ['千伏', 'kV', '伏'].includes(amount.unit)
}

/** 时速350公里高铁. */
function isSpeed({ before }: Place): boolean {
  return before.endsWith('时速')
}

/** 亿元企业, 万亩果园, and marks that are passed: 突破千亿元大关. */
function isBareScale({ text, amount, words }: Place): boolean {
  if (amount.numeral.form !== 'scale') return false
  return amount.comparator === '=' || wordAt(words.markNouns, text, amount.end) !== ''
}

/** 生产总值超千亿元县, 客流超千万人次的机场: a bare 百, 千, 万 before the noun that it describes. */
function isBeforeNoun({ text, amount, words }: Place): boolean {
  if (amount.numeral.form !== 'scale') return false
  if (text.charAt(amount.end) === '的') return true
  if (amount.unitKind === 'none' || amount.unitKind === 'counter') return false
  const goesOn = [words.predicateStarts, words.tellingVerbs, words.lightVerbs, words.links]
  return isHan(text.charAt(amount.end)) && goesOn.every(list => wordAt(list, text, amount.end) === '')
}

const capacityUnits = new Set('吨 千瓦 兆瓦 吉瓦 MW GW kW 千瓦时 MWh GWh 立方米 蒸吨'.split(' '))

/** 建设某某30万吨多晶硅项目: the capacity tells one project from another. With a verb or 的 beside it, it is told for itself. */
function isCapacity({ text, amount, before, words }: Place): boolean {
  const isTold = amount.change !== 'level' || amount.reached || amount.comparator !== '='
  if (isTold || !capacityUnits.has(amount.unit) || !/[\p{Script=Han}A-Za-z”]$/u.test(before)) return false
  const leads = [words.tellingVerbs, words.lightVerbs, words.links]
  if (leads.some(list => wordBefore(list, before, before.length) !== '')) return false
  return /^[^,、。;:的]{0,12}(项目|工程|装置|机组|生产线|产线|电站|基地)/.test(text.slice(amount.end, amount.end + 18))
}

/** 亿元以上省级项目130个, 年销售收入超10亿元的企业20家: before a noun that is counted itself. */
function isConditionOfCount({ text, amount, words }: Place): boolean {
  const isOf = text.charAt(amount.end) === '的'
  if (!isBounded(amount) || !measuresSize(amount) || (!isOf && amount.end === amount.core.end)) return false
  const goesOn = [words.predicateStarts, words.tellingVerbs, words.lightVerbs]
  const isNoun = isOf || goesOn.every(list => wordAt(list, text, amount.end) === '')
  return isNoun && /^[^,、。;:()\d]{2,16}\d/.test(text.slice(amount.end, amount.end + 18))
}

/** 年收入10万元以上的村占比超过六成. */
function isConditionOfShare({ text, amount }: Place): boolean {
  if (amount.end === amount.core.end || !measuresSize(amount)) return false
  return /^的\p{Script=Han}{1,8}(占比|比例|比重|覆盖率|达到?|超过|有|数量)/u.test(
    text.slice(amount.end, amount.end + 14),
  )
}

/** 200平方米以上餐饮单位, 不到100万元的部分. */
function isBoundOfGroup({ text, amount, words }: Place): boolean {
  const of = text.charAt(amount.end) === '的' ? 1 : 0
  const isScale = amount.numeral.form === 'scale'
  if (amount.change !== 'level' || !(measuresSize(amount) || isScale)) return false
  if (amount.unitKind === 'money' && text.startsWith('以下', amount.core.end) && isHan(text.charAt(amount.end)))
    return true
  return wordAt(words.groupNouns, text, amount.end + of) !== '' && (isBounded(amount) || amount.numeral.more === true)
}

function measuresSize({ unitKind }: Place['amount']): boolean {
  return unitKind === 'money' || unitKind === 'physical'
}

/** Whether 以上, 超 or the like stands beside it; 约 and 多 bound nothing. */
function isBounded({ end, core, comparator, numeral, change }: Place['amount']): boolean {
  if (change !== 'level') return false
  return end > core.end || (comparator !== '=' && comparator !== '≈' && numeral.more !== true)
}

function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char)
}
