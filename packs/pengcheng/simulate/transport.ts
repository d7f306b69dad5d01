/** The year of roads, the metro and traffic. */
import { transportActs as acts } from '../acts/transport.ts'
import { office, works } from './calendar.ts'
import { closings } from './closings.ts'
import { dated, opening } from './dated.ts'
import { city, districts, type Place, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { spread } from './random.ts'
import { things } from './things.ts'

const department = 'transport'
const section = (line: string, metres: number) => ({ body: { entry: 'new' as const, line, metres } })
const oldLines: readonly (readonly [line: string, metres: number])[] = [
  ...[['1号线', 41_040] as const, ['2号线', 35_750] as const, ['3号线', 41_660] as const, ['4号线', 20_500] as const],
  ...[['5号线', 47_400] as const, ['6号线', 37_630] as const, ['8号线', 30_200] as const, ['9号线', 31_720] as const],
]

/** Lines under construction, with their metres: 14 in 2019; 21 of the 23 of 2020 by September. */
const lengths2019 = spread(
  275_000,
  Array.from({ length: 14 }, (_, at) => 6 + (at % 5)),
)
const lengths2020 = spread(
  309_600,
  Array.from({ length: 21 }, (_, at) => 5 + (at % 6)),
)
const underWay = (month: string, lengths: readonly number[]) =>
  lengths.map((metres, at) => {
    const date = `${month}-${String(10 + (at % 12)).padStart(2, '0')}`
    return [date, { body: { line: `${10 + at}号线`, metres } }] as const
  })

/** The centre, where speeds are measured. */
const centre = districts.filter(({ district = '' }) => ['990301', '990302', '990309', '990303'].includes(district))

const sites: readonly Place[] = subdistricts.slice(0, 58).map(place => ({ ...place, name: `${stemOf(place)}站工地` }))
/** How much of the area behind hoardings at the end of 2019 is left, by month of 2020. */
const hoardingLeft = [1, 1, 0.96, 0.9, 0.85, 0.8, 0.77, 0.74, 0.71]

const openingJunctions = spread(
  1034,
  districts.map(({ weight }) => weight),
)

/** What happens on roads and rails. */
export const transportPlans: readonly Plan[] = [
  opening(acts['section-opened'], {
    ...{ department, about: 'metro/opening' },
    entries: oldLines.map(([line, metres]) => ({
      place: city,
      made: { body: { entry: 'opening' as const, line, metres } },
    })),
  }),
  dated(acts['section-opened'], {
    ...{ department, about: 'metro' },
    acts: [
      ['2019-10-28', section('7号线', 11_700)],
      ['2019-12-08', section('2号线', 5900)],
      ['2020-06-18', section('11号线', 26_300)],
      ['2020-08-18', section('10号线', 29_300)],
      ['2020-08-18', section('6号线', 12_400)],
      ['2020-09-28', section('8号线', 9400)],
    ],
  }),
  dated(acts['line-under-way'], {
    ...{ department, about: 'metro/under-way' },
    acts: [...underWay('2019-01', lengths2019), ...underWay('2020-03', lengths2020)],
  }),
  things(acts['road-connected'], {
    ...{ department, about: 'road', count: { 2019: 20, 2020: 11 } },
    make: ({ n, place }) => ({ body: { road: `${stemOf(place)}${n}号路` } }),
  }),
  things(acts['bus-route-changed'], {
    ...{ department, about: 'bus-route', count: { 2019: 143, 2020: 96 }, pace: office },
    make: ({ random }) => ({
      body: { route: `M${random.whole(100, 590)}`, change: random.pick(['opened' as const, 'improved' as const]) },
    }),
  }),
  ...['morning', 'evening'].map(peak =>
    closings(acts['peak-measured'], {
      ...{ department: 'traffic-police', by: 'system', about: `peak/${peak}`, every: 'workday', places: centre },
      make: ({ day, random }) => {
        const usual = day.year === 2019 ? 251 : day.month < 4 ? 284 : 254
        return { body: { speed: usual + random.whole(-28, 28) } }
      },
    }),
  ),
  things(acts['parking-opened'], {
    ...{ department, about: 'car-park', count: { 2019: 180, 2020: 131 } },
    sums: { spaces: { 2019: 21_000, 2020: 14_950 } },
    make: ({ n, place, sums: { spaces } }) => ({ body: { carPark: `${stemOf(place)}停车场${n}号`, spaces } }),
  }),
  closings(acts['hoarding-surveyed'], {
    ...{ department, by: 'system', about: 'hoarding', every: 'month', places: sites },
    make: ({ inYear, day, place, random }) => {
      const left = day.year === 2019 ? 1 : (hoardingLeft[day.month - 1] ?? 1)
      return {
        body: { site: place.name, area: Math.round((6200 + (inYear % 9) * 800 + random.whole(-90, 90)) * left) },
      }
    },
  }),
  things(acts['excavation-permitted'], {
    ...{ department, about: 'excavation', count: { 2019: 1900, 2020: 1300 }, pace: works },
    ...{ rule: '占道施工管理办法（演示）' },
    make: ({ n, day, place, random }) => ({
      body: {
        section: `${stemOf(place)}路第${(n % 40) + 1}段`,
        window: 12,
        times: random.among(
          day.year === 2019
            ? [[1, 70] as const, [2, 20] as const, [3, 10] as const]
            : [[1, 97] as const, [2, 3] as const],
        ),
      },
    }),
  }),
  opening(acts['junctions-connected'], {
    ...{ department: 'traffic-police', about: 'junction/opening' },
    entries: districts.map((place, at) => ({ place, made: { body: { junctions: openingJunctions[at] ?? 0 } } })),
  }),
  things(acts['junctions-connected'], {
    ...{ department: 'traffic-police', about: 'junction', count: { 2019: 210, 2020: 171 } },
    make: () => ({ body: { junctions: 1 } }),
  }),
]
