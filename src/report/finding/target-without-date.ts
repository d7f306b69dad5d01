/** Targets that don't say by when. */
import type { Measure } from '../model.ts'
import { messages } from './messages.ts'
import type { Draft, Read } from './passage.ts'
import { stretchOf } from './words.ts'

/** Above this, one finding speaks for all: a report that names no year says so once. */
const atMostSingly = 3

/** Words that leave the day open, whatever the year of the plan. */
const someDay = /适时|择机|(?:条件|时机)成熟/

/** Finds the plan's numbers for which neither the sentence nor the report sets a period, or the clause leaves it open. */
export function targetWithoutDate({ sentences }: Read): Draft[] {
  const clauses = sentences.flatMap(sentence => sentence.clauses)
  const dateless = clauses.flatMap(({ words, measures }) =>
    measures.filter(({ role, period }) => role === 'target' && (period === null || someDay.test(words))),
  )
  const [first, ...rest] = dateless
  if (first === undefined) return []
  if (dateless.length <= atMostSingly)
    return dateless.map(measure => ({ ...placeOf(measure), says: messages.noDate(measure.quote), related: [] }))
  return [{ ...placeOf(first), says: messages.noDates(first.quote, dateless.length), related: rest.map(stretchOf) }]
}

const placeOf = (measure: Measure) => ({ kind: 'target-without-date' as const, ...stretchOf(measure) })
