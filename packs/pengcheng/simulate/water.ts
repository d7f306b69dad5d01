/** The year of rivers and sewers. */
import { waterActs as acts } from '../acts/water.ts'
import { steady, works } from './calendar.ts'
import { closings } from './closings.ts'
import { opening } from './dated.ts'
import { districts, type Place, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { spread } from './random.ts'
import { things } from './things.ts'

const department = 'water'
const weights = districts.map(({ weight }) => weight)
/** What was laid and separated in 2018, carried over in one entry a district. */
const [sewers2018, drains2018] = [spread(2_850_000, weights), spread(6210, weights)]

const waterAt = (at: number): Place => {
  const place = subdistricts[at % subdistricts.length]
  if (place === undefined) throw new Error('there are sub-districts')
  return { ...place, name: `${stemOf(place)}${['河', '涌', '水'][Math.floor(at / subdistricts.length)] ?? '溪'}` }
}
/** The 159 black waters of the list. */
const listed: readonly Place[] = Array.from({ length: 159 }, (_, at) => waterAt(at))

const sections: readonly Place[] = [
  '鹏河口',
  '鹏河中游',
  '茅湾河口',
  '茅湾河中游',
  '沙溪河口',
  '龙溪河口',
  '砚山河',
  '青坪河',
].map((name, at) => ({ ...(districts[at % districts.length] ?? {}), name, weight: 1 }))

/** What happens to water. */
export const waterPlans: readonly Plan[] = [
  things(acts['water-cleared'], {
    ...{ department, about: 'water/listed', count: { 2019: 159 }, pace: works, until: '2019-11-30' },
    make: ({ n }) => ({ body: { size: 'listed' as const, water: waterAt(n - 1).name } }),
  }),
  things(acts['water-cleared'], {
    ...{ department, about: 'water/small', count: { 2019: 1467 }, pace: works, until: '2019-12-20' },
    make: ({ n, place }) => ({ body: { size: 'small' as const, water: `${stemOf(place)}小微水体${n}号` } }),
  }),
  closings(acts['water-tested'], {
    ...{ department, by: 'system', about: 'water/test', every: 'quarter', places: listed },
    make: ({ place, random }) => ({ body: { water: place.name, passed: random.next() < 0.985 } }),
  }),
  things(acts['water-plant-completed'], {
    ...{ department, about: 'water-plant', count: { 2019: 23, 2020: 8 } },
    make: ({ n, place, random }) => ({
      body: { plant: `${stemOf(place)}水质净化厂${n}期`, works: random.pick(['new' as const, 'enlarged' as const]) },
    }),
  }),
  closings(acts['section-read'], {
    ...{ department: 'ecology', by: 'system', about: 'section', every: 'day', pace: steady, places: sections },
    make: ({ day, place, random }) => ({
      body: {
        section: place.name,
        // Every four hours since March 2020.
        interval: day.date < '2020-03-15' ? 8 : 4,
        grade: random.among([[3, 2] as const, [4, 5] as const, [5, 3] as const]),
      },
    }),
  }),
  opening(acts['sewer-laid'], {
    ...{ department, about: 'sewer/2018' },
    entries: districts.map((place, at) => ({
      place,
      made: {
        body: { entry: 'carried-over' as const, section: `${place.name}2018年`, metres: sewers2018[at] ?? 0 },
      },
    })),
  }),
  things(acts['sewer-laid'], {
    ...{ department, about: 'sewer', count: { 2019: 2400, 2020: 800 }, pace: works },
    sums: { metres: { 2019: 3_362_000, 2020: 1_102_000 } },
    make: ({ n, place, sums }) => ({ body: { entry: 'new' as const, section: `${stemOf(place)}标段${n}号`, ...sums } }),
  }),
  opening(acts['drains-separated'], {
    ...{ department, about: 'drains/2018' },
    entries: districts.map((place, at) => ({
      place,
      made: { body: { entry: 'carried-over' as const, sites: drains2018[at] ?? 0 } },
    })),
  }),
  closings(acts['drains-separated'], {
    ...{ department, by: 'system', about: 'drains', every: 'week', pace: works, places: districts },
    sums: { sites: { 2019: 7830, 2020: 2110 } },
    make: ({ sums }) => ({ body: { entry: 'new' as const, ...sums } }),
  }),
]
