/** Where a target stands and where it leads, as pages say it; values in the terms of its sentence. Pure. */
import { boundsOf, dayNumber, dayOfNumber, type Projection } from '../../../src/evidence/index.ts'
import type { MeasureStanding } from '../../../src/indicator/index.ts'

/** Where a target stands and where it leads. */
export type Outlook = {
  readonly path: Projection
  /** The last day that counts: today, or the period's last; nothing of a value that is reported before its period ends. */
  readonly asOf: string | undefined
  /** What would have to be there today; nothing where that is the target itself all the time. */
  readonly needed: number | undefined
  /** Whether anything is left to be projected. */
  readonly isOpen: boolean
  /** What is missing to the target at the end, or too much where it is a limit; 0 where it is reached. */
  readonly gap: number
  /** The day on which the target is reached at the pace so far, where that lies within the period. */
  readonly reachedOn: string | undefined
}

/** The outlook of a target; nothing where nothing is projected. */
export function outlookOf({ path: projection, binding, asOf }: MeasureStanding): Outlook | undefined {
  if (projection === undefined || binding === undefined) return undefined
  const path = counted(projection)
  const { until } = boundsOf(binding.period)
  const last = dayOfNumber(dayNumber(until) - 1)
  const isOpen = path.method !== 'final'
  const missing = path.pull === 'up' ? path.target - path.projected : path.projected - path.target
  return {
    path,
    asOf: isOpen && asOf === undefined ? undefined : asOf === undefined || asOf > last ? last : asOf,
    needed: path.neededByNow === path.target ? undefined : path.neededByNow,
    isOpen,
    gap: Math.max(0, missing),
    reachedOn: path.metOn !== undefined && path.metOn < until ? path.metOn : undefined,
  }
}

/** What is counted is projected in whole things, and never better than it is: less than promised is rounded down. */
function counted(path: Projection): Projection {
  if (!Number.isInteger(path.has) || !Number.isInteger(path.target)) return path
  const [worse, better] = path.pull === 'up' ? [Math.floor, Math.ceil] : [Math.ceil, Math.floor]
  return {
    ...path,
    projected: worse(path.projected),
    neededByNow: better(path.neededByNow),
    low: Math.floor(path.low),
    high: Math.ceil(path.high),
  }
}
