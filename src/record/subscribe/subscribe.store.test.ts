import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { onEachDatabase } from '../../../test/databases.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import {
  exampleActs,
  exampleClock,
  exampleNow,
  officer,
  openExample,
  receive,
  received,
  withExample,
} from '../examples.ts'
import { dropFailure, listFailures, type OfficialRecord, retryFailure } from '../index.ts'
import { broken, mortal } from '../mortal.ts'

/** What a subscriber did in the database, by subject, in order. */
async function effectsOf(db: Db): Promise<Record<string, number[]>> {
  const { rows } = await sql<{ subject: string; seen: number[] }>`
    select subject, array_agg(index::integer order by at) as seen from effect group by subject order by subject`.execute(
    db,
  )
  return Object.fromEntries(rows.map(row => [row.subject, row.seen]))
}

const makeEffects = (db: Db) =>
  sql`create table effect (at bigint generated always as identity, subject text, index bigint)`.execute(db)

async function doEffect(trx: Trx, { index, entry }: PlacedEntry): Promise<void> {
  await sql`insert into effect (subject, index) values (${entry.subject}, ${index})`.execute(trx)
}

/** Seven acts of three cases: 0, 3, 6 are of case/0; 1, 4 of case/1; 2, 5 of case/2. */
async function recordSeven(db: Db, record: OfficialRecord): Promise<void> {
  for (let at = 0; at < 7; at++) await receive(db, record, `case/${at % 3}`)
  await record.sequence()
}

const whole = { 'case/0': [0, 3, 6], 'case/1': [1, 4], 'case/2': [2, 5] }

onEachDatabase('a subscriber is told of each act once, in order, from the first on', async db => {
  await makeEffects(db)
  await withExample(db, async record => {
    await recordSeven(db, record)
    record.subscribe('effects', { handle: doEffect })
    record.subscribe('decisions', { kinds: [exampleActs.decided.kind], handle: () => assert.fail('of no other kind') })
    assert.equal(await record.deliver(), 7)
    assert.deepEqual(await effectsOf(db), whole)
    assert.equal(await record.deliver(), 0)
  })
})

onEachDatabase('an act that is not taken holds up its subject alone, and is tried again with pauses', async db => {
  await makeEffects(db)
  const clock = exampleClock()
  const faulty = { index: 1, times: 3 }
  await withExample(
    db,
    async record => {
      await recordSeven(db, record)
      record.subscribe('effects', {
        handle: async (trx, placed) => {
          await doEffect(trx, placed)
          if (placed.index === faulty.index && faulty.times-- > 0) throw new Error('the other side is down')
        },
      })
      await record.deliver()
      assert.deepEqual(await effectsOf(db), { 'case/0': [0, 3, 6], 'case/2': [2, 5] })
      const [first, behind] = await listFailures(db, {})
      assert.deepEqual(
        [first?.index, first?.tries, first?.error, behind?.index, behind?.tries],
        [1, 1, 'the other side is down', 4, 0],
      )
      // Not before its pause is over: 1, 5 and 21 seconds after the first try.
      for (const [seconds, tries] of [
        [0, 1],
        [1, 2],
        [4, 2],
        [5, 3],
      ] as const) {
        clock.set(exampleNow.add({ seconds }))
        await record.deliver()
        assert.equal((await listFailures(db, {}))[0]?.tries, tries)
      }
      clock.set(exampleNow.add({ seconds: 21 }))
      assert.equal(await record.deliver(), 2)
      assert.deepEqual(await effectsOf(db), whole)
      assert.deepEqual(await listFailures(db, {}), [])
    },
    { clock },
  )
})

onEachDatabase(
  'an act that is never taken is given up, waits for a person, and is tried again or dropped',
  async db => {
    await makeEffects(db)
    const clock = exampleClock()
    const faulty = { isDown: true }
    await withExample(
      db,
      async record => {
        await recordSeven(db, record)
        record.subscribe('effects', {
          handle: async (trx, placed) => {
            if (faulty.isDown && placed.index < 2) throw new Error('the other side\0is down')
            await doEffect(trx, placed)
          },
        })
        for (let hours = 0; hours < 12; hours++) {
          clock.set(exampleNow.add({ hours }))
          await record.deliver()
        }
        const givenUp = await listFailures(db, { givenUp: true })
        assert.deepEqual(
          givenUp.map(({ index, tries, nextTryAt }) => [index, tries, nextTryAt]),
          [
            [0, 8, null],
            [1, 8, null],
          ],
        )
        faulty.isDown = false
        assert.equal(await record.deliver(), 0)
        await retryFailure(db, { subscriber: 'effects', index: 0 }, clock)
        await dropFailure(db, { subscriber: 'effects', index: 1 })
        assert.equal(await record.deliver(), 4)
        assert.deepEqual(await effectsOf(db), { ...whole, 'case/1': [4] })
        await assert.rejects(dropFailure(db, { subscriber: 'effects', index: 1 }), Problem)
        await assert.rejects(retryFailure(db, { subscriber: 'nobody', index: 0 }, clock), Problem)
      },
      { clock },
    )
  },
)

onEachDatabase('what a handler records is there with its effect or not at all', async db => {
  await withExample(db, async record => {
    await receive(db, record, 'case/1')
    await record.sequence()
    const faulty = { times: 1 }
    record.subscribe('answering', {
      kinds: [exampleActs.received.kind],
      handle: async (trx, { entry }) => {
        if (entry.subject !== 'case/1') return
        await record.act(trx, officer, exampleActs.received, received('answer/1'))
        if (faulty.times-- > 0) throw new Error('after it was recorded')
      },
    })
    await record.deliver()
    assert.equal(await record.sequence(), 0)
  })
})

onEachDatabase('killed at any statement, a subscriber loses no act and takes none out of order', async db => {
  await makeEffects(db)
  const clock = exampleClock()
  const dying = mortal(db)
  const first = await openExample(dying.db, { clock })
  await recordSeven(db, first)
  /** A process with a subscriber to which two acts fail the first time that they are tried. */
  const begin = async () => {
    const record = await openExample(dying.db, { clock, keys: first.keys })
    record.subscribe('effects', {
      handle: async (trx, placed) => {
        await doEffect(trx, placed)
        const tried = await sql`select from record_failure where index = ${placed.index} and tries > 0`.execute(trx)
        if ((placed.index === 1 || placed.index === 3) && tried.rows.length === 0) throw new Error('not yet')
      },
    })
    return record
  }
  const later = () => clock.set(clock.now().add({ minutes: 1 }))
  const heir = await begin()
  let [deaths, died] = [0, true]
  for (let statement = 1; died; statement++) {
    await sql`truncate effect, record_cursor, record_failure`.execute(db)
    const mortalOne = await begin()
    // After one statement is before the next: one way each.
    dying.arm(statement, statement % 2 === 0 ? 'before' : 'after')
    const outcome = await mortalOne.deliver().catch((error: unknown) => error)
    dying.arm(Number.POSITIVE_INFINITY, 'before')
    assert.ok(outcome === broken || typeof outcome === 'number', String(outcome))
    died = outcome === broken
    deaths += died ? 1 : 0
    const effects = await effectsOf(db)
    for (const [subject, seen] of Object.entries(whole))
      assert.deepEqual(effects[subject] ?? [], seen.slice(0, effects[subject]?.length ?? 0))
    // Another process goes on: first the acts fail that had not been tried, then they are taken.
    for (let turn = 0; turn < 2; turn++) {
      later()
      await heir.deliver()
    }
    assert.deepEqual(await effectsOf(db), whole, `statement ${statement}`)
  }
  assert.ok(deaths > 30, `died ${deaths} times only`)
  await rm(first.keys, { recursive: true })
})
