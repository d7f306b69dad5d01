/** The economy's year: firms, talents, jobs, training, investment. */
import { economyActs as acts } from '../acts/economy.ts'
import { events, office, yearsEnd } from './calendar.ts'
import { closings } from './closings.ts'
import { opening } from './dated.ts'
import { city, districts, stemOf } from './places.ts'
import type { Plan } from './plan.ts'
import { spread } from './random.ts'
import { things } from './things.ts'

const [market, people, industry] = ['market', 'human-resources', 'industry-it']
const openingFirms = spread(
  2_971_300,
  districts.map(({ weight }) => weight),
)
const courses = ['焊接', '养老护理', '电子商务', '数控', '家政', '电工', '烹饪', '物流', '智能制造', '托育'] as const
const bodies = [
  '新型显示',
  '集成电路',
  '生物医药',
  '智能网联汽车',
  '海工装备',
  '人工智能',
  '新材料',
  '医疗器械',
] as const

/** What happens in the economy. */
export const economyPlans: readonly Plan[] = [
  opening(acts['register-closed'], {
    ...{ department: market, about: 'register/opening' },
    entries: districts.map((place, at) => {
      const net = openingFirms[at] ?? 0
      return { place, made: { body: { entry: 'opening' as const, registered: 0, removed: 0, net, enterprises: 0 } } }
    }),
  }),
  closings(acts['register-closed'], {
    ...{ department: market, by: 'system', about: 'register', every: 'workday', pace: office, places: districts },
    sums: {
      registered: { 2019: 503_412, 2020: 371_500 },
      removed: { 2019: 268_300, 2020: 148_000 },
      enterprises: { 2019: 268_000, 2020: 196_000 },
    },
    make: ({ sums: { registered, removed, enterprises } }) => ({
      body: { entry: 'day' as const, registered, removed, net: registered - removed, enterprises },
    }),
  }),
  closings(acts['talent-admitted'], {
    ...{ department: people, by: 'system', about: 'talents', every: 'workday', pace: office, places: districts },
    sums: { people: { 2019: 280_436, 2020: 203_700 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  closings(acts['jobs-registered'], {
    ...{ department: people, by: 'system', about: 'jobs', every: 'workday', pace: office, places: districts },
    sums: { people: { 2019: 160_342, 2020: 103_600 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  things(acts['training-completed'], {
    ...{ department: people, about: 'course', count: { 2019: 3000, 2020: 8000 }, pace: office },
    sums: { trainees: { 2019: 191_000, 2020: 742_000 } },
    make: ({ random, sums: { trainees } }) => ({ body: { course: random.pick(courses), trainees } }),
  }),
  things(acts['investment-signed'], {
    ...{ department: 'commerce', about: 'investment', count: { 2019: 128 }, places: [city], pace: () => 1 },
    ...{ from: '2019-12-11', until: '2019-12-11', sums: { amount: { 2019: 56_123_000_000_000 } } },
    make: ({ n, random, sums: { amount } }) => ({ body: { project: `${random.pick(bodies)}项目${n}号`, amount } }),
  }),
  things(acts['signed-project-started'], {
    ...{ department: 'commerce', about: 'investment/started', count: { 2020: 83 } },
    make: ({ n, random }) => ({ body: { project: `${random.pick(bodies)}签约项目${n}号` } }),
  }),
  things(acts['key-project-listed'], {
    ...{ department: 'development-reform', about: 'key-project', count: { 2019: 550 } },
    ...{ from: '2019-01-07', until: '2019-01-25', places: [city] },
    make: ({ n }) => ({ body: { project: `2019年重大项目${n}号` } }),
  }),
  things(acts['key-project-listed'], {
    ...{ department: 'development-reform', about: 'key-project', count: { 2020: 605 } },
    ...{ from: '2020-01-06', until: '2020-01-20', places: [city] },
    make: ({ n }) => ({ body: { project: `2020年重大项目${n}号` } }),
  }),
  things(acts['key-project-started'], {
    ...{ department: 'development-reform', about: 'key-project/started', count: { 2019: 512, 2020: 386 } },
    ...{ until: '2020-06-30' },
    make: ({ day, inYear }) => ({ body: { project: `${day.year}年重大项目${inYear}号` } }),
  }),
  things(acts['key-project-started'], {
    ...{ department: 'development-reform', about: 'key-project/started-later', count: { 2020: 88 } },
    ...{ from: '2020-07-01' },
    make: ({ inYear }) => ({ body: { project: `2020年重大项目${386 + inYear}号` } }),
  }),
  things(acts['night-street-opened'], {
    ...{ department: 'commerce', about: 'night-street', count: { 2020: 2 }, pace: events },
    make: ({ place }) => ({ body: { street: `${stemOf(place)}夜市街` } }),
  }),
  things(acts['land-offered'], {
    ...{ department: 'planning-resources', about: 'land', count: { 2019: 24, 2020: 9 } },
    sums: { area: { 2019: 30_180_000, 2020: 6_400_000 } },
    make: ({ day, inYear, sums: { area } }) => ({ body: { plot: `G${day.year}-${inYear}`, area } }),
  }),
  things(acts['space-started'], {
    ...{ department: industry, about: 'industrial-space', count: { 2019: 38, 2020: 29 } },
    sums: { area: { 2019: 3_100_000, 2020: 2_310_000 }, belowMarketArea: { 2019: 640_000, 2020: 765_000 } },
    make: ({ n, place, sums }) => ({ body: { project: `${stemOf(place)}产业园${n}期`, ...sums } }),
  }),
  closings(acts['base-station-accepted'], {
    ...{ department: industry, about: 'base-stations', every: 'week', places: districts },
    sums: { stations: { 2019: 14_810, 2020: 31_600 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  things(acts['factory-recognised'], {
    ...{ department: industry, about: 'model-factory', count: { 2020: 13 }, pace: yearsEnd },
    make: ({ n, place }) => ({ body: { factory: `${stemOf(place)}${n}号工厂` } }),
  }),
]
