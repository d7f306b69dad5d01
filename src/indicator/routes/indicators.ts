/** Indicators over HTTP: what each is, and its values, as JSON and CSV. */
import { z } from 'zod'
import { isPossible, Period } from '../../evidence/index.ts'
import { type Clock, cityTimeZone } from '../../kernel/clock.ts'
import { type Column, toCsv } from '../../kernel/csv.ts'
import type { Db } from '../../kernel/database.ts'
import { AskedDay } from '../../kernel/day.ts'
import type { Http } from '../../kernel/http.ts'
import { Problem, ProblemDocument } from '../../kernel/problem.ts'
import { findIndicator, type IndicatorSummary, listIndicators } from '../list.ts'
import { type DefinedIndicator, frequencies } from '../model.ts'
import { indicatorProblems } from '../problems.ts'
import { pointsOf } from '../store/values.ts'
import { IndicatorShape, PointShape, pointShape, VersionShape } from './shapes.ts'
import { asksForCsv, sendTagged } from './tagged.ts'

const open = { access: 'public' } as const
const errors = { 400: ProblemDocument, 404: ProblemDocument }
const format = z.enum(['json', 'csv']).optional().describe('不写则依 Accept · Without it as Accept says')

/** A list as JSON or CSV. */
const listOf = <T extends z.ZodType>(items: T, id: string) => ({
  description: 'The list',
  content: {
    'application/json': { schema: z.object({ items: z.array(items) }).meta({ id }) },
    'text/csv': { schema: z.string() },
  },
})

const IndicatorParams = z.object({ id: z.string().max(100) })

const IndicatorDetailShape = z
  .object({
    ...VersionShape.shape,
    versions: z.array(VersionShape),
    inputs: z.array(z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
    boundTo: z.array(z.object({ id: z.string(), quote: z.string(), standing: z.string() })),
    revisions: z.array(z.object({ ...PointShape.shape, was: z.number().nullable() })),
    series: z.string().describe('数值的地址 · Where its values are'),
  })
  .meta({ id: 'IndicatorDetail' })

const SeriesQuery = z.strictObject({
  format,
  frequency: z.enum(frequencies).optional(),
  period: z.string().max(20).optional(),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('GB/T 2260；不写则为全市，写 all 为全部 · Without it the whole city')
    .or(z.literal('all')),
  'as-known-on': AskedDay.optional().describe('截至该日（含）所知 · As it was known at the end of that day'),
})

/** Adds the routes of indicators. */
export function addSeriesRoutes(http: Http, { db, clock }: { readonly db: Db; readonly clock: Clock }): void {
  addListRoute(http, db, clock)
  addDetailRoute(http, db)
  addPointsRoute(http, db)
}

function addListRoute(http: Http, db: Db, clock: Clock): void {
  http.get(
    '/api/indicators',
    {
      config: open,
      schema: {
        summary: '全部指标及其最新数值 · Every indicator with its newest value',
        querystring: z.strictObject({ format, department: z.string().max(100).optional() }),
        response: { 200: listOf(IndicatorShape, 'IndicatorList'), ...errors },
      },
    },
    async (request, reply) => {
      const { department, format: asked } = request.query
      const all = await listIndicators(db, { today: clock.today() })
      const items = all.filter(({ definition }) => department === undefined || definition.department === department)
      if (asksForCsv(request, asked)) return sendTagged(request, reply, csv(toCsv(items, indicatorColumns)))
      return sendTagged(request, reply, { json: { items: items.map(summaryShape) } })
    },
  )
}

function addDetailRoute(http: Http, db: Db): void {
  http.get(
    '/api/indicators/:id',
    {
      config: open,
      schema: {
        summary: '一个指标：定义、版本、修订 · An indicator: its definitions and revisions',
        params: IndicatorParams,
        response: { 200: IndicatorDetailShape, ...errors },
      },
    },
    async (request, reply) => sendTagged(request, reply, { json: await detailOf(db, request.params.id) }),
  )
}

function addPointsRoute(http: Http, db: Db): void {
  http.get(
    '/api/indicators/:id/series',
    {
      config: open,
      schema: {
        summary: '一个指标的数值 · The values of an indicator',
        params: IndicatorParams,
        querystring: SeriesQuery,
        response: { 200: listOf(PointShape, 'IndicatorSeries'), ...errors },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { frequency, period, district = '', 'as-known-on': day, format: asked } = request.query
      await loadIndicator(db, id)
      if (period !== undefined && !(Period.safeParse(period).success && isPossible(period)))
        throw new Problem(indicatorProblems['period-invalid'], { period })
      const asKnownOn = day === undefined ? undefined : endOf(day)
      const where = district === 'all' ? undefined : district
      const points = await pointsOf(db, id, { frequency, period, district: where, asKnownOn })
      const items = points.map(pointShape)
      if (asksForCsv(request, asked)) return sendTagged(request, reply, csv(toCsv(items, pointColumns)))
      return sendTagged(request, reply, { json: { items } })
    },
  )
}

const csv = (text: string) => ({ text, type: 'text/csv; charset=utf-8' })

/** The last moment of a day of the city. */
function endOf(day: string): Temporal.Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 })
  return next.toZonedDateTime(cityTimeZone).toInstant().subtract({ milliseconds: 1 })
}

/** @throws Problem indicator-unknown */
async function loadIndicator(db: Db, id: string) {
  const found = await findIndicator(db, id)
  if (found === undefined) throw new Problem(indicatorProblems['indicator-unknown'], { indicator: id })
  return found
}

async function detailOf(db: Db, id: string) {
  const { versions, inputs, boundTo, revisions, documents: _, ...newest } = await loadIndicator(db, id)
  return {
    ...versionShape(newest),
    versions: versions.map(versionShape),
    inputs: inputs.map(input => ({ id: input.id, name: input.name })),
    boundTo: boundTo.map(({ report, edition, number, quote, standing }) => ({
      ...{ id: `${report}.${edition}.${number}`, quote, standing },
    })),
    revisions: revisions.map(({ was, ...point }) => ({ ...pointShape(point), was })),
    series: `/api/indicators/${id}/series`,
  }
}

function versionShape({ version, act, definedAt, reason, definition }: DefinedIndicator) {
  return { version, act, definedAt: definedAt.toString(), reason, definition }
}

function summaryShape({ definition, version, latest, numbers }: IndicatorSummary) {
  return { ...definition, version, latest: latest === undefined ? null : pointShape(latest), numbers }
}

const indicatorColumns: readonly Column<IndicatorSummary>[] = [
  ['id', ({ definition }) => definition.id],
  ['name_zh', ({ definition }) => definition.name.zh],
  ['name_en', ({ definition }) => definition.name.en],
  ['unit', ({ definition }) => definition.unit],
  ['frequency', ({ definition }) => definition.frequency],
  ['aggregation', ({ definition }) => definition.aggregation],
  ['department', ({ definition }) => definition.department],
  ['method', ({ definition }) => definition.method.by],
  ['version', ({ version }) => version],
  ['latest_period', ({ latest }) => latest?.period],
  ['latest_value', ({ latest }) => latest?.value],
  ['provisional', ({ latest }) => latest?.provisional],
  ['numbers', ({ numbers }) => numbers],
]

const pointColumns: readonly Column<z.infer<typeof PointShape>>[] = [
  ['period', point => point.period],
  ['district', point => point.district],
  ['value', point => point.value],
  ['why', point => point.why?.zh],
  ['provisional', point => point.provisional],
  ['acts', point => point.acts],
  ['version', point => point.version],
  ['revision', point => point.revision],
  ['known_at', point => point.knownAt],
  ['reason', point => point.reason?.zh],
]
