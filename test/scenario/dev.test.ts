/** `yinuo dev` as a developer has it: a change restarts the server, Ctrl+C ends everything. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { utimes } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freshFolder } from '../city.ts'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const source = new URL('../../packs/pengcheng/pack.json', import.meta.url)

test('a change restarts the server, and a stop leaves nothing behind', async () => {
  const data = await freshFolder()
  const args = ['--disable-warning=ExperimentalWarning', cli, 'dev', '--port', '0', '--data', data]
  const dev = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C' },
  })
  const ended = once(dev, 'exit')
  const addresses: string[] = []
  for await (const line of createInterface(dev.stdout)) {
    const url = /http:\S+/.exec(line)?.[0]
    if (url !== undefined) addresses.push(url)
    if (!line.startsWith('Stop')) continue
    if (addresses.length === 1) await utimes(source, new Date(), new Date())
    else dev.kill('SIGTERM')
  }
  assert.deepEqual(await ended, [0, null])
  assert.ok(addresses.length >= 2)
  await assert.rejects(fetch(addresses.at(-1) ?? ''))
})
