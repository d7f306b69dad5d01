/** The year of homes and estates. */
import { housingActs as acts } from '../acts/housing.ts'
import { office, works } from './calendar.ts'
import { opening } from './dated.ts'
import { districts, type Place, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { spread } from './random.ts'
import { things } from './things.ts'

const department = 'housing-construction'

/** Homes of 2016 to 2018. */
const carriedOver = spread(
  241_300,
  districts.map(({ weight }) => weight),
)

/** The 1,600 urban villages; 640 were done before 2019, 560 in that year. */
const villages = Array.from({ length: 1600 }, (_, at) => {
  const place: Place | undefined = subdistricts[at % subdistricts.length]
  if (place === undefined) throw new Error('there are sub-districts')
  return { place, village: `${stemOf(place)}${Math.floor(at / subdistricts.length) + 1}号村` }
})

const villageNumber = (n: number) => villages[n - 1]?.village ?? `${n}号村`

/** What happens to homes. */
export const housingPlans: readonly Plan[] = [
  opening(acts['project-raised'], {
    ...{ department, about: 'public-housing/opening' },
    entries: districts.map((place, at) => ({
      place,
      made: {
        body: { entry: 'opening' as const, project: `${place.name}2016—2018年结转`, units: carriedOver[at] ?? 0 },
      },
    })),
  }),
  things(acts['project-raised'], {
    ...{ department, about: 'public-housing', count: { 2019: 236, 2020: 158 }, pace: works },
    sums: { units: { 2019: 90_480, 2020: 61_900 } },
    make: ({ n, place, sums: { units } }) => ({
      body: { entry: 'new' as const, project: `${stemOf(place)}${n % 2 === 0 ? '安居' : '人才'}家园${n}号`, units },
    }),
  }),
  things(acts['land-supplied'], {
    ...{ department: 'planning-resources', about: 'housing-land', count: { 2019: 34, 2020: 25 }, pace: office },
    sums: { area: { 2019: 612_000, 2020: 455_000 } },
    make: ({ day, inYear, sums: { area } }) => ({ body: { plot: `A${day.year}-${inYear}`, area } }),
  }),
  things(acts['lift-added'], {
    ...{ department, about: 'lift', count: { 2019: 236, 2020: 206 } },
    make: ({ n, place }) => ({ body: { building: `${stemOf(place)}小区${(n % 40) + 1}栋` } }),
  }),
  opening(acts['village-listed'], {
    ...{ department, about: 'village' },
    entries: villages.map(({ place, village }) => ({ place, made: { body: { village } } })),
  }),
  opening(acts['village-improved'], {
    ...{ department, about: 'village/improved' },
    entries: villages
      .slice(0, 640)
      .map(({ place, village }) => ({ place, made: { body: { entry: 'opening' as const, village } } })),
  }),
  things(acts['village-improved'], {
    ...{ department, about: 'village/improved', count: { 2019: 560, 2020: 312 }, pace: works },
    make: ({ n }) => ({ body: { entry: 'new' as const, village: villageNumber(640 + n) } }),
  }),
  things(acts['water-renewed'], {
    ...{ department: 'water', about: 'estate/water', count: { 2019: 310, 2020: 262 }, pace: works },
    make: ({ n, place }) => ({ body: { estate: `${stemOf(place)}花园${n}号` } }),
  }),
  things(acts['estate-planned'], {
    ...{ department, about: 'estate', count: { 2019: 44, 2020: 33 }, pace: office },
    sums: { households: { 2019: 52_800, 2020: 41_200 }, serviceArea: { 2019: 14_300, 2020: 13_760 } },
    make: ({ n, place, sums }) => ({ body: { estate: `${stemOf(place)}新苑${n}号`, ...sums } }),
  }),
]
