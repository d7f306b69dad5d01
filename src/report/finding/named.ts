/** What a number is said to be of, by the words that stand before it: the same name is the same thing. */
import type { Measure } from '../model.ts'
import { type Passage, wordsBefore, wordsBetween } from './words.ts'

const boundary = /[，,、；;：:。（）()和与及]|其中|分别|比上年|较上年|同比/g
const lead =
  /^(?:而|但|其|初步核算|预计|全年|年内|去年|今年|过去一年|全市|全省|全县|全区|全国|我市|我省|我县|我区|本市|实现|完成|推动|努力|确保|力争|的)+/
const years = /^(?:而|但)?\d{4}年(?:的|全年)?/
const verbs =
  /(?:达到了?|达|完成了?|实现|约?为|是|有望|预计|控制在|保持在|稳定在|计划|共|总?计|由|从|上年的?|去年的?|\d{4}年的?)+$/

/** What a report counts once a year, so that the bare noun is a name. */
const ownNames = ['民生实事', '民生微实事', '民生项目', '重点民生实事'] as const

/** As far as a counted noun reaches. */
const reach = 12

const synonyms: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:地区|国内|本地区)?生产总值$|^GDP$/, '地区生产总值'],
  [/^规上工业增加值$/, '规模以上工业增加值'],
]

/** A name of at least three signs, and the period: the year that the clause names before the number, else its own. */
export type Named = { readonly name: string; readonly period: string | null }

/**
 * What a clause's numbers are of, for each that has a name (`2019年本市生产总值2.69万亿元`: 地区生产总值, 2019). Of
 * `2.69万亿元、增长6.7%` the second has the name of the first; of `40项民生实事` the noun that follows counts.
 */
export function namesIn(clause: Passage): [Measure, Named][] {
  const named: [Measure, Named][] = []
  let last = { name: '', end: clause.start }
  for (const measure of clause.measures) {
    const words = wordsBefore(clause, measure)
    const own = nameBefore(words)
    const isNext = own === '' && last.name !== '' && /^[、，,]?$/.test(wordsBetween(clause, last.end, measure.start))
    const name = isNext ? last.name : (nameAfter(clause, measure) ?? own)
    const year = [...words.matchAll(/(\d{4})年/g)].at(-1)?.[1]
    if (name.length >= 3) named.push([measure, { name, period: year ?? measure.period }])
    last = { name, end: measure.end }
  }
  return named
}

function nameBefore(words: string): string {
  const last = [...words.matchAll(boundary)].at(-1)
  const phrase = last === undefined ? words : words.slice(last.index + last[0].length)
  const name = phrase.replace(verbs, '').replace(years, '').replace(lead, '').replace(years, '').replace(lead, '')
  return synonyms.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

/** The noun that a number counts, where it is a name of its own: 民生实事, not 项目 or 企业. */
function nameAfter(clause: Passage, { unit, end }: Measure): string | undefined {
  if (!/^[项件个]$/.test(unit)) return undefined
  const noun = /^[\p{Script=Han}]{4,10}/u.exec(wordsBetween(clause, end, end + reach))?.[0] ?? ''
  return ownNames.find(name => noun.startsWith(name))
}
