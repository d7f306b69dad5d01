/** A whole log, recounted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject, PlacedEntry } from '../../proof/index.ts'
import { exampleActs } from '../examples/city.ts'
import { entriesOf } from '../examples/log.ts'
import { recount } from './recount.ts'

async function* inChunks(acts: readonly PlacedEntry[]) {
  for (let at = 0; at < acts.length; at += 7) yield acts.slice(at, at + 7)
}
const recounted = (acts: readonly PlacedEntry[]) => recount(() => inChunks(acts))
const changed = (kind: string, change: (body: JsonObject) => JsonObject) =>
  exampleActs().map(act =>
    act.entry.kind === kind ? { ...act, entry: { ...act.entry, body: change(act.entry.body) } } : act,
  )
const added = (kind: string, body: JsonObject) =>
  entriesOf([
    ...exampleActs().map(({ entry: { act, number, series, ...told } }) => told),
    { kind, at: '2020-06-01T00:00:00+08:00', body },
  ])

test('every bound number comes to what its bundle comes to', async () => {
  const { ok, acts, measures, series, asOf } = await recounted(exampleActs())
  assert.deepEqual({ ok, acts, asOf }, { ok: true, acts: 30, asOf: '2020-05-06' })
  assert.deepEqual(
    measures.map(({ measure, standing, computed }) => [measure, standing, computed]),
    [
      ['example-2020.1.1', 'agrees', 3],
      ['example-2020.1.2', 'agrees', 123_480.66],
      ['example-2020.1.3', 'agrees', 100 - 100 / 12],
      ['example-2020.1.4', 'agrees', 24.4],
      ['example-2020.1.5', 'bound', 1],
    ],
  )
  assert.deepEqual(
    series.filter(({ isClosed }) => isClosed).map(({ series: name, count }) => [name, count]),
    [
      ['aid.paid/2019', 12],
      ['park.opened/2019', 3],
    ],
  )
})

test('a number that the acts don’t bear out is named, with how far off it is', async () => {
  const { measures } = await recounted(changed('indicator.reported', body => ({ ...body, value: 26 })))
  const { standing, differsBy } = measures.find(({ measure }) => measure === 'example-2020.1.4') ?? assert.fail()
  assert.deepEqual({ standing, differsBy }, { standing: 'differs', differsBy: 2 })
})

test('a later report of the same figure counts', async () => {
  const { measures } = await recounted(
    added('indicator.reported', {
      indicator: 'air',
      period: '2019',
      value: 23.9,
      reason: 'x',
      document: { sha256: '0'.repeat(64), name: 'b.csv' },
    }),
  )
  assert.equal(measures[3]?.computed, 23.9)
})

test('a number that is bound no longer is not counted', async () => {
  const { measures } = await recounted(
    added('indicator.unbound', { measure: 'example-2020.1.4', indicator: 'air', reason: 'x' }),
  )
  assert.equal(measures.length, 4)
})

for (const [what, acts, says] of [
  [
    'a number of a series is missing',
    exampleActs().filter(({ index }) => index !== 1),
    /Number 2 of aid\.paid\/2019 is missing: act .* at index 3 has number 3/,
  ],
  [
    'a series is closed with another count',
    changed('record.period-closed', body => ({ ...body, count: 99 })),
    /count is said to be 99, and is 12/,
  ],
  [
    'an act comes after its series was closed',
    [...exampleActs(), { index: 30, entry: { ...(exampleActs()[0]?.entry ?? assert.fail()), act: 'x', number: 13 } }],
    /came after aid\.paid\/2019 was closed/,
  ],
  [
    'an act is there twice',
    [...exampleActs(), { ...(exampleActs()[29] ?? assert.fail()), index: 30 }],
    /second time, at index 30/,
  ],
  ['a body is malformed', changed('indicator.reported', () => ({})), /not as indicator\.reported has it/],
  [
    'a sentence is bound in a text that was not published',
    changed('ledger.report-published', body => ({ ...body, textSha256: '0'.repeat(64) })),
    /not published/,
  ],
] as const)
  test(`it is said where ${what}`, async () => {
    const { ok, problems } = await recounted(acts)
    assert.equal(ok, false)
    assert.match(problems.map(({ says: { en } }) => en).join('\n'), says)
  })
