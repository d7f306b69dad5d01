/** Starts the program as a person does, for benches that need it running. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../yinuo', import.meta.url))

/** A city that runs in a process of its own; `startedMs` from the command to the first page answered. */
export type RunningCity = { readonly url: string; readonly startedMs: number; stop(): Promise<void> }

/** A fresh data folder; remove it when it is no longer needed. */
export async function freshFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'yinuo-bench-'))
  return { path, remove: () => rm(path, { recursive: true }) }
}

/**
 * Runs `./yinuo start` on a data folder, at any free port, until its front page is answered.
 *
 * @throws Error with what it printed, when it ends before it listens or its front page is an error
 */
export async function startCity(dataFolder: string): Promise<RunningCity> {
  const began = performance.now()
  const child = spawn(launcher, ['start', '--port', '0', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: undefined, YINUO_SIMULATION: 'no' },
  })
  const url = await addressOf(child)
  const reply = await fetch(url)
  await reply.text()
  const startedMs = performance.now() - began
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  if (reply.ok) return { url, startedMs, stop }
  await stop()
  throw new Error(`${url} answered ${reply.status}`)
}

/** The address in the first line that has one. */
async function addressOf(child: ChildProcess): Promise<string> {
  const printed: string[] = []
  child.stderr?.on('data', chunk => printed.push(String(chunk)))
  if (child.stdout === null) throw new Error('the program has no output to read its address from')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url !== undefined) return url
    printed.push(line)
  }
  throw new Error(`the program ended before it listened:\n${printed.join('\n')}`)
}
