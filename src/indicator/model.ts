/** Indicators as they are kept and shown: what is known of each, its values, and what can be said of a bound number. */
import { z } from 'zod'
import type { Binding, Claim, Definition, MeasureRef, Projection, Standing, Why } from '../evidence/index.ts'
import type { Brand } from '../kernel/id.ts'
import type { Text } from '../kernel/words.ts'

/** A number of an edition, as addresses write it: `pengcheng-2020.1.17`. */
export type MeasureId = Brand<string, 'MeasureId'>

/** Which number of which edition. */
export type MeasureKey = { readonly report: string; readonly edition: number; readonly number: number }

/** The id of a number. */
export function measureIdOf({ report, edition, number }: MeasureKey): MeasureId {
  return `${report}.${edition}.${number}` as MeasureId // The one place that makes one.
}

/** The number that an id names; undefined where it is no such id. A report's id may have dots of its own. */
export function parseMeasureId(text: string): MeasureKey | undefined {
  const [, report, edition, number] = /^(.{1,200})\.([1-9]\d{0,8})\.([1-9]\d{0,8})$/su.exec(text) ?? []
  if (report === undefined) return undefined
  return { report, edition: Number(edition), number: Number(number) }
}

/** A number of a report as its edition gives it; `period` and `indicator` are what the reader read. */
export type SourceMeasure = {
  readonly ref: MeasureRef
  readonly claim: Claim
  readonly period: string | null
  readonly indicator: string
  readonly section: string
  /** The sentence up to the number's end, for whoever guesses what it speaks of. */
  readonly context?: string
}

/** Where the numbers of reports come from: the ledger stands above this module and lends it this. */
export type MeasureSource = {
  measure(report: string, edition: number, number: number): Promise<SourceMeasure | undefined>
  /** In the order of the text; none where there is no such edition. */
  measures(report: string, edition: number): Promise<readonly SourceMeasure[]>
  /** The text whose SHA-256 the numbers' `ref` names. */
  text(report: string, edition: number): Promise<string>
  /** The newest edition of each report. */
  current(): Promise<readonly { readonly report: string; readonly edition: number }[]>
}

/** A definition with its place among the versions of its indicator. */
export type DefinedIndicator = {
  readonly definition: Definition
  readonly version: number
  /** The act that defined it so. */
  readonly act: string
  readonly definedAt: Temporal.Instant
  /** Why it was changed; null for the first version. */
  readonly reason: string | null
}

/** Why a value that was final once is another now. */
export const Reason = z.discriminatedUnion('code', [
  /** Acts were added to the period, or corrected; the newest of them. */
  z.strictObject({ code: z.literal('corrected'), act: z.string() }),
  z.strictObject({ code: z.literal('definition-changed'), version: z.int(), says: z.string() }),
  /** A value that the formula rests on was revised. */
  z.strictObject({ code: z.literal('input-revised'), inputs: z.array(z.string()) }),
  /** The department reported another, and said why. */
  z.strictObject({ code: z.literal('reported'), act: z.string(), says: z.string() }),
])
export type Reason = z.infer<typeof Reason>

/** The frequencies whose values are kept, and `other` for periods that a binding asks for: `2016-2020`, `2019-H1`. */
export const frequencies = ['year', 'quarter', 'month', 'day', 'other'] as const
export type Frequency = (typeof frequencies)[number]

/** A value of an indicator, in its unit, as known from one moment to the next. */
export type Point = {
  readonly indicator: string
  readonly period: string
  /** GB/T 2260; '' for the whole city. */
  readonly district: string
  /** The version of the definition that it was computed by. */
  readonly version: number
  /** 1 is the first. */
  readonly revision: number
  readonly value: number | null
  /** Why there is none. */
  readonly why: Why | null
  /** How many acts it rests on; of a formula, those of its inputs together. */
  readonly acts: number
  /** Not final yet: it is replaced in place until its period is closed. */
  readonly provisional: boolean
  readonly knownAt: Temporal.Instant
  readonly reason: Reason | null
  readonly replacedAt: Temporal.Instant | null
}

/** A binding that holds, with the act that made it so. */
export type KeptBinding = Binding & { readonly act: string }

/** What can be said of a number of a report. */
export type MeasureStanding = {
  readonly number: number
  readonly standing: Standing
  readonly method?: 'acts' | 'formula' | 'reported'
  readonly definition?: Definition
  readonly binding?: KeptBinding
  /** What the sentence should say, in the claim's terms: after the transformation. */
  readonly figure?: number
  /** The indicator's own value, in its unit. */
  readonly level?: number
  /** The day up to which acts are counted, where the figure is not final: `2020-10-01`. */
  readonly asOf?: string
  readonly differsBy?: number
  /** Why it can't be computed, or not yet. */
  readonly why?: Text
  readonly path?: Projection
  readonly acts?: number
  /** What an auditor would look at twice: `definition-late`, … */
  readonly notes?: readonly Text[]
}
