/** What an auditor would look at twice: definitions and figures that changed when it mattered. */
import { boundsOf } from '../../evidence/index.ts'
import { cityTimeZone } from '../../kernel/clock.ts'
import { fill, type Text, type Values } from '../../kernel/words.ts'
import type { Point } from '../model.ts'
import { indicatorWords as words } from '../words.ts'
import type { Grounds } from './grounds.ts'

/** A definition that was changed nearer to the end of the period than this is noted. */
const nearEnd = { days: 30 } as const

/** What is odd about when the definition and the figure came about; nothing where nothing is. */
export function notesOn({ binding, defined, publishedAt }: Grounds, level: Point): Text[] {
  const published = publishedAt === undefined ? undefined : dayOf(publishedAt)
  const notes: Text[] = []
  if (defined.version > 1) {
    const day = dayOf(defined.definedAt)
    const end = Temporal.PlainDate.from(boundsOf(binding.period).until)
    const isNear = Math.abs(day.until(end).days) <= nearEnd.days
    if (isNear) notes.push(said('note.definitionLate', { day: day.toString() }))
    else if (published !== undefined && isAfter(day, published))
      notes.push(said('note.definitionAfter', { day: day.toString() }))
  }
  if (level.revision > 1) {
    const day = dayOf(level.knownAt)
    notes.push(said('note.revised', { times: level.revision - 1, day: day.toString() }))
  } else if (published !== undefined && isReportedResult(binding, defined) && isAfter(dayOf(level.knownAt), published))
    notes.push(said('note.reportedAfter', { day: dayOf(level.knownAt).toString() }))
  return notes
}

/** A target's figure comes after the report as a matter of course; a result's should have been there. */
const isReportedResult = ({ claim }: Grounds['binding'], { definition }: Grounds['defined']) =>
  claim.role !== 'target' && definition.method.by === 'report'

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(day, other) > 0
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(cityTimeZone).toPlainDate()

const said = (key: keyof typeof words, values: Values): Text => ({
  zh: fill(words[key], 'zh', values),
  en: fill(words[key], 'en', values),
})
