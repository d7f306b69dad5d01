/** Where an amount stands: what the rules that tell measures from other numerals look at. */
import type { Amount } from '../measure/amount.ts'
import type { Other, Stretch } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'

/** An amount in its clause. `before` is the end of the clause up to it. */
export type Place = {
  readonly text: string
  readonly amount: Amount
  readonly clause: Stretch
  readonly before: string
  readonly isQuoted: boolean
  readonly words: Words
}

/** Why a numeral is no measure. */
export type WhyNot = { readonly kind: Other['kind']; readonly reason: string }

/** A rule: the reason why an amount is no measure, undefined where the rule has nothing to say. */
export type Rule = (place: Place) => WhyNot | undefined
