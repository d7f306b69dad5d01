/** Numerals that stand in a name, an order or the numbering of the text, by what is written directly beside them. */
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

/** 四套班子, 五台山: words of the vocabulary; 二〇三五: digits without value; 数十: no figure; 2.0.1: a code. */
export function byForm({ amount }: Place): WhyNot | undefined {
  const { numeral } = amount
  if (numeral.form === 'phrase')
    return numeral.phrase === 'name' ? { kind: 'name', reason: '地名、名称用字' } : { kind: 'idiom', reason: '固定提法' }
  if (numeral.form === 'indefinite') return { kind: 'other', reason: '概数,未给出数字' }
  if (numeral.form === 'digits') return { kind: 'name', reason: '数字连写,是名称或年份' }
  return numeral.form === 'code' ? { kind: 'name', reason: '编号或版本号' } : undefined
}

/** “四个千亿”, 《…2035年远景目标》. */
export function inQuotation({ amount, isQuoted }: Place): WhyNot | undefined {
  if (!isQuoted) return undefined
  return amount.numeral.written === 'chinese'
    ? { kind: 'idiom', reason: '引号或书名号内的提法' }
    : { kind: 'name', reason: '引号或书名号内的名称' }
}

/** 5G, PM2.5, T3, 4K/8K. */
export function inLatinName({ text, amount }: Place): WhyNot | undefined {
  const { core, unitKind } = amount
  const follows = /[A-Za-zⅠ-Ⅻ]/.test(text.charAt(core.start - 1)) || /[A-Za-z]-$/.test(text.slice(Math.max(0, core.start - 2), core.start))
  const leads = /[A-Za-z]/.test(text.charAt(core.end))
  const isName = (follows && (unitKind === 'none' || unitKind === 'time') && amount.numeral.scaled !== true) || (leads && unitKind === 'none')
  return isName ? { kind: 'name', reason: '与字母相连,是名称' } : undefined
}

/** 1+1+9, 7×24小时, 12·16. */
export function inFormula({ text, amount }: Place): WhyNot | undefined {
  const beside = [text.charAt(amount.core.start - 1), text.charAt(amount.numeral.end)]
  if (beside.some(char => char === '+' || char === '×' || char === '*')) return { kind: 'name', reason: '“N+N”式提法' }
  const joins = (char: string, other: string): boolean => char === '·' && /\d/.test(other)
  const isDate =
    joins(text.charAt(amount.numeral.end), text.charAt(amount.numeral.end + 1)) ||
    joins(text.charAt(amount.core.start - 1), text.charAt(amount.core.start - 2))
  return isDate ? { kind: 'date', reason: '以日期命名' } : undefined
}

/** A heading's or a list's own number: 一、 （一） 1. 一是. */
export function asNumbering({ text, amount }: Place): WhyNot | undefined {
  const { start } = amount.core
  const end = amount.numeral.end
  const opens = start === 0 || /[。;:!?\n—]/.test(text.charAt(start - 1)) || (start === 1 && text.startsWith('('))
  const inBrackets = text.charAt(start - 1) === '(' && text.charAt(end) === ')'
  const isMark = /^([、.．)](?!\d)|是)/.test(text.slice(end, end + 2))
  const small = amount.value <= 100 && amount.numeral.scaled !== true
  return small && ((opens && isMark) || inBrackets) ? { kind: 'signpost', reason: '序号' } : undefined
}

const ordinalEnds =
  /^(届|次(会议|全会|全体|党代会|代表大会|人大|常务|人口普查|党|集中|全国)|中(、|全会|\d)|中全会|号(线|楼|文|台风|院|泊位|机组|桥|隧道|洞|路|公路|地块|厂|井|馆|门|码头|航站)|等奖|年级|星级|强(?!度|化)|线城市|环|梯队|产业增加|季度|大代表|大(会议|常委|一次|二次)|路(公交|车))/
const chineseOrdinalEnds = /^(级|期|批|类|档|等|星|线|本|号|甲|产|次会|届|中|审|板|环|方)/
const gradeEnds = /^(级(以上)?(地震|大风|响应|公路|航道|风|台风)|星级|A级|强(?!度|化))/

/** 第三, 十三届, 三中全会, 5号线, 前10名, 500强, 三级医院. */
export function asOrdinal({ text, amount, words }: Place): WhyNot | undefined {
  const { start } = amount.core
  const next = text.slice(amount.numeral.end, amount.numeral.end + 6)
  const ordinal = { kind: 'ordinal', reason: '序数、届次或等级' } as const
  if (text.charAt(start - 1) === '第') return ordinal
  if (text.charAt(start - 1) === '前' && !'之目日提年先以此'.includes(text.charAt(start - 2) || '之')) return { kind: 'ordinal', reason: '位次' }
  if (/(TOP|Top|top)$/.test(text.slice(Math.max(0, start - 3), start))) return { kind: 'ordinal', reason: '位次' }
  if (ordinalEnds.test(next) || gradeEnds.test(next)) return ordinal
  const isPlain = amount.numeral.written === 'chinese' && amount.numeral.more !== true && amount.comparator === '='
  if (isPlain && chineseOrdinalEnds.test(next)) return ordinal
  return wordBefore(words.rankVerbs, text, start) !== '' && /^(位|名)(?!\p{Script=Han})/u.test(next) ? { kind: 'ordinal', reason: '位次' } : undefined
}

/** 70周年, 百年华诞, 90后. */
export function asAnniversary({ text, amount }: Place): WhyNot | undefined {
  const next = text.slice(amount.numeral.end, amount.numeral.end + 4)
  if (/^(周年|华诞|年华诞|年庆|周岁华诞)/.test(next)) return { kind: 'anniversary', reason: '周年纪念' }
  return next.startsWith('后') && amount.unitKind === 'none' && amount.value % 10 === 0 && amount.value < 100
    ? { kind: 'age', reason: '以出生年代称呼人群' }
    : undefined
}

/** 每万人, 每千户: what a rate is reckoned on. */
export function asBase({ text, amount, words }: Place): WhyNot | undefined {
  const isBase = text.charAt(amount.core.start - 1) === '每' && amount.unitKind !== 'money'
  const isUnitValue = amount.numeral.form === 'scale' && wordAt(words.outputNouns, text, amount.core.end) !== ''
  return isBase || isUnitValue ? { kind: 'other', reason: '计算比率的基数' } : undefined
}
