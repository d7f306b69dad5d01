/** From a request to a page: what every public route does. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../src/kernel/problem.ts'
import type { Edition } from '../../src/ledger/index.ts'
import type { Site } from './frame/frame.ts'
import { documentOf, type Html } from './html.ts'
import type { Ports } from './ports.ts'
import { publicProblems } from './problems.ts'
import { visitOf } from './visit.ts'

const ReportParams = z.object({ report: z.string() })
const EditionParams = ReportParams.extend({ edition: z.coerce.number().int().min(1).max(1e6) })

/** Pages are for anyone, and not part of the API's description. */
export const hidden = { schema: { hide: true }, config: { access: 'public' } } as const

/** The visit that a request makes. */
export function visitIn(request: FastifyRequest) {
  return visitOf(request.url, request.headers.cookie)
}

/** What every page of a city's site shares. */
export function siteOf({ assets, publicUrl }: Ports, city: Edition['city'] | undefined): Site {
  return { city: city?.name, assets, publicUrl }
}

/** Sends a page; what readers prefer is in their cookies, so no cache may give one reader's page to another. */
export function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'cookie')
    .send(documentOf(page))
}

/** Sends a part of a page for one that is open already. */
export function sendPart(reply: FastifyReply, part: Html): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, max-age=600')
    .header('vary', 'cookie')
    .send(part.toString())
}

/**
 * The edition that an address names; the report's newest where it names none.
 *
 * @throws Problem public.report-unknown
 */
export async function loadEdition(ports: Ports, request: FastifyRequest): Promise<Edition> {
  const { report } = ReportParams.parse(request.params)
  const named = EditionParams.safeParse(request.params)
  const isNumberless = typeof request.params === 'object' && request.params !== null && !('edition' in request.params)
  const edition = named.success || isNumberless ? await ports.findEdition(report, named.data?.edition) : undefined
  if (edition === undefined) throw new Problem(publicProblems['report-unknown'], { report })
  return edition
}
