/**
 * Reads the measures of a report, and says of every other numeral why it is none. The stages, each a pure function:
 *
 *     fold          ../numeral/fold       the text in plain characters, without white space, each knowing its place
 *     numerals      ../numeral/numerals   digits and Chinese numerals with their exact value
 *     times         times                 which of them name a time, and which times say when
 *     amounts       counted, lead-in      unit, range and bounds after a numeral; bound and verb of change before it
 *     others        ../other/why-not      a table of rules: the reason why an amount is no measure
 *     indicators    said, naming          what is said around an amount, and the name that follows from it
 *     dates         dates, frames         the time told before an amount, else its paragraph's, else its section's
 *     measures      measure-of            period within a span, role, doubts
 */
import type { Layout, Measure, Other } from '../model.ts'
import { type Folded, fold } from '../numeral/fold.ts'
import type { Years } from '../words/times.ts'
import { standardWords, type Vocabulary, type Words, wordsOf } from '../words/vocabulary.ts'
import { type Dates, datesOf } from './dates.ts'
import { type Frame, framesOf, yearsOf } from './frames.ts'
import { indicatorsOf } from './indicators.ts'
import { measureOf, quotedFrom } from './measure-of.ts'
import { type Sorted, sortedNumerals } from './paragraph.ts'
import type { Period } from './periods.ts'
import { isProblemPassage } from './roles.ts'

/** What was read: measures and other numerals, each in the order of the text. */
export type ReadNumerals = { readonly measures: Measure[]; readonly others: Other[] }

const noFrame: Frame = { role: 'background', period: { from: null, to: null }, top: '', isSpanned: false }

/**
 * Reads every number of a report. Each run of digits and each Chinese numeral used as a number stands in a measure or in
 * `others` with the reason why it is none. `added` are words of the city's own. Cost grows with the length of the text.
 */
export function readMeasures(layout: Layout, added?: Vocabulary): ReadNumerals {
  const words = added === undefined ? standardWords : wordsOf(added)
  const years = yearsOf(layout)
  const frames = framesOf(layout, words, years)
  const read: ReadNumerals = { measures: [], others: [] }
  let lead: { top: string; period: Period | undefined } = { top: '', period: undefined }
  for (const { heading, section, ...stretch } of layout.paragraphs) {
    const folded = fold(layout.text, stretch)
    const frame = frames.get(section) ?? noFrame
    const sorted = sortedNumerals(folded, words, years)
    for (const { start, end, kind, reason } of sorted.others)
      read.others.push({ ...quotedFrom(folded, { start, end }), kind, reason })
    const held = lead.top === frame.top ? lead.period : undefined
    const dates = datesOf({ text: folded.text, ...sorted, isHeading: heading, frame, held }, years)
    lead = { top: frame.top, period: dates.lead }
    for (const measure of measuresOf({ folded, frame, section, sorted, dates }, words, years))
      read.measures.push(measure)
  }
  return read
}

/** A paragraph whose numerals are sorted and whose amounts are dated. */
type Passage = {
  readonly folded: Folded
  readonly frame: Frame
  readonly section: string
  readonly sorted: Sorted
  readonly dates: Dates
}

function measuresOf({ folded, frame, section, sorted, dates }: Passage, words: Words, years: Years): Measure[] {
  const ground = {
    text: folded.text,
    words,
    timeEnds: new Map(sorted.times.map(time => [time.start, time.end])),
    timeStarts: new Map(sorted.times.map(time => [time.end, time.start])),
    asideEnds: sorted.asideEnds,
  }
  const isProblem = isProblemPassage(folded.text)
  const found: Measure[] = []
  for (const clauses of sorted.sentences) {
    const indicators = indicatorsOf(folded, ground, clauses)
    for (const clause of clauses)
      for (const [at, amount] of clause.amounts.entries()) {
        const indicator = indicators.get(amount)
        const dated = dates.dated.get(amount)
        if (indicator === undefined || dated === undefined) continue
        const beside = { previous: clause.amounts[at - 1], following: clause.amounts[at + 1] }
        found.push(
          measureOf(amount, indicator, dated, { folded, frame, section, isProblem, clause, ...beside }, words, years),
        )
      }
  }
  return found
}
