/** The addresses of the live report and of everything in it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../../src/kernel/problem.ts'
import type { Edition } from '../../../src/ledger/index.ts'
import { loadRecord, loadStory } from '../data/story.ts'
import type { Ports } from '../ports.ts'
import { publicProblems } from '../problems.ts'
import { hidden, loadEdition, sendPage, sendPart, siteOf, visitIn } from '../serve.ts'
import { addressIn } from '../visit.ts'
import { renderReportPage } from './page.ts'
import { type Known, type Place, renderCard, renderPlacePage } from './passage.ts'

const Query = z.object({
  q: z.string().optional().catch(undefined),
  hit: z.coerce.number().int().optional().catch(undefined),
  part: z.literal('card').optional().catch(undefined),
})

/** A place as addresses write it: `12`, or `3-2` for the second sentence of the third paragraph. */
const PlaceParams = z.object({
  kind: z.enum(['m', 'c', 'p']),
  place: z.string().regex(/^[1-9]\d{0,6}(-[1-9]\d{0,6})?$/),
})

/** Adds the report's pages in both languages: the newest at `/`, each at `/reports/{id}`, each edition and place. */
export function addReportPages(app: FastifyInstance, ports: Ports): void {
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/reports/:report`, hidden, (request, reply) => sendReport(ports, request, reply))
    app.get(`${prefix}/reports/:report/editions/:edition`, hidden, (request, reply) =>
      sendReport(ports, request, reply),
    )
    app.get(`${prefix}/reports/:report/editions/:edition/:kind/:place`, hidden, (request, reply) =>
      sendPlace(ports, request, reply),
    )
    app.get(`${prefix}/reports/:report/:kind/:place`, hidden, async (request, reply) => {
      const edition = await loadEdition(ports, request)
      const { kind, place } = placeParams(request)
      const path = `/reports/${encodeURIComponent(edition.report)}/editions/${edition.number}/${kind}/${place}`
      return reply.redirect(addressIn(visitIn(request).language, path), 302)
    })
  }
}

/** Sends the live report of an edition, with what the query asks to be found in it. */
export async function sendEdition(
  ports: Ports,
  edition: Edition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = Query.parse(request.query)
  const record = await loadRecord(ports.numbers, edition)
  return sendPage(reply, renderReportPage(edition, query, siteOf(ports, edition.city), visitIn(request), record))
}

async function sendReport(ports: Ports, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendEdition(ports, await loadEdition(ports, request), request, reply)
}

async function sendPlace(ports: Ports, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const edition = await loadEdition(ports, request)
  const { kind, place } = placeParams(request)
  const asked = placeOf(kind, place)
  const visit = visitIn(request)
  const isPart = Query.parse(request.query).part === 'card'
  const known = await loadKnown(ports, edition, asked)
  const page = isPart
    ? renderCard(edition, asked, visit, known)
    : renderPlacePage(edition, asked, siteOf(ports, edition.city), visit, known)
  if (page === undefined) throw new Problem(publicProblems['place-unknown'], { place: `${kind}/${place}` })
  return isPart ? sendPart(reply, page) : sendPage(reply, page)
}

/** What the record says; nothing where the pages were mounted without one. */
async function loadKnown(ports: Ports, edition: Edition, { kind, number }: Place): Promise<Known | undefined> {
  const record = await loadRecord(ports.numbers, edition)
  if (ports.numbers === undefined || record === undefined) return undefined
  return { record, story: kind === 'm' ? await loadStory(ports.numbers, edition, number) : undefined }
}

function placeOf(kind: Place['kind'], place: string): Place {
  const [number = 0, sentence] = place.split('-').map(Number)
  return kind === 'p' ? { kind, number, sentence } : { kind, number: sentence === undefined ? number : 0 }
}

/** @throws Problem public.place-unknown */
function placeParams(request: FastifyRequest): z.infer<typeof PlaceParams> {
  const params = PlaceParams.safeParse(request.params)
  if (params.success) return params.data
  throw new Problem(publicProblems['place-unknown'], { place: new URL(request.url, 'http://city').pathname })
}
