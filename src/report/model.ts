/** What a work report holds once it is read. The contract of `yinuo read FILE --json`. */
import { z } from 'zod'

/** A stretch of the text. Offsets count UTF-16 units into `Reading.text`; `end` is exclusive. */
export const Stretch = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Stretch = z.infer<typeof Stretch>

/** A stretch with its words: `quote` equals `text.slice(start, end)`. */
export const Quoted = Stretch.extend({ quote: z.string() })
export type Quoted = z.infer<typeof Quoted>

/** What a section is for: last year's review, this year's plan, the government's own house (政府自身建设). */
export const SectionKind = z.enum(['review', 'plan', 'governance', 'preface', 'closing', 'other'])
export type SectionKind = z.infer<typeof SectionKind>

/** A section under its heading. Level 1 is `一、`, level 2 `（一）`; `number` is the numeral as written, '' where none. */
export const Section = Stretch.extend({
  id: z.string(),
  level: z.int().min(1),
  number: z.string(),
  title: z.string(),
  kind: SectionKind,
})
export type Section = z.infer<typeof Section>

/** How the number bounds the fact: `≈` 约、近、左右; `>` 超过、多、余; `>=` 以上、不少于; `<` 不到; `<=` 以内、不超过. */
export const Comparator = z.enum(['=', '≈', '>', '>=', '<', '<='])
export type Comparator = z.infer<typeof Comparator>

/** Whether the number says by how much something changed (增长6.7%, 压缩70%), or where it stands (level). */
export const Change = z.enum(['increase', 'decrease', 'level'])
export type Change = z.infer<typeof Change>

/** `result`: done or reached; `target`: promised or required; `background`: a standing fact, neither. */
export const Role = z.enum(['result', 'target', 'background'])
export type Role = z.infer<typeof Role>

/** A number of the report that a statistician or an auditor could check (指标、数字). */
export const Measure = Quoted.extend({
  /** Normalised: 万 = 1e4, 亿 = 1e8; percentages as the number before %; 1/6 as 0.1667; 一半 as 0.5; 翻一番 as 2. */
  value: z.number(),
  /** The upper end of a range whose lower end is `value`. */
  valueMax: z.number().optional(),
  /** As written without 万 or 亿: 元, %, 个, 微克/立方米, 倍, 分数 (of 1/6) … */
  unit: z.string(),
  comparator: Comparator,
  change: Change,
  /** What is measured, a short noun phrase, from the text where possible. */
  indicator: z.string(),
  /** `2019`, `2016-2020`, or null when the text does not say. */
  period: z.string().nullable(),
  role: Role,
  /** Id of the innermost section. */
  section: z.string(),
  /** 0 to 1: how sure the reader is that this is a measure with these fields. */
  confidence: z.number().min(0).max(1),
  /** Doubts in words, for whoever confirms the reading. */
  notes: z.array(z.string()),
})
export type Measure = z.infer<typeof Measure>

/** One promised act (承诺): a clause of the plan with its own verb. */
export const Commitment = Quoted.extend({
  /** The verb with its adverbs: `开工建设`, `加快推进`. */
  action: z.string(),
  /** What is acted on. */
  object: z.string(),
  /** A day `2020-06-30`, a month `2020-06` or a year `2020`; null when the text sets none. */
  deadline: z.string().nullable(),
  /** Whether at the year's end a person could say yes or no, or a number. */
  hard: z.boolean(),
  /** Indices into `Reading.measures` of the numbers that stand in the quote. */
  measures: z.array(z.int().min(0)),
  section: z.string(),
  confidence: z.number().min(0).max(1),
})
export type Commitment = z.infer<typeof Commitment>

/** What sort of thing is named. */
export const NamedKind = z.enum(['project', 'line', 'place', 'org', 'policy', 'law', 'plan'])
/** A named thing in the text: a project, a metro line, a law in 《》 … */
export const Named = Quoted.extend({ kind: NamedKind, name: z.string() })
export type Named = z.infer<typeof Named>

/** Why a numeral is no measure, in a word. */
export const OtherKind = z.enum(['date', 'ordinal', 'name', 'idiom', 'age', 'size', 'signpost', 'anniversary', 'other'])
/** A numeral that is no measure, with the reason why not: no numeral is lost silently. */
export const Other = Quoted.extend({ kind: OtherKind, reason: z.string() })
export type Other = z.infer<typeof Other>

/** What is odd, in a word. */
export const FindingKind = z.enum([
  'lost-words',
  'sum-differs',
  'growth-differs',
  'repeated-differs',
  'share-over-whole',
  'odd-unit',
  'target-without-date',
  'no-checkable-end',
])
/** Something that whoever prepares the report should look at. `message` in the report's language. */
export const Finding = Stretch.extend({
  kind: FindingKind,
  message: z.string(),
  /** Other stretches that it speaks of: the number that this one disagrees with. */
  related: z.array(Stretch),
})
export type Finding = z.infer<typeof Finding>

/** The clean text of a report and its shape, before any number is read: what the stages after the layout work on. */
export const Layout = z.object({
  text: z.string(),
  title: z.string(),
  subtitle: z.string(),
  body: z.object({ name: z.string(), region: z.string() }),
  /** The day on which it was delivered, `2020-01-08`; null when the text does not say. */
  deliveredOn: z.iso.date().nullable(),
  speaker: z.string(),
  coversYear: z.int().nullable(),
  plansYear: z.int().nullable(),
  language: z.enum(['zh-CN', 'zh-Hant', 'en', 'other']),
  sections: z.array(Section),
  /** Paragraphs in order; none overlaps another; what stands between them is white space. */
  paragraphs: z.array(Stretch.extend({ section: z.string(), heading: z.boolean() })),
})
export type Layout = z.infer<typeof Layout>

/** A report as read. */
export const Reading = Layout.extend({
  measures: z.array(Measure),
  commitments: z.array(Commitment),
  named: z.array(Named),
  others: z.array(Other),
  findings: z.array(Finding),
})
export type Reading = z.infer<typeof Reading>
