/** The government's own year: promises, reforms, answers, inspections. */
import { governmentActs as acts } from '../acts/government.ts'
import { office, works, yearsEnd } from './calendar.ts'
import { closings } from './closings.ts'
import { dated } from './dated.ts'
import { city, type Place } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

const [general, justice] = ['general-office', 'justice']
const places = [city]
const item = (year: number, n: number) => `${year}-${String(n).padStart(2, '0')}`

/** Forty items a year; each month says how far each has come. */
const items: readonly Place[] = Array.from({ length: 40 }, (_, at) => ({ name: String(at + 1), weight: 1 }))

type Proposals = {
  readonly from: 'deputy' | 'member'
  readonly year: 2019 | 2020
  readonly count: number
  readonly assigned: readonly [from: string, until: string]
  readonly answered: readonly [from: string, until: string]
}

/** Suggestions and proposals are assigned after the meetings of January, and answered within three months. */
const proposals = ({ from, year, count, assigned, answered }: Proposals): readonly Plan[] => {
  const about = from === 'deputy' ? 'suggestion' : 'proposal'
  const number = (n: number) => `${from === 'deputy' ? '建议' : '提案'}${year}${String(n).padStart(4, '0')}号`
  return [
    things(acts['proposal-assigned'], {
      ...{ department: general, about, count: { [year]: count }, pace: office, places },
      ...{ from: assigned[0], until: assigned[1] },
      make: ({ inYear }) => ({ body: { from, number: number(inYear) } }),
    }),
    things(acts['proposal-answered'], {
      ...{ department: general, about: `${about}/answer`, count: { [year]: count }, pace: office, places },
      ...{ from: answered[0], until: answered[1] },
      make: ({ inYear, random }) => ({
        body: { from, number: number(inYear), months: random.whole(1, 3), satisfied: random.next() < 0.972 },
      }),
    }),
  ]
}

const meetings = {
  2019: { year: 2019, assigned: ['2019-02-18', '2019-03-01'], answered: ['2019-03-11', '2019-05-31'] },
  2020: { year: 2020, assigned: ['2020-02-17', '2020-02-28'], answered: ['2020-03-09', '2020-05-15'] },
} as const

/** What the government does about itself. */
export const governmentPlans: readonly Plan[] = [
  ...([[2019, '2019-01-18'] as const, [2020, '2020-01-08'] as const] as const).map(([year, day]) =>
    things(acts['item-promised'], {
      ...{ department: general, about: 'item', count: { [year]: 40 }, from: day, until: day, places, pace: () => 1 },
      make: ({ inYear }) => ({ body: { item: item(year, inYear) } }),
    }),
  ),
  closings(acts['item-published'], {
    ...{ department: general, about: 'item/progress', every: 'month', places: items },
    make: ({ day, inYear }) => ({
      body: { item: item(day.year, inYear), percent: Math.min(100, Math.round(day.month * 8 + (inYear % 7))) },
    }),
  }),
  things(acts['item-completed'], {
    ...{ department: general, about: 'item/done', count: { 2019: 40, 2020: 24 }, pace: yearsEnd, places },
    make: ({ day, inYear }) => ({ body: { item: item(day.year, inYear) } }),
  }),
  things(acts['reform-task-assigned'], {
    ...{ department: general, about: 'reform-task', count: { 2019: 127 }, pace: office, places },
    ...{ from: '2019-09-02', until: '2019-12-20' },
    make: ({ n }) => ({ body: { task: `改革任务${n}号` } }),
  }),
  dated(acts['measures-issued'], {
    ...{ department: 'science-innovation', about: 'measures' },
    acts: [
      ['2019-05-20', { body: { policy: 'science-programmes', document: '科技计划管理改革方案', articles: 10 } }],
      ['2019-08-12', { body: { policy: 'science-programmes', document: '科研经费使用办法', articles: 7 } }],
      ['2019-11-04', { body: { policy: 'science-programmes', document: '科研诚信管理办法', articles: 5 } }],
      ['2019-06-24', { body: { policy: 'housing', document: '住房保障配套办法', articles: 18 } }],
    ],
  }),
  ...([['special', 16] as const, ['focused', 22] as const] as const).map(([scope, count]) =>
    things(acts['rectification-completed'], {
      ...{ department: general, about: `rectification/${scope}`, count: { 2019: count }, pace: works, places },
      make: ({ n }) => ({ body: { scope, topic: `${scope === 'special' ? '专项整治' : '集中治理'}${n}号` } }),
    }),
  ),
  ...([['draft-submitted', 2, '法规草案'] as const, ['rule-made', 9, '规章'] as const] as const).map(
    ([step, count, title]) =>
      things(acts['legislation-moved'], {
        ...{ department: justice, about: `legislation/${step}`, count: { 2019: count }, pace: office, places },
        make: ({ n }) => ({ body: { step, title: `${title}2019年${n}号` } }),
      }),
  ),
  ...proposals({ from: 'deputy', count: 827, ...meetings[2019] }),
  ...proposals({ from: 'member', count: 478, ...meetings[2019] }),
  ...proposals({ from: 'deputy', count: 846, ...meetings[2020] }),
  ...proposals({ from: 'member', count: 492, ...meetings[2020] }),
  things(acts['consultation-held'], {
    ...{ department: justice, about: 'consultation', count: { 2019: 28, 2020: 21 }, pace: office, places },
    make: ({ n, random }) => ({ body: { decision: `决策事项${n}号`, days: random.whole(30, 45) } }),
  }),
  things(acts['inspection-done'], {
    ...{ department: 'market', about: 'inspection', count: { 2019: 2500, 2020: 1900 }, pace: office },
    make: ({ n, random }) => ({
      body: {
        firm: `企业${(n * 7) % 1900}号`,
        times: random.among([[1, 800] as const, [2, 196] as const, [3, 4] as const]),
      },
    }),
  }),
]
