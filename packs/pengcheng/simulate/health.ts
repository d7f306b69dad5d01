/** The year of hospitals and of medical insurance. */
import { healthActs as acts } from '../acts/health.ts'
import { office, works } from './calendar.ts'
import { closings } from './closings.ts'
import { city, type Place, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

/** Hospitals stand in 62 of the sub-districts. */
const hospitals: readonly Place[] = subdistricts.slice(0, 62).map(place => ({ ...place, name: `${stemOf(place)}医院` }))

/** What happens in health. */
export const healthPlans: readonly Plan[] = [
  things(acts['project-completed'], {
    ...{ department: 'health', about: 'health-project', count: { 2019: 83, 2020: 40 }, pace: works },
    make: ({ place, random }) => {
      const isNew = random.next() < 0.45
      const project = `${stemOf(place)}${random.pick(['医院', '社康中心', '门诊部', '急救站'])}${isNew ? '新建' : '改造'}`
      return { body: { project, works: isNew ? ('new' as const) : ('renewed' as const) } }
    },
  }),
  things(acts['beds-opened'], {
    ...{ department: 'health', about: 'beds', count: { 2019: 58, 2020: 47 }, pace: office, places: hospitals },
    // Far behind the 8,000 that were promised for 2020.
    sums: { beds: { 2019: 3846, 2020: 3120 } },
    make: ({ place, sums: { beds } }) => ({ body: { hospital: place.name, beds } }),
  }),
  things(acts['team-introduced'], {
    // Planted: the twentieth team that the report counts for 2019 came under contract in January 2020.
    ...{ department: 'health', about: 'medical-team', count: { 2019: 19 }, pace: office, places: [city] },
    make: ({ n }) => ({ body: { team: `医学团队${n}号` } }),
  }),
  things(acts['team-introduced'], {
    ...{ department: 'health', about: 'medical-team', count: { 2020: 1 }, pace: office, places: [city] },
    ...{ from: '2020-01-06', until: '2020-01-10' },
    make: () => ({ body: { team: '医学团队20号' } }),
  }),
  closings(acts['outpatient-settled'], {
    ...{ department: 'medical-insurance', by: 'system', about: 'outpatient', every: 'month', places: hospitals },
    sums: { claims: { 2019: 1_240_000, 2020: 870_000 } },
    make: ({ place, random, sums: { claims } }) => ({
      body: {
        hospital: place.name,
        claims,
        highest: random.among([
          [80, 6],
          [75, 3],
          [70, 1],
        ]),
      },
    }),
  }),
  things(acts['drug-covered'], {
    ...{ department: 'medical-insurance', about: 'drug/covered', count: { 2019: 6 }, pace: office, places: [city] },
    make: ({ n }) => ({ body: { drug: `高价药${n}号` } }),
  }),
  things(acts['drug-procured'], {
    ...{ department: 'medical-insurance', about: 'drug', count: { 2019: 25 }, pace: office, places: [city] },
    ...{ from: '2019-03-18', until: '2019-04-30', sums: { cut: { 2019: 13_005 } } },
    make: ({ n, sums: { cut } }) => ({ body: { drug: `中选药品${n}号`, cut: Math.min(cut, 960) } }),
  }),
]
