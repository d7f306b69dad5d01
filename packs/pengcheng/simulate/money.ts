/** Public money's year: what comes in, what is paid, what is done for firms. */
import { enterpriseActs as acts } from '../acts/enterprise.ts'
import { office, works } from './calendar.ts'
import { closings } from './closings.ts'
import { dated } from './dated.ts'
import { city, districts } from './places.ts'
import type { ByYear, Plan } from './plan.ts'
import { isWithin } from './random.ts'
import { things } from './things.ts'

/** The city's own treasury takes a third of what all take. */
const treasuries = [{ ...city, weight: 0.5 }, ...districts]

const yuan = (amount: number) => amount * 100
const million = (amount: number) => yuan(amount * 1_000_000)

/** Expenditure by class, in millions of yuan: the first nine are the fields of livelihood. */
const expenditure = {
  education: { 2019: 75_895, 2020: 66_600 },
  health: { 2019: 36_200, 2020: 33_400 },
  'social-security': { 2019: 42_100, 2020: 31_900 },
  housing: { 2019: 38_400, 2020: 27_600 },
  culture: { 2019: 9800, 2020: 6100 },
  environment: { 2019: 30_600, 2020: 20_900 },
  community: { 2019: 31_900, 2020: 21_700 },
  transport: { 2019: 22_100, 2020: 15_300 },
  'public-safety': { 2019: 14_200, 2020: 10_300 },
  science: { 2019: 55_000, 2020: 33_700 },
  general: { 2019: 38_200, 2020: 25_400 },
  other: { 2019: 60_975, 2020: 38_800 },
} as const satisfies Readonly<Record<string, ByYear>>

const classes = Object.keys(expenditure) as (keyof typeof expenditure)[] // Object.keys forgets which names there are.
const taxes = ['value-added', 'income', 'social-insurance', 'stamp', 'fees'] as const
const topics = ['labour', 'power', 'schooling', 'rent', 'finance', 'permits'] as const

type Fund = 'private-enterprise' | 'angel' | 'loan-risk' | 'shipping' | 'skills'
const payment = (date: string, fund: Fund, amount: number) => [date, { body: { fund, amount } }] as const
const monthsFirst = (months: readonly string[], fund: Fund, amount: number) =>
  months.map(month => payment(`${month}-15`, fund, amount))

/** What happens to public money. */
export const moneyPlans: readonly Plan[] = [
  closings(acts['revenue-booked'], {
    ...{ department: 'finance', by: 'system', about: 'treasury', every: 'workday', places: treasuries },
    // Tax offices stayed open in the spring of 2020, but much was put off.
    pace: day => (day.isWorked ? (day.year === 2020 && day.month < 4 ? 0.85 : 1) : 0),
    sums: { amount: { 2019: million(377_338), 2020: million(284_100) } },
    make: ({ place, sums: { amount } }) => ({ body: { treasury: `${place.name}国库`, amount } }),
  }),
  ...classes.map(name =>
    closings(acts['expenditure-paid'], {
      ...{ department: 'finance', by: 'system', about: `expenditure/${name}`, every: 'week', pace: office },
      sums: { amount: { 2019: million(expenditure[name][2019]), 2020: million(expenditure[name][2020]) } },
      make: ({ sums: { amount } }) => ({ body: { class: name, amount } }),
    }),
  ),
  ...taxes.map((tax, at) =>
    closings(acts['tax-relief-booked'], {
      ...{
        department: 'tax',
        by: 'system',
        about: `tax-relief/${tax}`,
        every: 'month',
        pace: office,
        places: districts,
      },
      sums: { amount: { 2019: million([52_100, 21_400, 24_300, 5200, 7830][at] ?? 0), 2020: million(18_200) } },
      make: ({ sums: { amount } }) => ({ body: { tax, amount } }),
    }),
  ),
  dated(acts['fund-paid'], {
    ...{ department: 'finance', about: 'fund' },
    acts: [
      ...monthsFirst(['2019-03', '2019-05', '2019-07', '2019-10'], 'private-enterprise', million(20_000)),
      payment('2019-12-16', 'private-enterprise', million(20_000)),
      ...monthsFirst(['2019-04', '2019-07', '2019-08', '2019-10', '2019-11'], 'angel', million(1000)),
      ...monthsFirst(['2019-01', '2019-03', '2019-05', '2019-08', '2019-11'], 'loan-risk', million(1000)),
      ...monthsFirst(['2020-06', '2020-09'], 'shipping', million(600)),
      ...monthsFirst(['2020-03', '2020-05', '2020-07', '2020-09'], 'skills', million(500)),
    ],
  }),
  things(acts['company-supported'], {
    ...{ department: 'finance-regulation', about: 'support', count: { 2019: 61 }, pace: office, places: [city] },
    sums: { amount: { 2019: million(21_600) } },
    // Seven of the 54 were paid twice.
    make: ({ n, sums: { amount } }) => ({
      body: { company: `PC${String(((n - 1) % 54) + 1).padStart(4, '0')}`, amount },
    }),
  }),
  things(acts['arrears-registered'], {
    ...{ department: 'industry-it', about: 'arrears', count: { 2020: 214 }, pace: office },
    ...{ from: '2020-01-02', until: '2020-01-22', sums: { amount: { 2020: million(4620) } } },
    make: ({ n, sums: { amount } }) => ({ body: { debtor: `单位${n}`, amount } }),
  }),
  things(acts['arrears-settled'], {
    ...{ department: 'industry-it', about: 'arrears/settled', count: { 2020: 402 }, pace: works },
    ...{ from: '2020-02-10', until: '2020-06-30', sums: { amount: { 2020: million(2693) } } },
    make: ({ n, sums: { amount } }) => ({ body: { debtor: `单位${((n - 1) % 214) + 1}`, amount } }),
  }),
  things(acts['arrears-settled'], {
    ...{ department: 'industry-it', about: 'arrears/settled-later', count: { 2020: 151 }, from: '2020-07-01' },
    sums: { amount: { 2020: million(940) } },
    make: ({ n, sums: { amount } }) => ({ body: { debtor: `单位${((n * 3) % 214) + 1}`, amount } }),
  }),
  things(acts['enterprise-aid-paid'], {
    ...{ department: 'finance', about: 'aid', count: { 2019: 2600, 2020: 3000 }, pace: office },
    sums: { amount: { 2019: million(12_100), 2020: million(14_800) } },
    make: ({ inYear, day, random, sums: { amount } }) => {
      const isUnasked = isWithin(day.year === 2019 ? 0.11 : 0.357, inYear)
      const programme = random.pick(['技改补助', '稳岗返还', '研发资助', '租金补贴', '贷款贴息'])
      return { body: { programme, amount, withoutApplication: isUnasked ? amount : 0 } }
    },
  }),
  things(acts['enterprise-request-closed'], {
    ...{ department: 'industry-it', about: 'request', count: { 2019: 2400, 2020: 3600 }, pace: office },
    make: ({ day, random }) => ({
      body: {
        topic: random.pick(topics),
        answeredIn: random.among(
          day.year === 2019
            ? [
                [1, 3],
                [3, 4],
                [5, 3],
              ]
            : [
                [1, 50],
                [2, 35],
                [3, 12],
                [5, 3],
              ],
        ),
        closedIn: random.among([
          [4, 30],
          [7, 30],
          [11, 25],
          [14, 12],
          [day.year === 2019 ? 27 : 19, 3],
        ]),
      },
    }),
  }),
]
