/** Cities, their work reports and editions, and the ledger's two kinds of entry as the API gives them. */
import { z } from 'zod'
import type { Brand } from '../kernel/id.ts'
import { Commitment, Comparator, Measure, type Reading, Role } from '../report/index.ts'

/** City and year, as people say it: `pengcheng-2020`. */
export type ReportId = Brand<string, 'ReportId'>

/** A government whose reports are kept. Its id is its pack's (`pengcheng`), else the name in its reports (`云渡县`). */
export const City = z
  .object({
    id: z.string(),
    name: z.object({ zh: z.string(), en: z.string() }),
    area: z.string().nullable().describe('GB/T 2260 六位代码 · GB/T 2260, six digits'),
    synthetic: z.boolean().describe('虚构的城市 · A made-up city'),
    notice: z.object({ zh: z.string(), en: z.string() }).nullable(),
  })
  .meta({ id: 'City' })
export type City = z.infer<typeof City>

/** A file as it came in. */
export type SourceFile = { readonly bytes: Uint8Array; readonly fileName: string }

/** One edition of a report: the text as published once, and what was read in it. */
export type Edition = {
  readonly report: ReportId
  readonly city: City
  readonly number: number
  /** The newest edition's number. */
  readonly latest: number
  readonly source: { readonly sha256: string; readonly fileName: string; readonly format: string }
  readonly importedAt: Temporal.Instant
  readonly reading: Reading
}

const Counts = z.object({
  results: z.int(),
  targets: z.int(),
  background: z.int(),
  commitments: z.int(),
  hard: z.int(),
  findings: z.int(),
})

/** A report in a list: its newest edition. */
export const ReportSummary = z
  .object({
    id: z.string(),
    city: City,
    title: z.string(),
    deliveredOn: z.iso.date().nullable(),
    coversYear: z.int().nullable(),
    plansYear: z.int().nullable(),
    edition: z.int(),
    importedAt: z.iso.datetime({ offset: true }),
    counts: Counts,
  })
  .meta({ id: 'ReportSummary' })
export type ReportSummary = z.infer<typeof ReportSummary>

const place = { number: z.int().min(1).describe('在全文中的序号，从 1 起 · Place in the text; 1 is the first') }

/** A measure with its place in the report. */
export const NumberedMeasure = z.object({ ...place, ...Measure.shape }).meta({ id: 'Measure' })
export type NumberedMeasure = z.infer<typeof NumberedMeasure>

/** A commitment with its place; `measures` are the numbers of the measures that stand in it. */
export const NumberedCommitment = z.object({ ...place, ...Commitment.shape }).meta({ id: 'Commitment' })
export type NumberedCommitment = z.infer<typeof NumberedCommitment>

/** The largest `integer` of PostgreSQL. */
const largest = 2 ** 31 - 1

/** The number of an edition as an address says it; without one the newest is meant. */
export const EditionNumber = z.coerce.number().int().min(1).max(largest).optional()

const page = {
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(largest)
    .default(0)
    .describe('从这一序号之后开始 · The number after which the page begins'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  format: z.enum(['json', 'csv']).optional().describe('不写则依 Accept · Without it as Accept says'),
}

const entries = {
  edition: EditionNumber.describe('不写则为最新版 · Without it the newest'),
  section: z
    .string()
    .max(100)
    .optional()
    .describe('章节编号，含其下小节 · A section’s id; its subsections count with it'),
  text: z.string().min(1).max(200).optional().describe('原文中的字词 · Words that stand in the quote'),
  ...page,
}

/** Which page of the list of reports, and as what. */
export const ReportFilter = z.strictObject(page)

/** What the list of measures can be narrowed by. */
export const MeasureFilter = z.strictObject({
  ...entries,
  role: Role.optional(),
  comparator: Comparator.optional(),
  indicator: z.string().min(1).max(200).optional().describe('指标名称中的字词 · Words that stand in the indicator'),
  unit: z.string().min(1).max(50).optional(),
  period: z.string().min(1).max(50).optional(),
})
export type MeasureFilter = z.infer<typeof MeasureFilter>

/** What the list of commitments can be narrowed by. */
export const CommitmentFilter = z.strictObject({ ...entries, hard: z.stringbool().optional() })
export type CommitmentFilter = z.infer<typeof CommitmentFilter>
