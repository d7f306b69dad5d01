/** The operators' address: health, readiness and metrics, apart from the public site. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { codeOf } from './failure.ts'
import type { Metrics } from './metrics.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

/** The operators’ address, open. */
export type Operators = { readonly url: string; close(): Promise<void> }

type Asked = {
  readonly metrics: Metrics
  /** Whether requests can be answered now: the database answers and nobody asked the program to stop. */
  isReady(): Promise<boolean>
}

/**
 * Listens at `host:port`. `/healthz`: the process runs; `/readyz`: 200 or 503; `/metrics`: Prometheus text.
 *
 * @throws Problem port-taken
 */
export async function openOperators(address: { host: string; port: number }, asked: Asked): Promise<Operators> {
  const server = createServer((request, response) => {
    answer(request.url ?? '', asked)
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body))
      .catch(() => response.writeHead(500).end())
  })
  await listen(server, address)
  const { port } = server.address() as AddressInfo // A server that listens at a port has such an address.
  return {
    url: `http://${address.host}:${port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function answer(
  path: string,
  { metrics, isReady }: Asked,
): Promise<{ status: number; type: string; body: string }> {
  const plain = (status: number, body: string) => ({ status, type: 'text/plain; charset=utf-8', body: `${body}\n` })
  if (path === '/healthz') return plain(200, 'ok')
  if (path === '/readyz') return (await isReady()) ? plain(200, 'ready') : plain(503, 'not ready')
  if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.print() }
  return plain(404, 'try /healthz, /readyz or /metrics')
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      const values = { address: `${host}:${port}`, reason: codeOf(error) }
      reject(new Problem(kernelProblems['operators-refused'], values, [], { cause: error }))
    })
    server.listen(port, host, resolve)
  })
}
