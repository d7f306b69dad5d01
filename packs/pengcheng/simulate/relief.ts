/** The year of relief, old age and care. */
import { reliefActs as acts } from '../acts/relief.ts'
import { office } from './calendar.ts'
import { closings } from './closings.ts'
import { personOf } from './people.ts'
import { districts, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

const department = 'civil-affairs'
const outcome = { granted: 'granted', refused: 'refused' } as const

/** What happens in relief and care. */
export const reliefPlans: readonly Plan[] = [
  things(acts['old-age-allowance-decided'], {
    ...{ department, about: 'old-age-allowance', count: { 2019: 7000, 2020: 5400 }, pace: office },
    rule: '高龄津贴办法（演示）',
    make: ({ day, random }) => {
      const person = personOf(random, [1920, 1940])
      // From 1 July 2020 whoever comes of age is paid without asking.
      const automatic = day.date >= '2020-07-01'
      const granted = automatic || random.next() < 0.97
      const days = automatic ? 0 : random.whole(0, 5)
      return {
        body: { outcome: granted ? outcome.granted : outcome.refused, automatic, days },
        ...{ private: person, person: person.idNumber },
      }
    },
  }),
  things(acts['temporary-relief-decided'], {
    ...{ department, about: 'temporary-relief', count: { 2019: 2400, 2020: 2700 } },
    ...{ pace: office, rule: '社会救助暂行办法' },
    make: ({ day, random }) => {
      const person = personOf(random, [1945, 2000])
      const urgent = random.next() < 0.3
      const slowest = day.year === 2019 ? 46 : 22
      const hours = !urgent ? random.whole(60, 240) : random.next() < 0.97 ? random.whole(3, slowest) : slowest + 11
      return {
        body: { outcome: urgent || random.next() < 0.9 ? outcome.granted : outcome.refused, urgent, hours },
        ...{ private: person, person: person.idNumber },
      }
    },
  }),
  closings(acts['allowance-paid'], {
    ...{ department, by: 'system', about: 'minimum-allowance', every: 'month', places: subdistricts },
    sums: { households: { 2019: 26_880, 2020: 20_430 } },
    make: ({ day, place, random, sums: { households } }) => {
      // 1,160 yuan a head; 1,250 from July 2020.
      const standard = day.date < '2020-07-01' ? 116_000 : 125_000
      const amount = Math.round(households * standard * (1.1 + 0.4 * random.next()))
      return { body: { subdistrict: place.name, households, standard, amount } }
    },
  }),
  ...(['hardship', 'nursing'] as const).map(subsidy =>
    closings(acts['subsidy-paid'], {
      ...{ department: 'disabled-federation', by: 'system', about: `subsidy/${subsidy}`, every: 'month' },
      ...{ places: districts, sums: { persons: { 2019: 186_000, 2020: 143_000 } } },
      make: ({ day, sums: { persons } }) => {
        const before = subsidy === 'hardship' ? 35_000 : 40_000
        return { body: { subsidy, persons, standard: day.date < '2020-04-01' ? before : before + 5000 } }
      },
    }),
  ),
  things(acts['canteen-opened'], {
    ...{ department, about: 'canteen', count: { 2019: 147, 2020: 22 } },
    make: ({ n, place }) => ({ body: { canteen: `${stemOf(place)}长者饭堂${n}号店` } }),
  }),
  things(acts['elder-centre-opened'], {
    ...{ department, about: 'elder-centre', count: { 2020: 6 } },
    make: ({ place }) => ({ body: { centre: `${stemOf(place)}长者服务中心` } }),
  }),
  things(acts['elder-beds-opened'], {
    ...{ department, about: 'elder-beds', count: { 2019: 31, 2020: 26 } },
    sums: { beds: { 2019: 1080, 2020: 922 } },
    make: ({ place, sums: { beds } }) => ({ body: { home: `${stemOf(place)}养老院`, beds } }),
  }),
  things(acts['nursery-opened'], {
    ...{ department: 'health', about: 'nursery', count: { 2019: 60, 2020: 88 }, pace: office },
    sums: { places: { 2019: 1900, 2020: 2960 } },
    make: ({ n, place, sums: { places } }) => ({ body: { nursery: `${stemOf(place)}托育园${n}号`, places } }),
  }),
]
