/** The numbers of reports over HTTP: how each stands to the record, and the evidence of it. */
import { z } from 'zod'
import { standings } from '../../evidence/index.ts'
import type { Http } from '../../kernel/http.ts'
import { Problem, ProblemDocument } from '../../kernel/problem.ts'
import { buildBundle, type EvidenceSource } from '../bundle/build.ts'
import { type MeasureKey, measureIdOf, parseMeasureId } from '../model.ts'
import { indicatorProblems } from '../problems.ts'
import { standingsOf } from '../store/standings.ts'
import { summaryOf } from '../summary.ts'
import { MeasureShape, measureShape } from './shapes.ts'
import { sendTagged } from './tagged.ts'

const open = { access: 'public' } as const
const errors = { 400: ProblemDocument, 404: ProblemDocument }
const largest = 2 ** 31 - 1
const EditionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(largest)
  .optional()
  .describe('不写则为最新版 · Without it the newest')

const MeasureParams = z.object({ id: z.string().max(250).describe('报告.版次.序号 · REPORT.EDITION.NUMBER') })

const MeasuresQuery = z.strictObject({
  report: z.string().min(1).max(200),
  edition: EditionNumber,
  standing: z.enum(standings).optional(),
  after: z.coerce.number().int().min(0).max(largest).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})

const SummaryShape = z
  .object({
    report: z.string(),
    edition: z.int(),
    numbers: z.int(),
    standings: z.record(z.enum(standings), z.int()),
  })
  .meta({ id: 'ReportStandings' })

/** Adds the routes of measures. */
export function addMeasureRoutes(http: Http, source: EvidenceSource): void {
  addStandingRoutes(http, source)
  addSummaryRoute(http, source)
  addEvidenceRoute(http, source)
}

function addStandingRoutes(http: Http, source: EvidenceSource): void {
  http.get(
    '/api/measures',
    {
      config: open,
      schema: {
        summary: '报告中的数字与记录是否相符 · How the numbers of a report stand to the record',
        querystring: MeasuresQuery,
        response: {
          200: z
            .object({ items: z.array(MeasureShape), next: z.string().nullable() })
            .meta({ id: 'MeasureStandingPage' }),
          ...errors,
        },
      },
    },
    async (request, reply) => sendTagged(request, reply, { json: await pageOf(source, request.query) }),
  )

  http.get(
    '/api/measures/:id',
    {
      config: open,
      schema: {
        summary: '一个数字与记录是否相符 · How one number stands to the record',
        params: MeasureParams,
        response: { 200: MeasureShape, ...errors },
      },
    },
    async (request, reply) => sendTagged(request, reply, { json: await oneOf(source, request.params.id) }),
  )
}

function addSummaryRoute(http: Http, source: EvidenceSource): void {
  http.get(
    '/api/reports/:report/standings',
    {
      config: open,
      schema: {
        summary: '报告中多少数字与记录相符 · How many numbers of a report agree with the record',
        params: z.object({ report: z.string().max(200) }),
        querystring: z.strictObject({ edition: EditionNumber }),
        response: { 200: SummaryShape, ...errors },
      },
    },
    async (request, reply) => {
      const { report } = request.params
      const edition = await editionOf(source, report, request.query.edition)
      const summary = await summaryOf(source.db, source.measures, report, edition)
      if (summary === undefined) throw unknownReport(report, edition)
      return sendTagged(request, reply, { json: summary })
    },
  )
}

function addEvidenceRoute(http: Http, source: EvidenceSource): void {
  http.get(
    '/api/measures/:id/evidence',
    {
      // A bundle of a hundred thousand acts takes seconds to build. It is packed already.
      config: { access: 'public', rateLimit: { max: 30, timeWindow: '1 minute' } },
      compress: false,
      schema: {
        summary: '一个数字的证据文件，可离线核验 · The evidence of a number, to be checked offline',
        params: MeasureParams,
        response: {
          200: { description: 'A bundle, format 1', content: { 'application/zip': { schema: z.any() } } },
          ...errors,
          503: ProblemDocument,
        },
      },
    },
    async (request, reply) => {
      const key = keyOf(request.params.id)
      const bundle = await buildBundle(source, key)
      const name = encodeURIComponent(`${measureIdOf(key)}.zip`)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return reply.type('application/zip').send(Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength))
    },
  )
}

async function pageOf(source: EvidenceSource, query: z.infer<typeof MeasuresQuery>) {
  const { report, after, limit, standing } = query
  const edition = await editionOf(source, report, query.edition)
  const measures = await source.measures.measures(report, edition)
  if (measures.length === 0) throw unknownReport(report, edition)
  const known = await standingsOf(source.db, report, edition, { after })
  const shapes = measures
    .filter(({ ref }) => ref.number > after)
    .map(measure =>
      measureShape({ report, edition, number: measure.ref.number }, measure, known.get(measure.ref.number)),
    )
    .filter(shape => standing === undefined || shape.standing === standing)
  const items = shapes.slice(0, limit)
  const last = shapes.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : addressAfter({ ...query, edition }, last.number) }
}

function addressAfter(query: z.infer<typeof MeasuresQuery>, after: number): string {
  const asked = Object.entries({ ...query, after }).filter(([, value]) => value !== undefined)
  return `/api/measures?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

async function oneOf({ db, measures }: EvidenceSource, id: string) {
  const key = keyOf(id)
  const measure = await measures.measure(key.report, key.edition, key.number)
  if (measure === undefined) throw new Problem(indicatorProblems['measure-unknown'], { measure: id })
  const standing = (await standingsOf(db, key.report, key.edition, { number: key.number })).get(key.number)
  return measureShape(key, measure, standing)
}

/** @throws Problem measure-unknown */
function keyOf(id: string): MeasureKey {
  const key = parseMeasureId(id)
  if (key === undefined) throw new Problem(indicatorProblems['measure-unknown'], { measure: id })
  return key
}

/** The edition that is asked for, or the newest. @throws Problem report-unknown */
async function editionOf({ measures }: EvidenceSource, report: string, asked: number | undefined): Promise<number> {
  const edition = asked ?? (await measures.current()).find(one => one.report === report)?.edition
  if (edition === undefined) throw unknownReport(report, 1)
  return edition
}

function unknownReport(report: string, edition: number): Problem {
  return new Problem(indicatorProblems['report-unknown'], { report, edition })
}
