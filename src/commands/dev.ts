/** `yinuo dev`: serves the city for those who work on it; a change restarts the server and reloads the page. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Call, Command } from './command.ts'
import { start } from './start.ts'

const { empty: _, ...options } = start.options

export const dev: Command = {
  name: 'dev',
  usage: '[--port PORT] [--host HOST] [--data FOLDER]',
  says: { zh: '供开发:改动后自动重启和刷新', en: 'serves the site for developers, restarting on a change' },
  help: {
    zh: '启动网站;src、web 或 packs 中的文件一有改动就重启服务并刷新页面。',
    en: 'Serves the site; a change in src, web or packs restarts the server and reloads the page.',
  },
  options,
  operands: [0, 0],
  run,
}

const home = new URL('../../', import.meta.url)
const watched = ['src', 'web', 'packs']

async function run(call: Call): Promise<number> {
  const args = Object.entries(call.values).flatMap(([name, value]) => [`--${name}`, value ?? ''])
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  while (!stopped) {
    const server = serve(args)
    const ended = once(server, 'exit')
    await Promise.race([changed(), ended])
    if (server.exitCode !== null && !stopped) {
      call.tell({ zh: '服务已停止,等待改动…', en: 'The server ended; waiting for a change …' })
      await changed()
    }
    server.kill('SIGTERM')
    await ended
  }
  return 0
}

function serve(args: readonly string[]): ChildProcess {
  const cli = fileURLToPath(new URL('src/cli.ts', home))
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'start', ...args], {
    stdio: 'inherit',
    env: { ...process.env, YINUO_DEV: 'yes' },
  })
}

/** Resolves a moment after the next change of a source file: editors write several times in a row. */
async function changed(): Promise<void> {
  await new Promise<void>(resolve => {
    const watchers = watched.map(folder =>
      watch(new URL(folder, home), { recursive: true }, (_, file) => {
        if (file?.includes('.test.') === true) return
        for (const watcher of watchers) watcher.close()
        resolve()
      }),
    )
  })
  await wait(150)
}
