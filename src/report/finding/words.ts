/** A passage, its numbers, and the words around them. */
import type { Measure, Stretch } from '../model.ts'

/** A clause or a sentence with its words and the numbers that stand in it, in order. */
export type Passage = Stretch & { readonly words: string; readonly measures: readonly Measure[] }

/** As far as a name reaches back. A bound, so that a clause without end costs no more than its length. */
const reach = 40

/** The last words of a passage before a number, at most 40 signs of them. */
export function wordsBefore(passage: Passage, { start }: Stretch): string {
  return wordsBetween(passage, start - reach, start)
}

/** The same with the verb that the quote of a number may begin with: 提高到 of `提高到96%`. */
export function wordsToDigits(passage: Passage, measure: Measure): string {
  return `${wordsBefore(passage, measure)}${measure.quote.replace(/\d.*$/, '')}`
}

/** Words of a passage from one place of the report to another; what lies outside the passage is left out. */
export function wordsBetween({ words, start: first }: Passage, start: number, end: number): string {
  return words.slice(Math.max(0, start - first), Math.max(0, end - first))
}

/** Where something stands, and nothing else of it. */
export const stretchOf = ({ start, end }: Stretch): Stretch => ({ start, end })
