/** Whether a number is a result, a target or background. */
import type { Role } from '../model.ts'
import type { Years } from '../words/times.ts'
import type { Amount } from './amount.ts'
import type { Frame } from './frames.ts'
import type { Period } from './periods.ts'

/** What a number's role is told from. `before` is its clause up to it. */
type RoleSigns = {
  readonly frame: Frame
  readonly period: Period
  /** Whether the period was told in the sentence or paragraph, not taken from the section. */
  readonly isPeriodTold: boolean
  readonly isEarlier: boolean
  readonly isWhole: boolean
  readonly isProblem: boolean
  readonly before: string
}

const yardstick = /(较|比|与)[^,、]{2,14}的$/
const standing = /(现有|目前有|已有|仍有|还有|尚有|只有|仅有|目前|现已)[^,、]{0,12}$/
const done = /了|建成|完成|实现|改造|整治|新增|对$|实施|化解|处置/
const intended = /(力争|计划到|规划到|拟于|目标是|预期目标)[^,、]{0,16}$/

/** The role of a number: its own words first, then the period it speaks of, then its section. */
export function roleOf(signs: RoleSigns, years: Years): Role {
  const { frame, period, before } = signs
  if (signs.isEarlier || signs.isWhole || yardstick.test(before)) return 'background'
  if (signs.isProblem) return done.test(before) ? 'result' : 'background'
  if (frame.role !== 'target' && isAhead(period, years) && signs.isPeriodTold) return 'target'
  if (frame.role === 'result' && intended.test(before)) return 'target'
  if (frame.role !== 'target') return signs.isPeriodTold && isPast(period, years) ? 'result' : frame.role
  if (signs.isPeriodTold && isPast(period, years)) return 'result'
  return standing.test(before) ? 'background' : 'target'
}

function isAhead({ to }: Period, { reviewed }: Years): boolean {
  return to !== null && reviewed !== null && to > reviewed
}

function isPast({ to }: Period, { planned }: Years): boolean {
  return to !== null && planned !== null && to < planned
}

/**
 * Whether the first amount of a clause is only the whole of which a later one is a part:
 * the 1600 of `1600个城中村累计完成综合治理1200个`.
 */
export function isWholeOf(text: string, one: Amount, two: Amount | undefined): boolean {
  if (two === undefined || two.joined || one.unitKind !== 'counter' || one.unit !== two.unit) return false
  const between = text.slice(one.end, two.lead)
  return (
    one.value > two.value &&
    /累计|完成|实现|达标|已(有|建|完|实)|有$/.test(between) &&
    !/新增|其中|[和及与、]$/.test(between)
  )
}

/** Whether a paragraph tells of difficulties and shortcomings. */
export function isProblemPassage(text: string): boolean {
  return /(还有很多|还存在|存在|面临|有)(不少|许多|一些|很多|诸多|的)?(不足|困难|问题|短板|差距)|清醒(地)?(认识|看到)|困难和(挑战|问题)|问题和(困难|挑战|不足)/.test(
    text.slice(0, 120),
  )
}
