/**
 * The way from a command to the running server: a socket in the data folder that only its owner can open (0600).
 * A command is one HTTP POST of JSON to `/NAME`; the answer is its outcome or a problem document.
 */
import { rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { join, relative } from 'node:path'
import { json } from 'node:stream/consumers'
import { codeOf } from './failure.ts'
import type { Log } from './log.ts'
import { documentOf, Problem, type ProblemDocument } from './problem.ts'
import { kernelProblems } from './problems.ts'
import type { Language } from './words.ts'

/** What the running server does when a command asks: takes the command's input, checks it, returns its outcome. */
export type ControlHandler = (input: unknown) => Promise<unknown>
export type ControlAnswer<Outcome = unknown> = { readonly outcome: Outcome } | { readonly problem: ProblemDocument }

/** Opens the socket in a claimed data folder. What a process before us left there is replaced. */
export async function openControl(
  folder: string,
  handlers: Readonly<Record<string, ControlHandler>>,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const path = socketIn(folder)
  await rm(path, { force: true })
  const server = createServer(async (incoming, response) => {
    const language = incoming.headers['accept-language'] === 'zh' ? 'zh' : 'en'
    const answer = await run(handlers[(incoming.url ?? '').slice(1)], incoming, language, log)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await listen(server, path)
  return { close: () => new Promise(resolve => server.close(() => resolve())) }
}

/**
 * Asks the server that runs on this data folder; undefined when none does.
 *
 * @throws when the server ends before it answers
 */
export async function askControl<Outcome>(
  folder: string,
  name: string,
  input: unknown,
  language: Language,
): Promise<ControlAnswer<Outcome> | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'accept-language': language }
    const asked = request({ socketPath: socketIn(folder), method: 'POST', path: `/${name}`, headers }, response => {
      json(response).then(answer => resolve(answer as ControlAnswer<Outcome>), reject) // Our own server wrote it.
    })
    asked.once('error', error => {
      if (['ENOENT', 'ECONNREFUSED'].includes(codeOf(error))) resolve(undefined)
      else reject(error)
    })
    asked.end(JSON.stringify(input))
  })
}

async function run(
  handler: ControlHandler | undefined,
  incoming: NodeJS.ReadableStream,
  language: Language,
  log: Log,
): Promise<ControlAnswer> {
  try {
    if (handler === undefined) throw new Problem(kernelProblems['not-found'], { path: 'command' })
    return { outcome: await handler(await json(incoming)) }
  } catch (error) {
    if (error instanceof Problem) return { problem: documentOf(error, language) }
    log.error({ err: error }, 'a command failed')
    const problem = new Problem(kernelProblems.internal, { reference: reference() })
    return { problem: documentOf(problem, language) }
  }
}

function reference(): string {
  return `command-${process.pid}`
}

/** Listens with the socket's mode 0600 from its first moment: a mode set afterwards would come too late. */
async function listen(server: Server, path: string): Promise<void> {
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
  } finally {
    process.umask(mask)
  }
}

/** The system allows a socket's path some 100 bytes; from the working folder it may be shorter. */
function socketIn(folder: string): string {
  const path = join(folder, 'control.sock')
  const near = relative(process.cwd(), path)
  return Buffer.byteLength(near) < Buffer.byteLength(path) ? near : path
}
