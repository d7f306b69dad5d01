/** Tables of sentences with the measures that they must give, for tests: one line, one claim. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measure } from '../model.ts'
import { oneSection } from './one-section.ts'
import { readMeasures } from './read-measures.ts'

/** What a sentence of a review for 2022 must give: its measures in order, each with the fields that matter here. */
export function reads(sentence: string, ...measures: Partial<Measure>[]): void {
  test(`review: ${sentence}`, () => expects(sentence, 'review', measures))
}

/** The same in a plan for 2023. */
export function plans(sentence: string, ...measures: Partial<Measure>[]): void {
  test(`plan: ${sentence}`, () => expects(sentence, 'plan', measures))
}

function expects(sentence: string, kind: 'review' | 'plan', measures: readonly Partial<Measure>[]): void {
  const found = readMeasures(oneSection(sentence, kind)).measures
  assert.deepEqual(
    found.map((measure, at) => only(measure, measures[at] ?? { quote: '' })),
    measures,
  )
}

/** The fields of a measure that a case names. */
function only(measure: Measure, named: Partial<Measure>): Partial<Measure> {
  return Object.fromEntries(Object.entries(measure).filter(([field]) => field in named))
}
