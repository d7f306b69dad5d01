/** Answers that a client may keep: with a tag of their content, and 304 for who has it already (RFC 9110 section 13). */
import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** JSON, or text of another type. */
type Body = { readonly json: object } | { readonly text: string; readonly type: string }

/** Sends a body with its tag. Always asked about again, never sent twice: figures change when acts come in. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, body: Body) {
  const text = 'json' in body ? JSON.stringify(body.json) : body.text
  const type = 'json' in body ? 'application/json; charset=utf-8' : body.type
  // Weak: compressed or not, it says the same.
  const tag = `W/"${hash('sha256', `${type}\n${text}`, 'base64url').slice(0, 27)}"`
  reply.header('etag', tag).header('cache-control', 'public, no-cache')
  const known = (request.headers['if-none-match'] ?? '').split(',').map(one => one.trim())
  if (known.includes(tag) || known.includes('*')) return reply.code(304).send()
  return reply.type(type).send(text)
}

/** Whether a table is asked for, by `format` or else by `Accept`. */
export function asksForCsv(request: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  return format === undefined ? (request.headers.accept ?? '').startsWith('text/csv') : format === 'csv'
}
