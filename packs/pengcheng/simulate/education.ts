/** The schools' year. */
import { educationActs as acts } from '../acts/education.ts'
import { office, schoolYear } from './calendar.ts'
import { stemOf } from './places.ts'
import type { ByYear, Plan } from './plan.ts'
import { isWithin } from './random.ts'
import { things } from './things.ts'

const department = 'education'

type School = { readonly stage: 'compulsory' | 'senior'; readonly ownership: 'public' | 'private' }
const schools = ({ stage, ownership }: School, count: ByYear, places: ByYear) =>
  things(acts['school-opened'], {
    ...{ department, about: `school/${stage}-${ownership}`, count, pace: schoolYear, sums: { places } },
    make: ({ n, place, random, sums }) => {
      const kind = stage === 'senior' ? '高级中学' : random.pick(['小学', '初级中学', '学校'])
      const works = random.among([['new', 6] as const, ['enlarged', 4] as const])
      const school = `${stemOf(place)}${ownership === 'public' ? '第' : '民办第'}${n}${kind}`
      return { body: { school, stage, works, ownership, places: sums.places } }
    },
  })

type Autumn = readonly [year: 2019 | 2020, from: string, until: string]
const enrolment = (
  [year, from, until]: Autumn,
  { count, children, isPublic, isCovered }: Readonly<Record<'count' | 'children' | 'isPublic' | 'isCovered', number>>,
) =>
  things(acts['enrolment-reported'], {
    ...{ department, about: 'kindergarten', count: { [year]: count }, pace: office, from, until },
    sums: { children: { [year]: children } },
    make: ({ inYear, sums }) => {
      const isOpenToAll = isWithin(isCovered, inYear)
      // A public kindergarten is among those that are open to all.
      const isOwn = isOpenToAll && isWithin(isPublic / isCovered, Math.floor(inYear * isCovered))
      const own = isOwn ? sums.children : 0
      return { body: { children: sums.children, public: own, covered: isOpenToAll ? sums.children : 0 } }
    },
  })

const midday = ([year, from, until]: Autumn, pupils: number, missed: number) =>
  things(acts['midday-reported'], {
    ...{ department, about: `midday/${from.slice(0, 7)}`, count: { [year]: year === 2019 ? 705 : 712 } },
    ...{ pace: office, from, until, sums: { pupils: { [year]: pupils }, missed: { [year]: missed } } },
    make: ({ sums }) => ({ body: { pupils: sums.pupils, served: sums.pupils - sums.missed } }),
  })

const venues = ([year, from, until]: Autumn, count: number, open: number) =>
  things(acts['venue-reported'], {
    ...{ department, about: 'venue', count: { [year]: count }, pace: office, from, until },
    make: ({ inYear }) => ({ body: { open: isWithin(open / count, inYear) } }),
  })

/** What happens in schools. */
export const educationPlans: readonly Plan[] = [
  schools({ stage: 'compulsory', ownership: 'public' }, { 2019: 29, 2020: 39 }, { 2019: 38_700, 2020: 55_600 }),
  schools({ stage: 'senior', ownership: 'public' }, { 2019: 4, 2020: 5 }, { 2019: 13_440, 2020: 9800 }),
  schools({ stage: 'compulsory', ownership: 'private' }, { 2019: 7, 2020: 3 }, { 2019: 10_300, 2020: 4100 }),
  things(acts['kindergarten-opened'], {
    ...{ department, about: 'kindergarten/opened', count: { 2019: 63, 2020: 57 }, pace: schoolYear },
    sums: { places: { 2019: 21_060, 2020: 19_600 } },
    make: ({ n, place, sums: { places } }) => ({ body: { kindergarten: `${stemOf(place)}第${n}幼儿园`, places } }),
  }),
  enrolment([2019, '2019-09-16', '2019-09-30'], { count: 1836, children: 545_000, isPublic: 0.315, isCovered: 0.816 }),
  enrolment([2020, '2020-09-14', '2020-09-29'], { count: 1890, children: 571_000, isPublic: 0.513, isCovered: 0.862 }),
  midday([2019, '2019-06-10', '2019-06-28'], 582_000, 29_100),
  midday([2019, '2019-12-09', '2019-12-27'], 598_000, 27_500),
  midday([2020, '2020-06-15', '2020-06-30'], 611_000, 21_300),
  venues([2019, '2019-11-04', '2019-11-15'], 700, 434),
  venues([2020, '2020-09-07', '2020-09-25'], 715, 498),
]
