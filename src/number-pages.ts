/** What the pages of numbers ask of the city: what is known of indicators, put together, and the city's names. */
import type { NumberPorts } from '../web/public/index.ts'
import type { City } from './city.ts'
import {
  actsBehind,
  districtsOf,
  findDocument,
  findIndicator,
  listIndicators,
  type MeasureStanding,
  marksOf,
  pointsOf,
  standingsOf,
} from './indicator/index.ts'
import { cityTimeZone } from './kernel/clock.ts'
import { listReports } from './ledger/index.ts'
import { loadPackNames } from './pack-names.ts'
import { kindsWith } from './record-pages.ts'

/**
 * The ports of the pages of numbers. Names come from the pack of the city; without one, ids stand for themselves.
 *
 * @param loading how far the record has been loaded, while it is
 */
export async function openNumberPorts(
  {
    database: { db },
    record,
    clock,
  }: Pick<City, 'record' | 'clock'> & { readonly database: Pick<City['database'], 'db'> },
  loading: NumberPorts['loading'],
): Promise<NumberPorts> {
  const city = (await listReports(db, { limit: 1 }))[0]?.city
  const names = await loadPackNames(city?.id)
  const kinds = kindsWith(record.kinds, names)
  const standings = async (report: string, edition: number, only?: { readonly number: number }) => {
    const settled = await standingsOf(db, report, edition, only)
    return loading() === undefined ? settled : new Map([...settled].map(([number, one]) => [number, whileLoading(one)]))
  }
  return {
    loading,
    isSynthetic: city?.synthetic ?? false,
    kindOf: kind => kinds.get(kind),
    departmentName: id => names.departments.get(id),
    districtName: area => names.districts.get(area),
    standings,
    findStanding: async (report, edition, number) => (await standings(report, edition, { number })).get(number),
    marks: async (report, edition) => {
      if (loading() === undefined) return marksOf(db, report, edition)
      return new Map([...(await standings(report, edition))].map(([number, { standing }]) => [number, standing]))
    },
    indicators: () => listIndicators(db, { today: clock.today() }),
    findIndicator: id => findIndicator(db, id),
    points: (indicator, { frequency, district = '', knownOn }) =>
      pointsOf(db, indicator, { frequency, district, ...(knownOn === undefined ? {} : { asKnownOn: endOf(knownOn) }) }),
    districts: (indicator, period) => districtsOf(db, indicator, period),
    findDocument: sha256 => findDocument(db, sha256),
    actsBehind: (indicator, asked) => actsBehind(db, indicator, asked),
  }
}

/** Of the acts that a figure counts only some are there yet: what it comes to can't be told. */
function whileLoading(standing: MeasureStanding): MeasureStanding {
  const { number, method, definition, binding } = standing
  if (method === 'reported' || method === undefined || definition === undefined || binding === undefined)
    return standing
  return { number, method, definition, binding, standing: 'bound' }
}

/** The last moment of a day of the city. */
function endOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(cityTimeZone)
    .toInstant()
    .subtract({ milliseconds: 1 })
}
