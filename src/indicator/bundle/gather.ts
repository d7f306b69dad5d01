/** Gathers the acts that a bound number rests on, up to a size of the log. */
import { sql } from 'kysely'
import { type Binding, type Definition, kinds, mostActs, type Needs, needsOf } from '../../evidence/index.ts'
import type { Db } from '../../kernel/database.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import { actAt, entriesOfSeries } from '../../record/index.ts'
import { listDefinitions, listVersions } from '../store/definitions.ts'
import { yearsOfKind } from '../store/record.ts'

/** A series with how many of its acts stand before the size. */
export type SeriesCount = { readonly series: string; readonly count: number }

/** What a number rests on, found in the log. */
export type Gathered = {
  readonly needs: Needs
  readonly definitions: ReadonlyMap<string, Definition>
  /** Report, binding, definitions, reported values and closing acts: all but the acts that are counted. */
  readonly frame: readonly PlacedEntry[]
  readonly series: readonly SeriesCount[]
}

/** Finds what a binding rests on. `binding` is the act that made it; `bound` what it says. */
export async function gather(
  db: Db,
  { act, bound, size }: { readonly act: string; readonly bound: Binding; readonly size: number },
): Promise<Gathered> {
  const definitions = new Map((await listDefinitions(db)).map(({ definition }) => [definition.id, definition]))
  const needs = needsOf(bound, id => definitions.get(id))
  const series = await seriesFor(db, needs, size)
  const ids = new Set([act, bound.definition])
  for (const id of needs.definitions) for (const version of await listVersions(db, id)) ids.add(version.act)
  const places = [
    ...(await placesOfActs(db, [...ids], size)),
    ...(await placesOfReport(db, bound, size)),
    ...(await placesOfReported(db, needs, size)),
    ...(await placesOfClosings(db, series, size)),
  ]
  return { needs, definitions, series, frame: await actsAt(db, places) }
}

/** The acts at some places, in the order of the log, each once. */
export async function actsAt(db: Db, places: readonly number[]): Promise<PlacedEntry[]> {
  const acts: PlacedEntry[] = []
  for (const index of [...new Set(places)].sort((one, other) => one - other)) {
    const act = await actAt(db, index)
    if (act !== undefined) acts.push(act)
  }
  return acts
}

/** All acts of some series that stand before the size. */
export async function actsOfSeries(db: Db, series: readonly SeriesCount[], size: number): Promise<PlacedEntry[]> {
  const acts: PlacedEntry[] = []
  for (const { series: name } of series)
    for await (const run of entriesOfSeries(db, name)) for (const act of run) if (act.index < size) acts.push(act)
  return acts
}

/** Whether there are more acts than a complete bundle holds. */
export const areTooMany = (series: readonly SeriesCount[]): boolean =>
  series.reduce((sum, { count }) => sum + count, 0) > mostActs

async function seriesFor(db: Db, { series }: Needs, size: number): Promise<SeriesCount[]> {
  const names = new Set<string>()
  for (const { kind, from, until } of series) {
    const first = from ?? (await yearsOfKind(db, kind, { last: until }))[0]?.year ?? until
    // A year without acts is named too: whoever checks sees that it was not left out.
    for (let year = first; year <= until; year++) names.add(`${kind}/${year}`)
  }
  return Promise.all(
    [...names].sort().map(async name => {
      const { rows } = await sql<{ count: number }>`
        select coalesce(max(number), 0) as count from record_entry where series = ${name} and index < ${size}`.execute(
        db,
      )
      return { series: name, count: rows[0]?.count ?? 0 }
    }),
  )
}

type Place = { index: number }

async function placesOfActs(db: Db, ids: readonly string[], size: number): Promise<number[]> {
  const { rows } = await sql<Place>`
    select index from record_entry where id = any(${ids}::uuid[]) and index < ${size}`.execute(db)
  return rows.map(({ index }) => index)
}

async function placesOfReport(db: Db, { measure }: Binding, size: number): Promise<number[]> {
  const { rows } = await sql<Place>`
    select index from record_entry where kind = ${kinds.published} and index < ${size}
      and body ->> 'report' = ${measure.report} and (body ->> 'edition')::integer = ${measure.edition}`.execute(db)
  return rows.map(({ index }) => index)
}

/** Every report of a value, so that what was reported before it shows too. */
async function placesOfReported(db: Db, { reported }: Needs, size: number): Promise<number[]> {
  const places: number[] = []
  for (const { indicator, period, district } of reported) {
    const { rows } = await sql<Place>`
      select entry.index from indicator_reported as reported join record_entry as entry on entry.id = reported.act_id
      where reported.indicator = ${indicator} and reported.period = ${period}
        and reported.district = ${district ?? ''} and entry.index < ${size}`.execute(db)
    places.push(...rows.map(({ index }) => index))
  }
  return places
}

async function placesOfClosings(db: Db, series: readonly SeriesCount[], size: number): Promise<number[]> {
  const { rows } = await sql<Place>`
    select index from record_entry where kind = ${kinds.closed} and index < ${size}
      and body ->> 'series' = any(${series.map(one => one.series)}::text[])`.execute(db)
  return rows.map(({ index }) => index)
}

/** The places of acts by their numbers within their series. */
export async function placesOfNumbers(
  db: Db,
  drawn: readonly { readonly series: string; readonly number: number }[],
): Promise<number[]> {
  const { rows } = await sql<Place>`
    select entry.index from record_entry as entry
    join unnest(${drawn.map(one => one.series)}::text[], ${drawn.map(one => one.number)}::bigint[]) as drawn(series, number)
      using (series, number)`.execute(db)
  return rows.map(({ index }) => index)
}

/** Whether an act has its place among the first so many. */
export async function isPlacedBefore(db: Db, act: string, size: number): Promise<boolean> {
  return (await placesOfActs(db, [act], size)).length > 0
}
