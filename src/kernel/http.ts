/** The HTTP server: what every route gets without asking. Modules add their routes to it. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { accessOf, type RouteAccess } from './http/access.ts'
import { answerError, answerUnreadable, type ProblemPage } from './http/errors.ts'
import { securityHeaders } from './http/headers.ts'
import { checkInput } from './http/validation.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

export type { ProblemPage } from './http/errors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Who may call what: a line for each route that was added. */
    readonly accessTable: readonly RouteAccess[]
  }
}

/** A server whose routes are declared with zod schemas. */
export type Http = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What a server is opened with. */
export type HttpOptions = {
  readonly log: Log
  readonly metrics: Metrics
  readonly version: string
  readonly requestsPerMinute: number
  /** Whether people reach the site by https. */
  readonly secure: boolean
  readonly trustProxy?: string | undefined
  readonly problemPage?: ProblemPage
}

/** A body may hold 1 MB, if its route does not say otherwise. */
const bodyLimit = 2 ** 20

/** A request must have come whole by then: 20 MB at 2 Mbit/s. Without an end, a slow sender could hold up a stop. */
const requestTimeout = 90_000

/** Opens a server that does not listen yet. Every address that no route has is a problem `kernel.not-found`. */
export async function openHttp(options: HttpOptions): Promise<Http> {
  const headers = securityHeaders(options.secure)
  const http = fastify({
    loggerInstance: options.log as FastifyBaseLogger, // pino's own logger; the type only forgets its custom levels.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout,
    frameworkErrors: (error, request, reply) =>
      void answerError(error, request, reply.headers(headers), options.problemPage),
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>()
  http.setValidatorCompiler(checkInput)
  http.setSerializerCompiler(serializerCompiler)
  http.setErrorHandler((error, request, reply) => answerError(error, request, reply, options.problemPage))
  const table: RouteAccess[] = []
  http.decorate('accessTable', table)
  http.addHook('onRoute', route => void table.push(...accessOf(route)))
  await limitRate(http, options.requestsPerMinute)
  http.setNotFoundHandler({ preHandler: http.rateLimit() }, (request, reply) => {
    const [path = ''] = request.url.split('?')
    return answerError(new Problem(kernelProblems['not-found'], { path }), request, reply, options.problemPage)
  })
  http.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // The one character that text in PostgreSQL can't hold: nothing here is called by it.
    if (request.url.includes('%00')) throw new Problem(kernelProblems['request-refused'])
  })
  http.addHook('onResponse', async (request, reply) => count(options, request.method, request.routeOptions.url, reply))
  await http.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  await http.register(multipart, { limits: { files: 1, fields: 20, fieldSize: bodyLimit } })
  await describe(http, options.version)
  return http
}

async function limitRate(http: Http, max: number): Promise<void> {
  await http.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    errorResponseBuilder: (_, { max: limit, ttl }) =>
      new Problem(kernelProblems['too-many-requests'], { limit, seconds: Math.ceil(ttl / 1000) }),
  })
}

function count(
  { log, metrics }: HttpOptions,
  method: string,
  route = '(none)',
  { statusCode: status, elapsedTime }: { statusCode: number; elapsedTime: number },
): void {
  metrics.answered({ method, route, status, seconds: elapsedTime / 1000 })
  log.info({ method, route, status, ms: Math.round(elapsedTime) }, 'answered')
}

/** OpenAPI 3.1 at /openapi.json, made from the routes' own schemas. */
async function describe(http: Http, version: string): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yinuo',
        version,
        description: 'Reports, their measures and their commitments.',
        license: { name: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  http.get('/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async () => http.swagger())
}
