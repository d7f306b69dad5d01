/** Plans for acts on days of their own, and for what stood on the registers before the first day. */
import type { ActKind } from '../../../src/record/index.ts'
import { days } from './calendar.ts'
import { city, type Place } from './places.ts'
import { type Body, type Common, momentOf, type Plan } from './plan.ts'
import { randomOf } from './random.ts'

/** A plan with acts on days of their own. */
export function dated<K extends ActKind>(
  kind: K,
  plan: Pick<Common<never>, 'department' | 'by' | 'about' | 'rule'> & {
    /** Where one place is not enough: the city by default. */
    readonly acts: readonly (readonly [date: string, made: Body<K>, place?: Place])[]
  },
): Plan {
  const numbered = plan.acts.map(([date, made, place = city], at) => ({ date, made, place, number: at + 1 }))
  const byDate = Map.groupBy(numbered, ({ date }) => date)
  return () => {
    const random = randomOf(`${kind.kind} ${plan.about} dated`)
    return day =>
      (byDate.get(day.date) ?? []).map(({ made, place, number }) => {
        const subject = `${plan.about}/${day.year}-${String(number).padStart(5, '0')}`
        return momentOf(kind, plan, { place, subject, second: random.whole(32_400, 63_000), made })
      })
  }
}

/** Entries of a register as it stood when the log began: all on its first day, before anything else. */
export function opening<K extends ActKind>(
  kind: K,
  plan: Pick<Common<never>, 'department' | 'about'> & {
    readonly entries: readonly { readonly place: Place; readonly made: Body<K> }[]
  },
): Plan {
  return () => day =>
    day !== days[0]
      ? []
      : plan.entries.map(({ place, made }, at) => {
          const subject = `${plan.about}/${String(at + 1).padStart(5, '0')}`
          return momentOf(kind, { ...plan, by: 'system' }, { place, subject, second: 60, made })
        })
}
