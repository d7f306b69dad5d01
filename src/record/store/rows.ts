/** Rows of the log and the acts that they are. */
import { type RawBuilder, sql } from 'kysely'
import type { Entry, JsonObject, Link, PlacedEntry, Role } from '../../proof/index.ts'

/** A row of `record_act`, moments written as entries write them. */
export type ActRow = {
  index: number
  id: string
  kind: string
  series: string
  number: number
  at: string
  recorded: string
  role: Role
  department: string
  district: string | null
  subject: string
  rule: string | null
  links: readonly Link[] | null
  person: string | null
  private_commitment: string | null
  synthetic: boolean
  body: JsonObject
}

const momentOf = (column: 'at' | 'recorded_at'): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone interval '08:00', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')`

/** The columns of a row, to select from `record_act`. */
export const actColumns = sql`index, id, kind, series, number, ${momentOf('at')} as at,
  ${momentOf('recorded_at')} as recorded, role, department, district, subject, rule, links, person,
  private_commitment, synthetic, body`

/** The act of a row, with its place. */
export function placedOf(row: ActRow): PlacedEntry {
  const { index, id, kind, series, number, at, recorded, role, department, district, subject, rule, links } = row
  const entry: Entry = {
    ...{ v: 1, act: id, kind, series, number, at, recorded, by: role, department },
    ...(district === null ? {} : { district }),
    subject,
    ...(rule === null ? {} : { rule }),
    ...(links === null ? {} : { links }),
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.private_commitment === null ? {} : { private: row.private_commitment }),
    ...(row.synthetic ? { synthetic: true } : {}),
    body: row.body,
  }
  return { index, entry }
}
