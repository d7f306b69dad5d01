/** Starting, stopping, and what can be in the way. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '../../src/kernel/database.ts'
import { freshFolder, startCity, yinuo } from '../city.ts'
import { makeDatabase } from '../databases.ts'

async function refused(args: readonly string[], said: RegExp, environment: Record<string, string> = {}): Promise<void> {
  const { code, err } = await yinuo(['start', '--port', '0', ...args], { environment })
  assert.equal(code, 1)
  assert.match(err, said)
  assert.equal(err.trim().split('\n').length, 1, `more than one line: ${err}`)
}

test('the first start shows the demonstration city, the second the same', async () => {
  const data = await freshFolder()
  const ids: string[] = []
  for (let at = 0; at < 2; at++) {
    const city = await startCity({ data })
    const { items: reports } = await (await fetch(`${city.url}/api/reports`)).json()
    ids.push(
      ...reports.map((report: { id: string; city: { synthetic: boolean } }) => `${report.id} ${report.city.synthetic}`),
    )
    assert.equal(await city.stop(), 0)
  }
  assert.deepEqual(ids, ['pengcheng-2020 true', 'pengcheng-2020 true'])
})

test('a city begun empty stays without the demonstration', async () => {
  const data = await freshFolder()
  for (const empty of [true, false]) {
    const city = await startCity({ data, empty })
    assert.deepEqual((await (await fetch(`${city.url}/api/reports`)).json()).items, [])
    await city.stop()
  }
})

test('a taken port is one line and exit 1', async () => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  await refused(['--port', String(address.port), '--data', await freshFolder()], /is taken by another program/)
  server.close()
})

test('a taken address for operators is one line and exit 1', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const environment = { YINUO_OPERATORS: `127.0.0.1:${address.port}` }
  await refused(['--data', await freshFolder(), '--empty'], /for operators at .*YINUO_OPERATORS/, environment)
  server.close()
})

test('a folder that a running city holds is one line and exit 1', async () => {
  const city = await startCity({ empty: true })
  await refused(['--data', city.data], /in use by another process/)
  await city.stop()
})

test('a folder that cannot be written is one line and exit 1', () =>
  refused(['--data', '/dev/null/city'], /Cannot write/))

test('a file in the place of the folder is one line and exit 1', async () => {
  const file = join(await freshFolder(), 'file')
  await writeFile(file, '')
  await refused(['--data', file], /not a folder/)
})

test('a database newer than the program is one line and exit 1', async () => {
  const data = await freshFolder()
  await (await startCity({ data, empty: true })).stop()
  const { db, close } = await openDatabase({ folder: join(data, 'database') })
  await sql`insert into kernel_migration (name, sha256) values ('kernel/9999-future', '')`.execute(db)
  await close()
  await refused(['--data', data], /kernel\/9999-future, which this program does not know/)
})

test('wrong usage is exit 2 and points to the help', async () => {
  for (const args of [[], ['fly'], ['start', '--wings'], ['import'], ['db', 'burn'], ['read', 'a', 'b']]) {
    const { code, out, err } = await yinuo(args)
    assert.equal(code, 2, args.join(' '))
    assert.match(out + err, /--help/)
  }
})

test('on PostgreSQL, two programs that share the keys begin one city at once', async context => {
  const made = await makeDatabase()
  if ('missing' in made) return context.skip(`no PostgreSQL: ${made.missing}`)
  const environment = { DATABASE_URL: made.url }
  const folders = [await freshFolder(), await freshFolder()] as const
  await mkdir(join(folders[0], 'keys'))
  await symlink(join(folders[0], 'keys'), join(folders[1], 'keys'))
  const cities = await Promise.all(folders.map(data => startCity({ data, environment })))
  for (const city of cities) {
    const { items: reports } = await (await fetch(`${city.url}/api/reports`)).json()
    assert.deepEqual(
      reports.map((report: { id: string }) => report.id),
      ['pengcheng-2020'],
    )
  }
  for (const city of cities) assert.equal(await city.stop(), 0)
  await made.drop()
})

test('requests in flight are answered before the city stops', async () => {
  const city = await startCity()
  const answers = Array.from({ length: 20 }, () => fetch(`${city.url}/api/reports/pengcheng-2020`))
  await answers[0]
  const code = city.stop()
  for (const answer of await Promise.allSettled(answers))
    if (answer.status === 'fulfilled') assert.equal((await answer.value.json()).id, 'pengcheng-2020')
  assert.equal(await code, 0)
})

test('killed in the middle of writes, no acknowledged write is lost', async () => {
  const folder = await freshFolder()
  const database = join(folder, 'database')
  const writer = `
    import { sql } from 'kysely'
    import { openDatabase } from ${JSON.stringify(import.meta.resolve('../../src/kernel/database.ts'))}
    const { db } = await openDatabase({ folder: ${JSON.stringify(database)} })
    await sql\`create table if not exists written (number integer primary key)\`.execute(db)
    const { rows } = await sql\`select coalesce(max(number), 0)::integer as last from written\`.execute(db)
    for (let number = rows[0].last + 1; ; number++) {
      await sql\`insert into written values (\${number})\`.execute(db)
      console.log(number)
    }`
  let acknowledged = 0
  for (let round = 0; round < 3; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer], {
      cwd: new URL('../..', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const until = acknowledged + 40 + round * 25
    for await (const line of createInterface(child.stdout)) {
      acknowledged = Number(line)
      if (acknowledged === until) child.kill('SIGKILL')
    }
  }
  const { db, close } = await openDatabase({ folder: database })
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::integer as count, max(number) as last from written`.execute(db)
  await close()
  assert.ok(acknowledged >= 150)
  assert.ok((rows[0]?.last ?? 0) >= acknowledged, `${acknowledged} acknowledged, ${rows[0]?.last} there`)
  assert.equal(rows[0]?.count, rows[0]?.last)
})
