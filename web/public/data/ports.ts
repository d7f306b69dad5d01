/** What the pages of numbers need from the rest of the program; given when they are mounted. */
import type { Definition, MeasureRef, Standing } from '../../../src/evidence/index.ts'
import type { DefinedIndicator, MeasureStanding, Point } from '../../../src/indicator/index.ts'
import type { PlacedEntry } from '../../../src/proof/index.ts'
import type { Names } from '../record/sentence.ts'

/** A value of an indicator, as it is known now or was on a day. */
export type PagePoint = Pick<Point, 'period' | 'value' | 'why' | 'provisional' | 'acts' | 'knownAt'>

/** A value that took the place of another. */
export type Revision = Pick<Point, 'period' | 'district' | 'value' | 'knownAt' | 'reason'> & {
  /** What it replaced. */
  readonly was: number | null
}

/** An indicator as a list shows it. */
export type IndicatorSummary = {
  readonly definition: Definition
  /** Its newest value; none where there is none yet. */
  readonly latest: PagePoint | undefined
  /** Its last values in order, of one frequency, for a small line. */
  readonly recent: readonly number[]
  /** How many numbers of reports are bound to it. */
  readonly numbers: number
}

/** A number of a report that is bound to an indicator. */
export type BoundNumber = Pick<MeasureRef, 'report' | 'edition' | 'number' | 'quote'> & { readonly standing: Standing }

/** A reported value with the document that it rests on. */
export type ReportedWith = {
  readonly period: string
  readonly documentName: string
  readonly documentSha256: string
  /** The act by which the value was reported. */
  readonly act: string
  readonly reportedAt: Temporal.Instant
}

/** An indicator as its own page shows it. */
export type IndicatorDetail = DefinedIndicator & {
  /** The indicators that its formula is made from. */
  readonly inputs: readonly Pick<Definition, 'id' | 'name'>[]
  readonly boundTo: readonly BoundNumber[]
  readonly documents: readonly ReportedWith[]
  /** Newest first. */
  readonly revisions: readonly Revision[]
}

/** Values of the whole city or of a district, as known now or on a day. */
export type PointsAsked = {
  readonly frequency: 'year' | 'quarter' | 'month'
  /** GB/T 2260. */
  readonly district?: string | undefined
  /** As they were known at the end of this day of the city. */
  readonly knownOn?: string | undefined
}

/** A district with its value. */
export type DistrictValue = { readonly district: string; readonly point: PagePoint }

/** Which of the acts behind a figure: those of a period, a page at a time, newest first. */
export type ActsAsked = {
  readonly period?: string | undefined
  readonly district?: string | undefined
  /** Only acts that stand in the log before this index. */
  readonly before?: number | undefined
  readonly limit: number
}

/** What pages of numbers need to name what they show. */
export type PageNames = Names & Pick<NumberPorts, 'isSynthetic'>

/** What the pages of numbers ask of the city. */
export type NumberPorts = Names & {
  /** What can be said of the numbers of an edition, by number; numbers that are bound to nothing are absent. */
  standings(report: string, edition: number): Promise<ReadonlyMap<number, MeasureStanding>>
  /** What can be said of one of them. */
  findStanding(report: string, edition: number, number: number): Promise<MeasureStanding | undefined>
  /** The same for all without what only a card needs: for marks in the text. */
  marks(report: string, edition: number): Promise<ReadonlyMap<number, Standing>>
  /** How much of the record has been loaded, 0 to 1, while a demonstration is being filled. */
  loading(): { readonly share: number } | undefined
  /** Every public indicator, by department and id. */
  indicators(): Promise<readonly IndicatorSummary[]>
  findIndicator(id: string): Promise<IndicatorDetail | undefined>
  /** In the order of time. */
  points(indicator: string, asked: PointsAsked): Promise<readonly PagePoint[]>
  /** Districts with a value in a period, in the order of their codes. */
  districts(indicator: string, period: string): Promise<readonly DistrictValue[]>
  /** The document of a reported value, by its hash; undefined for what is no such document. */
  findDocument(sha256: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>
  /** How many acts a figure rests on, and some of them. */
  actsBehind(
    indicator: string,
    asked: ActsAsked,
  ): Promise<{ readonly count: number; readonly acts: readonly PlacedEntry[] }>
  /** Whether anything here was made up for a demonstration. */
  readonly isSynthetic: boolean
}
