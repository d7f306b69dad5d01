/** Published rule sets: what is handed in, and what a version is. */
import { z } from 'zod'

const Day = z.iso.date()

/** What is said of a rule set when it is published; a pack keeps a list of these beside its models. */
export const Publication = z.strictObject({
  /** `old-age-allowance`. */
  ruleSet: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
  /** The model's file in the pack's folder of rules; its cases stand beside it as `*.cases.csv`. */
  file: z.string().regex(/^[\w./-]+\.dmn$/),
  department: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The law with its article, as it is cited. */
  law: z.string().min(1).max(500),
  /** The input whose day decides which version a case falls under (判断日期), or 受理日期: the day it was accepted. */
  relevantDay: z.string().min(1).max(100),
  validFrom: Day,
  /** The first day on which the rule set holds no more. */
  endsOn: Day.optional(),
  /** Why this version was made. */
  because: z.string().min(1).max(1000),
})
export type Publication = z.infer<typeof Publication>

/** A version of a rule set as published (规则集版本). */
export type Version = Omit<Publication, 'file'> & {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly publishedAt: Temporal.Instant
  /** The act that published it. */
  readonly act: string
  /** The first day on which it holds no more: the next version begins, or the rule set ended. */
  readonly validUntil?: string
}

/** A version with its model and cases. */
export type WholeVersion = Version & { readonly dmn: string; readonly cases: string }
