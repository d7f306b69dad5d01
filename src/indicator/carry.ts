/** Carries bindings over to a new edition: where the words and their section are the same, the meaning is. */
import type { Trx } from '../kernel/database.ts'
import type { Actor, OfficialRecord } from '../record/index.ts'
import { recordBinding } from './bind.ts'
import type { KeptBinding, SourceMeasure } from './model.ts'
import { listBindings } from './store/bindings.ts'

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
  { from, to, synthetic }: Editions & { readonly synthetic?: boolean },
): Promise<Carried> {
  const kept = await bindingsOf(trx, from)
  const bound = await bindingsOf(trx, to)
  const earlier = new Map(numbered(from))
  const unbound: number[] = []
  let carried = 0
  for (const [place, measure] of numbered(to)) {
    const same = earlier.get(place)
    const binding = same === undefined ? undefined : kept.get(same.ref.number)
    if (bound.has(measure.ref.number)) continue
    if (binding === undefined || !isSameClaim(same, measure)) {
      unbound.push(measure.ref.number)
      continue
    }
    const { act: _, ...meaning } = binding
    const carry = { ...meaning, measure: measure.ref, claim: measure.claim }
    await recordBinding(record, trx, who, carry, { synthetic })
    carried += 1
  }
  return { carried, unbound }
}

/** The bindings of an edition that hold, by number. */
async function bindingsOf(trx: Trx, [first]: readonly SourceMeasure[]): Promise<ReadonlyMap<number, KeptBinding>> {
  const kept = first === undefined ? [] : await listBindings(trx, first.ref.report, first.ref.edition)
  return new Map(kept.map(binding => [binding.measure.number, binding]))
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
