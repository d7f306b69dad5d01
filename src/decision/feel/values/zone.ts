import { type CalendarDay, dayNumber, dayOf } from './calendar.ts'

/** An offset from UTC in seconds, or a zone of the IANA database. */
export type Zone =
  | { readonly kind: 'offset'; readonly seconds: number }
  | { readonly kind: 'iana'; readonly id: string }

/** Universal time, written `Z`. */
export const utc: Zone = { kind: 'offset', seconds: 0 }

const offsetMax = 14 * 3600
const known = new Map<string, boolean>()

/** Is it a name of the IANA time zone database? */
function isZoneName(id: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(id)) return false
  const remembered = known.get(id)
  if (remembered !== undefined) return remembered
  let exists = true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id)
  } catch {
    exists = false
  }
  if (known.size < 2000) known.set(id, exists)
  return exists
}

const offsetForm = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/

/** Reads `Z`, `+08:00` or `@Asia/Shanghai`; undefined when it is none of them. */
export function parseZone(text: string): Zone | undefined {
  if (text === 'Z' || text === 'z') return utc
  if (text.startsWith('@')) return isZoneName(text.slice(1)) ? { kind: 'iana', id: text.slice(1) } : undefined
  const match = offsetForm.exec(text)
  if (match === null) return undefined
  const [minutes, seconds] = [Number(match[3]), Number(match[4] ?? 0)]
  const size = Number(match[2]) * 3600 + minutes * 60 + seconds
  if (minutes > 59 || seconds > 59 || size > offsetMax) return undefined
  return { kind: 'offset', seconds: match[1] === '-' && size > 0 ? -size : size }
}

/** An offset of so many seconds; undefined beyond ±14 hours. */
export const zoneOfOffset = (seconds: number): Zone | undefined =>
  Number.isInteger(seconds) && Math.abs(seconds) <= offsetMax ? { kind: 'offset', seconds } : undefined

const two = (n: number): string => String(n).padStart(2, '0')

/** `Z`, `+08:00` or `@Asia/Shanghai`. */
export function formatZone(zone: Zone): string {
  if (zone.kind === 'iana') return `@${zone.id}`
  if (zone.seconds === 0) return 'Z'
  const size = Math.abs(zone.seconds)
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${zone.seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${rest}`
}

/** Zone rules are asked of `Temporal`; years it does not hold take the rules of a year that does, 400 years being a cycle. */
function withinTemporal(year: number): number {
  if (year > 270_000) return 240_000 + (year % 400)
  return year < -270_000 ? -240_000 + (year % 400) : year
}

/** The zone's offset in seconds at a local date and second of the day. */
export function offsetAtLocal(zone: Zone, date: CalendarDay, second: number): number {
  if (zone.kind === 'offset') return zone.seconds
  const year = withinTemporal(date.year)
  const local = new Temporal.PlainDateTime(year, date.month, date.day).add({ seconds: second })
  return local.toZonedDateTime(zone.id).offsetNanoseconds / 1e9
}

/** The zone's offset in seconds at an instant, given as days since 1970 and second of that day, both in UTC. */
export function offsetAtInstant(zone: Zone, days: number, second: number): number {
  if (zone.kind === 'offset') return zone.seconds
  const day = dayOf(days)
  const mapped = dayNumber(withinTemporal(day.year), day.month, day.day)
  const instant = Temporal.Instant.fromEpochMilliseconds((mapped * 86_400 + second) * 1000)
  return instant.toZonedDateTimeISO(zone.id).offsetNanoseconds / 1e9
}

/** The same zone, written the same way? */
export function sameZone(a: Zone | null, b: Zone | null): boolean {
  if (a === null || b === null) return a === b
  return a.kind === 'offset' ? b.kind === 'offset' && a.seconds === b.seconds : b.kind === 'iana' && a.id === b.id
}
