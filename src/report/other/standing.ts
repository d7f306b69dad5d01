/** Numerals that stand in a name or in the numbering of the text, by what is written directly beside them. */
import { wordAt } from '../words/word-list.ts'
import type { Place, WhyNot } from './place.ts'

/** 四套班子, 五台山: words of the vocabulary; 二〇三五: digits without value; 数十: no figure; 2.0.1: a code. */
export function byForm({ amount }: Place): WhyNot | undefined {
  const { numeral } = amount
  if (numeral.form === 'phrase')
    return numeral.phrase === 'name'
      ? { kind: 'name', reason: '地名、名称用字' }
      : { kind: 'idiom', reason: '固定提法' }
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
  const follows =
    /[A-Za-zⅠ-Ⅻ]/.test(text.charAt(core.start - 1)) ||
    /[A-Za-z]-$/.test(text.slice(Math.max(0, core.start - 2), core.start))
  const leads = /[A-Za-z]/.test(text.charAt(core.end))
  const isName = (follows && amount.numeral.scaled !== true) || (leads && unitKind === 'none')
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
  const isMark = /^(、|是|[.)](?!\d))/.test(text.slice(end, end + 2))
  const small = amount.value <= 100 && amount.numeral.scaled !== true
  return small && ((opens && isMark) || inBrackets) ? { kind: 'signpost', reason: '序号' } : undefined
}

/** 每万人, 每千户: what a rate is reckoned on. */
export function asBase({ text, amount, words }: Place): WhyNot | undefined {
  const isBase = text.charAt(amount.core.start - 1) === '每' && amount.unitKind !== 'money'
  const isUnitValue = amount.numeral.form === 'scale' && wordAt(words.outputNouns, text, amount.core.end) !== ''
  return isBase || isUnitValue ? { kind: 'other', reason: '计算比率的基数' } : undefined
}
