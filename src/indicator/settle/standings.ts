/** The standings of all bound numbers, kept so that a report's page needs one query. */
import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../../kernel/database.ts'
import { type DefinedIndicator, type KeptBinding, measureIdOf, type Point } from '../model.ts'
import { listBindingsTo } from '../store/bindings.ts'
import { listDefinitions } from '../store/definitions.ts'
import { publishedAt } from '../store/record.ts'
import { type Place, pointsAt, saveStandings, settledBodies } from '../store/standings.ts'
import type { Round } from './context.ts'
import { periodsOfPath } from './path.ts'
import { baseOf, judgeNumber } from './standing.ts'

/** Judges every bound number; returns how many standings changed. */
export async function settleStandings(db: Db, round: Round): Promise<number> {
  const definitions = new Map((await listDefinitions(db)).map(defined => [defined.definition.id, defined]))
  const bound = (await listBindingsTo(db)).flatMap(binding => {
    const defined = definitions.get(binding.indicator)
    return defined === undefined ? [] : [{ binding, defined }]
  })
  const points = new Map((await pointsAt(db, placesOf(bound))).map(point => [keyOf(point), point]))
  const published = await publishedAt(db)
  const settled = await settledBodies(db)
  const judged = bound
    .map(({ binding, defined }) => {
      const { measure } = binding
      const values = valuesOf(points, binding)
      const at = published.get(`${measure.report}.${measure.edition}`)
      const grounds = { binding, defined, values, today: round.today.toString(), publishedAt: at }
      return { key: measure, judged: judgeNumber(grounds) }
    })
    .filter(one => !isDeepStrictEqual(settled.get(measureIdOf(one.key)), plain(one.judged)))
  const bodies = new Set(bound.map(({ binding }) => measureIdOf(binding.measure)))
  const isStale = [...settled.keys()].some(id => !bodies.has(id as ReturnType<typeof measureIdOf>)) // Written from such ids.
  if (judged.length > 0 || isStale) await db.transaction().execute(trx => saveStandings(trx, judged, round.at))
  return judged.length
}

type Bound = { readonly binding: KeptBinding; readonly defined: DefinedIndicator }

const keyOf = ({ indicator, period, district }: Place) => `${indicator}|${period}|${district}`

const valuesOf =
  (points: ReadonlyMap<string, Point>, { indicator, district = '' }: KeptBinding) =>
  (period: string) =>
    points.get(keyOf({ indicator, period, district }))

/** Each value that a standing looks at, once. */
function placesOf(bound: readonly Bound[]): Place[] {
  const places = bound.flatMap(({ binding, defined }) => {
    const { indicator, district = '' } = binding
    const base = baseOf(binding)
    const periods = [
      binding.period,
      ...(base === undefined ? [] : [base]),
      ...periodsOfPath(binding, defined.definition),
    ]
    return periods.map(period => ({ indicator, period, district }))
  })
  return [...new Map(places.map(place => [keyOf(place), place])).values()]
}

/** As it comes back from the database. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
