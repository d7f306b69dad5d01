/** What one round of settling rests on, read once. */
import type { DefinedIndicator } from '../model.ts'
import type { Asked } from './asked.ts'

/** What one round of settling rests on. */
export type Round = {
  /** The size of the log up to which acts count. */
  readonly size: number
  readonly today: Temporal.PlainDate
  readonly at: Temporal.Instant
  /** Series that are closed: `KIND/YEAR`. */
  readonly closed: ReadonlySet<string>
  /** What bindings ask for, by indicator. */
  readonly asked: ReadonlyMap<string, readonly Asked[]>
}

/** How fine the pieces are that an indicator's acts are kept in. */
export type Unit = 'month' | 'day'

/** Days only where somebody asks for a day: they are thirty times as many. */
export function unitOf({ definition }: DefinedIndicator, round: Round): Unit {
  const asked = round.asked.get(definition.id) ?? []
  return definition.frequency === 'day' || asked.some(({ period }) => isDay(period)) ? 'day' : 'month'
}

/** Whether a period is a day: `2019-05-03`. */
export const isDay = (period: string): boolean => period.length === 10

/** What an indicator's values rest on beside its acts: where this is the same, they need not be computed again. */
export function stampOf(defined: DefinedIndicator, round: Round): string {
  const { definition, version } = defined
  const { method } = definition
  const closed = method.by === 'acts' ? [...round.closed].filter(series => series.startsWith(`${method.kind}/`)) : []
  const asked = (round.asked.get(definition.id) ?? []).map(({ period, district }) => `${period}|${district}`)
  // A new period begins with a month, or with a day.
  const now = definition.frequency === 'day' ? round.today.toString() : round.today.toString().slice(0, 7)
  return JSON.stringify([unitOf(defined, round), version, now, closed.sort(), asked.sort()])
}

/** The unit that a stamp was made with. */
export function unitIn(stamp: string): Unit {
  return stamp.startsWith('["day"') ? 'day' : 'month'
}
