/** `yinuo dev`: serves the city for those who work on it; a change restarts the server and reloads the page. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Call, Command } from './command.ts'
import { start } from './start.ts'

const { empty: _, ...options } = start.options

/** The command `dev`. */
export const dev: Command = {
  name: 'dev',
  usage: '[--port PORT] [--host HOST] [--data FOLDER]',
  says: { zh: '供开发：改动后自动重启和刷新', en: 'serves the site for developers, restarting on a change' },
  help: {
    zh: '启动网站；src、web 或 packs 中的文件一有改动就重启服务并刷新页面。',
    en: 'Serves the site; a change in src, web or packs restarts the server and reloads the page.',
  },
  options,
  operands: [0, 0],
  run,
}

const home = new URL('../../', import.meta.url)
const watched = ['src', 'web', 'packs']

async function run(call: Call): Promise<number> {
  const told = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => told.abort())
  while (!told.signal.aborted) await serveUntilChange(call, told.signal)
  return 0
}

/** One run of the server, until a source changes or we are told to stop. One that ends by itself waits for that too. */
async function serveUntilChange(call: Call, told: AbortSignal): Promise<void> {
  const server = serve(Object.entries(call.values).flatMap(([name, value]) => [`--${name}`, value ?? '']))
  const ended = once(server, 'exit')
  let isOver = false
  server.once('exit', () => {
    if (!isOver && !told.aborted)
      call.tell({ zh: '服务已停止，等待改动…', en: 'The server ended; waiting for a change …' })
  })
  await changed(told)
  isOver = true
  server.kill('SIGTERM')
  await ended
}

function serve(args: readonly string[]): ChildProcess {
  const cli = fileURLToPath(new URL('src/cli.ts', home))
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'start', ...args], {
    stdio: 'inherit',
    env: { ...process.env, YINUO_DEV: 'yes' },
  })
}

/** Resolves a moment after the next change of a source file, since editors write several times in a row; or when told. */
async function changed(told: AbortSignal): Promise<void> {
  const found = new AbortController()
  const signal = AbortSignal.any([told, found.signal])
  for (const folder of watched)
    watch(new URL(folder, home), { recursive: true, signal }, (_, file) => {
      if (file?.includes('.test.') !== true) found.abort()
    })
  if (!signal.aborted) await once(signal, 'abort')
  if (!told.aborted) await wait(150)
}
