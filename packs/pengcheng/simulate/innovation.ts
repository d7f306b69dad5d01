/** The year of science: grants, projects, the laboratory, high-tech firms. */
import { innovationActs as acts } from '../acts/innovation.ts'
import { office, yearsEnd } from './calendar.ts'
import { dated, opening } from './dated.ts'
import { city, districts } from './places.ts'
import type { Plan } from './plan.ts'
import { isWithin, spread } from './random.ts'
import { things } from './things.ts'

const department = 'science-innovation'
const openingFirms = spread(
  14_416,
  districts.map(({ weight }) => weight),
)

type Post = 'academician' | 'researcher'
const quarters = ['2019-03-29', '2019-06-28', '2019-09-27', '2019-12-27', '2020-03-27', '2020-06-26', '2020-09-28']

/** Who is at their post at the end of each quarter: the first and the last by order of joining. */
const presence: Readonly<Record<Post, readonly (readonly [first: number, last: number])[]>> = {
  academician: [1, 2, 3, 4, 5, 6, 7].map(at => [1, [12, 15, 19, 22, 22, 23, 24][at - 1] ?? 0] as const),
  researcher: [
    ...[[1, 640] as const, [1, 980] as const, [1, 1340] as const, [61, 1623] as const],
    ...[[80, 1640] as const, [105, 1690] as const, [130, 1712] as const],
  ],
}

/** The laboratory confirms everybody's post each quarter: somebody is named by a number that never leaves the database. */
const confirmations = quarters.flatMap((date, quarter) =>
  (['academician', 'researcher'] as const).flatMap(post => {
    const [first, last] = presence[post][quarter] ?? [1, 0]
    return Array.from({ length: last - first + 1 }, (_, at) => {
      const person = `haiwang/${post}/${first + at}`
      return [date, { body: { post }, person }] as const
    })
  }),
)

/** What happens in science. */
export const innovationPlans: readonly Plan[] = [
  things(acts['grant-paid'], {
    ...{ department, about: 'grant', count: { 2019: 1150, 2020: 900 }, pace: office },
    sums: { amount: { 2019: 1_229_000_000_000, 2020: 990_000_000_000 } },
    make: ({ inYear, random, sums: { amount } }) => {
      const isBasic = isWithin(0.316, inYear)
      const programme = isBasic ? '基础研究' : random.pick(['技术攻关', '成果转化', '平台建设', '孵化载体'])
      return { body: { programme, amount, basic: isBasic ? amount : 0 } }
    },
  }),
  things(acts['project-approved'], {
    ...{ department, about: 'research', count: { 2019: 50, 2020: 47 }, pace: office, places: [city] },
    make: ({ day, inYear }) => ({ body: { project: `${day.year}年攻关项目${inYear}号` } }),
  }),
  things(acts['policy-effective'], {
    ...{ department, about: 'policy', count: { 2019: 5 }, pace: office, places: [city] },
    make: ({ n }) => ({ body: { policy: `鹏河科技合作区先行政策${n}` } }),
  }),
  things(acts['project-settled'], {
    ...{ department, about: 'resident-project', count: { 2019: 84, 2020: 31 }, pace: office, places: [city] },
    make: ({ n }) => ({ body: { project: `进驻项目${n}号` } }),
  }),
  dated(acts['staff-confirmed'], { ...{ department, by: 'system', about: 'laboratory' }, acts: confirmations }),
  opening(acts['high-tech-certified'], {
    ...{ department, about: 'high-tech/opening' },
    entries: districts.map((place, at) => ({
      place,
      made: { body: { entry: 'opening' as const, firms: openingFirms[at] ?? 0 } },
    })),
  }),
  things(acts['high-tech-certified'], {
    ...{ department, about: 'high-tech', count: { 2019: 2748, 2020: 1140 }, pace: yearsEnd },
    make: () => ({ body: { entry: 'new' as const, firms: 1 } }),
  }),
  things(acts['facility-started'], {
    ...{ department, about: 'facility', count: { 2020: 1 }, places: [city] },
    make: () => ({ body: { facility: '超算中心二期' } }),
  }),
]
