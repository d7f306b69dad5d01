import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import { settableClock, stoppedClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { leafHash, parseCheckpoint, parseNote, parseVkey, rootOf, verifyNote } from '../proof/index.ts'
import { exampleActs, exampleNow, officer, pastDecision, receive, received, withExample } from './examples.ts'
import {
  actAt,
  bytesOfEntries,
  entriesOfSeries,
  findAct,
  latestCheckpoint,
  linkedTo,
  listActs,
  listCheckpoints,
  listSeries,
  type OfficialRecord,
  talliesOf,
} from './index.ts'

/** Whether something is refused with this problem, and nothing of it stays. */
async function refused(db: Db, code: string, doing: Promise<unknown>): Promise<Problem> {
  const problem = await doing.then(
    () => assert.fail(`${code} was expected`),
    (error: unknown) => error,
  )
  assert.ok(problem instanceof Problem, String(problem))
  assert.equal(problem.kind.code, `record.${code}`)
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from record_waiting) + (select count(*) from record_private) as left`.execute(db)
  assert.equal(rows[0]?.left, 0)
  return problem
}

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
      await assert.rejects(recordBehind(), (error: Problem) => error.kind.code === 'record.clock-behind')
      await record.sequence()
      await refused(db, 'clock-behind', recordBehind())
      // Acts of the past say nothing about what time it is.
      await db.transaction().execute(trx => record.takeOver(trx, [pastDecision('2019-05-03T02:00:00Z', 'case/0')]))
      await receive(db, record, 'case/3')
      assert.equal(await record.sequence(), 2)
    },
    { clock },
  )
})

const body = { item: 'allowance', outcome: 'granted' } as const
const wrong: readonly (readonly [string, string, Parameters<OfficialRecord['act']>[3]])[] = [
  ['a field is missing', 'body.outcome', { subject: 'case/1', body: { item: 'x' } }],
  ['a field is not of the kind', 'body', { subject: 'case/1', body: { ...body, extra: 1 } }],
  ['no subject', 'subject', { subject: '', body }],
  ['a subject of two lines', 'subject', { subject: 'case/1\n2', body }],
  ['a district that is none', 'district', { subject: 'case/1', body, district: '44' }],
  ['a link to what is no act', 'links.0.act', { subject: 'case/1', body, links: [{ as: 'corrects', act: 'case/1' }] }],
  ['NUL in a text', 'body.item', { subject: 'case/1', body: { ...body, item: 'a\0b' } }],
  ['half a character', 'body.item', { subject: 'case/1', body: { ...body, item: '\ud800' } }],
  [
    'half a character in what is private',
    'private.name',
    { subject: 'x', body, private: { name: '\udc00', account: '' } },
  ],
  ['a private field is missing', 'private.account', { subject: 'case/1', body, private: { name: '张三' } }],
  ['half a fen', 'body.amount', { subject: 'case/1', body: { ...body, amount: 0.5 } }],
  ['a number that is none', 'body.amount', { subject: 'case/1', body: { ...body, amount: Number.NaN } }],
]

onEachDatabase('what is not right is refused with the field that is wrong, and nothing is recorded', async db => {
  await withExample(db, async record => {
    for (const [why, field, draft] of wrong) {
      const doing = db.transaction().execute(trx => record.act(trx, officer, exampleActs.decided, draft as never))
      const problem = await refused(db, 'body-invalid', doing)
      assert.ok(
        problem.errors.some(error => error.field === field),
        `${why}: ${problem.errors.map(error => error.field)}`,
      )
    }
    const unknown = { ...exampleActs.received, kind: 'application.forgotten' }
    await refused(
      db,
      'kind-unknown',
      db.transaction().execute(trx => record.act(trx, officer, unknown, received('case/1'))),
    )
    const long = { subject: 'case/1', body: { item: '长'.repeat(22_000) } }
    await refused(
      db,
      'entry-too-large',
      db.transaction().execute(trx => record.act(trx, officer, exampleActs.received, long)),
    )
    const late = [pastDecision('2020-10-01T01:00:01Z', 'case/1')]
    await refused(
      db,
      'act-in-future',
      db.transaction().execute(trx => record.takeOver(trx, late)),
    )
  })
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
