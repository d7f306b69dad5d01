/** What a section is for, told by the words of its heading. */
import type { SectionKind } from '../model.ts'
import { dateIn } from './dates.ts'
import { simplify } from './language.ts'

const governance =
  /(?:政府|自身|作风|效能|机关).{0,6}建设|(?:政府|行政).{0,8}(?:治理|服务|履职).{0,4}(?:能力|水平|效能)|(?:法治|服务型|廉洁|有为|效能|数字|满意|创新型)政府|government self-|self-improvement|improv\w+ (?:the )?government|(?:better|law-based|clean) government/i
const annex = /名词解释|名词注释|附件|附表|附录|注释|缩略语|glossary|annex|appendix/i
const farewell = /^(?:结束语|结语|结尾|conclusion)/i
const review =
  /回顾|回忆|成就|成绩|总结|完成情况|执行情况|进展|过去|历程|review|achievement|progress made|past (?:\w+ )?years?|last year/gi
const plan =
  /安排|任务|目标|打算|部署|重点|主要工作|总体要求|工作要求|展望|规划|计划|今后|未来|思路|举措|建议|奋斗|蓝图|纲要|今年|tasks?|priorit|plans?\b|goals?|targets?|requirements?|arrangements?|outlook|this year|the year ahead/gi

/**
 * The kind that a heading names; undefined where its words say nothing. Of review and plan the word that comes last
 * decides (`“十三五”时期发展成就和“十四五”时期主要目标` is a plan), unless the year does: `2019年主要工作` of a report
 * that covers 2019 is a review.
 */
export function kindOf(title: string, covers: number | null): SectionKind | undefined {
  const words = simplify(title)
  if (annex.test(words)) return 'other'
  if (farewell.test(words)) return 'closing'
  const reviewed = lastOf(words, review)
  const planned = lastOf(words, plan)
  if (reviewed < 0 && governance.test(words)) return 'governance'
  const year = yearsIn(words).at(-1)
  const isPast = year !== undefined && covers !== null && year <= covers
  if (planned > reviewed) return isPast ? 'review' : 'plan'
  if (reviewed >= 0) return 'review'
  return year === undefined || covers === null ? undefined : isPast ? 'review' : 'plan'
}

/** The years that a heading names, in order; a heading without any gives an empty list. */
export function yearsIn(title: string): number[] {
  return (title.match(/[\d０-９一二三四五六七八九〇○零]{4}\s*年/g) ?? [])
    .map(year => dateIn(year)?.year)
    .filter(year => year !== undefined)
}

function lastOf(words: string, sought: RegExp): number {
  let last = -1
  for (const found of words.matchAll(sought)) last = found.index
  return last
}
