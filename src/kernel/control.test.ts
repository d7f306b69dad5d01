import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { askControl, openControl } from './control.ts'
import { openLog } from './log.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

const silent = openLog('silent')
const handlers = {
  echo: async (input: unknown) => input,
  refuse: async () => {
    throw new Problem(kernelProblems['not-found'], { path: '/x' })
  },
  break: async () => {
    throw new Error('inner secret')
  },
}

const freshFolder = () => mkdtemp(join(tmpdir(), 'yinuo-'))

async function onSocket(run: (folder: string) => Promise<void>, folder?: string): Promise<void> {
  folder ??= await freshFolder()
  const control = await openControl(folder, handlers, silent)
  try {
    await run(folder)
  } finally {
    await control.close()
  }
}

test('a command’s input comes to the server and its outcome back, 20 MB too', () =>
  onSocket(async folder => {
    const large = { text: '诺'.repeat(7_000_000) }
    assert.deepEqual(await askControl(folder, 'echo', large, 'zh'), { outcome: large })
  }))

test('only the owner may open the socket', () =>
  onSocket(async folder => {
    assert.equal((await stat(join(folder, 'control.sock'))).mode & 0o777, 0o600)
  }))

test('a problem comes back in the asker’s language', () =>
  onSocket(async folder => {
    const zh = await askControl(folder, 'refuse', {}, 'zh')
    const en = await askControl(folder, 'refuse', {}, 'en')
    assert.match(JSON.stringify(zh), /找不到 \/x/)
    assert.match(JSON.stringify(en), /Nothing is found at \/x/)
  }))

test('a bug keeps its words inside', () =>
  onSocket(async folder => {
    const answer = JSON.stringify(await askControl(folder, 'break', {}, 'en'))
    assert.match(answer, /Something broke inside/)
    assert.doesNotMatch(answer, /inner secret/)
  }))

test('where no server runs, nobody answers', async () => {
  assert.equal(await askControl(await freshFolder(), 'echo', {}, 'zh'), undefined)
})

test('a socket that a killed server left behind is replaced', async () => {
  const folder = await freshFolder()
  await writeFile(join(folder, 'control.sock'), '')
  const control = await openControl(folder, handlers, silent)
  assert.deepEqual(await askControl(folder, 'echo', 1, 'zh'), { outcome: 1 })
  await control.close()
})

test('a folder may lie as deep as it likes', async () => {
  const folder = join(await freshFolder(), '政府工作报告'.repeat(10), '数据'.repeat(30))
  await mkdir(folder, { recursive: true })
  await onSocket(async () => {
    assert.equal((await stat(join(folder, 'control.sock'))).mode & 0o777, 0o600)
    assert.deepEqual(await askControl(folder, 'echo', 1, 'zh'), { outcome: 1 })
  }, folder)
  assert.deepEqual(await readdir(folder), [])
})

test('a folder that is a file, or is not there, has no server', async () => {
  const file = join(await freshFolder(), 'file')
  await writeFile(file, '')
  assert.equal(await askControl(file, 'echo', 1, 'zh'), undefined)
  assert.equal(await askControl(join(file, 'nowhere'), 'echo', 1, 'zh'), undefined)
})

test('a server that ends before it answers is said in one sentence', async () => {
  const folder = await freshFolder()
  const server = createServer(socket => void socket.once('data', () => socket.destroy()))
  await once(server.listen(join(folder, 'control.sock')), 'listening')
  await assert.rejects(askControl(folder, 'echo', 1, 'en'), /ended before it answered/)
  server.close()
})

test('a name that every object has is no command', () =>
  onSocket(async folder => {
    assert.ok('problem' in ((await askControl(folder, 'constructor', {}, 'en')) ?? {}))
  }))
