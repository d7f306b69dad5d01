/** Plans with one act for each thing. */
import type { ActKind } from '../../../src/record/index.ts'
import { days, works, type Year } from './calendar.ts'
import { type Place, subdistricts } from './places.ts'
import {
  type Body,
  type ByYear,
  type Common,
  fieldsOf,
  isOpen,
  momentOf,
  type Plan,
  recordOf,
  type Thing,
} from './plan.ts'
import { type Random, randomOf, spread } from './random.ts'

/** One act for each thing. */
type Things<K extends ActKind, Field extends string> = Common<Field> & {
  readonly count: ByYear
  /** Sub-districts by default; the city for what has no district. */
  readonly places?: readonly Place[]
  readonly make: (thing: Thing<Field>) => Body<K>
}

/** A plan with one act for each thing, spread over the days by their pace. */
export function things<K extends ActKind, Field extends string = never>(kind: K, plan: Things<K, Field>): Plan {
  return () => {
    const random = randomOf(`${kind.kind} ${plan.about} ${plan.from ?? ''}`)
    const counts = countsByDay(plan, random)
    const sums = sumsByYear(plan, random)
    const places = (plan.places ?? subdistricts).map(place => [place, place.weight] as const)
    const made: Record<Year, number> = { 2019: 0, 2020: 0 }
    return day =>
      Array.from({ length: counts.get(day.date) ?? 0 }, () => {
        const inYear = ++made[day.year]
        const n = day.year === 2019 ? inYear : (plan.count[2019] ?? 0) + inYear
        const place = random.among(places)
        const thing = { n, inYear, day, place, random, sums: sums(day.year, inYear) }
        const subject = `${plan.about}/${day.year}-${String(inYear).padStart(5, '0')}`
        // Offices are open from nine to half past five.
        return momentOf(kind, plan, { place, subject, second: random.whole(32_400, 63_000), made: plan.make(thing) })
      })
  }
}

function countsByDay<Field extends string>(
  plan: Common<Field> & { readonly count: ByYear },
  random: Random,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const year of [2019, 2020] as const) {
    const open = days.filter(day => day.year === year && isOpen(plan, day))
    const weights = open.map(day => (plan.pace ?? works)(day) * (0.6 + 0.8 * random.next()))
    for (const [at, count] of spread(plan.count[year] ?? 0, weights).entries()) counts.set(open[at]?.date ?? '', count)
  }
  return counts
}

function sumsByYear<Field extends string>(plan: Common<Field> & { readonly count: ByYear }, random: Random) {
  const shared = new Map<string, readonly number[]>()
  for (const year of [2019, 2020] as const) {
    const weights = Array.from({ length: plan.count[year] ?? 0 }, () => 0.5 + random.next())
    for (const [field, total] of fieldsOf(plan.sums)) shared.set(`${field} ${year}`, spread(total[year] ?? 0, weights))
  }
  return (year: Year, inYear: number) => recordOf(plan.sums, field => shared.get(`${field} ${year}`)?.[inYear - 1] ?? 0)
}
