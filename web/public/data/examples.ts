/**
 * Numbers and their indicators by name, for tests, benches and screenshots: each standing, long series and short ones.
 * They speak of the report «many» in `report/examples.ts`.
 */
import {
  type Binding,
  type Claim,
  Definition,
  type Projection,
  project,
  type Standing,
} from '../../../src/evidence/index.ts'
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { PlacedEntry } from '../../../src/proof/index.ts'
import type { IndicatorDetail, NumberPorts, PagePoint } from './ports.ts'

const knownAt = Temporal.Instant.from('2020-10-01T01:00:00Z')
const today = '2020-10-01'

const definition = (given: Partial<Definition> & Pick<Definition, 'id' | 'name' | 'unit'>): Definition =>
  Definition.parse({
    says: { zh: '竣工验收通过的，按验收记录逐个计数。', en: 'Each one that passed its final inspection counts once.' },
    ...{ frequency: 'month', aggregation: 'flow', good: 'up', department: 'urban-management' },
    source: { zh: '竣工验收记录', en: 'Records of final inspections' },
    method: { by: 'acts', kind: 'park.opened', compute: { take: 'count' } },
    ...given,
  })

/** Definitions by name. */
export const definitions = {
  gdp: definition({
    ...{ id: 'gdp', unit: '元', frequency: 'year', department: 'statistics', method: { by: 'report' } },
    name: { zh: '地区生产总值', en: 'Gross domestic product' },
    says: {
      zh: '统计部门按国民经济核算制度核算。',
      en: 'Accounted by the statistics office under the national accounts.',
    },
    source: { zh: '统计公报', en: 'Statistical communiqué' },
  }),
  growth: definition({
    ...{ id: 'gdp-growth', unit: '%', frequency: 'year', aggregation: 'growth-current', department: 'statistics' },
    name: { zh: '地区生产总值增速', en: 'Growth of gross domestic product' },
    says: { zh: '当年与上年的地区生产总值相比。', en: 'This year’s gross domestic product against last year’s.' },
    source: { zh: '由地区生产总值计算', en: 'Worked out from gross domestic product' },
    method: { by: 'formula', formula: '[gdp] / [gdp@-1] * 100 - 100' },
  }),
  share: definition({
    ...{ id: 'livelihood-share', unit: '%', frequency: 'year', aggregation: 'rate', department: 'finance' },
    name: { zh: '财政民生支出占比', en: 'Share of spending on people’s livelihood' },
    says: { zh: '民生类支出除以一般公共预算支出。', en: 'Spending on livelihood over general public spending.' },
    source: { zh: '财政决算', en: 'Final accounts' },
    method: { by: 'report' },
  }),
  beds: definition({
    ...{ id: 'hospital-beds-added', unit: '张', department: 'health' },
    name: { zh: '新增病床', en: 'Hospital beds added' },
    says: { zh: '按床位启用登记逐张相加。', en: 'Beds put into service, summed from their registrations.' },
    source: { zh: '床位启用登记', en: 'Registrations of beds' },
    method: {
      by: 'acts',
      kind: 'hospital.beds-opened',
      where: [{ field: 'new', is: true }],
      compute: { take: 'sum', field: 'beds' },
      over: 'period',
      scale: 1,
    },
  }),
  parks: definition({ id: 'parks-built', unit: '个', name: { zh: '新建和改造公园', en: 'Parks built or rebuilt' } }),
  places: definition({
    ...{ id: 'school-places-added', unit: '个', department: 'education' },
    name: { zh: '新增学位', en: 'School places added' },
  }),
  dust: definition({
    ...{ id: 'pm25-mean', unit: '微克/立方米', aggregation: 'rate', good: 'down', department: 'ecology' },
    name: { zh: 'PM2.5年均浓度', en: 'Mean PM2.5' },
    says: { zh: '国控站点有效读数的平均。', en: 'The mean of the valid readings of the national stations.' },
    source: { zh: '空气质量自动监测', en: 'Automatic air monitoring' },
  }),
} as const

const monthly: Readonly<Record<string, readonly number[]>> = {
  'hospital-beds-added': [
    120, 60, 210, 300, 240, 410, 330, 280, 390, 350, 420, 542, 90, 20, 180, 420, 610, 700, 640, 720, 810,
  ],
  'parks-built': [1, 0, 2, 3, 2, 4, 2, 3, 2, 3, 4, 5, 0, 0, 1, 3, 2, 4, 2, 1, 2],
  'school-places-added': [
    0, 0, 0, 0, 0, 3200, 8000, 21000, 19000, 600, 0, 0, 0, 0, 0, 2400, 9000, 24000, 18500, 400, 0,
  ],
  'pm25-mean': [38, 34, 28, 22, 18, 13, 12, 15, 24, 27, 29, 30, 31, 24, 22, 20, 17, 12, 11, 14, 19],
}

const yearly: Readonly<Record<string, readonly number[]>> = {
  gdp: [2.0079e12, 2.1512e12, 2.349e12, 2.5266e12, 2.6934e12],
  'gdp-growth': [8.9, 7.1, 9.2, 7.6, 6.6],
  'livelihood-share': [61.2, 62.9, 64.1, 65.8, 67.1],
}

/** The values of an indicator of these examples. */
export function pointsOf(id: string, frequency: 'year' | 'quarter' | 'month'): PagePoint[] {
  const months = monthly[id]
  const point = (period: string, value: number, provisional = false): PagePoint => ({
    ...{ period, value, provisional, knownAt, why: null },
    acts: months === undefined ? 0 : Math.round(value),
  })
  if (frequency === 'year' && months === undefined)
    return (yearly[id] ?? []).map((value, at) => point(String(2015 + at), value))
  if (months === undefined) return []
  const all = months.map((value, at) =>
    point(`${2019 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, value),
  )
  if (frequency === 'month') return all
  const joined = (values: readonly number[]) =>
    id === 'pm25-mean' ? values.reduce((a, b) => a + b, 0) / values.length : values.reduce((a, b) => a + b, 0)
  if (frequency === 'quarter')
    return Array.from({ length: 7 }, (_, at) =>
      point(`${2019 + Math.floor(at / 4)}-Q${(at % 4) + 1}`, joined(months.slice(at * 3, at * 3 + 3))),
    )
  return [point('2019', joined(months.slice(0, 12))), point('2020', joined(months.slice(12)), true)]
}

type Example = {
  readonly of: Definition
  readonly claim: Partial<Claim> & Pick<Claim, 'value' | 'unit'>
  readonly standing: Standing
  readonly quote: string
  readonly figure?: number
  readonly level?: number
  readonly transform?: Binding['transform']
  readonly has?: number
  readonly differsBy?: number
  readonly acts?: number
}

const examplesOf: readonly Example[] = [
  {
    of: definitions.gdp,
    claim: { value: 2.69e12, unit: '元', step: 1e10 },
    standing: 'agrees',
    quote: '2.69万亿元',
    figure: 2.6934e12,
  },
  {
    of: definitions.growth,
    claim: { value: 6.7, unit: '%', step: 0.1, change: 'increase' },
    standing: 'differs',
    quote: '增长6.7%',
    figure: 6.6018,
    differsBy: -0.0982,
  },
  {
    of: definitions.share,
    claim: { value: 0.6667, unit: '分数', step: 0.01, comparator: '≈' },
    standing: 'agrees',
    quote: '约三分之二',
    figure: 0.671,
    level: 67.1,
    transform: 'fraction',
  },
  {
    of: definitions.beds,
    claim: { value: 3800, unit: '张', step: 100 },
    standing: 'differs',
    quote: '3800张',
    figure: 3652,
    differsBy: -148,
    acts: 47,
  },
  {
    of: definitions.parks,
    claim: { value: 30, unit: '个', role: 'target' },
    standing: 'at-risk',
    quote: '30个',
    has: 15,
    acts: 15,
  },
  {
    of: definitions.beds,
    claim: { value: 8000, unit: '张', step: 1000, role: 'target', comparator: '>=' },
    standing: 'on-track',
    quote: '8000张以上',
    has: 4190,
    acts: 61,
  },
  {
    of: definitions.places,
    claim: { value: 50_000, valueMax: 60_000, unit: '个', step: 10_000, role: 'target' },
    standing: 'met',
    quote: '5万到6万个',
    has: 54_300,
    acts: 38,
  },
  {
    of: definitions.dust,
    claim: { value: 24, unit: '微克/立方米', role: 'target', comparator: '<=' },
    standing: 'on-track',
    quote: '降至24微克/立方米以下',
    has: 18.9,
    acts: 29_000,
  },
]

/** What can be said of the numbers of «many», by number. */
export const standings: ReadonlyMap<number, MeasureStanding> = new Map(
  examplesOf.map((example, at) => [at + 1, standingOf(example, at + 1)] as const),
)

function standingOf(example: Example, number: number): MeasureStanding {
  const { of, standing, quote, figure, differsBy, acts, has } = example
  const claim: Claim = {
    ...{ valueMax: null, comparator: '=', change: 'level', role: 'result', step: 1 },
    ...example.claim,
  }
  const isTarget = claim.role === 'target'
  const binding: Binding & { readonly act: string } = {
    ...{ claim, indicator: of.id, definition: actId(1), act: actId(2), period: isTarget ? '2020' : '2019' },
    measure: {
      report: 'pengcheng-2020',
      edition: 1,
      number,
      textSha256: '0'.repeat(64),
      start: 0,
      end: quote.length,
      quote,
    },
    transform: example.transform ?? 'level',
  }
  const path = has === undefined ? undefined : pathOf(of, claim, quote, has)
  return {
    ...{ number, standing: path?.standing ?? standing, definition: of, binding },
    method: of.method.by === 'report' ? 'reported' : of.method.by,
    ...{ figure: has ?? figure ?? 0, level: example.level ?? has ?? figure ?? 0 },
    ...(isTarget ? { asOf: '2020-09-30' } : {}),
    ...(differsBy === undefined ? {} : { differsBy }),
    ...(acts === undefined ? {} : { acts }),
    ...(path === undefined ? {} : { path }),
  }
}

function pathOf(of: Definition, claim: Claim, quote: string, has: number): Projection {
  const all = monthly[of.id] ?? []
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  return project({
    ...{ claim, quote, has, today, period: '2020', aggregation: of.aggregation, good: of.good, isLevel: true },
    lastYear: { byToday: sum(all.slice(0, 9)), whole: sum(all.slice(0, 12)) },
    months: all.slice(12),
    levels: all.slice(12).map((value, at) => ({ on: `2020-${String(at + 1).padStart(2, '0')}-28`, value })),
  })
}

function actId(number: number): string {
  return `01700000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** An act of these examples; 1 is the first. */
export function exampleAct(number: number): PlacedEntry {
  const day = `2020-0${1 + (number % 9)}-1${number % 9}`
  return {
    index: number - 1,
    entry: {
      ...{ v: 1, act: actId(number), kind: 'park.opened', series: 'park.opened/2020', number, by: 'officer' },
      ...{ at: `${day}T09:30:00+08:00`, recorded: `${day}T09:30:00+08:00`, department: 'urban-management' },
      ...{
        district: '990304',
        subject: `project/park-${number}`,
        synthetic: true,
        body: { park: `第${number}号公园` },
      },
    },
  }
}

const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  statistics: { zh: '统计局', en: 'Statistics' },
  finance: { zh: '财政局', en: 'Finance' },
  health: { zh: '卫生健康委员会', en: 'Health' },
  education: { zh: '教育局', en: 'Education' },
  ecology: { zh: '生态环境局', en: 'Ecology and Environment' },
  'urban-management': { zh: '城市管理和综合执法局', en: 'Urban Management and Enforcement' },
  '990303': { zh: '罗浦区', en: 'Luopu' },
  '990304': { zh: '中澜区', en: 'Zhonglan' },
  '990305': { zh: '云麓区', en: 'Yunlu' },
}

function detailOf(of: Definition): IndicatorDetail {
  return {
    ...{
      definition: of,
      version: 1,
      act: actId(1),
      definedAt: Temporal.Instant.from('2019-01-01T01:00:00Z'),
      reason: null,
    },
    inputs: of.method.by === 'formula' ? [definitions.gdp] : [],
    boundTo: [...standings.values()].flatMap(({ binding, standing }) =>
      binding?.indicator === of.id ? [{ ...binding.measure, standing }] : [],
    ),
    documents:
      of.method.by === 'report'
        ? [
            {
              period: '2019',
              documentName: '2019年统计公报.pdf',
              documentSha256: 'a'.repeat(64),
              act: actId(3),
              reportedAt: Temporal.Instant.from('2020-03-20T01:00:00Z'),
            },
          ]
        : [],
    revisions:
      of.id === 'gdp'
        ? [
            {
              period: '2019',
              district: '',
              was: 2.6927e12,
              value: 2.6934e12,
              knownAt,
              reason: { code: 'reported', act: actId(4), says: '第四次全国经济普查后修订' },
            },
          ]
        : [],
  }
}

/** The ports over these examples; what is given takes the place of theirs. */
export function examplePorts(given: Partial<NumberPorts> = {}): NumberPorts {
  const all = Object.values(definitions)
  return {
    isSynthetic: true,
    standings: async () => standings,
    findStanding: async (_, __, number) => standings.get(number),
    marks: async () => new Map([...standings].map(([number, { standing }]) => [number, standing])),
    loading: () => undefined,
    indicators: async () =>
      all.map(of => {
        const [years, months] = [pointsOf(of.id, 'year'), pointsOf(of.id, 'month')]
        const recent = (months.length > 0 ? months : years).flatMap(({ value }) => value ?? [])
        return { definition: of, latest: years.at(-1), recent, numbers: 1 }
      }),
    findIndicator: async id => all.filter(of => of.id === id).map(detailOf)[0],
    points: async (id, { frequency }) => pointsOf(id, frequency),
    findDocument: async sha256 =>
      sha256 === 'a'.repeat(64)
        ? { name: '2019年统计公报.pdf', bytes: new TextEncoder().encode('<b>2.69</b>') }
        : undefined,
    districts: async (id, period) =>
      id === 'parks-built'
        ? ['990303', '990304', '990305'].map((district, at) => ({
            district,
            point: { period, value: [4, 9, 2][at] ?? 0, why: null, provisional: true, acts: 3, knownAt },
          }))
        : [],
    actsBehind: async (id, { limit, before = 263 }) => {
      if (all.find(of => of.id === id)?.method.by !== 'acts') return { count: 0, acts: [] }
      const acts = Array.from({ length: Math.min(limit, before) }, (_, at) => exampleAct(before - at))
      return { count: 263, acts }
    },
    kindOf: kind => ({
      kind,
      name: { zh: '公园开放', en: 'Park opened' },
      says: { zh: '{park}通过验收并开放', en: '{park} passed its inspection and opened' },
      ...{ fields: new Map(), values: new Map() },
    }),
    departmentName: id => names[id],
    districtName: id => names[id],
    ...given,
  }
}
