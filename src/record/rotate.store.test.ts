/** The runbook of docs/record.md: keys rotated, lost, compromised; an old backup restored. */
import assert from 'node:assert/strict'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from '../kernel/database.ts'
import { openLog } from '../kernel/log.ts'
import { parseCheckpoint, parseNote, parseVkey, verifyNote } from '../proof/index.ts'
import { checkRecord } from './check/check.ts'
import { exampleAct, openExample } from './example-record.ts'
import { keepTables } from './keep-tables.ts'
import { openPublication } from './publish.ts'
import { publishedFile } from './published.ts'
import { type OfficialRecord, openRecord } from './record.ts'
import { continueAfterRestore, replaceLostKey, retireKeys, rotateKey } from './rotate.ts'
import { latestCheckpoint, listActs, listKeys } from './store/index.ts'

const log = openLog('silent')
const reason = { who: { role: 'operator', department: 'it' }, because: 'the yearly change' } as const

async function record(db: Db, of: OfficialRecord, from: number, count = 3): Promise<void> {
  const acts = Array.from({ length: count }, (_, at) => exampleAct(from + at, '2020-03-01T00:00:00Z'))
  await db.transaction().execute(trx => of.takeOver(trx, acts))
  await of.sequence()
}

/** By which of these keys the newest checkpoint is signed. */
async function signedBy(db: Db, vkeys: readonly string[]): Promise<boolean[]> {
  const note = parseNote((await latestCheckpoint(db))?.note ?? '')
  const { verified, failed } = verifyNote(note, vkeys.map(parseVkey))
  assert.deepEqual(failed, [])
  return vkeys.map(vkey => verified.some(key => key.text === vkey))
}

onEachDatabase('a rotated key signs beside the old one until that is retired, and acts say so', async db => {
  const { record: city, folder, options } = await openExample(db)
  await record(db, city, 0)
  const { from, to, file } = await rotateKey(db, city, options, reason)
  assert.match(await readFile(join(options.keys, file), 'utf8'), /^PRIVATE\+KEY\+pengcheng.example\/log\+/)
  await record(db, city, 10)
  assert.deepEqual(await signedBy(db, [from, to]), [true, true])
  // A restart finds the new key in its own file.
  const restarted = await openRecord(options)
  assert.equal(restarted.vkey, to)
  await retireKeys(db, restarted, options, reason)
  await record(db, restarted, 20)
  assert.deepEqual(await signedBy(db, [from, to]), [false, true])
  const told = await listActs(db, { limit: 100, direction: 'oldest-first' })
  const rotation = told.find(({ entry }) => entry.kind === 'record.key-rotated')?.entry.body
  assert.deepEqual(rotation, { from, to, because: reason.because })
  assert.deepEqual((await checkRecord(db, { kinds: city.kinds, folder })).findings, [])
  await assert.rejects(retireKeys(db, restarted, options, reason), /Only one key signs/)
  const keys = await listKeys(db)
  assert.deepEqual(
    keys.map(({ vkey, until, retiredAt }) => [vkey, until === null, retiredAt === null]),
    [
      [to, true, true],
      [from, false, false],
    ],
  )
})

onEachDatabase(
  'a city whose signing key is lost does not start; a new one is brought into force and told of',
  async db => {
    const { record: city, folder, options } = await openExample(db)
    await record(db, city, 0)
    await rm(join(options.keys, 'log.key'))
    await assert.rejects(openRecord(options), /There is no log\.key/)
    const { from, to } = await replaceLostKey(options, { ...reason, because: 'a disk failed' })
    const reopened = await openRecord(options)
    await record(db, reopened, 10)
    assert.deepEqual(await signedBy(db, [from, to]), [false, true])
    assert.equal(reopened.origin, city.origin)
    assert.deepEqual((await checkRecord(db, { kinds: city.kinds, folder })).findings, [])
  },
)

onEachDatabase('an old backup is noticed, and gone on from only under a new name', async db => {
  const { record: city, folder, options } = await openExample(db)
  await record(db, city, 0)
  const restore = await keepTables(db)
  await record(db, city, 10, 5)
  const lost = await (await openPublication({ db, log, folder })).newest()
  assert.equal(await readFile(publishedFile(folder), 'utf8'), lost?.note)
  await assert.rejects(continueAfterRestore({ ...options, folder }, reason), /agrees with what was published/)

  await restore()
  await assert.rejects(openPublication({ db, log, folder }), /8 acts were published, but the database holds 3/)
  const { findings } = await checkRecord(db, { kinds: city.kinds, folder })
  assert.deepEqual(
    findings.map(({ kind, values }) => [kind, values.published, values.size]),
    [['published-ahead', 8, 3]],
  )
  const continued = await continueAfterRestore({ ...options, folder }, { ...reason, because: 'a disk failed' })
  assert.deepEqual([continued.origin, continued.size, continued.published], ['pengcheng.example/log/restart-1', 3, 8])
  const publication = await openPublication({ db, log, folder })
  const newest = await publication.newest()
  const { origin, size } = parseCheckpoint(parseNote(newest?.note ?? '').text)
  assert.deepEqual([origin, size], [continued.origin, 4])
  assert.deepEqual(await signedBy(db, [continued.from, continued.to]), [false, true], 'nothing under the old name')
  const [told] = await listActs(db, { limit: 1 })
  assert.deepEqual(
    [told?.entry.kind, told?.entry.body.published, told?.entry.body.checkpoint],
    ['record.log-restarted', 8, lost?.note],
  )
  assert.equal(await readFile(`${publishedFile(folder)}-8`, 'utf8'), lost?.note)
  assert.deepEqual((await checkRecord(db, { kinds: city.kinds, folder })).findings, [])
  const reopened = await openRecord(options)
  await record(db, reopened, 50)
  assert.equal(reopened.origin, continued.origin)
})

onEachDatabase('another history of the same length or more is noticed too, also while the city runs', async db => {
  const { record: city, folder } = await openExample(db)
  await record(db, city, 0)
  const restore = await keepTables(db)
  await record(db, city, 10, 5)
  const publication = await openPublication({ db, log, folder })
  await publication.newest()
  await restore()
  await assert.rejects(publication.newest(), /was an old backup restored/)
  await record(db, city, 20, 6)
  await assert.rejects(openPublication({ db, log, folder }), /have another root than was published/)
})
