/** Indicators by name, with the values that the examples draw: long series and short ones. */
import { Definition } from '../../../src/evidence/index.ts'
import type { PagePoint } from './ports.ts'

/** When everything here was known. */
export const knownAt = Temporal.Instant.from('2020-10-01T01:00:00Z')

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

/** Values by month from January 2019, by indicator. */
export const monthly: Readonly<Record<string, readonly number[]>> = {
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
