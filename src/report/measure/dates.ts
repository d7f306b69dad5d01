/** Goes through a paragraph with its times: which was told before each amount, and which the paragraph stands under. */
import type { Years } from '../words/times.ts'
import type { Amount } from './amount.ts'
import type { Frame } from './frames.ts'
import type { Clause } from './indicators.ts'
import type { Period } from './periods.ts'
import type { Time } from './times.ts'

/** `told` was named in the amount's sentence, `lead` is what the sentence stands under. */
export type Dated = { readonly told: Time | undefined; readonly lead: Period | undefined }

/** The dates of a paragraph's amounts, and the lead that it leaves to the next paragraph of its section. */
export type Dates = { readonly dated: ReadonlyMap<Amount, Dated>; readonly lead: Period | undefined }

/** A paragraph for `datesOf`; `held` is the lead that the paragraph before has left. */
type Undated = {
  readonly text: string
  readonly sentences: readonly (readonly Clause[])[]
  readonly times: readonly Time[]
  readonly isHeading: boolean
  readonly frame: Frame
  readonly held: Period | undefined
}

const shortestSpan = 3
const opening = /^[—\-·•*\s()0-9.、一二三四五六七八九十是“"各位代表!,]{0,9}(刚刚过去的|过去的|回顾|回首)?$/

/** Dates each amount. Times that end before an amount in its sentence are told; those that open a sentence may lead. */
export function datesOf({ text, sentences, times, isHeading, frame, held }: Undated, years: Years): Dates {
  const dated = new Map<Amount, Dated>()
  let lead = held
  let next = 0
  for (const [at, clauses] of sentences.entries()) {
    const start = clauses[0]?.start ?? 0
    const end = clauses.at(-1)?.end ?? start
    let told: Time | undefined
    for (const clause of clauses)
      for (const amount of [...clause.amounts, undefined]) {
        let point: Time | undefined
        const limit = amount?.core.start ?? clause.end
        for (let time = times[next]; time !== undefined && time.end <= limit; time = times[++next]) {
          if (time.use === 'point') point = amount?.unitKind === 'times' ? undefined : time
          else if (time.use !== 'aside' && time.start >= start) told = time
          if (!isHeading && leads(text, time, { start, end }, at === 0, frame, years)) lead = time
        }
        if (amount !== undefined) dated.set(amount, { told: point ?? told, lead })
      }
  }
  return { dated, lead }
}

/**
 * Whether a time speaks for the sentences after it: a span of years, or the year that the report is about, at the head
 * of a paragraph; a span that opens or sums up any sentence (这是…的五年) where the section is about several years.
 */
function leads(
  text: string,
  time: Time,
  sentence: { start: number; end: number },
  isFirst: boolean,
  frame: Frame,
  years: Years,
): boolean {
  if (time.use !== 'period') return false
  const sumsUp = text.startsWith('这是', sentence.start) && time.end === sentence.end
  if (!sumsUp && !opening.test(text.slice(sentence.start, time.start))) return false
  const isSpan = time.from === null || time.to === null || time.to - time.from >= shortestSpan
  if (isSpan) return isFirst || frame.isSpanned
  return isFirst && time.from === time.to && (time.from === years.reviewed || time.from === years.planned)
}
