/** Samples that nobody chooses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256, utf8 } from '../proof/index.ts'
import { packBundle } from './bundle/pack.ts'
import { exampleActs, exampleParts } from './examples/city.ts'
import { exampleLog } from './examples/log.ts'
import { drawSample } from './sample.ts'
import { verifyBundle } from './verify/verify.ts'

const root = sha256(utf8('a root'))
const series = [
  { series: 'a.b/2019', count: 700 },
  { series: 'a.b/2020', count: 300 },
]

test('the same root draws the same acts, another root others, none twice', () => {
  const drawn = drawSample(root, series, 100)
  assert.deepEqual(drawn, drawSample(root, series, 100))
  assert.notDeepEqual(drawn, drawSample(sha256(root), series, 100))
  assert.equal(new Set(drawn.map(({ series: name, number }) => `${name}#${number}`)).size, 100)
  const early = drawn.filter(({ series: name }) => name === 'a.b/2019').length
  assert.ok(early > 50 && early < 90, `${early} of 100 from the series that has 70 %`)
})

test('where there are fewer acts than are to be drawn, all are', () => {
  const drawn = drawSample(root, [{ series: 'a.b/2019', count: 3 }], 1000)
  assert.deepEqual(
    drawn.map(({ number }) => number),
    [1, 2, 3],
  )
})

async function sampled(change: { readonly count?: number; readonly drawn?: number; readonly lose?: number } = {}) {
  const log = await exampleLog(exampleActs())
  const parts = await exampleParts('aid', log)
  const sample = { series: [{ series: 'aid.paid/2019', count: change.count ?? 12 }], drawn: change.drawn ?? 12 }
  const acts = log.acts.filter(({ index }) => index !== change.lose)
  return verifyBundle(packBundle({ ...parts, mode: 'sample', computed: null, sample, ...(await log.pick(acts)) }))
}

test('a sample proves what it holds, and says that it does not prove the number', async () => {
  const { ok, checks, number } = await sampled()
  assert.equal(ok, true)
  assert.equal(number?.computed, undefined)
  assert.equal(checks.find(({ name }) => name === 'sample')?.state, 'passed')
  assert.match(checks.find(({ name }) => name === 'figure')?.says.en ?? '', /verify --log URL/)
})

for (const [what, change, says] of [
  ['an act that was drawn is not there', { lose: 3 }, /Number \d+ of aid\.paid\/2019 is drawn, and is not here/],
  [
    'it counts otherwise than the series was closed',
    { count: 11 },
    /takes aid\.paid\/2019 to have 11 acts; act .* closed it with 12/,
  ],
  ['too few were drawn', { drawn: 3 }, /3 of 12 acts is no sample/],
] as const)
  test(`a sample fails where ${what}`, async () => {
    const { ok, checks } = await sampled(change)
    assert.equal(ok, false)
    assert.match(checks.find(({ name }) => name === 'sample')?.says.en ?? '', says)
  })
