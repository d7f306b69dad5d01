import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type Definition, stepOf } from '../../evidence/index.ts'
import { readReportFile } from '../../report/index.ts'
import type { SourceMeasure } from '../model.ts'
import { loadIndicatorPack } from '../pack.ts'
import { coverage, likeness } from './names.ts'
import { proposeBindings } from './propose.ts'

const pack = new URL('../../../packs/pengcheng/', import.meta.url)

/** The demonstration's report as the ledger would lend it. */
async function reportMeasures(): Promise<SourceMeasure[]> {
  const { reading } = await readReportFile(await readFile(new URL('report-2020.md', pack)), 'report-2020.md')
  return reading.measures.map(({ start, end, quote, value, valueMax, unit, ...measure }, at) => {
    const before = reading.text.slice(0, end)
    return {
      ref: { report: 'r', edition: 1, number: at + 1, textSha256: '0'.repeat(64), start, end, quote },
      claim: {
        ...{ value, valueMax: valueMax ?? null, unit, step: stepOf(quote, value) },
        ...{ comparator: measure.comparator, change: measure.change, role: measure.role },
      },
      ...{ period: measure.period, indicator: measure.indicator, section: measure.section },
      context: /[^。！？；\n]*$/u.exec(before)?.[0] ?? '',
    }
  })
}

test('nine in ten numbers of the demonstration’s report are proposed right, by what its pack binds them to', async () => {
  const { definitions, bindings } = await loadIndicatorPack(pack.pathname)
  const proposals = proposeBindings(await reportMeasures(), definitions)
  const bound = new Map(bindings?.bindings.map(binding => [binding.number, binding.indicator]))
  const right = proposals.filter(({ number, candidates: [best] }) => best?.indicator === bound.get(number))
  assert.ok(proposals.length > 200, `the test saw only ${proposals.length} numbers`)
  assert.ok(right.length / proposals.length > 0.9, `${right.length} of ${proposals.length} were right`)
})

const names: readonly (readonly [one: string, other: string, least: number, most: number])[] = [
  ['新增就业', '新增就业', 1, 1],
  ['新增就业', '新增就业人数', 0.6, 0.9],
  ['城镇登记失业率', '登记失业率', 0.7, 0.95],
  ['新增就业', '公园总数', 0, 0],
  ['', '新增就业', 0, 0],
  ['。，', '新增就业', 0, 0],
  ['PM2.5浓度', 'pm2.5浓度', 1, 1],
]
for (const [one, other, least, most] of names)
  test(`“${one}” and “${other}” are alike between ${least} and ${most}`, () => {
    const alike = likeness(one, other)
    assert.ok(alike >= least && alike <= most, String(alike))
    assert.equal(likeness(other, one), alike, 'whichever comes first')
  })

test('a name is looked for in the words of the sentence', () => {
  assert.equal(coverage('公办学位', '提供公办学位'), 1)
  assert.equal(coverage('公办学位', '公园'), 0)
})

const definition = (id: string, name: string, more: Partial<Definition> = {}): Definition => ({
  ...{ id, name: { zh: name, en: id }, says: { zh: name, en: id }, unit: '个', frequency: 'year' },
  ...{ aggregation: 'flow', good: 'up', department: 'education', source: { zh: '例', en: 'example' } },
  ...{ synonyms: [], method: { by: 'report' } },
  ...more,
})
const measure = (indicator: string, claim: Partial<SourceMeasure['claim']> = {}): SourceMeasure => ({
  ref: { report: 'r', edition: 1, number: 1, textSha256: '0'.repeat(64), start: 0, end: 2, quote: '5个' },
  claim: { value: 5, valueMax: null, unit: '个', comparator: '=', change: 'level', role: 'result', step: 1, ...claim },
  ...{ period: '2019', indicator, section: 's1' },
})
const best = (one: SourceMeasure, ...definitions: Definition[]) => {
  const [candidate] = proposeBindings([one], definitions)[0]?.candidates ?? []
  return candidate === undefined ? 'nothing' : `${candidate.indicator} ${candidate.transform}`
}

test('the unit decides what can be proposed at all', () => {
  const places = definition('places', '新增学位')
  const share = definition('share', '新增学位', { unit: '%', aggregation: 'rate' })
  assert.equal(best(measure('新增学位'), share), 'nothing', 'a count is no percentage')
  assert.equal(best(measure('新增学位'), share, places), 'places level')
  assert.equal(best(measure('新增学位', { unit: '%', change: 'increase' }), places), 'places percent')
  assert.equal(best(measure('新增学位', { unit: '百分点', change: 'increase' }), share), 'share points')
})

test('a sentence of growth speaks of the growth where that is an indicator of its own', () => {
  const gdp = definition('gdp', '生产总值', { unit: '元' })
  const growth = definition('gdp-growth', '生产总值增长', { unit: '%', aggregation: 'growth-comparable' })
  assert.equal(best(measure('生产总值', { unit: '%', change: 'increase' }), gdp, growth), 'gdp-growth level')
  assert.equal(best(measure('生产总值', { unit: '元' }), gdp, growth), 'gdp level')
})

test('a number without a period, or of which no name is known, gets no proposal', () => {
  const places = definition('places', '新增学位')
  assert.equal(best({ ...measure('新增学位'), period: null }, places), 'nothing')
  assert.equal(best(measure('公园'), places), 'nothing')
  assert.equal(best(measure('入学名额'), definition('places', '新增学位', { synonyms: ['入学名额'] })), 'places level')
})
