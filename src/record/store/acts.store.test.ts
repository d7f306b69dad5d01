import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import { exampleActs, officer, pastDecision, receive, received, withExample } from '../examples.ts'
import {
  actAt,
  entriesOfSeries,
  findAct,
  linkedTo,
  listActs,
  listCheckpoints,
  listSeries,
  talliesOf,
} from '../index.ts'

onEachDatabase('lists page by each filter without leaving out or repeating an act', async db => {
  await withExample(db, async record => {
    const acts = Array.from({ length: 25 }, (_, at) =>
      pastDecision(`2019-05-${String(1 + at).padStart(2, '0')}T02:00:00Z`, `case/${at % 4}`, at, {
        district: at % 2 === 0 ? '440303' : '440304',
      }),
    )
    await db.transaction().execute(trx => record.takeOver(trx, acts))
    await receive(db, record, 'case/0')
    await record.sequence()
    for (const [filter, expected] of [
      [{}, 26],
      [{ kind: 'application.decided' }, 25],
      [{ series: 'application.received/2020' }, 1],
      [{ department: 'civil-affairs' }, 26],
      [{ department: 'nobody' }, 0],
      [{ district: '440303' }, 13],
      [{ subject: 'case/0', kind: 'application.decided' }, 7],
      [{ day: '2019-05-03' }, 1],
    ] as const)
      for (const direction of ['newest-first', 'oldest-first'] as const) {
        const seen: number[] = []
        let from: number | undefined
        for (;;) {
          const page = await listActs(db, { ...filter, direction, from, limit: 4 })
          seen.push(...page.map(({ index }) => index))
          const last = page.at(-1)
          if (last === undefined) break
          from = last.index + (direction === 'newest-first' ? -1 : 1)
        }
        assert.equal(seen.length, expected, JSON.stringify(filter))
        assert.deepEqual(
          seen,
          [...new Set(seen)].toSorted((a, b) => (direction === 'newest-first' ? b - a : a - b)),
        )
      }
  })
})

onEachDatabase('one act is found by id, place, series and link; tallies count every act once', async db => {
  await withExample(db, async record => {
    const first = await receive(db, record, 'case/1')
    const correction = await db
      .transaction()
      .execute(trx =>
        record.act(trx, officer, exampleActs.received, received('case/1', { links: [{ as: 'corrects', act: first }] })),
      )
    await record.sequence()
    await receive(db, record, 'case/2')
    await record.sequence()
    assert.equal((await actAt(db, 1))?.entry.act, correction)
    assert.equal(await actAt(db, 3), undefined)
    assert.equal(await findAct(db, 'no-such-id'), undefined)
    assert.deepEqual(
      (await linkedTo(db, first)).map(({ entry }) => entry.act),
      [correction],
    )
    const numbers: number[] = []
    for await (const run of entriesOfSeries(db, 'application.received/2020'))
      numbers.push(...run.map(({ entry }) => entry.number))
    assert.deepEqual(numbers, [1, 2, 3])
    assert.deepEqual(await talliesOf(db, { by: 'kind' }), [{ key: 'application.received', count: 3 }])
    assert.deepEqual(await talliesOf(db, { by: 'day', until: '2020-10-01' }), [])
    assert.equal((await listSeries(db))[0]?.count, 3)
    assert.deepEqual(
      (await listCheckpoints(db, { before: 3, limit: 10 })).map(({ size }) => size),
      [2],
    )
  })
})

onEachDatabase('the log itself refuses to be changed', async db => {
  await withExample(db, async record => {
    await receive(db, record, 'case/1')
    await record.sequence()
    for (const change of [
      "update record_act set subject = 'x'",
      'delete from record_act',
      'truncate record_act cascade',
    ])
      await assert.rejects(sql.raw(change).execute(db), /the record is only added to/)
    assert.equal((await actAt(db, 0))?.entry.subject, 'case/1')
  })
})
