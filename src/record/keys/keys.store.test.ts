import assert from 'node:assert/strict'
import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onEachDatabase } from '../../../test/databases.ts'
import { Problem } from '../../kernel/problem.ts'
import { openExample, receive } from '../examples.ts'
import { latestCheckpoint } from '../index.ts'
import { makeLogKey } from './log-key.ts'

async function inFolders(run: (...folders: string[]) => Promise<void>): Promise<void> {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'yinuo-keys-'))))
  try {
    await run(...folders)
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true })
  }
}

const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === `record.${code}`

onEachDatabase('keys are made at the first start, for their owner alone, and stay', async db => {
  await inFolders(async keys => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openExample(db, { keys })))
    assert.equal(new Set(opened.map(({ vkey }) => vkey)).size, 1)
    assert.deepEqual((await readdir(keys)).sort(), ['log.key', 'private.key', 'pseudonym.key'])
    for (const file of await readdir(keys)) assert.equal((await stat(join(keys, file))).mode & 0o777, 0o600)
    assert.equal((await openExample(db, { keys })).vkey, opened[0]?.vkey)
  })
})

onEachDatabase('of two processes that begin at once with keys of their own, one begins the log', async db => {
  await inFolders(async (one = '', other = '') => {
    const begun = await Promise.allSettled([openExample(db, { keys: one }), openExample(db, { keys: other })])
    assert.deepEqual(begun.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    for (const outcome of begun) if (outcome.status === 'rejected') assert.ok(refusal('key-foreign')(outcome.reason))
  })
})

for (const [why, code, spoil] of [
  ['another log’s key', 'key-foreign', keys => writeFile(join(keys, 'log.key'), makeLogKey('city.example/log'))],
  ['another city’s secret', 'key-foreign', keys => writeFile(join(keys, 'pseudonym.key'), `${'A'.repeat(43)}=\n`)],
  ['a lost key', 'key-missing', keys => rm(join(keys, 'log.key'))],
  ['a lost secret', 'key-missing', keys => rm(join(keys, 'private.key'))],
  ['half a key', 'key-unreadable', keys => writeFile(join(keys, 'log.key'), 'PRIVATE+KEY+')],
  ['a secret that is none', 'key-unreadable', keys => writeFile(join(keys, 'private.key'), 'secret')],
] as readonly (readonly [string, string, (keys: string) => Promise<void>])[])
  onEachDatabase(`${why} is refused, and no other is made in its place`, async db => {
    await inFolders(async keys => {
      await openExample(db, { keys })
      await spoil(keys ?? '')
      const before = await readdir(keys ?? '')
      await assert.rejects(openExample(db, { keys: keys ?? '' }), refusal(code))
      assert.deepEqual(await readdir(keys ?? ''), before)
    })
  })

onEachDatabase('a key that a rotation left under another name is found', async db => {
  await inFolders(async (keys = '') => {
    const record = await openExample(db, { keys })
    await rename(join(keys, 'log.key'), join(keys, 'log-2020.key'))
    await writeFile(join(keys, 'log.key'), makeLogKey(record.origin))
    const again = await openExample(db, { keys })
    await receive(db, again, 'case/1')
    assert.equal(await again.sequence(), 1)
    assert.ok((await latestCheckpoint(db))?.note.includes(`— ${record.origin} `))
  })
})
