/** What a number rests on: the indicator's definition, the sentence's claim, and the binding of one to the other. */
import { z } from 'zod'

const Text = z.strictObject({ zh: z.string().min(1).max(2000), en: z.string().min(1).max(2000) })
const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/)
const Kind = z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/)
/** A field of an act: of its public body by name, or of the entry itself with a dot before it: `.department`. */
const Field = z.string().regex(/^(\.(department|district|subject|by)|[a-zA-Z][a-zA-Z0-9]*)$/)
const Scalar = z.union([z.string(), z.number(), z.boolean()])

/** A test that an act passes or not; all that are given must hold. A field that is absent passes none. */
export const Condition = z.strictObject({
  field: Field,
  is: Scalar.optional(),
  in: z.array(Scalar).min(1).max(100).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
})
export type Condition = z.infer<typeof Condition>

/**
 * What is computed from the acts that pass. Fields that are summed, averaged or ranked hold whole numbers, so that
 * every machine gets the same figure: fen, tenths, minutes.
 */
export const Computation = z.discriminatedUnion('take', [
  z.strictObject({ take: z.literal('count') }),
  /** Different persons (by pseudonym, within one series) or different values of a field. */
  z.strictObject({ take: z.literal('distinct'), field: z.union([z.literal('.person'), Field]) }),
  z.strictObject({ take: z.literal('sum'), field: Field }),
  z.strictObject({ take: z.literal('mean'), field: Field }),
  /** The smallest value that at least `percent` of a hundred values do not exceed (nearest rank). */
  z.strictObject({ take: z.literal('percentile'), field: Field, percent: z.number().min(1).max(100) }),
  /** How many in a hundred also pass `of`. */
  z.strictObject({ take: z.literal('share'), of: z.array(Condition).min(1) }),
  /** Sum of one field over sum of another, in a hundred: a rate weighted by amounts. */
  z.strictObject({ take: z.literal('ratio'), field: Field, over: Field }),
])
export type Computation = z.infer<typeof Computation>

/** How an indicator is obtained. */
export const Method = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('acts'),
    kind: Kind,
    where: z.array(Condition).default([]),
    ...{ compute: Computation },
    /** Acts of the period alone, or all up to its end (a stock). */
    over: z.enum(['period', 'until']).default('period'),
    /** What the figure is multiplied with to be in the indicator's unit: 0.01 from fen to yuan. */
    scale: z.number().positive().default(1),
  }),
  /** Of other indicators: `[gdp] / [gdp@-1] * 100 - 100`; `@-1` is the same period a year before. */
  z.strictObject({ by: z.literal('formula'), formula: z.string().min(1).max(500) }),
  /** A figure that a department reports, with its source document. */
  z.strictObject({ by: z.literal('report') }),
])
export type Method = z.infer<typeof Method>

/** An indicator's definition (指标定义), format 1. */
export const Definition = z
  .strictObject({
    id: Slug,
    name: Text,
    /** How it is obtained, in one sentence. */
    says: Text,
    /** As the reader writes units: 元, 人, 家, %, 微克/立方米. */
    unit: z.string().max(20),
    frequency: z.enum(['year', 'quarter', 'month', 'day']),
    aggregation: z.enum(['flow', 'stock', 'rate', 'index', 'growth-comparable', 'growth-current']),
    good: z.enum(['up', 'down', 'none']),
    /** The department that owns it. */
    department: Slug,
    source: Text,
    /** Other names that reports give it. */
    synonyms: z.array(z.string().min(1).max(100)).max(50).default([]),
    method: Method,
  })
  .meta({ id: 'IndicatorDefinition' })
export type Definition = z.infer<typeof Definition>

/** A period as reports write it, or a part of a year: `2019`, `2016-2020`, `2019-H1`, `2019-Q3`, `2019-05`, `2019-05-03`. */
export const Period = z.string().regex(/^\d{4}(-(\d{4}|H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?$/)
export type Period = z.infer<typeof Period>

/** What a sentence states, in base units, as the reader gives it. */
export const Claim = z.strictObject({
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  comparator: z.enum(['=', '>=', '>', '<=', '<', '≈']),
  change: z.enum(['level', 'increase', 'decrease']),
  role: z.enum(['result', 'target', 'background']),
  /** The size of the last digit that the text writes: 1e10 in 2.69万亿元. */
  step: z.number().positive(),
})
export type Claim = z.infer<typeof Claim>

/** Where the sentence stands: the report's text is known by its SHA-256; start and end count UTF-16 units of it. */
export const MeasureRef = z.strictObject({
  report: z.string(),
  edition: z.int().min(1),
  number: z.int().min(1),
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
})
export type MeasureRef = z.infer<typeof MeasureRef>

/**
 * A measure bound to an indicator (绑定): for which period and district, and what of the indicator the sentence speaks of.
 * `level` is its value; `percent` its change against the base period in %; `points` the difference; `multiple` the
 * quotient; `fraction` its value where the sentence says it as a fraction and the indicator in %.
 */
export const Binding = z.strictObject({
  measure: MeasureRef,
  claim: Claim,
  indicator: Slug,
  /** The act that defined the indicator as it is meant here. */
  definition: z.string(),
  period: Period,
  /** For a change: against what; the year before where it is not said. */
  base: Period.optional(),
  /** GB/T 2260; absent for the whole city. */
  district: z.string().optional(),
  transform: z.enum(['level', 'percent', 'points', 'multiple', 'fraction']),
})
export type Binding = z.infer<typeof Binding>

/** What can be said of a bound number. */
export const standings = [
  'untracked',
  'bound',
  'agrees',
  'differs',
  'uncomputable',
  'on-track',
  'at-risk',
  'met',
  'missed',
] as const
/** What can be said of a bound number. */
export type Standing = (typeof standings)[number]
