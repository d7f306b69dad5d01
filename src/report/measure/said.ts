/** What a clause says of a group of amounts: the subject before it, the noun after each, the verb directly before it. */
import type { Stretch } from '../model.ts'
import { type Folded, sourceWords } from '../numeral/fold.ts'
import { wordBefore } from '../words/word-list.ts'
import type { Ground } from './ground.ts'
import type { Group } from './groups.ts'
import { phraseBefore } from './phrase-before.ts'
import { countedBy, subjectBefore } from './subject.ts'

/**
 * `isAttribute`: the subject needs a noun from before (总量); `owner` is that noun where it stands in the same clause
 * (工程项目|完成投资). `verb` is what stands alone before the amount where nothing
 * else names it (新增16万人). `rest` is what the clause goes on with, `nounEnd` where the last noun ends.
 */
export type Said = {
  readonly subject: string
  readonly isAttribute: boolean
  readonly owner: string
  readonly nouns: readonly string[]
  readonly verb: string
  readonly rest: string
  readonly nounEnd: number
}

/**
 * A group of amounts where it stands: `gap` is the text before it since the last amount or the start of the clause,
 * `until` where the next amount's words begin or the clause ends; `from` where 从 leads to an earlier level.
 */
export type Setting = {
  readonly folded: Folded
  readonly ground: Ground
  readonly group: Group
  readonly gap: Stretch
  readonly until: number
  readonly isFollowed: boolean
  readonly from: number | undefined
}

const restLength = 20

/** Reads what is said of a group. */
export function saidOf(setting: Setting): Said {
  const { folded, ground, group, gap, until } = setting
  const first = group[0]
  const last = group.at(-1) ?? first
  const counted = group.map((amount, at) => {
    const isFollowed = at < group.length - 1 || setting.isFollowed
    const place = { until: group[at + 1]?.lead ?? until, isFollowed }
    return countedBy(ground, amount, place, at === 0 ? gap.start : amount.lead)
  })
  const nouns = counted.map(({ noun, verb }) =>
    noun.end > noun.start ? sourceWords(folded, verb) + sourceWords(folded, noun) : '',
  )
  const subject = subjectOf(setting, counted[0]?.isObject === true && nouns[0] !== '')
  const isAttribute = ground.words.attributeNouns.all.has(ground.text.slice(subject.start, subject.end))
  return {
    subject: sourceWords(folded, subject),
    isAttribute,
    owner: isAttribute ? sourceWords(folded, ownerOf(ground, { start: gap.start, end: subject.start })) : '',
    nouns,
    verb: sourceWords(folded, counted[0]?.verb ?? subject),
    rest: sourceWords(folded, { start: last.end, end: restEnd(ground.text, last.end, until) }),
    nounEnd: Math.max(last.end, counted.at(-1)?.noun.end ?? 0),
  }
}

/** The subject: an attribute whose noun follows after 的 (规模30亿元的基金), nothing before an object's noun, else the phrase before. */
function subjectOf({ ground, group, gap, from }: Setting, hasObject: boolean): Stretch {
  const { text, words } = ground
  const { lead, end } = group[0]
  const attribute = text.charAt(end) === '的' ? wordBefore(words.attributeNouns, text, lead, gap.start) : ''
  if (attribute !== '' || hasObject) return { start: lead - attribute.length, end: lead }
  return subjectBefore(ground, gap, group[0], from)
}

/** The noun before the verb that leads to an attribute: `重大项目完成投资532亿元` is the projects' 投资. */
function ownerOf(ground: Ground, gap: Stretch): Stretch {
  const verb = wordBefore(ground.words.lightVerbs, ground.text, gap.end, gap.start)
  const owner = phraseBefore(ground, { start: gap.start, end: gap.end - verb.length }, false)
  return verb === '' || owner.end - owner.start < 2 ? { start: gap.end, end: gap.end } : owner
}

function restEnd(text: string, start: number, until: number): number {
  const limit = Math.min(until, start + restLength)
  let end = start
  while (end < limit && !/[,、;。:!?()“]/.test(text.charAt(end))) end++
  return end
}
