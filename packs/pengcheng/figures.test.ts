/** Every number of the report is bound, and what the acts and the sources come to agrees with it, but for what is planted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits, judge, pullOf, reaches, transformed } from '../../src/evidence/index.ts'
import { type Bound, loadBound } from './check/bound.ts'
import { entriesOf } from './check/entries.ts'
import { figuresFrom } from './check/figures.ts'
import { simulate } from './simulate.ts'

/** What differs or can't be computed, so that the pages show it; the README says so too. */
const planted: readonly (readonly [number: number, what: string])[] = [
  [19, 'differs by -0.80'],
  [88, 'differs by -2.00'],
  [100, 'not-reported'],
  [102, 'differs by -0.78'],
  [117, 'differs by -1.00'],
]

/** Compared with the same part of 2019: what an index of the sources says must be what the acts come to. */
const indices = [
  ['budget-revenue-index', 'budget-revenue'],
  ['education-expenditure-index', 'education-expenditure'],
  ['health-expenditure-index', 'health-expenditure'],
  ['accidents-index', 'accidents'],
] as const
const parts = ['2019-H1', '2019-Q3', '2020-H1', '2020-Q3'] as const

const { pack, reading, bound } = await loadBound(import.meta.dirname)
const figures = figuresFrom(
  pack,
  [
    ...bound.map(({ binding }) => binding),
    ...indices.flatMap(([, indicator]) => parts.map(period => ({ indicator, period }))),
  ],
  entriesOf(simulate()),
)

/** What is said of a result: `agrees`, by how much it differs, or why there is no figure. */
function verdictOn({ binding, definition }: Bound): string {
  const { indicator, period, base, district, claim, measure } = binding
  const before = base === undefined ? undefined : figures(indicator, base, district)
  const figure = transformed(binding, definition, figures(indicator, period, district), before)
  if (figure.kind === 'none') return figure.why
  if (claim.role === 'target') {
    return reaches(claim, figure.value, pullOf(claim, definition.good), measure.quote) ? 'reached' : 'not yet'
  }
  const { agrees, differsBy } = judge(claim, figure.value, measure.quote)
  return agrees ? 'agrees' : `differs by ${differsBy.toFixed(2)}`
}

const verdicts = new Map(bound.map(one => [one.number, verdictOn(one)]))

test('the numbers 1 to 258 are bound, each once, with the words that the report writes', () => {
  assert.equal(reading.measures.length, 258)
  assert.deepEqual(
    bound.map(({ number }) => number),
    reading.measures.map((_, at) => at + 1),
  )
  for (const { number, binding } of bound) assert.equal(binding.measure.quote, reading.measures[number - 1]?.quote)
})

test('each binding fits its indicator', () => {
  const unfit = bound.map(({ number, binding, definition }) => [number, fits(binding, definition)?.en] as const)
  assert.deepEqual(
    unfit.filter(([, why]) => why !== undefined),
    [],
  )
})

test('most numbers rest on acts, some on formulas, some on documents', () => {
  const by = Map.groupBy(bound, ({ definition }) => definition.method.by)
  assert.ok((by.get('acts')?.length ?? 0) >= 80)
  assert.ok((by.get('formula')?.length ?? 0) >= 10)
  assert.ok((by.get('report')?.length ?? 0) >= 10)
})

test('each result of 2019 agrees with the record, but for what is planted', t => {
  const results = bound.filter(({ binding }) => binding.claim.role !== 'target')
  assert.ok(results.length > 130, `only ${results.length}`)
  const odd = results
    .map(({ number }) => [number, verdicts.get(number) ?? ''] as const)
    .filter(([, verdict]) => verdict !== 'agrees')
  for (const [number, verdict] of odd) t.diagnostic(`${number} ${reading.measures[number - 1]?.quote}: ${verdict}`)
  assert.deepEqual(odd, planted)
})

test('of the targets of 2020 some are reached by the end of September, many are not yet, two have no figure', () => {
  const targets = bound.filter(({ binding }) => binding.claim.role === 'target')
  const count = (verdict: string) => targets.filter(({ number }) => verdicts.get(number) === verdict).length
  assert.ok(count('reached') > 30)
  assert.ok(count('not yet') > 30)
  assert.deepEqual(
    targets.filter(({ number }) => verdicts.get(number) === 'not-reported').map(({ number }) => number),
    [155, 156],
  )
  assert.equal(verdicts.get(222), 'not yet', 'hospital beds are far behind')
})

test('what the sources say of 2020 so far is what the acts come to', () => {
  const figureFor = (indicator: string, period: string) => {
    const figure = figures(indicator, period)
    assert.ok(figure.kind === 'value', `${indicator} has no figure for ${period}`)
    return figure.value
  }
  for (const [index, indicator] of indices) {
    const [firstHalf, summer, half, now] = parts.map(period => figureFor(indicator, period))
    const computed = (100 * ((half ?? 0) + (now ?? 0))) / ((firstHalf ?? 0) + (summer ?? 0))
    const reported = pack.sources
      .flatMap(source => source.figures)
      .find(figure => figure.indicator === index && figure.period === '2020')
    assert.ok(Math.abs(computed - (reported?.value ?? 0)) < 0.06, `${index} is ${computed}`)
  }
})
