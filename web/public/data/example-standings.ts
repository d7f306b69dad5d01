/** What can be said of the numbers of the report «many» in `report/examples.ts`: each standing once or twice. */
import {
  type Binding,
  type Claim,
  type Definition,
  type Projection,
  project,
  type Standing,
} from '../../../src/evidence/index.ts'
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import { definitions, monthly } from './example-indicators.ts'

const today = '2020-10-01'

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

/** The id of an act of these examples. */
export function actId(number: number): string {
  return `01700000-0000-7000-8000-${String(number).padStart(12, '0')}`
}
