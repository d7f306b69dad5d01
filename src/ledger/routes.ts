/** The ledger over HTTP: reports, their measures and commitments, as JSON and CSV. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Column, toCsv } from '../kernel/csv.ts'
import type { Db } from '../kernel/database.ts'
import type { Http } from '../kernel/http.ts'
import { Problem, ProblemDocument } from '../kernel/problem.ts'
import { commitmentColumns, measureColumns, Section } from '../report/index.ts'
import {
  CommitmentFilter,
  type Edition,
  EditionNumber,
  MeasureFilter,
  NumberedCommitment,
  NumberedMeasure,
  ReportFilter,
  type ReportId,
  ReportSummary,
} from './model.ts'
import { ledgerProblems } from './problems.ts'
import { findEdition, listEditions, listReports, loadEditionNumber, loadSource } from './store/editions.ts'
import { listCommitments, listMeasures } from './store/entries.ts'

const ReportParams = z.object({
  report: z
    .string()
    .max(200)
    .transform(id => id as ReportId), // An id that names no report is answered with a problem.
})

const EditionSummary = z.object({
  number: z.int(),
  fileName: z.string(),
  sha256: z.string(),
  importedAt: z.iso.datetime({ offset: true }),
})

const ReportDetail = z
  .object({
    id: z.string(),
    city: ReportSummary.shape.city,
    title: z.string(),
    subtitle: z.string(),
    speaker: z.string(),
    deliveredOn: z.iso.date().nullable(),
    coversYear: z.int().nullable(),
    plansYear: z.int().nullable(),
    edition: z.int(),
    editions: z.array(EditionSummary),
    sections: z.array(Section),
    text: z.string(),
  })
  .meta({ id: 'Report' })

/** A page of a list, as JSON or as CSV. */
const page = <T extends z.ZodType>(items: T, id: string) => {
  const next = z
    .string()
    .nullable()
    .describe('下一页的地址，最后一页为 null · Address of the next page; null at the last')
  const schema = z.object({ items: z.array(items), next }).meta({ id })
  return {
    description: 'A page of the list',
    content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } },
  }
}

/** A published report is public. */
const anyone = { access: 'public' } as const

const errors = { 400: ProblemDocument, 404: ProblemDocument }

/** Adds the ledger's routes. */
export function addLedgerRoutes(http: Http, db: Db): void {
  addReportRoutes(http, db)

  http.get(
    '/api/reports/:report/measures',
    {
      config: anyone,
      schema: {
        summary: '报告中的数字 · The numbers of a report',
        params: ReportParams,
        querystring: MeasureFilter,
        response: { 200: page(NumberedMeasure, 'MeasurePage'), ...errors },
      },
    },
    async (request, reply) => {
      const edition = await loadEditionNumber(db, request.params.report, request.query.edition)
      const items = await listMeasures(db, { report: request.params.report, edition }, request.query)
      return sendPage(request, reply, items, measureColumns)
    },
  )

  http.get(
    '/api/reports/:report/commitments',
    {
      config: anyone,
      schema: {
        summary: '报告中的承诺 · The promises of a report',
        params: ReportParams,
        querystring: CommitmentFilter,
        response: { 200: page(NumberedCommitment, 'CommitmentPage'), ...errors },
      },
    },
    async (request, reply) => {
      const edition = await loadEditionNumber(db, request.params.report, request.query.edition)
      const items = await listCommitments(db, { report: request.params.report, edition }, request.query)
      return sendPage(request, reply, items, commitmentColumns)
    },
  )
}

function addReportRoutes(http: Http, db: Db): void {
  http.get(
    '/api/reports',
    {
      config: anyone,
      schema: {
        summary: '全部报告，新的在前 · Every report, newest first',
        querystring: ReportFilter,
        response: { 200: page(ReportSummary, 'ReportPage'), 400: ProblemDocument },
      },
    },
    async (request, reply) => {
      const { after } = request.query
      const reports = await listReports(db, request.query)
      return sendPage(
        request,
        reply,
        reports.map((report, at) => ({ ...report, number: after + at + 1 })),
        reportColumns,
      )
    },
  )

  const EditionQuery = z.strictObject({ edition: EditionNumber })
  http.get(
    '/api/reports/:report',
    {
      config: anyone,
      schema: {
        summary: '一份报告：题头、章节和全文 · A report: its title block, sections and text',
        params: ReportParams,
        querystring: EditionQuery,
        response: { 200: ReportDetail, ...errors },
      },
    },
    async request => detailOf(db, await loadEdition(db, request.params.report, request.query.edition)),
  )

  http.get(
    '/api/reports/:report/source',
    {
      config: anyone,
      // A file that was compressed when it came in would be taken for the server's own compression.
      compress: false,
      schema: {
        summary: '某一版的原文件，逐字节不变 · The file that an edition was read from, byte for byte',
        params: ReportParams,
        querystring: EditionQuery,
      },
    },
    async (request, reply) => {
      const { source } = await loadEdition(db, request.params.report, request.query.edition)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(source.fileName)}`)
      reply.header('repr-digest', `sha-256=:${Buffer.from(source.sha256, 'hex').toString('base64')}:`)
      return reply.type('application/octet-stream').send(Buffer.from(await loadSource(db, source.sha256)))
    },
  )
}

/** @throws Problem report-unknown, edition-unknown */
async function loadEdition(db: Db, report: ReportId, number?: number): Promise<Edition> {
  const edition = await findEdition(db, report, await loadEditionNumber(db, report, number))
  if (edition === undefined) throw new Problem(ledgerProblems['report-unknown'], { report })
  return edition
}

async function detailOf(db: Db, edition: Edition) {
  const { title, subtitle, speaker, deliveredOn, coversYear, plansYear, sections, text } = edition.reading
  const editions = await listEditions(db, edition.report)
  return {
    ...{ id: edition.report, city: edition.city, title, subtitle, speaker, deliveredOn, coversYear, plansYear },
    edition: edition.number,
    editions: editions.map(({ number, fileName, sha256, importedAt }) => ({
      ...{ number, fileName, sha256 },
      importedAt: importedAt.toString(),
    })),
    sections,
    text,
  }
}

/** The columns of a table of reports. */
const reportColumns: readonly Column<ReportSummary>[] = [
  ['id', report => report.id],
  ['city', report => report.city.name.zh],
  ['title', report => report.title],
  ['delivered_on', report => report.deliveredOn],
  ['covers_year', report => report.coversYear],
  ['plans_year', report => report.plansYear],
  ['edition', report => report.edition],
  ['imported_at', report => report.importedAt],
  ['results', report => report.counts.results],
  ['targets', report => report.counts.targets],
  ['commitments', report => report.counts.commitments],
  ['hard', report => report.counts.hard],
  ['findings', report => report.counts.findings],
]

type Paged = { readonly format?: 'json' | 'csv' | undefined; readonly limit: number }

/** One page of a list, as JSON or as CSV; the next page's address stands in both (RFC 8288). */
function sendPage<Row extends { number: number }>(
  request: FastifyRequest<{ Querystring: Paged }>,
  reply: FastifyReply,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
) {
  const { format, limit } = request.query
  const last = rows.length === limit ? rows.at(-1) : undefined
  const next = last === undefined ? null : addressAfter(request.url, last.number)
  if (next !== null) reply.header('link', `<${next}>; rel="next"`)
  const asCsv = format === undefined ? (request.headers.accept ?? '').startsWith('text/csv') : format === 'csv'
  return asCsv ? reply.type('text/csv; charset=utf-8').send(toCsv(rows, columns)) : reply.send({ items: rows, next })
}

function addressAfter(url: string, number: number): string {
  const address = new URL(url, 'http://city')
  address.searchParams.set('after', String(number))
  return `${address.pathname}${address.search}`
}
