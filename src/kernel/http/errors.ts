/** Every error that reaches the border becomes a problem document, or its page where a person reads. */
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { codeOf } from '../failure.ts'
import { documentOf, Problem, type ProblemDocument } from '../problem.ts'
import { kernelProblems } from '../problems.ts'
import { type Language, preferredLanguage } from '../words.ts'

/** Makes the page of a problem for those who came with a browser. */
export type ProblemPage = (document: ProblemDocument, language: Language, request: FastifyRequest) => string

/** Answers with a problem, as JSON or as a page. A bug is logged whole and shown by its reference alone. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  page?: ProblemPage,
): FastifyReply {
  const problem = problemOf(error, request)
  if (problem.kind.status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'failed')
  const language = languageOf(request)
  const document = documentOf(problem, language)
  reply.code(document.status).header('content-language', language === 'zh' ? 'zh-CN' : 'en')
  if (page !== undefined && wantsPage(request))
    return reply.type('text/html; charset=utf-8').send(page(document, language, request))
  return reply.type('application/problem+json').serializer(JSON.stringify).send(document)
}

/** Answers what is no HTTP request, or has not come whole in time, and ends the connection. */
export function answerUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy(error)
    return
  }
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[codeOf(error)] ?? 400
  // Nothing of the request is known, its reader's language neither.
  const body = JSON.stringify(documentOf(refused(status), preferredLanguage(undefined)))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // What is still on its way is read and dropped for a moment: closed with it unread, the connection would be reset, and
  // the answer lost with it (RFC 9112 section 9.6).
  socket.resume()
  setTimeout(() => socket.destroy(), lingerMs)
}

const lingerMs = 500

/** The language of an answer: that of the page's address where it has one (`/en/…`), else what the reader prefers. */
function languageOf(request: FastifyRequest): Language {
  if (/^\/en(\/|\?|$)/.test(request.url)) return 'en'
  return wantsPage(request) && !request.url.startsWith('/api/')
    ? 'zh'
    : preferredLanguage(request.headers['accept-language'])
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const { code = '', statusCode = 500, validation } = error as Partial<FastifyError> // Anything may be thrown; only these are read.
  const known = byCode[code]
  if (known !== undefined) return known(request)
  if (validation !== undefined || (statusCode >= 400 && statusCode < 500))
    return refused(statusCode < 500 ? statusCode : 400)
  return new Problem(kernelProblems.internal, { reference: request.id })
}

const byCode: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: request =>
    new Problem(kernelProblems['media-type-unknown'], { type: request.headers['content-type'] ?? '' }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Problem(kernelProblems['body-unreadable'], { expected: 'JSON' }),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new Problem(kernelProblems['body-unreadable'], { expected: 'JSON' }),
  FST_INVALID_MULTIPART_CONTENT_TYPE: request =>
    new Problem(kernelProblems['media-type-unknown'], { type: request.headers['content-type'] ?? '' }),
}

/** A request that the server's own machinery refuses, with the status that it gives. */
function refused(status: number): Problem {
  return new Problem({ ...kernelProblems['request-refused'], status })
}

function tooLarge(request: FastifyRequest): Problem {
  const limit = `${Math.floor((request.routeOptions.bodyLimit ?? 0) / 2 ** 20)} MB`
  return new Problem(kernelProblems['body-too-large'], { limit })
}
