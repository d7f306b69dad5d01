/**
 * The way from a command to the running server: a socket in the data folder that only its owner can open (0600).
 * A command is one HTTP POST of JSON to `/NAME`; the answer is its outcome or a problem document.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { codeOf } from './failure.ts'
import type { Log } from './log.ts'
import { documentOf, Problem, type ProblemDocument } from './problem.ts'
import { kernelProblems } from './problems.ts'
import type { Language } from './words.ts'

/** What the running server does when a command asks: takes the command's input, checks it, returns its outcome. */
export type ControlHandler = (input: unknown) => Promise<unknown>
/** What a command came to. */
export type ControlAnswer<Outcome = unknown> = { readonly outcome: Outcome } | { readonly problem: ProblemDocument }

/**
 * Opens the socket in a claimed data folder. What a process before us left there is replaced.
 *
 * @throws Problem folder-unwritable where no socket can be made
 */
export async function openControl(
  folder: string,
  handlers: Readonly<Record<string, ControlHandler>>,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  const socket = socketIn(folder)
  await rm(socket, { force: true })
  const server = createServer(async (incoming, response) => {
    const language = incoming.headers['accept-language'] === 'zh' ? 'zh' : 'en'
    const name = (incoming.url ?? '').slice(1)
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    const answer = await run(handler, incoming, language, log)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  try {
    await byShortPath(socket, path => listen(server, path))
  } catch (error) {
    throw new Problem(kernelProblems['folder-unwritable'], { folder, reason: codeOf(error) }, [], { cause: error })
  }
  return {
    close: async () => {
      await new Promise(resolve => server.close(resolve))
      await rm(socket, { force: true })
    },
  }
}

/**
 * Asks the server that runs on this data folder; undefined when none does.
 *
 * @throws Problem server-lost when it ends before it answers
 */
export async function askControl<Outcome>(
  folder: string,
  name: string,
  input: unknown,
  language: Language,
): Promise<ControlAnswer<Outcome> | undefined> {
  return byShortPath(socketIn(folder), path => ask<Outcome>(path, name, input, language))
}

function ask<Outcome>(
  socketPath: string,
  name: string,
  input: unknown,
  language: Language,
): Promise<ControlAnswer<Outcome> | undefined> {
  return new Promise((resolve, reject) => {
    const lost = (cause: unknown) => reject(new Problem(kernelProblems['server-lost'], {}, [], { cause }))
    const headers = { 'content-type': 'application/json', 'accept-language': language }
    const asked = request({ socketPath, method: 'POST', path: `/${name}`, headers }, response => {
      json(response).then(answer => resolve(answer as ControlAnswer<Outcome>), lost) // Our own server wrote it.
    })
    asked.once('error', error => ('syscall' in error && error.syscall === 'connect' ? resolve(undefined) : lost(error)))
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
    const reference = randomUUID()
    log.error({ err: error, reference }, 'a command failed')
    return { problem: documentOf(new Problem(kernelProblems.internal, { reference }), language) }
  }
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

function socketIn(folder: string): string {
  return join(resolve(folder), 'control.sock')
}

/** A socket's path has 103 bytes at most (macOS; 107 on Linux): a longer one is reached through a link for the moment. */
async function byShortPath<T>(path: string, use: (path: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(path) <= 103) return use(path)
  const aside = await mkdtemp(join(tmpdir(), 'yinuo-'))
  try {
    await symlink(dirname(path), join(aside, 'data'))
    return await use(join(aside, 'data', basename(path)))
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
