/** What the page of an indicator shows, loaded for what its address asks. */
import type { Definition } from '../../../src/evidence/index.ts'
import type { PlacedEntry } from '../../../src/proof/index.ts'
import type { DistrictValue, IndicatorDetail, NumberPorts, PagePoint, PointsAsked } from './ports.ts'
import type { IndicatorQuery } from './query.ts'

/** An indicator with what its page shows of it. */
export type IndicatorView = {
  readonly detail: IndicatorDetail
  readonly query: IndicatorQuery
  /** By what its values are shown, and by what else they could be. */
  readonly by: PointsAsked['frequency']
  readonly choices: readonly PointsAsked['frequency'][]
  readonly points: readonly PagePoint[]
  /** Its newest value of a year, else of a shorter period. */
  readonly latest: PagePoint | undefined
  readonly districts: { readonly period: string; readonly values: readonly DistrictValue[] } | undefined
  readonly acts: { readonly count: number; readonly acts: readonly PlacedEntry[]; readonly isMore: boolean } | undefined
}

/** Acts on one page. */
export const actsPerPage = 25

/** Loads an indicator's page; nothing where there is no such indicator. */
export async function loadView(
  ports: NumberPorts,
  id: string,
  query: IndicatorQuery,
): Promise<IndicatorView | undefined> {
  const detail = await ports.findIndicator(id)
  if (detail === undefined) return undefined
  const { definition } = detail
  const choices = choicesOf(definition)
  const by = choices.find(choice => choice === query.by) ?? choices[0] ?? 'year'
  const asked = { district: query.district, knownOn: query.known }
  const [points, years, acts] = await Promise.all([
    ports.points(id, { ...asked, frequency: by }),
    ports.points(id, { ...asked, frequency: 'year' }),
    loadActs(ports, definition, query),
  ])
  const latest = newest(years) ?? newest(points)
  const period = query.period ?? latest?.period
  const values = period === undefined ? [] : await ports.districts(id, period)
  return {
    ...{ detail, query, by, choices, points, latest, acts },
    districts: period === undefined || values.length === 0 ? undefined : { period, values },
  }
}

/** An indicator is shown by its own frequency and by all longer ones; days are shown by month. */
function choicesOf({ frequency }: Pick<Definition, 'frequency'>): readonly PointsAsked['frequency'][] {
  if (frequency === 'year') return ['year']
  return frequency === 'quarter' ? ['quarter', 'year'] : ['month', 'quarter', 'year']
}

async function loadActs(
  ports: NumberPorts,
  { id, method }: Definition,
  query: IndicatorQuery,
): Promise<IndicatorView['acts']> {
  const { period, district, before } = query
  const { count, acts } = await ports.actsBehind(id, { period, district, before, limit: actsPerPage + 1 })
  if (method.by !== 'acts' && acts.length === 0) return undefined
  return { count, acts: acts.slice(0, actsPerPage), isMore: acts.length > actsPerPage }
}

function newest(points: readonly PagePoint[]): PagePoint | undefined {
  return points.findLast(({ value }) => value !== null)
}
