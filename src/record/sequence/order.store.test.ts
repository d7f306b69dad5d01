/** One order without gaps, whoever writes and whoever gives places; on PostgreSQL, where several processes may. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { makeDatabase } from '../../../test/databases.ts'
import { migrationFolders } from '../../city.ts'
import { type Database, type Db, openDatabase } from '../../kernel/database.ts'
import { loadMigrations, migrate } from '../../kernel/migrate.ts'
import { encodeEntry, leafHash, parseCheckpoint, parseNote, rootOf } from '../../proof/index.ts'
import { exampleActs, officer, openExample, receive, received } from '../examples.ts'
import { listActs, listCheckpoints } from '../store/index.ts'

/** Runs a test with two openings of one PostgreSQL database, as two processes have them. */
function onOneServer(name: string, run: (url: string, first: Db, second: Db) => Promise<void>): void {
  test(name, async context => {
    const made = await makeDatabase()
    if ('missing' in made) return context.skip(`no PostgreSQL: ${made.missing}`)
    const opened: Database[] = []
    try {
      for (const poolSize of [8, 8]) opened.push(await openDatabase({ url: made.url, poolSize }))
      const [first, second] = opened.map(({ db }) => db)
      assert.ok(first !== undefined && second !== undefined)
      await migrate(first, await loadMigrations(migrationFolders))
      await run(made.url, first, second)
    } finally {
      for (const { close } of opened) await close()
      await made.drop()
    }
  })
}

/** Whether indices, numbers and every signed root are those of one log without gaps. */
async function isOneLog(db: Db, size: number): Promise<void> {
  const acts = await listActs(db, { direction: 'oldest-first', limit: size + 1 })
  assert.deepEqual(
    acts.map(({ index, entry }) => [index, entry.number]),
    Array.from({ length: size }, (_, at) => [at, at + 1]),
  )
  const leaves = acts.map(({ entry }) => leafHash(encodeEntry(entry)))
  const checkpoints = await listCheckpoints(db, { limit: 1000 })
  assert.equal(checkpoints[0]?.size, size)
  for (const { note, ...stored } of checkpoints) {
    const signed = parseCheckpoint(parseNote(note).text)
    assert.deepEqual(signed.root, rootOf(leaves.slice(0, stored.size)))
    assert.deepEqual(signed.root, stored.root)
  }
}

onOneServer('eight writers of two processes and two racing sequencers make one log', async (_, first, second) => {
  const one = await openExample(first)
  const other = await openExample(second, { keys: one.keys })
  assert.equal(other.vkey, one.vkey)
  one.start()
  other.start()
  const write = async (writer: number) => {
    const [db, record] = writer % 2 === 0 ? ([first, one] as const) : ([second, other] as const)
    for (let at = 0; at < 40; at++) {
      // Every fifth change fails after its act was recorded: no gap may come of it.
      if (at % 5 === 4)
        await assert.rejects(
          db.transaction().execute(async trx => {
            await record.act(trx, officer, exampleActs.received, received(`case/${writer}`))
            throw new Error('the change failed')
          }),
        )
      else await receive(db, record, `case/${writer}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))
  await Promise.all([one.sequence(), other.sequence()])
  await Promise.all([one.stop(), other.stop()])
  await isOneLog(first, 8 * 32)
  await rm(one.keys, { recursive: true })
})

/** A process that has the sequencing lock in the middle of a batch, and stays there. */
async function holder(url: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', holdingCode(url)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  assert.equal(await saidBy(child), 'holding')
  return child
}

/** What a process writes next. */
async function saidBy(child: ChildProcess): Promise<string> {
  return new Promise(resolve => child.stdout?.once('data', chunk => resolve(String(chunk))))
}

const holdingCode = (url: string) => `
  import { openDatabase } from ${JSON.stringify(new URL('../../kernel/database.ts', import.meta.url).href)}
  import { trySequencing } from ${JSON.stringify(new URL('../store/locks.ts', import.meta.url).href)}
  import { sql } from 'kysely'
  const { db } = await openDatabase({ url: ${JSON.stringify(url)}, poolSize: 1 })
  await db.transaction().execute(async trx => {
    if (!(await trySequencing(trx))) throw new Error('somebody else has the lock')
    await sql\`delete from record_waiting\`.execute(trx)
    process.stdout.write('holding')
    for (;;) {
      await new Promise(resolve => setTimeout(resolve, 200))
      await sql\`select 1\`.execute(trx)
    }
  }).catch(error => process.stdout.write(\`lost: \${error.message}\`))
  setTimeout(() => process.exit(0), 60_000)`

onOneServer('a process killed while it gives places loses nothing, and another goes on at once', async (url, first) => {
  const record = await openExample(first)
  for (let at = 0; at < 5; at++) await receive(first, record, `case/${at}`)
  const child = await holder(url)
  record.start()
  await receive(first, record, 'case/6')
  assert.deepEqual(await listActs(first, { limit: 1 }), [], 'nobody else gives places while it holds the lock')
  const killed = performance.now()
  child.kill('SIGKILL')
  assert.equal(await record.sequence().then(() => listActs(first, { limit: 9 }).then(acts => acts.length)), 6)
  assert.ok(performance.now() - killed < 5_000)
  await record.stop()
  await isOneLog(first, 6)
  await rm(record.keys, { recursive: true })
})

onOneServer('a process that stands still while it gives places is cut off within seconds', async (url, first) => {
  const record = await openExample(first)
  await receive(first, record, 'case/1')
  const child = await holder(url)
  child.kill('SIGSTOP')
  try {
    await record.sequence()
    await isOneLog(first, 1)
    // When it goes on it finds that it was cut off, and lives.
    child.kill('SIGCONT')
    assert.match(await saidBy(child), /^lost: /)
    assert.equal(child.exitCode, null)
    await isOneLog(first, 1)
  } finally {
    child.kill('SIGKILL')
    await rm(record.keys, { recursive: true })
  }
})
