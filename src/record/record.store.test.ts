import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { onEachDatabase } from '../../test/databases.ts'
import { setClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { openLog } from '../kernel/log.ts'
import { encodeEntry, leafHash, parseCheckpoint, parseNote, parseVkey, rootOf, verifyNote } from '../proof/index.ts'
import { catalogueOf, declareActs, findAct, latestCheckpoint, listActs, openRecord } from './index.ts'

const acts = declareActs('application', {
  decided: {
    name: { zh: '作出决定', en: 'Decided' },
    says: { zh: '{item}：{outcome}', en: '{item}: {outcome}' },
    body: z.strictObject({ item: z.string(), outcome: z.enum(['granted', 'refused']), amount: z.int().optional() }),
    private: z.strictObject({ name: z.string() }).optional(),
    sums: ['amount'],
  },
})
const officer = { role: 'officer', department: 'civil-affairs' } as const
const clock = setClock(Temporal.Instant.from('2020-10-01T01:00:00Z'))
const log = openLog('silent')

async function withRecord(
  db: Db,
  run: (record: Awaited<ReturnType<typeof openRecord>>, keys: string) => Promise<void>,
) {
  const keys = await mkdtemp(join(tmpdir(), 'yinuo-keys-'))
  try {
    await run(await openRecord({ db, clock, log, keys, kinds: catalogueOf(acts) }), keys)
  } finally {
    await rm(keys, { recursive: true })
  }
}

onEachDatabase('an act gets its place, and a checkpoint over it verifies', async db => {
  await withRecord(db, async (record, keys) => {
    const id = await db
      .transaction()
      .execute(trx =>
        record.act(trx, officer, acts.decided, { subject: 'case/1', body: { item: 'allowance', outcome: 'granted' } }),
      )
    assert.equal((await findAct(db, id))?.state, 'waiting')
    assert.equal(await record.sequence(), 1)
    const found = await findAct(db, id)
    assert.equal(found?.state === 'placed' && found.index, 0)
    const placed = await listActs(db, { limit: 10 })
    const checkpoint = await latestCheckpoint(db)
    const note = parseNote(checkpoint?.note ?? '')
    assert.equal(verifyNote(note, [parseVkey(record.vkey)]).verified.length, 1)
    assert.deepEqual(parseCheckpoint(note.text).root, rootOf(placed.map(({ entry }) => leafHash(encodeEntry(entry)))))
    assert.equal((await stat(join(keys, 'log.key'))).mode & 0o777, 0o600)
    assert.equal(await record.sequence(), 0)
  })
})
