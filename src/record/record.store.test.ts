import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/databases.ts'
import { settableClock, stoppedClock } from '../kernel/clock.ts'
import { Problem } from '../kernel/problem.ts'
import { leafHash, parseCheckpoint, parseNote, parseVkey, rootOf, verifyNote } from '../proof/index.ts'
import { exampleActs, exampleNow, officer, pastDecision, receive, received, withExample } from './examples.ts'
import { bytesOfEntries, findAct, latestCheckpoint, listActs, listCheckpoints } from './index.ts'

/** The leaves that the log's entry bundle shows to strangers. */
function leavesIn(bundle: Uint8Array): Uint8Array[] {
  const leaves: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    leaves.push(bundle.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return leaves
}

onEachDatabase('an act waits until it gets its place, and the signed root is that of the leaves shown', async db => {
  await withExample(db, async record => {
    const first = await receive(db, record, 'case/1')
    assert.equal((await findAct(db, first))?.state, 'waiting')
    await receive(db, record, 'case/2')
    assert.equal(await record.sequence(), 2)
    const found = await findAct(db, first)
    assert.deepEqual(found?.state === 'placed' && [found.index, found.entry.number, found.entry.series], [
      0,
      1,
      'application.received/2020',
    ])
    const note = parseNote((await latestCheckpoint(db))?.note ?? '')
    assert.equal(verifyNote(note, [parseVkey(record.vkey)]).verified.length, 1)
    const { size, root, origin } = parseCheckpoint(note.text)
    assert.deepEqual([size, origin], [2, record.origin])
    assert.deepEqual(root, rootOf(leavesIn(await bytesOfEntries(db, 0)).map(leafHash)))
  })
})

onEachDatabase('nothing new, nothing signed', async db => {
  await withExample(db, async record => {
    await receive(db, record, 'case/1')
    await record.sequence()
    assert.equal(await record.sequence(), 0)
    assert.equal((await listCheckpoints(db, { limit: 10 })).length, 1)
  })
})

onEachDatabase('a change that is rolled back leaves no act', async db => {
  await withExample(db, async record => {
    const failing = db.transaction().execute(async trx => {
      await record.act(trx, officer, exampleActs.received, received('case/1'))
      throw new Error('the change failed')
    })
    await assert.rejects(failing, /the change failed/)
    assert.equal(await record.sequence(), 0)
    assert.deepEqual(await listActs(db, { limit: 1 }), [])
  })
})

onEachDatabase('acts stand in the order in which they were recorded, whatever the clocks said', async db => {
  const clock = settableClock(stoppedClock(exampleNow))
  await withExample(
    db,
    async record => {
      for (const [subject, back] of [
        ['case/1', 0],
        ['case/2', 50],
        ['case/3', 10],
      ] as const) {
        clock.set(exampleNow.subtract({ seconds: back }))
        await receive(db, record, subject)
      }
      await record.sequence()
      const subjects = (await listActs(db, { direction: 'oldest-first', limit: 9 })).map(({ entry }) => entry.subject)
      assert.deepEqual(subjects, ['case/1', 'case/2', 'case/3'])
    },
    { clock },
  )
})

const isClockBehind = (error: unknown) => error instanceof Problem && error.kind.code === 'record.clock-behind'

onEachDatabase('a clock that was set back is noticed, before and after the acts got their places', async db => {
  const clock = settableClock(stoppedClock(exampleNow))
  await withExample(
    db,
    async record => {
      await receive(db, record, 'case/1')
      const recordBehind = async () => {
        clock.set(exampleNow.subtract({ minutes: 2 }))
        return receive(db, record, 'case/2').finally(() => clock.set(exampleNow))
      }
      await assert.rejects(recordBehind(), isClockBehind)
      await record.sequence()
      await assert.rejects(recordBehind(), isClockBehind)
      // Acts of the past say nothing about what time it is.
      await db.transaction().execute(trx => record.takeOver(trx, [pastDecision('2019-05-03T02:00:00Z', 'case/0')]))
      await receive(db, record, 'case/3')
      assert.equal(await record.sequence(), 2)
    },
    { clock },
  )
})

onEachDatabase('acts of the past come in by their own moments, in the city’s days and years', async db => {
  await withExample(db, async record => {
    const acts = [
      pastDecision('2019-12-31T16:30:00Z', 'case/2', 20),
      pastDecision('2019-12-31T15:30:00Z', 'case/1', 10, { district: '440303' }),
    ]
    assert.equal(await db.transaction().execute(trx => record.takeOver(trx, acts)), 2)
    await record.sequence()
    const [first, second] = await listActs(db, { direction: 'oldest-first', limit: 10 })
    assert.deepEqual([first?.entry.at, first?.entry.series], ['2019-12-31T23:30:00+08:00', 'application.decided/2019'])
    assert.deepEqual(
      [second?.entry.at, second?.entry.series],
      ['2020-01-01T00:30:00+08:00', 'application.decided/2020'],
    )
    assert.equal(first?.entry.recorded, '2020-10-01T09:00:00+08:00')
    assert.deepEqual(await listActs(db, { day: '2020-01-01', limit: 10 }), [second])
  })
})

onEachDatabase('one person has one pseudonym in a series, and another in the next', async db => {
  await withExample(db, async record => {
    const person = '440300198001011234'
    const acts = ['2019-01-02', '2019-03-04', '2020-01-02'].map(day =>
      pastDecision(`${day}T02:00:00Z`, 'case/1', 1, { person }),
    )
    await db.transaction().execute(trx => record.takeOver(trx, acts))
    await record.sequence()
    const seen = (await listActs(db, { limit: 10 })).map(({ entry }) => entry.person)
    assert.equal(new Set(seen).size, 2)
    assert.ok(seen.every(pseudonym => /^[\w-]{22}$/.test(pseudonym ?? '') && !pseudonym?.includes(person)))
  })
})
