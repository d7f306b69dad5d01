/** When an act was recorded, from its id alone. */

/** The moment in a UUIDv7 (RFC 9562 section 5.7): its first 48 bits count milliseconds. */
export function momentOf(act: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(act.replaceAll('-', '').slice(0, 12), 16))
}
