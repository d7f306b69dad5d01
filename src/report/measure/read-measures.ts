/** Reads the measures of a report, and says of every other numeral why it is none. */
import type { Layout, Measure, Other, Stretch } from '../model.ts'
import { type Folded, fold, sourceStretch } from '../numeral/fold.ts'
import type { Years } from '../words/times.ts'
import { standardWords, type Vocabulary, type Words, wordsOf } from '../words/vocabulary.ts'
import type { Amount } from './amount.ts'
import { doubtsOf } from './confidence.ts'
import { type Frame, framesOf, yearsOf } from './frames.ts'
import { type Indicator, indicatorsOf } from './indicators.ts'
import { type Sorted, sortedNumerals } from './paragraph.ts'
import { leadTime, levelPeriod, type Period, periodName } from './periods.ts'
import { isProblemPassage, isWholeOf, roleOf } from './roles.ts'
import type { Time } from './times.ts'
import { guessedUnit } from './unit-guess.ts'

/** What was read: measures and other numerals, each in the order of the text. */
export type ReadNumerals = { readonly measures: Measure[]; readonly others: Other[] }

/** A paragraph on its way: its text, its frame, and the time that an earlier paragraph leaves to it. */
type Passage = {
  readonly folded: Folded
  readonly frame: Frame
  readonly section: string
  readonly lead: Period | undefined
  readonly isProblem: boolean
}

const noFrame: Frame = { role: 'background', period: { from: null, to: null }, top: '' }

/**
 * Reads every number of a report. Each run of digits and each Chinese numeral used as a number stands in a measure or in
 * `others` with the reason why it is none. `added` are words of the city's own. Cost grows with the length of the text.
 */
export function readMeasures(layout: Layout, added?: Vocabulary): ReadNumerals {
  const words = added === undefined ? standardWords : wordsOf(added)
  const years = yearsOf(layout)
  const frames = framesOf(layout, words, years)
  const read: ReadNumerals = { measures: [], others: [] }
  let lead: { top: string; time: Period } | undefined
  for (const paragraph of layout.paragraphs) {
    const folded = fold(layout.text, paragraph)
    const frame = frames.get(paragraph.section) ?? noFrame
    const sorted = sortedNumerals(folded, words, years)
    for (const { start, end, kind, reason } of sorted.others)
      read.others.push({ ...quoted(layout.text, folded, { start, end }), kind, reason })
    const opens = paragraph.heading ? undefined : leadTime(folded.text, sorted.times)
    if (opens !== undefined && lasts(opens, years)) lead = { top: frame.top, time: opens }
    const held = lead?.top === frame.top ? lead.time : undefined
    const passage = { folded, frame, section: paragraph.section, lead: held, isProblem: isProblemPassage(folded.text) }
    read.measures.push(...measuresOf(passage, sorted, words, years))
  }
  return read
}

/** A time at the head of a paragraph holds on where it is a span of years, or the year that the report is about. */
function lasts({ from, to }: Time, years: Years): boolean {
  return from !== to || from === years.reviewed || from === years.planned
}

function measuresOf(passage: Passage, { sentences, times, asideEnds }: Sorted, words: Words, years: Years): Measure[] {
  const ground = {
    text: passage.folded.text,
    words,
    timeEnds: new Map(times.map(time => [time.start, time.end])),
    timeStarts: new Map(times.map(time => [time.end, time.start])),
    asideEnds,
  }
  const found: Measure[] = []
  let nextTime = 0
  for (const clauses of sentences) {
    const indicators = indicatorsOf(passage.folded, ground, clauses)
    let told: Time | undefined
    for (const clause of clauses)
      for (const [at, amount] of clause.amounts.entries()) {
        for (let time = times[nextTime]; time !== undefined && time.end <= amount.core.start; time = times[++nextTime])
          if (time.use !== 'aside' && time.start >= (clauses[0]?.start ?? 0)) told = time
        const indicator = indicators.get(amount)
        if (indicator !== undefined) found.push(measureOf(passage, { clause, amount, following: clause.amounts[at + 1], indicator, told }, words, years))
      }
  }
  return found
}

/** An amount with all that was found out about it. `told` is the time named before it in its sentence. */
type Known = {
  readonly clause: Stretch
  readonly amount: Amount
  readonly following: Amount | undefined
  readonly indicator: Indicator
  readonly told: Time | undefined
}

function measureOf(passage: Passage, known: Known, words: Words, years: Years): Measure {
  const { folded, frame, section } = passage
  const { amount, indicator } = known
  const base = known.told ?? passage.lead ?? frame.period
  const period = levelPeriod(base, indicator.level)
  const isUnitGuessed = amount.unitKind === 'none' && guessedUnit(indicator.name, words) !== ''
  const role = roleOf(
    {
      frame,
      period,
      isPeriodTold: known.told !== undefined || passage.lead !== undefined,
      isEarlier: indicator.level === 'earlier',
      isWhole: isWholeOf(folded.text, amount, known.following),
      isProblem: passage.isProblem,
      before: folded.text.slice(Math.max(known.clause.start, amount.core.start - 40), amount.core.start),
    },
    years,
  )
  const name = periodName(period)
  return {
    ...quoted(folded.source, folded, amount),
    value: amount.value,
    ...(amount.valueMax === undefined ? {} : { valueMax: amount.valueMax }),
    unit: amount.unitKind === 'none' ? guessedUnit(indicator.name, words) : amount.unit,
    comparator: amount.comparator,
    change: amount.change,
    indicator: indicator.name,
    period: name,
    role,
    section,
    ...doubtsOf({ amount, indicator, period: name, isUnitGuessed }),
  }
}

function quoted(text: string, folded: Folded, within: Stretch): Stretch & { quote: string } {
  const { start, end } = sourceStretch(folded, within)
  return { start, end, quote: text.slice(start, end) }
}
