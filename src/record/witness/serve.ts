/** A witness over HTTP: two addresses, nothing else. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf } from '../../kernel/failure.ts'
import { Problem } from '../../kernel/problem.ts'
import { kernelProblems } from '../../kernel/problems.ts'
import { type Answer, addCheckpoint, latestCosigned, type Witness } from './answer.ts'

/** 63 lines of proof and a note of a hundred post-quantum signatures stay below. */
const bodyLimit = 2 ** 20

/** A witness that listens. */
export type ServedWitness = { readonly url: string; close(): Promise<void> }

/**
 * Serves a witness at an address; its submission and monitoring prefixes are the same.
 *
 * @throws Problem port-taken, address-refused
 */
export async function serveWitness(witness: Witness, { host, port }: { host: string; port: number }) {
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(witness, request).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      // What broke is ours: the client comes again, and no cosignature was given.
      () => response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('something broke here\n'),
    )
  })
  await listen(server, host, port)
  const { port: taken } = server.address() as AddressInfo // A server that listens at a port has such an address.
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeIdleConnections()
    })
  return { url: `http://${host}:${taken}`, close } satisfies ServedWitness
}

async function answer(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const [path = ''] = (request.url ?? '').split('?')
  const origin = /^\/([^/]+)\/checkpoint$/.exec(path)?.[1]
  const method = path === '/add-checkpoint' ? 'POST' : origin === undefined ? undefined : 'GET'
  if (method === undefined) return say(404, 'try POST /add-checkpoint or GET /<origin hash>/checkpoint')
  if (request.method !== method) return say(405, `this address takes ${method}`)
  if (origin !== undefined) return latestCosigned(witness, origin)
  const body = await readUpToLimit(request)
  return body === undefined ? say(413, `a request has ${bodyLimit} bytes at most`) : addCheckpoint(witness, body)
}

const say = (status: number, text: string): Answer => ({
  ...{ status, type: 'text/plain; charset=utf-8' },
  body: `${text}\n`,
})

/** The body; undefined where it is over the limit. */
async function readUpToLimit(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    const kind = codeOf(error) === 'EADDRINUSE' ? kernelProblems['port-taken'] : kernelProblems['address-refused']
    throw new Problem(kind, { address: `${host}:${port}`, reason: codeOf(error) }, [], { cause: error })
  }
}
