import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { onEachDatabase } from '../../test/databases.ts'
import { recordFor } from '../../test/record.ts'
import { stoppedClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { listActs, type OfficialRecord } from '../record/index.ts'
import { type Handed, inForceOn, publishRules } from './publish.ts'
import { listRuleSets, listVersions } from './store.ts'

const clock = stoppedClock(Temporal.Instant.from('2020-10-01T01:00:00Z'))
const file = (path: string) => readFileSync(new URL(`../../packs/pengcheng/rules/${path}`, import.meta.url), 'utf8')

const handed = (path: string, validFrom: string, changes: Partial<Handed> = {}): Handed => ({
  ...{ ruleSet: 'old-age-allowance', file: `${path}.dmn`, department: 'civil-affairs', law: '示范办法', validFrom },
  ...{ relevantDay: '判断日期', because: '标准提高', dmn: file(`${path}.dmn`), cases: file(`${path}.cases.csv`) },
  ...changes,
})
const [older, newer] = [handed('2015/old-age-allowance', '2015-01-01'), handed('old-age-allowance', '2019-07-01')]

const publish = (db: Db, record: OfficialRecord, one: Handed) =>
  db.transaction().execute(trx => publishRules(record, trx, clock, one))

const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === `rulebook.${code}`

onEachDatabase('a version holds until the day on which the next begins, and each is published by an act', async db => {
  const record = await recordFor(db, clock)
  await publish(db, record, older)
  await publish(db, record, newer)
  const versions = await listVersions(db, 'old-age-allowance')
  for (const [day, number] of [
    ['2014-12-31', undefined],
    ['2015-01-01', 1],
    ['2019-06-30', 1],
    ['2019-07-01', 2],
    ['2030-01-01', 2],
  ] as const)
    assert.equal(inForceOn(versions, day)?.number, number, day)
  assert.deepEqual([...(await listRuleSets(db)).keys()], ['old-age-allowance'])

  await record.sequence()
  const acts = await listActs(db, { kind: 'rulebook.published', limit: 10, direction: 'oldest-first' })
  assert.deepEqual(
    acts.map(({ entry }) => [entry.act, entry.body.sha256]),
    versions.map(({ act, sha256 }) => [act, sha256]),
  )
})

for (const [what, wrong, code] of [
  ['that is no DMN', { dmn: '<a/>' }, 'rules-unsound'],
  [
    'with a name that nobody declared',
    { dmn: newer.dmn.replace('<text>在世</text>', '<text>健在</text>') },
    'rules-unsound',
  ],
  ['whose cases fail', { cases: newer.cases.replace(',300', ',301') }, 'cases-fail'],
  ['without cases', { cases: 'case,= 月津贴\n' }, 'cases-missing'],
  ['whose day is no input', { relevantDay: '申请日' }, 'day-unknown'],
  ['whose day is no date', { relevantDay: '在世' }, 'day-unknown'],
  ['that begins no later than the one before', { validFrom: '2015-01-01' }, 'not-later'],
  ['that is the one before once more', { dmn: older.dmn, cases: older.cases }, 'published-already'],
] as const)
  onEachDatabase(`a rule set ${what} is refused, and nothing is recorded`, async db => {
    const record = await recordFor(db, clock)
    await publish(db, record, older)
    await assert.rejects(publish(db, record, { ...newer, ...wrong }), refusal(code))
    assert.equal((await listVersions(db, 'old-age-allowance')).length, 1)
    await record.sequence()
    assert.equal((await listActs(db, { kind: 'rulebook.published', limit: 10 })).length, 1)
  })

onEachDatabase('of two who publish at once, one is told that the other was first', async db => {
  const record = await recordFor(db, clock)
  const outcomes = await Promise.allSettled([publish(db, record, newer), publish(db, record, newer)])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})
