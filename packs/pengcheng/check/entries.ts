/** The city's acts as their log would hold them, without a database: for what is computed from entries alone. */
import type { Entry, JsonObject } from '../../../src/proof/index.ts'
import type { PastAct } from '../../../src/record/index.ts'

/**
 * Entries of acts: numbered in their series. A person's identifier stands where the log has a pseudonym, and the private
 * part is left out: neither changes what is counted.
 */
export function* entriesOf(acts: Iterable<PastAct>): Generator<Entry> {
  const numbers = new Map<string, number>()
  for (const { kind, who, at: moment, subject, body, district, person, rule } of acts) {
    const at = writtenOf(moment)
    const series = `${kind.kind}/${at.slice(0, 4)}`
    const number = (numbers.get(series) ?? 0) + 1
    numbers.set(series, number)
    yield {
      ...{ v: 1 as const, act: `${series}/${number}`, kind: kind.kind, series, number, at, recorded: at },
      ...{ by: who.role, department: who.department, subject, synthetic: true as const },
      ...(district === undefined ? {} : { district }),
      ...(rule === undefined ? {} : { rule }),
      ...(person === undefined ? {} : { person }),
      body: body as JsonObject, // The simulated bodies have no member that is undefined.
    }
  }
}

/** A moment by the city's clock, as entries write it. */
function writtenOf(at: Temporal.Instant): string {
  return `${new Date(at.epochMilliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}
