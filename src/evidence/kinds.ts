/** The public bodies of the acts that a number rests on, beside those that are counted. */
import { z } from 'zod'
import { Binding, Definition, Period } from './model.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Reason = z.string().min(1).max(2000)

/** `indicator.defined`: from this act on the indicator means this; a definition that is changed says why. */
export const DefinedBody = z.strictObject({ definition: Definition, reason: Reason.optional() })
export type DefinedBody = z.infer<typeof DefinedBody>

/** `indicator.bound`: from this act on the sentence is held to this. */
export const BoundBody = Binding
export type BoundBody = z.infer<typeof BoundBody>

/** `indicator.unbound`: from this act on the sentence, `REPORT.EDITION.NUMBER`, is held to nothing. */
export const UnboundBody = z.strictObject({ measure: z.string().min(5), indicator: z.string(), reason: Reason })
export type UnboundBody = z.infer<typeof UnboundBody>

/** `indicator.reported`: a department's figure, in the indicator's unit, with the document that it was taken from. */
export const ReportedBody = z.strictObject({
  indicator: z.string(),
  period: Period,
  /** GB/T 2260; absent for the whole city. */
  district: z.string().optional(),
  value: z.number(),
  document: z.strictObject({ sha256: Sha256, name: z.string().min(1).max(200) }),
  /** Why it differs from what was reported before. */
  reason: Reason.optional(),
})
export type ReportedBody = z.infer<typeof ReportedBody>

/** `ledger.report-published`: an edition of a report, known by the hash of its text and of the file it was read from. */
export const ReportPublishedBody = z.strictObject({
  report: z.string(),
  edition: z.int().min(1),
  city: z.string(),
  title: z.string(),
  textSha256: Sha256,
  fileSha256: Sha256,
  fileName: z.string(),
})
export type ReportPublishedBody = z.infer<typeof ReportPublishedBody>

/** `record.period-closed`, as a verifier reads it: how many acts the series has and what its fields come to. */
export const ClosedBody = z.object({
  series: z.string(),
  count: z.int().min(0),
  sums: z.record(z.string(), z.number()),
  departments: z.record(z.string(), z.int().min(0)),
  /** The series of the kind's year before, so that a stock can be walked back to its first act. */
  before: z.string().nullable(),
})
export type ClosedBody = z.infer<typeof ClosedBody>

/** The kinds of these acts, by what they say. */
export const kinds = {
  defined: 'indicator.defined',
  bound: 'indicator.bound',
  unbound: 'indicator.unbound',
  reported: 'indicator.reported',
  published: 'ledger.report-published',
  closed: 'record.period-closed',
} as const
