/** The year of air, waste, vehicles and energy. */
import { environmentActs as acts } from '../acts/environment.ts'
import { type Day, daily, office, steady, works } from './calendar.ts'
import { closings } from './closings.ts'
import { city, districts, type Place, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { isWithin, randomOf } from './random.ts'
import { things } from './things.ts'

/** Eleven stations of the national net, each in a sub-district. */
const stations: readonly Place[] = subdistricts
  .filter((_, at) => at % 7 === 3)
  .slice(0, 11)
  .map(place => ({ ...place, name: `${stemOf(place)}监测站` }))

/** Micrograms of PM2.5 by month: dusty winters, clean summers. */
const months = [34, 26, 24, 21, 18, 13, 13, 17, 23, 30, 32, 36]

/** A day's weather moves all stations together. */
const weatherOf = (day: Day) => 0.6 + 0.8 * randomOf(`weather ${day.date}`).next()

/** Tenths of a microgram; the spring of 2020 was quieter. */
function pm25Of(day: Day, station: number, chance: number): number {
  const quiet = day.year === 2019 ? 1 : 0.82
  return Math.round(
    10 * (months[day.month - 1] ?? 20) * quiet * weatherOf(day) * (0.9 + station * 0.02) * (0.9 + 0.2 * chance),
  )
}

/** Days above an index of 100: 9 in a hundred in 2019, 5 in 2020. */
function indexOf(day: Day, inYear: number, chance: number): number {
  const isPoor = isWithin(day.year === 2019 ? 0.09 : 0.051, inYear)
  return isPoor ? 101 + Math.floor(45 * chance) : Math.min(100, Math.round(28 + 30 * weatherOf(day) + 30 * chance))
}

/** What happens to air and waste. */
export const environmentPlans: readonly Plan[] = [
  closings(acts['air-day-accepted'], {
    ...{ department: 'ecology', by: 'system', about: 'air', every: 'day', pace: steady, places: stations },
    make: ({ inYear, day, place, random }) => ({
      body: {
        ...{ station: place.name, pm25: pm25Of(day, inYear - 1, random.next()) },
        hours: random.among([[24, 30] as const, [23, 8] as const, [22, 3] as const, [20, 1] as const]),
      },
    }),
  }),
  closings(acts['air-day-rated'], {
    ...{ department: 'ecology', by: 'system', about: 'air/city', every: 'day' },
    make: ({ n, day, random }) => ({ body: { index: indexOf(day, n, random.next()) } }),
  }),
  things(acts['micro-station-published'], {
    ...{ department: 'ecology', about: 'micro-station', count: { 2019: 120, 2020: 158 }, pace: office },
    make: ({ n, place }) => ({ body: { station: `${stemOf(place)}微站${n}号` } }),
  }),
  ...([['car', { 2019: 69_480, 2020: 48_000 }] as const, ['tipper', { 2019: 3200, 2020: 410 }] as const] as const).map(
    ([type, vehicles]) =>
      closings(acts['clean-vehicles-registered'], {
        ...{ department: 'transport', by: 'system', about: `vehicles/${type}`, every: 'week', places: districts },
        ...{ pace: office, sums: { vehicles } },
        make: ({ sums }) => ({ body: { type, ...sums } }),
      }),
  ),
  closings(acts['vehicles-scrapped'], {
    ...{ department: 'ecology', by: 'system', about: 'old-vehicles', every: 'workday', pace: office },
    sums: { vehicles: { 2019: 70_260, 2020: 43_850 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  things(acts['waste-plant-commissioned'], {
    ...{ department: 'urban-management', about: 'waste-plant', count: { 2019: 3 }, places: [city] },
    ...{ from: '2019-06-01', until: '2019-12-20', sums: { capacity: { 2019: 11_000 } } },
    make: ({ n, sums }) => ({ body: { plant: `${['龙溪', '茅湾', '青坪'][n - 1] ?? ''}能源生态园`, ...sums } }),
  }),
  closings(acts['waste-weighed'], {
    ...{ department: 'urban-management', by: 'system', about: 'waste', every: 'week', pace: daily, places: districts },
    sums: {
      collected: { 2019: 10_840_000, 2020: 7_620_000 },
      recycled: { 2019: 3_404_000, 2020: 2_880_000 },
    },
    make: ({ sums }) => ({ body: sums }),
  }),
  things(acts['charging-site-accepted'], {
    ...{ department: 'development-reform', about: 'charging', count: { 2019: 520, 2020: 640 }, pace: works },
    sums: { piles: { 2019: 9800, 2020: 11_480 } },
    make: ({ n, place, sums }) => ({ body: { site: `${stemOf(place)}充电站${n}号`, ...sums } }),
  }),
]
