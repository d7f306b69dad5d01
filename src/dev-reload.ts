/** For `yinuo dev`: pages that load themselves again when the program was restarted. */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Http } from './kernel/http.ts'

/** One name for each run of the program: a page that hears another name loads itself again. */
const run = randomUUID()

const script = `const heard = new EventSource('/dev/run')
let run
heard.onmessage = ({ data }) => {
  run ??= data
  if (data !== run) location.reload()
}
`

const open = { schema: { hide: true }, config: { access: 'public' } } as const

/** Adds the script to every page, and the address that it listens to. */
export function addDevReload(http: Http): void {
  http.get('/dev/reload.js', open, async (_, reply) => reply.type('text/javascript').send(script))
  const listening = new Set<ServerResponse>()
  http.addHook('preClose', async () => {
    for (const response of listening) response.end()
  })
  http.get('/dev/run', open, async (_, reply) => {
    reply.hijack()
    listening.add(reply.raw.once('close', () => listening.delete(reply.raw)))
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    reply.raw.write(`retry: 300\ndata: ${run}\n\n`)
  })
  http.addHook('onSend', async (_, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    if (!isPage || typeof payload !== 'string') return payload
    reply.removeHeader('content-length')
    return payload.replace('</body>', '<script src="/dev/reload.js"></script></body>')
  })
}
