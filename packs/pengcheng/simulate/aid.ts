/** The year of aid to partner regions. */
import { aidActs as acts } from '../acts/aid.ts'
import { office, works, yearsEnd } from './calendar.ts'
import { closings } from './closings.ts'
import { city } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

const department = 'cooperation'
const places = [city]
const counties = Array.from({ length: 24 }, (_, at) => `对口${at + 1}县`)

/** What happens in partner regions. */
export const aidPlans: readonly Plan[] = [
  things(acts['money-paid'], {
    ...{ department, about: 'aid', count: { 2019: 410, 2020: 300 }, pace: office, places },
    sums: { amount: { 2019: 364_200_000_000, 2020: 291_000_000_000 } },
    make: ({ random, sums }) => ({ body: { county: random.pick(counties), ...sums } }),
  }),
  things(acts['people-accepted'], {
    ...{ department, about: 'aid/people', count: { 2019: 96, 2020: 31 }, pace: yearsEnd, places },
    sums: { people: { 2019: 304_800, 2020: 21_300 } },
    make: ({ n, sums }) => ({ body: { county: counties[n % counties.length] ?? '', ...sums } }),
  }),
  things(acts['village-built'], {
    ...{ department, about: 'aid/built', count: { 2019: 6 }, pace: works, places },
    make: ({ n }) => ({ body: { village: `边境${n}号小康村` } }),
  }),
  things(acts['village-accepted'], {
    ...{ department, about: 'aid/village', count: { 2019: 324 }, pace: yearsEnd, places },
    make: ({ n }) => ({ body: { village: `结对${n}号村` } }),
  }),
  closings(acts['purchase-booked'], {
    ...{ department, by: 'system', about: 'aid/purchases', every: 'week' },
    sums: { amount: { 2019: 64_000_000_000, 2020: 82_400_000_000 } },
    make: ({ sums }) => ({ body: sums }),
  }),
]
