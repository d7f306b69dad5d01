/** The year of safety, food and noise. */
import { safetyActs as acts } from '../acts/safety.ts'
import { daily, office, steady, works } from './calendar.ts'
import { stemOf } from './places.ts'
import type { ByYear, Plan } from './plan.ts'
import { things } from './things.ts'

const market = 'market'

const kitchens = (premises: 'school' | 'restaurant' | 'elder-home', count: ByYear) =>
  things(acts['kitchen-connected'], {
    ...{ department: market, about: `kitchen/${premises}`, count, pace: works },
    make: ({ n, place, random }) => {
      const name = { school: '学校食堂', restaurant: '餐馆', 'elder-home': '养老院食堂' }[premises]
      // Restaurants of 200 m² and more, few of them large.
      const area = premises === 'restaurant' ? 200 + Math.floor(320 * random.next() ** 2) : random.whole(60, 900)
      return { body: { premises, kitchen: `${stemOf(place)}${name}${n}号`, area } }
    },
  })

/** What happens to keep the city safe. */
export const safetyPlans: readonly Plan[] = [
  things(acts['accident-recorded'], {
    ...{ department: 'emergency', about: 'accident', count: { 2019: 1174, 2020: 812 }, pace: daily },
    make: ({ random }) => ({
      body: { sector: random.pick(['construction', 'transport', 'industry', 'fire', 'other'] as const) },
    }),
  }),
  things(acts['warning-pushed'], {
    ...{ department: 'emergency', about: 'warning', count: { 2019: 40, 2020: 34 }, pace: steady },
    make: ({ inYear, random }) => {
      const level = inYear % 6 === 0 ? ('red' as const) : random.pick(['yellow' as const, 'orange' as const])
      const hazard = random.pick(['rainstorm' as const, 'typhoon' as const])
      return { body: { level, hazard, minutes: random.whole(6, level === 'red' ? 13 : 40) } }
    },
  }),
  kitchens('school', { 2019: 2628, 2020: 61 }),
  kitchens('restaurant', { 2019: 11_930, 2020: 900 }),
  kitchens('elder-home', { 2020: 141 }),
  things(acts['food-market-renewed'], {
    ...{ department: market, about: 'food-market', count: { 2019: 85, 2020: 42 } },
    make: ({ n, place }) => ({ body: { market: `${stemOf(place)}农贸市场${n}号` } }),
  }),
  things(acts['food-standard-published'], {
    ...{ department: market, about: 'food-standard', count: { 2019: 300, 2020: 140 }, pace: office },
    make: ({ day, inYear }) => ({ body: { standard: `GPB ${day.year}-${String(inYear).padStart(3, '0')}` } }),
  }),
  things(acts['food-certified'], {
    ...{ department: market, about: 'food', count: { 2019: 80, 2020: 50 }, pace: office },
    make: ({ n, random }) => ({
      body: { product: `${random.pick(['荔枝', '大米', '鲜奶', '鸡蛋', '海鲈', '青菜'])}${n}号` },
    }),
  }),
  things(acts['noise-complaint-checked'], {
    ...{ department: 'ecology', about: 'noise', count: { 2019: 1900, 2020: 1600 }, pace: daily },
    make: ({ day, random }) => {
      const slowest = day.year === 2019 ? 210 : 112
      const minutes = random.next() < 0.96 ? random.whole(18, slowest) : slowest + random.whole(10, 60)
      return { body: { minutes, confirmed: random.next() < 0.7 } }
    },
  }),
]
