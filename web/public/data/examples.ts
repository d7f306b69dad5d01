/** What the pages of numbers ask of a city, answered from memory: for tests, benches and screenshots. */
import type { Definition } from '../../../src/evidence/index.ts'
import type { PlacedEntry } from '../../../src/proof/index.ts'
import { definitions, knownAt, pointsOf } from './example-indicators.ts'
import { actId, standings } from './example-standings.ts'
import type { IndicatorDetail, NumberPorts } from './ports.ts'

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
