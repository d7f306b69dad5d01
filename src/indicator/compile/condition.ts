/** The conditions of a query over acts as SQL over the view record_entry: the same acts pass as in memory. */
import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../evidence/index.ts'

/** The columns that a field with a dot before it names. */
const columns: Readonly<Record<string, string>> = {
  '.department': 'department',
  '.district': 'district',
  '.subject': 'subject',
  '.by': 'role',
  '.person': 'person',
}

/** A field of an act as jsonb; null in SQL where the act has none, or null. */
export function fieldSql(field: string): RawBuilder<unknown> {
  const column = columns[field]
  if (column !== undefined) return sql`to_jsonb(${sql.ref(column)})`
  return sql`nullif(body -> ${field}::text, 'null'::jsonb)`
}

/**
 * A field as the double that it was written as; null where it is no number. Without the case, PostgreSQL may cast before
 * it looks at the type.
 */
export function numberSql(field: string): RawBuilder<unknown> {
  const value = fieldSql(field)
  return sql`(case when jsonb_typeof(${value}) = 'number' then ${value}::double precision end)`
}

/** A column of doubles as whole numbers that doubles hold exactly; null where one is anything else. */
export function wholeSql(column: string): RawBuilder<unknown> {
  const number = sql.ref(column)
  const largest = sql.lit(Number.MAX_SAFE_INTEGER)
  return sql`(case when ${number} = trunc(${number}) and abs(${number}) <= ${largest} then ${number}::bigint end)`
}

/** Whether a column's double is there and no whole number: it spoils the figure. What is no number counts as absent. */
export function spoilsSql(column: string): RawBuilder<unknown> {
  return sql`(${sql.ref(column)} is not null and ${wholeSql(column)} is null)`
}

/** Whether an act passes all of the conditions: true, or else false or null. */
export function passesSql(conditions: readonly Condition[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join([sql`true`, ...conditions.flatMap(testsOf)], sql` and `)})`
}

function testsOf(condition: Condition): RawBuilder<unknown>[] {
  const value = fieldSql(condition.field)
  const tests = [sql`${value} is not null`]
  if (condition.is !== undefined) tests.push(sql`${value} = ${JSON.stringify(condition.is)}::jsonb`)
  if (condition.in !== undefined) {
    const listed = condition.in.map(one => sql`${JSON.stringify(one)}::jsonb`)
    tests.push(sql`${value} in (${sql.join(listed)})`)
  }
  const number = numberSql(condition.field)
  if (condition.atLeast !== undefined) tests.push(sql`${number} >= ${condition.atLeast}::double precision`)
  if (condition.atMost !== undefined) tests.push(sql`${number} <= ${condition.atMost}::double precision`)
  return tests
}
