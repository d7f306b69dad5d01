/** From the stretch of a promise to the commitment: what is done to what, by when, how hard, how sure. */
import type { Commitment, Measure, Stretch } from '../model.ts'
import { deadlineOf } from './deadline.ts'
import { isHard } from './hard.ts'
import type { Head, Manner } from './head.ts'
import { measuresIn } from './measures-in.ts'
import type { Lexicon } from './words.ts'

export type Context = {
  readonly text: string
  readonly plansYear: number | null
  readonly lexicon: Lexicon
  /** In the order of the text. */
  readonly measures: readonly Measure[]
}

/** A promise as found: where it stands, with its topic, and where its own clause begins. */
export type Promised = Stretch & {
  readonly clause: number
  readonly head: Head
  /** The date that an earlier clause of the sentence set, for where this one sets none. */
  readonly due: string | null
}

/** How sure the reader is that a clause read in this manner promises; aims are the doubtful ones (打造…高地). */
const confidence: Readonly<Record<Manner, number>> = {
  verb: 0.9,
  disposal: 0.85,
  adverb: 0.75,
  relation: 0.7,
  subject: 0.75,
  prefixed: 0.65,
  aim: 0.5,
  none: 0.5,
}
const surest = 0.95

/** The commitment of a promise in a section. */
export function commitmentOf(context: Context, section: string, promised: Promised): Commitment {
  const { text, lexicon, plansYear } = context
  const { start, end, clause, head, due } = promised
  const measures = measuresIn(context.measures, promised)
  const hard = isHard(text, promised, head, measures.length > 0, lexicon)
  const ownDue = deadlineOf(text.slice(clause, head.verb.start), text.slice(head.verb.start, end), plansYear)
  return {
    start,
    end,
    quote: text.slice(start, end),
    ...partsOf(text, promised, head),
    deadline: ownDue ?? due,
    hard,
    measures,
    section,
    confidence: hard ? surest : confidence[head.manner],
  }
}

/** What is done and to what: the object stands before the verb where it is fronted (地区生产总值增长, 将甲纳入). */
function partsOf(text: string, stretch: Stretch, head: Head): { action: string; object: string } {
  const { start, end } = head.verb
  if (head.manner === 'subject') return { action: text.slice(start, end), object: text.slice(stretch.start, start) }
  if (head.manner === 'disposal')
    return {
      action: text.slice(start, stretch.end),
      object: text.slice(stretch.start, start).replace(/^.*?[将把]/, ''),
    }
  return { action: text.slice(head.start, end), object: text.slice(end, stretch.end) }
}
