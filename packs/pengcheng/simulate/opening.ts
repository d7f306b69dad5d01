/** The year of the free-trade area, the airport and the ports. */
import { openingActs as acts } from '../acts/opening.ts'
import { daily, office, steady, travel } from './calendar.ts'
import { closings } from './closings.ts'
import { dated, opening } from './dated.ts'
import { city, districts } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

const qianwan = districts.filter(({ district }) => district === '990303')

const cities = (
  '东京 大阪 名古屋 福冈 札幌 首尔 釜山 济州 曼谷 清迈 普吉 新加坡 吉隆坡 槟城 亚庇 雅加达 巴厘岛 马尼拉 宿务 河内 ' +
  '胡志明市 岘港 芽庄 金边 暹粒 万象 仰光 曼德勒 文莱 达卡 科伦坡 加德满都 新德里 孟买 迪拜 多哈 特拉维夫 伊斯坦布尔 ' +
  '莫斯科 圣彼得堡 伦敦 巴黎 法兰克福 慕尼黑 苏黎世 罗马 米兰 马德里 布鲁塞尔 赫尔辛基 维也纳 布拉格 悉尼 墨尔本 奥克兰 ' +
  '布里斯班 温哥华 洛杉矶 旧金山 约翰内斯堡'
).split(' ')

const route = (number: number, at: number, entry: 'opening' | 'new' = 'new') => ({
  body: { entry, city: cities[at % cities.length] ?? '', route: `PC${800 + number}` },
})

/** Eight of the fifteen new routes of 2019 lead to cities that had none; those of 2020 to none. */
const newRoutes = [
  ...['2019-01-18', '2019-02-22', '2019-03-29', '2019-04-12', '2019-05-10', '2019-06-06', '2019-06-28', '2019-07-19'],
  ...['2019-08-09', '2019-08-30', '2019-09-20', '2019-10-18', '2019-11-08', '2019-11-29', '2019-12-20'],
]

/** How long the Penghe crossing was open: shorter in the epidemic's spring, day and night since August 2020. */
function hoursOf(date: string): number {
  if (date < '2020-02-01') return 18
  if (date < '2020-06-01') return 12
  return date < '2020-08-10' ? 16 : 24
}

/** What happens at the city's doors. */
export const openingPlans: readonly Plan[] = [
  things(acts['innovation-published'], {
    ...{ department: 'free-trade-area', about: 'innovation', count: { 2019: 102, 2020: 81 }, places: qianwan },
    make: ({ n, random }) => ({
      body: {
        topic: `${random.pick(['商事登记', '跨境金融', '通关便利', '法律服务', '人才流动', '航运服务'])}创新${n}号`,
      },
    }),
  }),
  things(acts['team-admitted'], {
    ...{ department: 'free-trade-area', about: 'team', count: { 2019: 61, 2020: 38 }, pace: office, places: qianwan },
    make: ({ n }) => ({ body: { team: `青年团队${n}号` } }),
  }),
  closings(acts['transit-month-closed'], {
    ...{ department: 'public-security', by: 'system', about: 'transit', every: 'month', pace: travel },
    sums: { travellers: { 2019: 61_200, 2020: 7100 } },
    make: ({ sums }) => ({ body: { ...sums, hours: 144 } }),
  }),
  opening(acts['route-opened'], {
    ...{ department: 'transport', about: 'route' },
    entries: Array.from({ length: 62 }, (_, at) => ({ place: city, made: route(at, at % 52, 'opening') })),
  }),
  dated(acts['route-opened'], {
    ...{ department: 'transport', about: 'route' },
    acts: [
      ...newRoutes.map((date, at) => [date, route(62 + at, at % 2 === 0 ? 52 + at / 2 : at)] as const),
      ...['2020-01-10', '2020-01-17', '2020-09-18'].map((date, at) => [date, route(77 + at, at)] as const),
    ],
  }),
  closings(acts['airport-day-closed'], {
    ...{ department: 'transport', by: 'system', about: 'airport', every: 'day', pace: travel },
    sums: { passengers: { 2019: 52_932_000, 2020: 25_310_000 }, international: { 2019: 5_254_000, 2020: 782_000 } },
    make: ({ sums }) => ({ body: sums }),
  }),
  closings(acts['clearance-day-closed'], {
    ...{ department: 'customs', by: 'system', about: 'clearance', every: 'day', pace: daily },
    sums: {
      imports: { 2019: 1_240_000, 2020: 902_000 },
      importMinutes: { 2019: 903_500_000, 2020: 631_000_000 },
      exports: { 2019: 2_860_000, 2020: 2_051_000 },
      exportMinutes: { 2019: 560_000_000, 2020: 389_700_000 },
    },
    make: ({ sums }) => ({ body: sums }),
  }),
  ...['鹏河口岸', '南渡口岸'].map(port =>
    closings(acts['port-day-closed'], {
      ...{ department: 'port-office', by: 'system', about: `port/${port}`, every: 'day', pace: steady },
      make: ({ day }) => ({ body: { port, hours: port === '鹏河口岸' ? hoursOf(day.date) : 16 } }),
    }),
  ),
]
