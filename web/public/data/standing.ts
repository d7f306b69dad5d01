/** Where a number stands, for whoever looks: which sign, which colour, which sentence. Pure. */
import type { Standing } from '../../../src/evidence/index.ts'

/** What a page says of a number: its standing, or that the record is not there yet. */
export type Mark = Standing | 'loading'

/** The colours of states (see tokens.css). */
export type Tone = 'kept' | 'on-track' | 'at-risk' | 'late' | 'untracked'

/** Each mark with its colour; marks of one colour have signs of their own. The order is that of lists: worst first. */
export const tones = {
  differs: 'late',
  missed: 'late',
  'at-risk': 'at-risk',
  'on-track': 'on-track',
  met: 'kept',
  agrees: 'kept',
  bound: 'untracked',
  uncomputable: 'untracked',
  loading: 'untracked',
  untracked: 'untracked',
} as const satisfies Readonly<Record<Mark, Tone>>

/** The marks in the order in which they are listed. */
export const marksInOrder: readonly Mark[] = Object.keys(tones) as Mark[] // The keys that the table has.

/** Marks that stand in the running text with a sign of their own; the others keep the plain line. */
const spoken: ReadonlySet<Mark> = new Set(['differs', 'missed', 'at-risk', 'on-track', 'met', 'agrees'])

/** Whether a mark in the running text shows where its number stands. */
export function isSpoken(mark: Mark): boolean {
  return spoken.has(mark)
}

/** What the record says of an edition: the standing of each bound number, and how far it has been loaded. */
export type RecordMarks = {
  readonly marks: ReadonlyMap<number, Standing>
  readonly loading: { readonly share: number } | undefined
}

/** The mark of a number. While the record is being loaded, what can't be told yet is loading and not unknown. */
export function markOf({ marks, loading }: RecordMarks, number: number): Mark {
  const standing = marks.get(number) ?? 'untracked'
  if (loading === undefined) return standing
  return standing === 'untracked' || standing === 'bound' || standing === 'uncomputable' ? 'loading' : standing
}

/** How many of some numbers stand how, and how many results can be checked at all. */
export type Count = {
  readonly by: ReadonlyMap<Mark, number>
  readonly agrees: number
  /** Results that agree or differ. */
  readonly checked: number
}

/** Counts the marks of numbers. */
export function countMarks(record: RecordMarks, measures: readonly { readonly number: number }[]): Count {
  const by = new Map<Mark, number>()
  for (const { number } of measures) {
    const mark = markOf(record, number)
    by.set(mark, (by.get(mark) ?? 0) + 1)
  }
  const agrees = by.get('agrees') ?? 0
  return { by, agrees, checked: agrees + (by.get('differs') ?? 0) }
}
