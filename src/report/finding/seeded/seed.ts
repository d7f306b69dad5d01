/**
 * Contradictions put into sentences of our own, each beside its corrected twin. A number stands in 【】 with what it
 * is of; `drawn.ts` reads the marks. Tests find each in `wrong` and nothing in `right`.
 */
import type { Finding } from '../../model.ts'

/** One contradiction. `part` says whether the words stand in the review of 2019 or in the plan for 2020. */
export type Seed = {
  readonly kind: Finding['kind']
  readonly part: 'review' | 'plan'
  readonly wrong: string
  readonly right: string
}
