/** What a number is said to be of, by the words that stand before it: the same name is the same thing. */
import type { Measure } from '../model.ts'
import type { Passage } from './passage.ts'

const boundary = /[，,、；;：:。（）()和与及]|其中|分别|比上年|较上年|同比/g
const lead =
  /^(?:初步核算|预计|全年|年内|去年|今年|过去一年|全市|全省|全县|全区|全国|我市|我省|我县|我区|本市|实现|完成|推动|努力|确保|力争|的)+/
const years = /^\d{4}年(?:的|全年)?/
const verbs =
  /(?:达到了?|达|完成了?|实现|约?为|是|有望|预计|控制在|保持在|稳定在|计划|共|总?计|由|从|上年的?|去年的?|\d{4}年的?)+$/

const synonyms: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:地区|国内|本地区)?生产总值$|^GDP$/, '地区生产总值'],
  [/^规上工业增加值$/, '规模以上工业增加值'],
]

/**
 * The name before a number in its clause (`2019年本市生产总值2.69万亿元`: 地区生产总值); of `2.69万亿元、增长6.7%` the
 * second has the name of the first. Undefined where no name of at least three signs stands there.
 */
export function nameOf(measure: Measure, clause: Passage): string | undefined {
  const before = clause.words.slice(0, measure.start - clause.start)
  const name = tidied(before)
  if (name.length >= 3) return name
  const earlier = clause.measures[clause.measures.indexOf(measure) - 1]
  if (name !== '' || earlier === undefined || !/^[、，,]?$/.test(gap(clause, earlier, measure))) return undefined
  return nameOf(earlier, clause)
}

/** Words of a clause between two of its numbers. */
function gap(clause: Passage, one: Measure, other: Measure): string {
  return clause.words.slice(one.end - clause.start, other.start - clause.start)
}

function tidied(before: string): string {
  const last = [...before.matchAll(boundary)].at(-1)
  const phrase = last === undefined ? before : before.slice(last.index + last[0].length)
  const name = phrase.replace(verbs, '').replace(years, '').replace(lead, '').replace(years, '').replace(lead, '')
  return synonyms.find(([pattern]) => pattern.test(name))?.[1] ?? name
}
