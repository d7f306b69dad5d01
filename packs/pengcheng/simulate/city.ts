/** The year of land, parks, sites and communities. */
import { cityActs as acts } from '../acts/city.ts'
import { daily, office, works } from './calendar.ts'
import { closings } from './closings.ts'
import { dated, opening } from './dated.ts'
import { communities, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { randomOf } from './random.ts'
import { things } from './things.ts'

const urban = 'urban-management'
const planning = 'planning-resources'
const words = ['望溪', '云起', '听松', '禾风', '榕荫', '石泉', '竹影', '芳草', '月湖', '晨曦'] as const

const oldParks = () => {
  const random = randomOf('parks on the register')
  return Array.from({ length: 973 }, (_, at) => {
    const place = random.pick(subdistricts)
    const park = `${stemOf(place)}${random.pick(words)}公园${at + 1}号`
    return { place, made: { body: { entry: 'opening' as const, park } } }
  })
}

type Recognition = 'patent-gold' | 'luban' | 'zhan-tianyou' | 'national-cluster' | 'leading-college'
type HospitalGrade = 'provincial-hospital' | 'tertiary-hospital' | 'top-hospital'
const won = (date: string, recognition: Recognition | HospitalGrade, ...winners: readonly string[]) =>
  winners.map(winner => [date, { body: { recognition, winner } }] as const)

/** Named by its owner: who asks a department for its recognitions finds them there. */
const recognitions = (department: string, ...all: readonly ReturnType<typeof won>[]) =>
  dated(acts['recognition-received'], { department, about: `recognition/${department}`, acts: all.flat() })

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at + 1}号`)

const paths = (
  path: 'greenway' | 'cycle-path' | 'waterside',
  count: Readonly<Record<2019 | 2020, number>>,
  metres: Readonly<Record<2019 | 2020, number>>,
) =>
  things(acts['path-opened'], {
    ...{ department: urban, about: path, count, sums: { metres } },
    make: ({ sums }) => ({ body: { path, ...sums } }),
  })

/** What happens to the city's ground. */
export const cityPlans: readonly Plan[] = [
  things(acts['land-readied'], {
    ...{ department: planning, about: 'land-readied', count: { 2019: 64, 2020: 31 }, pace: works },
    sums: { area: { 2019: 21_830_000, 2020: 7_840_000 } },
    make: ({ n, place, sums: { area } }) => ({ body: { project: `${stemOf(place)}整备项目${n}号`, area } }),
  }),
  closings(acts['illegal-building-cleared'], {
    ...{ department: urban, by: 'system', about: 'illegal-building', every: 'week', places: subdistricts },
    sums: { area: { 2019: 28_340_000, 2020: 19_180_000 } },
    make: ({ place, sums: { area } }) => ({ body: { subdistrict: place.name, area } }),
  }),
  ...([['idle-plot', 564, 180] as const, ['stalled-project', 47, 12] as const] as const).map(([matter, last, now]) =>
    things(acts['land-disposed'], {
      ...{ department: planning, about: matter, count: { 2019: last, 2020: now }, pace: office },
      make: ({ n }) => ({ body: { matter, plot: `${matter === 'idle-plot' ? '闲置地块' : '停建项目'}${n}号` } }),
    }),
  ),
  opening(acts['park-opened'], { department: urban, about: 'park', entries: oldParks() }),
  ...([['new', 117, 15] as const, ['renewed', 41, 10] as const] as const).map(([entry, last, now]) =>
    things(acts['park-opened'], {
      ...{ department: urban, about: `park/${entry}`, count: { 2019: last, 2020: now } },
      make: ({ n, place, random }) => ({
        body: { entry, park: `${stemOf(place)}${random.pick(words)}公园${973 + n}号` },
      }),
    }),
  ),
  paths('greenway', { 2019: 22, 2020: 9 }, { 2019: 60_240, 2020: 15_600 }),
  paths('cycle-path', { 2019: 84, 2020: 30 }, { 2019: 300_180, 2020: 90_400 }),
  paths('waterside', { 2019: 30, 2020: 41 }, { 2019: 118_000, 2020: 149_600 }),
  things(acts['toilet-completed'], {
    // Planted: two of the 530 toilets that the report counts for 2019 were accepted in January 2020.
    ...{ department: urban, about: 'toilet', count: { 2019: 528, 2020: 120 } },
    make: ({ n, place, random }) => ({
      body: { toilet: `${stemOf(place)}公厕${n}号`, works: random.pick(['new' as const, 'renewed' as const]) },
    }),
  }),
  things(acts['site-registered'], {
    ...{ department: 'housing-construction', about: 'site', count: { 2019: 10_236, 2020: 6100 }, pace: works },
    make: ({ n, place, random }) => {
      const kinds = ['building', 'road', 'pipes', 'metro', 'renovation'] as const
      return { body: { site: `${stemOf(place)}工地${n}号`, works: random.pick(kinds) } }
    },
  }),
  recognitions('market', won('2019-12-20', 'patent-gold', ...numbered('专利', 5))),
  recognitions(
    'housing-construction',
    won('2019-11-25', 'luban', ...numbered('重大工程', 6)),
    won('2019-12-06', 'zhan-tianyou', '海望枢纽', '澜海大桥', '启明隧道', '云麓水厂'),
  ),
  recognitions(
    'development-reform',
    won('2019-10-18', 'national-cluster', '人工智能集群', '智能制造装备集群', '新型显示集群'),
  ),
  recognitions('education', won('2019-12-13', 'leading-college', '鹏城职业技术学院', '鹏城信息职业技术学院')),
  recognitions(
    'health',
    won('2019-01-02', 'provincial-hospital', '人民医院', '海望医院', '中澜医院'),
    won('2019-04-19', 'provincial-hospital', '云麓中医院', '第二人民医院'),
    won('2019-09-06', 'tertiary-hospital', '龙溪医院', '茅湾医院'),
    won('2019-12-27', 'tertiary-hospital', '青坪医院', '妇幼保健院'),
    won('2020-08-28', 'top-hospital', '云麓中医院'),
  ),
  opening(acts['area-registered'], {
    ...{ department: 'civil-affairs', about: 'area' },
    entries: [
      ...subdistricts.map(place => ({ place, made: { body: { level: 'subdistrict' as const, area: place.name } } })),
      ...communities.map(place => ({ place, made: { body: { level: 'community' as const, area: place.name } } })),
    ],
  }),
  closings(acts['grid-month-closed'], {
    ...{ department: 'grid-centre', by: 'system', about: 'grid', every: 'month', pace: daily, places: subdistricts },
    sums: { events: { 2019: 1_560_000, 2020: 1_205_000 }, minutes: { 2019: 486_700_000, 2020: 266_300_000 } },
    make: ({ place, sums }) => ({ body: { subdistrict: place.name, ...sums } }),
  }),
]
