/** Targets that don't say by when. */
import type { Measure } from '../model.ts'
import { messages } from './messages.ts'
import type { Draft, Read } from './passage.ts'
import { stretchOf } from './words.ts'

/** Above this, one finding speaks for all: a report that names no year says so once. */
const atMostSingly = 3

/** Finds the plan's numbers for which neither the sentence nor the report sets a period. */
export function targetWithoutDate({ measures }: Read): Draft[] {
  const dateless = measures.filter(measure => measure.role === 'target' && measure.period === null)
  const [first, ...rest] = dateless
  if (first === undefined) return []
  if (dateless.length <= atMostSingly)
    return dateless.map(measure => ({ ...placeOf(measure), says: messages.noDate(measure.quote), related: [] }))
  const related = rest.map(stretchOf)
  return [{ ...placeOf(first), says: messages.noDates(first.quote, dateless.length), related }]
}

const placeOf = ({ start, end }: Measure) => ({ kind: 'target-without-date' as const, start, end })
