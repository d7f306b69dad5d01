/** Reads indicators as pages and open data show them. */
import { sql } from 'kysely'
import type { Definition, MeasureRef, Standing } from '../evidence/index.ts'
import { boundsOf } from '../evidence/index.ts'
import type { Db } from '../kernel/database.ts'
import type { DefinedIndicator, Point } from './model.ts'
import { inputsOf } from './settle/asked.ts'
import { listDefinitions, listVersions } from './store/definitions.ts'
import { listReported, type ReportedValue } from './store/documents.ts'
import { pointOf, pointsOf, type ValueRow } from './store/values.ts'

/** An indicator as a list shows it. */
export type IndicatorSummary = {
  readonly definition: Definition
  readonly version: number
  /** The newest value of the city; none where there is none yet. */
  readonly latest: Point | undefined
  /** The city's last values of one frequency, in order, up to thirteen. */
  readonly recent: readonly number[]
  /** How many numbers of reports are bound to it. */
  readonly numbers: number
}

/** A number of a report that is bound to an indicator. */
export type BoundNumber = Pick<MeasureRef, 'report' | 'edition' | 'number' | 'quote'> & { readonly standing: Standing }

/** A value that took another's place. */
export type Revision = Point & { readonly was: number | null }

/** An indicator as its own page shows it. */
export type IndicatorDetail = DefinedIndicator & {
  /** Earlier definitions and this one, the first first. */
  readonly versions: readonly DefinedIndicator[]
  /** The indicators that its formula is made from. */
  readonly inputs: readonly Definition[]
  readonly boundTo: readonly BoundNumber[]
  readonly documents: readonly ReportedValue[]
  /** Values that replaced one that had been final, the newest first. */
  readonly revisions: readonly Revision[]
}

/** Every indicator with its newest values, by department and id. */
export async function listIndicators(
  db: Db,
  { today }: { readonly today: Temporal.PlainDate },
): Promise<IndicatorSummary[]> {
  const definitions = await listDefinitions(db)
  const points = await recentPoints(db)
  const { rows } = await sql<{ indicator: string; numbers: number }>`
    select indicator, count(*) as numbers from indicator_binding where ended_at is null group by indicator`.execute(db)
  const numbers = new Map(rows.map(row => [row.indicator, row.numbers]))
  return definitions
    .map(({ definition, version }) => {
      const own = (points.get(definition.id) ?? []).filter(point => isTold(definition, point, today)).slice(-13)
      const recent = own.map(({ value }) => value).filter(value => value !== null)
      return { definition, version, latest: own.at(-1), recent, numbers: numbers.get(definition.id) ?? 0 }
    })
    .sort((one, other) => (placeOf(one.definition) < placeOf(other.definition) ? -1 : 1))
}

const placeOf = ({ department, id }: Definition) => `${department} ${id}`

/** A sum that has only begun to come together says nothing beside whole ones. */
function isTold({ aggregation, method }: Definition, { period, value }: Point, today: Temporal.PlainDate): boolean {
  if (value === null) return false
  return aggregation !== 'flow' || method.by === 'report' || boundsOf(period).until <= today.toString()
}

/** The city's last values of each indicator, in the frequency in which they come closest. */
async function recentPoints(db: Db): Promise<ReadonlyMap<string, Point[]>> {
  const { rows } = await sql<ValueRow>`
    select value.* from (
      select distinct on (id) id, definition ->> 'frequency' as frequency from indicator_definition
      order by id, version desc
    ) as defined
    cross join lateral (
      select * from indicator_value
      where indicator = defined.id and district = '' and replaced_at is null
        and period ~ case defined.frequency when 'year' then '^\\d{4}$' when 'quarter' then '^\\d{4}-Q\\d$'
                     else '^\\d{4}-\\d\\d$' end
      order by period desc limit 15
    ) as value
    order by value.indicator, value.period`.execute(db)
  return Map.groupBy(rows.map(pointOf), ({ indicator }) => indicator)
}

/** An indicator with all that is known of it; undefined where there is none of that id. */
export async function findIndicator(db: Db, id: string): Promise<IndicatorDetail | undefined> {
  const versions = await listVersions(db, id)
  const newest = versions.at(-1)
  if (newest === undefined) return undefined
  const inputIds = new Set(inputsOf(newest.definition).map(input => input.id))
  const inputs = inputIds.size === 0 ? [] : (await listDefinitions(db)).map(({ definition }) => definition)
  return {
    ...newest,
    versions,
    inputs: inputs.filter(definition => inputIds.has(definition.id)),
    boundTo: await boundTo(db, id),
    documents: newest.definition.method.by === 'report' ? await listReported(db, id) : [],
    revisions: await revisionsOf(db, id),
  }
}

async function boundTo(db: Db, id: string): Promise<BoundNumber[]> {
  const { rows } = await sql<BoundNumber>`
    select binding.report, binding.edition, binding.number, binding.binding #>> '{measure,quote}' as quote,
           coalesce(standing.standing, 'bound') as standing
    from indicator_binding as binding
    left join indicator_standing as standing
      on standing.report = binding.report and standing.edition = binding.edition and standing.number = binding.number
    where binding.indicator = ${id} and binding.ended_at is null
    order by binding.report desc, binding.edition desc, binding.number`.execute(db)
  return rows
}

async function revisionsOf(db: Db, id: string): Promise<Revision[]> {
  const { rows } = await sql<ValueRow & { was: number | null }>`
    select value.*, earlier.value as was
    from indicator_value as value
    join indicator_value as earlier on earlier.indicator = value.indicator and earlier.period = value.period
      and earlier.district = value.district and earlier.revision = value.revision - 1
    where value.indicator = ${id} and value.revision > 1
    order by value.known_at desc, value.period desc, value.district limit 200`.execute(db)
  return rows.map(({ was, ...row }) => ({ ...pointOf(row), was }))
}

/** Districts with a value in a period, in the order of their codes. */
export async function districtsOf(
  db: Db,
  id: string,
  period: string,
): Promise<{ readonly district: string; readonly point: Point }[]> {
  const points = await pointsOf(db, id, { period })
  return points.filter(({ district }) => district !== '').map(point => ({ district: point.district, point }))
}
