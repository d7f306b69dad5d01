/** The report as the finders look at it: sentences with their clauses, clauses with their numbers. */
import type { Commitment, Finding, Layout, Measure, Stretch } from '../model.ts'
import { clausesOf, sentencesOf } from '../sentence/sentences.ts'
import type { Says } from './messages.ts'
import { type Named, namesIn } from './named.ts'
import type { Passage } from './words.ts'

/** A sentence of running text; `section` is the id of the innermost section. */
export type Sentence = Passage & { readonly clauses: readonly Passage[]; readonly section: string }

/** What the finders work on. Headings stand in no sentence. */
export type Read = {
  readonly layout: Layout
  readonly measures: readonly Measure[]
  readonly commitments: readonly Commitment[]
  readonly sentences: readonly Sentence[]
  /** What each number is said to be of, where the words before it say so. */
  readonly names: ReadonlyMap<Measure, Named>
}

/** A finding before its language is chosen. */
export type Draft = Omit<Finding, 'message'> & { readonly says: Says }

/** Cuts the running text into sentences and clauses and puts each number where it stands. Linear in the text. */
export function readPassages(layout: Layout, measures: readonly Measure[], commitments: readonly Commitment[]): Read {
  const ordered = measures.toSorted((a, b) => a.start - b.start)
  const take = takerOf(ordered)
  const sentences = layout.paragraphs.flatMap(paragraph => {
    if (paragraph.heading) return []
    return sentencesOf(layout.text, paragraph).map(stretch => {
      const clauses = clausesOf(layout.text, stretch).map(clause => passageOf(layout.text, clause, take(clause)))
      const whole = passageOf(
        layout.text,
        stretch,
        clauses.flatMap(clause => clause.measures),
      )
      return { ...whole, clauses, section: paragraph.section }
    })
  })
  const names = new Map(sentences.flatMap(({ clauses }) => clauses.flatMap(namesIn)))
  return { layout, measures: ordered, commitments, sentences, names }
}

/** Hands out, for stretches asked in order, the numbers that start in each. */
function takerOf(ordered: readonly Measure[]): (stretch: Stretch) => Measure[] {
  let next = 0
  return stretch => {
    while (next < ordered.length && startOf(ordered[next]) < stretch.start) next++
    const first = next
    while (next < ordered.length && startOf(ordered[next]) < stretch.end) next++
    return ordered.slice(first, next)
  }
}

const startOf = (measure: Measure | undefined): number => measure?.start ?? Number.POSITIVE_INFINITY

function passageOf(text: string, { start, end }: Stretch, measures: readonly Measure[]): Passage {
  return { start, end, words: text.slice(start, end), measures }
}
