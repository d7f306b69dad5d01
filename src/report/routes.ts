/** `POST /api/reading`: a report read at once, nothing stored. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Http } from '../kernel/http.ts'
import { Problem, ProblemDocument } from '../kernel/problem.ts'
import { kernelProblems } from '../kernel/problems.ts'
import { usualLimits } from './intake/limits.ts'
import { UnreadableFile } from './intake/problems.ts'
import { Reading } from './model.ts'
import type { CityWords, FileReading } from './read.ts'

/** A file as it was handed in; a raw body has no name. */
export type HandedIn = { readonly bytes: Uint8Array; readonly name?: string; readonly words?: CityWords | undefined }

/** The largest file that is read. */
export const largestFile = usualLimits.bytes

/** Adds the route. `read` does the work in a thread of its own. */
export async function addReadingRoute(http: Http, read: (file: HandedIn) => Promise<FileReading>): Promise<void> {
  await http.register(async scope => {
    takeAnyBody(scope as Http) // A scope of a server has its type; Fastify forgets it.
    scope.post(
      '/api/reading',
      {
        bodyLimit: largestFile,
        config: { access: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } },
        schema: {
          summary: '读一份报告，不保存 · Read a report; nothing is stored',
          description:
            '文件作为请求体，或作为 multipart 表单的一部分，最大 20 MB。 · The file as the body, or as a part of a multipart form; at most 20 MB.',
          consumes: ['application/octet-stream', 'multipart/form-data'],
          response: {
            200: z.object({ format: z.string(), encoding: z.string(), reading: Reading }).meta({ id: 'FileReading' }),
            ...{ 400: ProblemDocument, 413: ProblemDocument, 415: ProblemDocument, 422: ProblemDocument },
          },
        },
      },
      async (request, reply) => {
        // What our own reader made needs no second check: of a long text that would hold up everybody else.
        reply.serializer(JSON.stringify)
        return read(await handedIn(request))
      },
    )
  })
}

/** Takes bodies of every type as bytes, in a scope whose routes take files. */
function takeAnyBody(scope: Http): void {
  scope.removeContentTypeParser(['application/json', 'text/plain'])
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestFile }, (_, body, done) => done(null, body))
}

/**
 * The file of a request: the first of a multipart form, or the body whole.
 *
 * @throws Problem report.no-file, kernel.body-unreadable
 */
export async function handedIn(request: FastifyRequest): Promise<HandedIn> {
  if (!request.isMultipart()) {
    if (request.body instanceof Uint8Array && request.body.length > 0) return { bytes: request.body }
    throw new UnreadableFile('no-file')
  }
  const part = await ofForm(request.file({ limits: { fileSize: largestFile } }))
  if (part === undefined) throw new UnreadableFile('no-file')
  const bytes = await ofForm(part.toBuffer())
  if (bytes.length === 0 && part.filename === '') throw new UnreadableFile('no-file')
  return { bytes, name: part.filename }
}

/** What a form that breaks off or has no boundary makes its parser throw bears no code, unlike all else. */
async function ofForm<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error
    throw new Problem(kernelProblems['body-unreadable'], { expected: 'multipart/form-data' }, [], { cause: error })
  }
}
