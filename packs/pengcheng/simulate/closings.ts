/** Plans with a closing of each day, week, month or quarter. */
import type { ActKind } from '../../../src/record/index.ts'
import { type Day, days, works } from './calendar.ts'
import { city, type Place } from './places.ts'
import { type Body, type Common, fieldsOf, isOpen, momentOf, type Plan, recordOf, type Thing } from './plan.ts'
import { type Random, randomOf, spread } from './random.ts'

/** How often a closing takes place. */
type Cadence = 'day' | 'workday' | 'week' | 'month' | 'quarter'

/** A closing at the end of each day, week, month or quarter, in each place. */
type Closings<K extends ActKind, Field extends string> = Common<Field> & {
  readonly every: Cadence
  /** The city by default. */
  readonly places?: readonly Place[]
  readonly make: (cell: Thing<Field>) => Body<K>
}

/** A plan with one act for each closing and place; the sums of a year are spread over its closings by their pace. */
export function closings<K extends ActKind, Field extends string = never>(kind: K, plan: Closings<K, Field>): Plan {
  return () => {
    const random = randomOf(`${kind.kind} ${plan.about}`)
    const places = plan.places ?? [city]
    const sums = sumsByCell(plan, places, random)
    let n = 0
    return day =>
      !isClosing(plan, day)
        ? []
        : places.map((place, at) => {
            n += 1
            const thing = { n, inYear: at + 1, day, place, random, sums: sums(day, at) }
            const subject = [plan.about, day.date, ...(place.district === undefined ? [] : [place.district])].join('/')
            return momentOf(kind, plan, { place, subject, second: 68_400 + at * 7, made: plan.make(thing) })
          })
  }
}

function sumsByCell<Field extends string>(
  plan: Common<Field> & { readonly every: Cadence },
  places: readonly Place[],
  random: Random,
) {
  const shared = new Map<string, readonly number[]>()
  for (const year of [2019, 2020] as const) {
    const closing: string[] = []
    const weights: number[] = []
    let busy = 0
    for (const day of days.filter(one => one.year === year)) {
      busy += (plan.pace ?? works)(day)
      if (!isClosing(plan, day)) continue
      closing.push(day.date)
      weights.push(...places.map(({ weight }) => busy * weight * (0.8 + 0.4 * random.next())))
      busy = 0
    }
    for (const [field, total] of fieldsOf(plan.sums)) {
      const all = spread(total[year] ?? 0, weights)
      for (const [at, date] of closing.entries())
        shared.set(`${field} ${date}`, all.slice(at * places.length, (at + 1) * places.length))
    }
  }
  return (day: Day, at: number) => recordOf(plan.sums, field => shared.get(`${field} ${day.date}`)?.[at] ?? 0)
}

/** Weeks end on Sunday; all are also closed at the end of the year, and of the days. */
function isClosing(
  plan: { readonly every: Cadence; readonly from?: string; readonly until?: string },
  day: Day,
): boolean {
  if (!isOpen(plan, day)) return false
  const isLast = day.date.endsWith('-12-31') || day.date === '2020-09-30'
  switch (plan.every) {
    case 'day':
      return true
    case 'workday':
      return day.isWorked
    case 'week':
      return day.weekday === 7 || isLast
    case 'month':
      return day.endsMonth
    case 'quarter':
      return day.endsMonth && day.month % 3 === 0
  }
}
