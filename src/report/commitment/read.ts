/** Reads the promises (承诺) of a report: one for each clause of its plan that has its own promising verb. */
import type { Commitment, Layout, Measure } from '../model.ts'
import { planningPassages } from './plan.ts'
import { promisesOf } from './promise.ts'
import { type AddedWords, lexiconOf, standardLexicon } from './words.ts'

/**
 * The commitments of a report in the order of the text; no two overlap. `measures` are the report's, in the order of
 * the text; `words` adds a city's own to the vocabulary. Never throws.
 */
export function readCommitments(layout: Layout, measures: readonly Measure[], words?: AddedWords): Commitment[] {
  const lexicon = words === undefined ? standardLexicon : lexiconOf(words)
  const context = { text: layout.text, plansYear: layout.plansYear, lexicon, measures }
  return planningPassages(layout).flatMap(passage => promisesOf(context, passage))
}
