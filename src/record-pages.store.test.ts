import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { onEachDatabase } from '../test/databases.ts'
import { html } from '../web/public/html.ts'
import type { RecordPorts } from '../web/public/index.ts'
import { stoppedClock } from './kernel/clock.ts'
import type { Db } from './kernel/database.ts'
import { openLog } from './kernel/log.ts'
import { encodeEntry, leafHash, verifyInclusion } from './proof/index.ts'
import {
  type ActId,
  catalogueOf,
  declareActs,
  type OfficialRecord,
  openPublication,
  openRecord,
} from './record/index.ts'
import { openRecordPorts } from './record-pages.ts'

const acts = declareActs('park', {
  opened: {
    name: { zh: '公园开放', en: 'Park opened' },
    says: { zh: '{park}开放', en: '{park} opened' },
    body: z.strictObject({ park: z.string() }),
    private: z.strictObject({ name: z.string() }).optional(),
  },
  closed: {
    name: { zh: '公园关闭', en: 'Park closed' },
    says: { zh: '{park}关闭', en: '{park} closed' },
    body: z.strictObject({ park: z.string() }),
  },
})
const officer = { role: 'officer', department: 'parks' } as const
const assets = { head: () => html``, tail: () => html`` }

type Opened = { readonly record: OfficialRecord; readonly ports: RecordPorts; readonly db: Db }

async function withPorts(db: Db, run: (opened: Opened) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yinuo-record-'))
  const clock = stoppedClock(Temporal.Instant.from('2020-10-01T01:00:00Z'))
  try {
    const log = openLog('silent')
    const record = await openRecord({ db, clock, log, keys: join(folder, 'keys'), kinds: catalogueOf(acts) })
    const publication = await openPublication({ db, log, folder })
    const ports = await openRecordPorts(
      { database: { db, kind: 'embedded', version: '', close: async () => {} }, record, publication },
      { assets },
    )
    await run({ record, ports, db })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Opens so many parks; every third with something private of one person. */
async function openParks({ record, db }: Opened, count: number): Promise<ActId[]> {
  const ids: ActId[] = []
  for (let number = 1; number <= count; number++)
    ids.push(
      await db.transaction().execute(trx =>
        record.act(trx, officer, acts.opened, {
          ...{ subject: `park/${number}`, body: { park: `P${number}` } },
          ...(number % 3 === 0 ? { private: { name: 'somebody' }, person: '1' } : {}),
        }),
      ),
    )
  return ids
}

onEachDatabase(
  'an act’s page has its proof, its links in both directions and what became of its private part',
  async db => {
    await withPorts(db, async opened => {
      const { record, ports } = opened
      const ids = await openParks(opened, 6)
      const [first] = ids
      assert.ok(first !== undefined)
      const links = [{ as: 'supersedes', act: first }] as const
      const closing = await db
        .transaction()
        .execute(trx => record.act(trx, officer, acts.closed, { subject: 'park/1', body: { park: 'P1' }, links }))
      const waiting = await ports.findAct(first)
      assert.equal(waiting?.act.state, 'waiting')
      assert.equal(waiting.proof, undefined)
      await record.sequence()
      const found = await ports.findAct(first)
      assert.ok(found?.act.state === 'placed' && found.proof !== undefined)
      const { hashes, checkpoint } = found.proof
      assert.ok(verifyInclusion(leafHash(encodeEntry(found.act.entry)), 0, 7, hashes, checkpoint.root))
      assert.equal(checkpoint.at, '2020-10-01T09:00:00+08:00')
      assert.deepEqual(
        found.later.map(({ as, act }) => [as, act]),
        [['supersedes', closing]],
      )
      const later = await ports.findAct(closing)
      assert.deepEqual(
        later?.earlier.map(({ as, act, entry }) => [as, act, entry?.subject]),
        [['supersedes', first, 'park/1']],
      )
      const third = ids[2] ?? ''
      assert.equal((await ports.findAct(third))?.privatePart, 'kept')
      assert.equal(found.privatePart, 'none')
      await record.erasePerson(officer, '1', 'asked for')
      assert.equal((await ports.findAct(third))?.privatePart, 'erased')
      assert.equal(await ports.findActAt(6), closing)
      assert.equal(await ports.findActAt(99), undefined)
      assert.equal(await ports.findAct('no-id'), undefined)
    })
  },
)

onEachDatabase('lists page in both directions, and counts are kept by kind and day', async db => {
  await withPorts(db, async opened => {
    const { record, ports } = opened
    assert.deepEqual(await ports.listCheckpoints({ limit: 5 }), [])
    assert.deepEqual(await ports.tallies('kind', {}), [])
    await openParks(opened, 7)
    await record.sequence()
    const indices = async (slice: { before?: number; after?: number }) =>
      (await ports.listActs({ kind: 'park.opened' }, { ...slice, limit: 3 })).map(({ index }) => index)
    assert.deepEqual(await indices({}), [6, 5, 4])
    assert.deepEqual(await indices({ before: 4 }), [3, 2, 1])
    assert.deepEqual(await indices({ before: 0 }), [])
    assert.deepEqual(await indices({ after: 0 }), [3, 2, 1])
    assert.deepEqual(await indices({ after: 5 }), [6])
    assert.deepEqual(await ports.tallies('day', { kind: 'park.opened' }), [{ key: '2020-10-01', count: 7 }])
    assert.deepEqual(await ports.tallies('kind', { day: '2020-10-01' }), [{ key: 'park.opened', count: 7 }])
    assert.deepEqual(await ports.tallies('department', { day: '2020-09-30' }), [])
    const [newest] = await ports.listCheckpoints({ limit: 5 })
    assert.equal(newest?.size, 7)
    assert.deepEqual(newest.witnesses, [])
    assert.deepEqual(await ports.listCheckpoints({ before: 1, limit: 5 }), [])
  })
})

onEachDatabase('without a pack names stand for themselves, and kinds have their own', async db => {
  await withPorts(db, async ({ ports, record }) => {
    assert.equal(ports.departmentName('parks'), undefined)
    assert.equal(ports.kindOf('park.opened')?.name.zh, '公园开放')
    assert.equal(ports.kindOf('record.period-closed')?.name.en, 'Period closed')
    assert.equal(ports.kindOf('park.unknown'), undefined)
    assert.equal(await ports.findVkey(), record.vkey)
    assert.equal(await ports.findCity(), undefined)
  })
})
