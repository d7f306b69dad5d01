/** Why a numeral is no measure: the rules in the order in which they are asked. */
import { asAge, asSize } from './groups.ts'
import { asBareNumber, asChineseCount, asCountedName, asRatio, asSignpost } from './counts.ts'
import type { Place, Rule, WhyNot } from './place.ts'
import { asSpan } from './spans.ts'
import { asAnniversary, asBase, asNumbering, asOrdinal, byForm, inFormula, inLatinName, inQuotation } from './standing.ts'

const rules: readonly Rule[] = [
  byForm,
  inQuotation,
  inFormula,
  inLatinName,
  asNumbering,
  asOrdinal,
  asAnniversary,
  asBase,
  asAge,
  asCountedName,
  asSignpost,
  asSpan,
  asSize,
  asRatio,
  asChineseCount,
  asBareNumber,
]

/** The first reason why an amount is no measure; undefined where it is one. */
export function whyNot(place: Place): WhyNot | undefined {
  for (const rule of rules) {
    const found = rule(place)
    if (found !== undefined) return found
  }
  return undefined
}
