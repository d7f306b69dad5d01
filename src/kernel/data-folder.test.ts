import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { claimDataFolder } from './data-folder.ts'
import { Problem } from './problem.ts'

const freshFolder = () => mkdtemp(join(tmpdir(), 'yinuo-'))
const refusedWith = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code

test('a folder is made for its owner alone', async () => {
  const folder = await claimDataFolder(join(await freshFolder(), 'a', 'b'))
  assert.equal((await stat(folder.path)).mode & 0o777, 0o700)
  await folder.release()
})

test('a folder that is held is refused, and free once it is released', async () => {
  const path = await freshFolder()
  const first = await claimDataFolder(path)
  await assert.rejects(claimDataFolder(path), refusedWith('kernel.folder-held'))
  await first.release()
  await (await claimDataFolder(path)).release()
})

test('a folder whose holder was killed is free', async () => {
  const path = await freshFolder()
  const claim = `import { claimDataFolder } from ${JSON.stringify(import.meta.resolve('./data-folder.ts'))}
    await claimDataFolder(${JSON.stringify(path)}); console.log('claimed'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', claim], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  await assert.rejects(claimDataFolder(path), refusedWith('kernel.folder-held'))
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  await (await claimDataFolder(path)).release()
})

test('a folder whose holder’s number now belongs to another process is free', async () => {
  const path = await freshFolder()
  await writeFile(join(path, 'lock'), JSON.stringify({ pid: process.pid, born: '1' }))
  await (await claimDataFolder(path)).release()
})

test('of several that find a dead holder at once, one gets the folder', async () => {
  const path = await freshFolder()
  await writeFile(join(path, 'lock'), JSON.stringify({ pid: process.pid, born: '1' }))
  const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimDataFolder(path)))
  assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a file is no data folder', async () => {
  const file = join(await freshFolder(), 'file')
  await writeFile(file, '')
  await assert.rejects(claimDataFolder(file), refusedWith('kernel.folder-foreign'))
})

test('a place where nothing can be made is refused with the reason', async () => {
  await assert.rejects(claimDataFolder('/dev/null/yinuo'), refusedWith('kernel.folder-unwritable'))
})
