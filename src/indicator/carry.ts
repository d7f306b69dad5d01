/** Carries bindings over to a new edition: where the words and their section are the same, the meaning is. */
import type { Trx } from '../kernel/database.ts'
import type { Actor, OfficialRecord } from '../record/index.ts'
import { recordBinding } from './bind.ts'
import type { SourceMeasure } from './model.ts'
import { findBinding, listBindings } from './store/bindings.ts'

/** The numbers of two editions of one report, as the ledger has them. */
export type Editions = { readonly from: readonly SourceMeasure[]; readonly to: readonly SourceMeasure[] }

/** How many bindings were carried over, and the numbers of the new edition that are bound to nothing. */
export type Carried = { readonly carried: number; readonly unbound: readonly number[] }

/**
 * Binds the numbers of a new edition as those of the earlier one with the same quote in the same section: the first to
 * the first, the second to the second. A number whose claim is read otherwise now is left, as is one that is bound
 * already: a person looks at it.
 */
export async function carryBindings(
  record: OfficialRecord,
  trx: Trx,
  who: Actor,
  { from, to }: Editions,
): Promise<Carried> {
  const [first] = from
  if (first === undefined) return { carried: 0, unbound: to.map(({ ref }) => ref.number) }
  const kept = new Map(
    (await listBindings(trx, first.ref.report, first.ref.edition)).map(one => [one.measure.number, one]),
  )
  const earlier = new Map(numbered(from))
  const unbound: number[] = []
  let carried = 0
  for (const [place, measure] of numbered(to)) {
    const same = earlier.get(place)
    const binding = same === undefined ? undefined : kept.get(same.ref.number)
    const isBound = (await findBinding(trx, measure.ref)) !== undefined
    if (isBound) continue
    if (binding === undefined || !isSameClaim(same, measure)) {
      unbound.push(measure.ref.number)
      continue
    }
    const { act: _, ...meaning } = binding
    await recordBinding(record, trx, who, { ...meaning, measure: measure.ref, claim: measure.claim }, undefined)
    carried += 1
  }
  return { carried, unbound }
}

/** Each number with its section, its quote, and which of those that have both it is. */
function numbered(measures: readonly SourceMeasure[]): [string, SourceMeasure][] {
  const seen = new Map<string, number>()
  return measures.map(measure => {
    const words = `${measure.section} ${measure.ref.quote}`
    const nth = (seen.get(words) ?? 0) + 1
    seen.set(words, nth)
    return [`${words} ${nth}`, measure]
  })
}

function isSameClaim(one: SourceMeasure | undefined, other: SourceMeasure): boolean {
  return JSON.stringify(one?.claim) === JSON.stringify(other.claim)
}
