/** Where a target leads: plain methods, each named, from what is there to what will be there at the period's end. */
import type { Text } from '../kernel/words.ts'
import { type Pull, pullOf, reaches } from './claim/judge.ts'
import type { Claim, Definition, Period, Standing } from './model.ts'
import { boundsOf, dayNumber, dayOfNumber } from './periods.ts'

/** By which method a projection is made. */
export type ProjectionMethod = 'last-year' | 'even-days' | 'trend' | 'latest' | 'final'

/** How each method works, in a sentence. */
export const projectionMethods: Readonly<Record<ProjectionMethod, Text>> = {
  'last-year': {
    zh: '按去年同期所占全年的比例推算全年。',
    en: 'The year so far, divided by the share of its year that last year had reached by the same day.',
  },
  'even-days': {
    zh: '按已过天数的平均速度推算到期末。',
    en: 'The pace of the days so far, kept up on every day to the end of the period.',
  },
  trend: {
    zh: '按期初以来的直线趋势推算到期末。',
    en: 'The straight line from the first level of the period through the latest, drawn on to its end.',
  },
  latest: { zh: '以最近的水平作为期末的估计。', en: 'The latest level is taken for that of the end.' },
  final: { zh: '时期已经结束，取最终数值。', en: 'The period is over: this is its final value.' },
}

/** A level as it stood at the end of a day. */
export type LevelOn = { readonly on: string; readonly value: number }

/** What a projection is made from; all values in the terms of the claim (see `transformed`). */
export type ProjectionInput = {
  readonly claim: Claim
  /** The quote tells 约 from 近. */
  readonly quote: string
  readonly period: Period
  /** The city's day: what was done before it counts as so far. */
  readonly today: string
  readonly aggregation: Definition['aggregation']
  readonly good: Definition['good']
  /** The claim is of a flow's own level (`level`, `fraction`), or of how it compares: then it is a rate. */
  readonly isLevel: boolean
  /** Of a flow what has come together in the period so far; of all else the latest level. */
  readonly has: number
  /** Of a flow: what had come together by the same day of the period a year before, and in the whole of it. */
  readonly lastYear?: { readonly byToday: number; readonly whole: number } | undefined
  /** Of a flow: what each full month of the period came to, in order. */
  readonly months?: readonly number[]
  /** Of all else: the levels of the period so far, in order, with the one from which it began. */
  readonly levels?: readonly LevelOn[]
}

/** Where a target stands and where it leads. */
export type Projection = {
  readonly standing: Extract<Standing, 'on-track' | 'at-risk' | 'met' | 'missed'>
  /** Whether the target asks for at least its value or at most; the value itself. */
  readonly pull: Pull
  readonly target: number
  readonly has: number
  /** What would have to be there today for the target to be met at this method's pace. */
  readonly neededByNow: number
  /** Per day from today to the end, to reach the target exactly; 0 where it is reached. Nothing of rates and limits. */
  readonly needsPerDay?: number
  /** Per day so far. */
  readonly hasPerDay?: number
  readonly projected: number
  /** The rest of the period at the slowest month's pace so far and at the fastest's; of levels, their range. */
  readonly low: number
  readonly high: number
  /** The day on which the target is reached at the pace so far; it may lie beyond the period. */
  readonly metOn?: string
  readonly daysLeft: number
  readonly method: ProjectionMethod
  readonly methodText: Text
}

/** A share of the year below which last year's course says too little to divide by. */
const leastShare = 0.02

/**
 * Projects a target to the end of its period, and says how it stands.
 *
 * - `met`: reached, and it can't be lost again (a flow or a stock that is to grow), or the period is over and it was.
 * - `missed`: the period is over and it was not; or a flow is over its limit already.
 * - `on-track`, `at-risk`: whether what is projected would reach it.
 */
export function project(input: ProjectionInput): Projection {
  const span = spanOf(input)
  const kind = kindOf(input)
  const course = span.left <= 0 ? final(input) : courses[kind](input, span)
  const pull = pullOf(input.claim, input.good)
  const target = pull === 'up' ? input.claim.value : (input.claim.valueMax ?? input.claim.value)
  return {
    standing: standingOf(input, { course, kind, pull, isOver: span.left <= 0 }),
    ...{ pull, target, has: input.has, daysLeft: Math.max(0, span.left) },
    ...course.path(target),
    ...{ projected: course.projected, low: course.low, high: course.high },
    ...{ method: course.method, methodText: projectionMethods[course.method] },
  }
}

type Span = { readonly today: number; readonly gone: number; readonly left: number; readonly whole: number }
type Kind = 'flow' | 'stock' | 'rate'
type Path = Pick<Projection, 'neededByNow' | 'needsPerDay' | 'hasPerDay' | 'metOn'>
type Course = Pick<Projection, 'projected' | 'low' | 'high' | 'method'> & { readonly path: (target: number) => Path }

function spanOf({ period, today }: ProjectionInput): Span {
  const { from, until } = boundsOf(period)
  const [first, end, now] = [dayNumber(from), dayNumber(until), dayNumber(today)]
  return { today: now, gone: Math.max(1, now - first), left: end - Math.max(now, first), whole: end - first }
}

function kindOf({ aggregation, isLevel }: ProjectionInput): Kind {
  if (!isLevel) return 'rate'
  return aggregation === 'flow' || aggregation === 'stock' ? aggregation : 'rate'
}

const courses: Readonly<Record<Kind, (input: ProjectionInput, span: Span) => Course>> = {
  flow: flowCourse,
  stock: stockCourse,
  rate: rateCourse,
}

function final({ has }: ProjectionInput): Course {
  return { projected: has, low: has, high: has, method: 'final', path: target => ({ neededByNow: target }) }
}

function flowCourse({ has, lastYear, months = [] }: ProjectionInput, span: Span): Course {
  const share = lastYear === undefined || lastYear.whole === 0 ? 0 : lastYear.byToday / lastYear.whole
  const byLastYear = share >= leastShare && share <= 1
  const reached = byLastYear ? share : span.gone / span.whole
  const projected = has / reached
  // A month has 365.25 / 12 days: how long each one was changes a band less than what it is for.
  const paces = months.map(month => month / 30.4375)
  const band = rangeOf(paces.length < 2 ? [] : paces.map(pace => has + pace * span.left), projected)
  const path = (target: number) => onTheWay({ target, has, pace: has / span.gone, needed: target * reached }, span)
  return { projected, ...band, method: byLastYear ? 'last-year' : 'even-days', path }
}

function stockCourse(input: ProjectionInput, span: Span): Course {
  const { has, levels = [] } = input
  const first = levels[0]
  if (first === undefined) return rateCourse(input)
  const days = span.today - dayNumber(first.on)
  if (days <= 0) return rateCourse(input)
  const pace = (has - first.value) / days
  const paces = levels.slice(1).map((level, at) => {
    const before = levels[at] ?? level
    return (level.value - before.value) / Math.max(1, dayNumber(level.on) - dayNumber(before.on))
  })
  const projected = has + pace * span.left
  const band = rangeOf(paces.length < 2 ? [] : paces.map(each => has + each * span.left), projected)
  const path = (target: number) => {
    const needed = first.value + ((target - first.value) * days) / (days + span.left)
    return onTheWay({ target, has, pace, needed }, span)
  }
  return { projected, ...band, method: 'trend', path }
}

function rateCourse({ has, levels = [] }: ProjectionInput): Course {
  const band = rangeOf(
    levels.map(({ value }) => value),
    has,
  )
  return { projected: has, ...band, method: 'latest', path: target => ({ neededByNow: target }) }
}

type Way = { readonly target: number; readonly has: number; readonly pace: number; readonly needed: number }

function onTheWay({ target, has, pace, needed }: Way, span: Span): Path {
  const missing = target - has
  const needsPerDay = missing > 0 ? missing / span.left : 0
  const days = missing > 0 && pace > 0 ? Math.ceil(missing / pace - 1e-9) : undefined
  // Beyond the calendar's four digits nothing useful is said.
  const metOn = days === undefined || days > 365 * 100 ? {} : { metOn: dayOfNumber(span.today + days - 1) }
  return { neededByNow: needed, needsPerDay, hasPerDay: pace, ...metOn }
}

function rangeOf(values: readonly number[], projected: number): { low: number; high: number } {
  return { low: Math.min(projected, ...values), high: Math.max(projected, ...values) }
}

type Judged = { readonly course: Course; readonly kind: Kind; readonly pull: Pull; readonly isOver: boolean }

function standingOf(input: ProjectionInput, { course, kind, pull, isOver }: Judged): Projection['standing'] {
  const { claim, quote, has } = input
  const isReached = reaches(claim, has, pull, quote)
  if (isOver) return isReached ? 'met' : 'missed'
  if (pull === 'up' && kind !== 'rate' && isReached) return 'met'
  // What has come together can't become less.
  if (pull === 'down' && kind === 'flow' && !isReached) return 'missed'
  return reaches(claim, course.projected, pull, quote) ? 'on-track' : 'at-risk'
}
