/** The demonstration's acts come in once each, whoever takes them over and however often it is broken off. */
import assert from 'node:assert/strict'
import { simulate } from '../packs/pengcheng/simulate.ts'
import { onEachDatabase } from '../test/databases.ts'
import { recordFor } from '../test/record.ts'
import type { City } from './city.ts'
import { settableClock } from './kernel/clock.ts'
import type { Db } from './kernel/database.ts'
import { listActs } from './record/index.ts'
import { type Loading, loadingOf, loadSimulation, planSimulation } from './simulation.ts'

const length = 2500
/** One act in forty: the first ten thousand are of one moment, when the registers were opened. */
const some = async () =>
  simulate()
    .filter((_, at) => at % 40 === 0)
    .take(length)
const going = new AbortController().signal

async function cityOn(db: Db): Promise<City> {
  const clock = settableClock()
  clock.set(Temporal.Instant.from('2020-10-01T01:00:00Z'))
  const city = { clock, record: await recordFor(db, clock), database: { db } } as City // All that is asked for.
  await planSimulation(city)
  return city
}

/** The moments and subjects of the acts that came in, in their order. */
async function subjectsIn(db: Db): Promise<string[]> {
  const acts = await listActs(db, { direction: 'oldest-first', limit: 3 * length })
  return acts.filter(({ entry }) => entry.synthetic === true).map(({ entry }) => `${entry.at} ${entry.subject}`)
}

onEachDatabase('two processes that load at once take over each act once, and both see it done', async db => {
  const city = await cityOn(db)
  const told: Loading[][] = [[], []]
  const finished = await Promise.all(
    told.map(heard => loadSimulation(city, loading => void heard.push(loading), going, some)),
  )
  assert.deepEqual(finished.toSorted(), [false, true])
  assert.equal((await subjectsIn(db)).length, length)
  for (const heard of told) {
    assert.equal(heard.at(-1)?.acts, length)
    assert.deepEqual(
      heard.map(({ share }) => share),
      heard.map(({ share }) => share).toSorted((a, b) => a - b),
    )
  }
  assert.equal(await loadingOf(city), undefined)
  const closings = await listActs(db, { kind: 'record.period-closed', limit: 500 })
  assert.equal(new Set(closings.map(({ entry }) => entry.subject)).size, closings.length)
  assert.ok(closings.length > 100)
})

onEachDatabase('a load that is broken off goes on where it was, and says so', async db => {
  const city = await cityOn(db)
  const end = new AbortController()
  assert.equal(await loadSimulation(city, ({ acts }) => acts > 0 && end.abort(), end.signal, some), false)
  const left = await loadingOf(city)
  assert.equal(left?.acts, 1000)
  const told: Loading[] = []
  assert.equal(await loadSimulation(city, loading => void told.push(loading), going, some), true)
  assert.deepEqual(told[0], left)
  assert.ok((told[1]?.share ?? 0) > (left?.share ?? 1))
  const subjects = await subjectsIn(db)
  assert.equal(subjects.length, length)
  assert.deepEqual(
    subjects,
    subjects.toSorted((a, b) => (a.slice(0, 25) < b.slice(0, 25) ? -1 : 1)),
  )
})

onEachDatabase('a city whose clock stands on an earlier day has the acts up to then, and is done', async db => {
  const city = await cityOn(db)
  city.clock.set(Temporal.Instant.from('2019-06-30T04:00:00Z'))
  assert.equal(await loadSimulation(city, () => {}, going, some), true)
  const days = (await subjectsIn(db)).map(text => text.slice(0, 10))
  assert.ok(days.length > 100 && days.every(day => day <= '2019-06-30'), `${days.length} acts up to ${days.at(-1)}`)
  assert.equal(await loadingOf(city), undefined)
})
