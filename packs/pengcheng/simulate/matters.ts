/** The year of government services: what can be done where, and how long it takes. */
import { mattersActs as acts } from '../acts/matters.ts'
import { daily, office, steady } from './calendar.ts'
import { closings } from './closings.ts'
import { opening } from './dated.ts'
import { personOf } from './people.ts'
import { city, districts, stemOf } from './places.ts'
import type { ByYear, Plan } from './plan.ts'
import { isWithin } from './random.ts'
import { things } from './things.ts'

const [services, market, building] = ['government-services', 'market', 'housing-construction']
const places = [city]

type Mode = 'instant' | 'automatic' | 'theme' | 'certificate' | 'cross-city'
const modes = (mode: Mode, count: ByYear, span: { readonly from?: string; readonly until?: string } = {}) =>
  things(acts['mode-opened'], {
    ...{ department: services, about: `mode/${mode}`, count, pace: office, places, ...span },
    make: ({ n }) => ({ body: { mode, matter: `事项${mode}-${String(n).padStart(3, '0')}` } }),
  })

/** The year's review of all 1,120 items; 480 of them are licences. */
const reviews = (year: 2019 | 2020, month: string) =>
  things(acts['item-reviewed'], {
    ...{ department: services, about: 'item-review', count: { [year]: 1120 }, pace: office, places },
    ...{ from: `${month}-02`, until: `${month}-25` },
    sums: { before: { [year]: 9800 }, now: { [year]: year === 2019 ? 2940 : 2700 } },
    make: ({ inYear, sums: { before, now } }) => {
      const licence = inYear <= 480
      const visits = isWithin(0.942, inYear) ? 0 : 1
      const body = {
        item: `SX${String(inYear).padStart(4, '0')}`,
        licence,
        visits,
        materialsBefore: before,
        materials: now,
      }
      return { body: { ...body, online: isWithin(0.981, inYear) } }
    },
  })

const approvals = (investment: 'social' | 'government', count: ByYear, longest: number) =>
  things(acts['project-approved'], {
    ...{ department: building, about: `approval/${investment}`, count, pace: office },
    make: ({ n, place, random }) => {
      const workingDays = random.next() < 0.965 ? random.whole(Math.round(longest / 2), longest) : longest + 9
      return { body: { project: `${stemOf(place)}项目${n}号`, investment, workingDays } }
    },
  })

/** What happens at counters and online. */
export const mattersPlans: readonly Plan[] = [
  opening(acts['service-listed'], {
    ...{ department: services, about: 'app-service/opening' },
    entries: Array.from({ length: 4105 }, (_, at) => ({
      place: city,
      made: { body: { service: `FW${String(at + 1).padStart(5, '0')}` } },
    })),
  }),
  things(acts['service-listed'], {
    ...{ department: services, about: 'app-service', count: { 2019: 583, 2020: 240 }, pace: office, places },
    make: ({ n }) => ({ body: { service: `FW${String(4105 + n).padStart(5, '0')}` } }),
  }),
  reviews(2019, '2019-12'),
  reviews(2020, '2020-09'),
  modes('instant', { 2019: 196, 2020: 82 }),
  modes('automatic', { 2019: 31, 2020: 42 }),
  modes('theme', { 2019: 12, 2020: 31 }),
  modes('certificate', { 2019: 48, 2020: 61 }),
  // Twelve short at the end of June, which was the day; there by the end of July.
  modes('cross-city', { 2020: 126 }, { from: '2020-03-02', until: '2020-07-10' }),
  things(acts['deregistration-decided'], {
    ...{ department: market, about: 'deregistration', count: { 2019: 2500, 2020: 1900 }, pace: office },
    make: ({ random }) => {
      const person = personOf(random, [1955, 1998])
      const workingDays = random.among([[0, 35] as const, [1, 62] as const, [2, 2] as const, [4, 1] as const])
      return { body: { workingDays }, private: person, person: person.idNumber }
    },
  }),
  approvals('social', { 2019: 900, 2020: 700 }, 29),
  approvals('government', { 2019: 700, 2020: 520 }, 40),
  things(acts['small-project-completed'], {
    ...{ department: building, about: 'small-project', count: { 2019: 60, 2020: 190 }, pace: office },
    make: ({ n, day, place, random }) => ({
      body: {
        project: `${stemOf(place)}小型项目${n}号`,
        workingDays: day.year === 2019 ? random.whole(18, 33) : random.whole(8, 14),
      },
    }),
  }),
  closings(acts['start-ups-closed'], {
    ...{ department: market, by: 'system', about: 'start-ups', every: 'workday', pace: office, places: districts },
    sums: { started: { 2019: 268_000, 2020: 196_000 }, hours: { 2019: 5_628_000, 2020: 1_450_000 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  closings(acts['titles-closed'], {
    ...{ department: 'planning-resources', by: 'system', about: 'titles', every: 'workday', places: districts },
    ...{
      pace: office,
      sums: { cases: { 2019: 231_000, 2020: 168_000 }, workingDays: { 2019: 1_016_000, 2020: 437_000 } },
    },
    make: ({ sums }) => ({ body: sums }),
  }),
  things(acts['utility-connected'], {
    ...{ department: building, about: 'utility', count: { 2019: 2300, 2020: 1700 } },
    make: ({ random }) => ({
      body: { utility: random.pick(['water' as const, 'power' as const, 'gas' as const]), hours: random.whole(12, 41) },
    }),
  }),
  things(acts['decision-published'], {
    ...{ department: market, about: 'published', count: { 2019: 2600, 2020: 2600 }, pace: office },
    make: ({ random }) => ({
      body: {
        matter: random.among([
          ['licence' as const, 8],
          ['penalty' as const, 2],
        ]),
        workingDays: random.next() < 0.995 ? random.whole(1, 6) : 9,
      },
    }),
  }),
  things(acts['bad-rating-closed'], {
    ...{ department: services, about: 'bad-rating', count: { 2019: 900, 2020: 1300 }, pace: office },
    make: ({ inYear, day }) => ({ body: { followedUp: isWithin(day.year === 2019 ? 0.93 : 0.991, inYear) } }),
  }),
  closings(acts['hotline-closed'], {
    ...{ department: services, by: 'system', about: 'hotline', every: 'day', pace: daily },
    sums: { calls: { 2019: 7_300_000, 2020: 6_400_000 }, missed: { 2019: 350_000, 2020: 237_000 } },
    make: ({ sums: { calls, missed } }) => ({ body: { calls, answered: calls - missed } }),
  }),
  closings(acts['requests-closed'], {
    ...{ department: services, by: 'system', about: 'requests', every: 'day', pace: steady, places: districts },
    sums: { closed: { 2019: 2_900_000, 2020: 2_520_000 }, late: { 2019: 90_000, 2020: 58_000 } },
    make: ({ sums: { closed, late } }) => ({ body: { closed, onTime: closed - late } }),
  }),
]
