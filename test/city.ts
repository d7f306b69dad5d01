/** A city started as its users start it, in a process of its own, for scenarios and browsers. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const flags = ['--disable-warning=ExperimentalWarning']

export type RunningCity = {
  /** `http://localhost:41234` */
  readonly url: string
  readonly data: string
  /** Tells it to stop, waits for its end; returns the exit code. */
  stop(): Promise<number>
  /** Ends it as a loss of the process would: no goodbye. */
  kill(): Promise<void>
}

type Options = {
  readonly data?: string
  readonly empty?: boolean
  /** Whether the demonstration's year of acts is loaded behind the pages: it takes a minute. */
  readonly year?: boolean
  readonly environment?: Readonly<Record<string, string>>
}

/** A data folder of its own. */
export const freshFolder = () => mkdtemp(join(tmpdir(), 'yinuo-'))

/** Starts a city at a free port and waits until it answers. */
export async function startCity({ data, empty, year = false, environment = {} }: Options = {}): Promise<RunningCity> {
  const folder = data ?? (await freshFolder())
  const args = ['start', '--port', '0', '--data', folder, ...(empty === true ? ['--empty'] : [])]
  const child = spawn(process.execPath, [...flags, cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C', YINUO_REQUESTS_PER_MINUTE: '100000', ...simulated(year), ...environment },
  })
  let said = ''
  child.stderr.on('data', text => {
    said += text
  })
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? -1)
  for await (const line of createInterface(child.stdout)) {
    const url = /(http:\/\/\S+)/.exec(line)?.[1]
    if (url === undefined) continue
    child.stdout.resume()
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    }
    return { url, data: folder, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) }
  }
  throw new Error(`the city did not start (exit ${await ended}): ${said}`)
}

const simulated = (year: boolean) => ({ YINUO_SIMULATION: year ? 'yes' : 'no' })

/** Runs a command of `./yinuo` to its end. */
export async function yinuo(
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { input?: string | Uint8Array; environment?: Readonly<Record<string, string>> } = {},
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [...flags, cli, ...args], {
    env: { ...process.env, LANG: 'C', ...environment },
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  child.stdout.on('data', text => {
    out += text
  })
  child.stderr.on('data', text => {
    err += text
  })
  child.stdin.on('error', () => {}) // A command that has seen enough closes its input.
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code: code as number, out, err }
}
