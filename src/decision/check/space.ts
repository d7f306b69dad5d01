import type { FeelType } from '../feel/types.ts'
import { compare } from '../feel/values/compare.ts'
import { literalOf } from '../feel/values/text.ts'
import { kindOf, type Value } from '../feel/values/value.ts'
import { type Stretch, stretchOf } from '../table/cells.ts'
import type { CompiledTable } from '../table/compile.ts'

/** A piece of a column's values that every entry holds wholly or not at all, and how to write it. */
export interface Piece {
  readonly text: string
  /** The rules whose entry holds it. */
  readonly rules: bigint
}

/**
 * Cuts a column into pieces at the ends of its entries; undefined where an entry is not made of constants. `domain`
 * lists the column's possible values, where they are known.
 */
export function piecesOf(
  table: CompiledTable,
  column: number,
  domain: readonly Value[] | undefined,
): readonly Piece[] | undefined {
  const entries = table.cells.map(row => {
    const tests = row[column]
    if (tests === undefined || tests.any) return 'any' as const
    const stretches = tests.tests.map(({ node }) => stretchOf(node))
    const known = stretches.filter(one => one !== undefined)
    return known.length < stretches.length ? undefined : { negated: tests.negated, stretches: known }
  })
  const known = entries.filter(entry => entry !== undefined)
  if (known.length < entries.length) return undefined
  const stretches = known.flatMap(entry => (entry === 'any' ? [] : entry.stretches))
  const type = table.inputs[column]?.type
  const samples = domain?.map(sampleOf) ?? samplesOf(stretches, type)
  return samples.map(sample => ({
    text: sample.text,
    rules: known.reduce((set, entry, rule) => {
      const holds = entry === 'any' || entry.stretches.some(one => covers(one, sample)) !== entry.negated
      return holds ? set | (1n << BigInt(rule)) : set
    }, 0n),
  }))
}

/** A point, or the open stretch between two ends. */
interface Sample {
  readonly text: string
  readonly point: Value | undefined
  readonly low: Value | undefined
  readonly high: Value | undefined
}

const sampleOf = (point: Value): Sample => ({ text: literalOf(point), point, low: undefined, high: undefined })

const ordered: ReadonlySet<string> = new Set([
  'number',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
])

function samplesOf(stretches: readonly Stretch[], type: FeelType | undefined): Sample[] {
  const ends = stretches.flatMap(({ low, high }) => [low, high]).filter(end => end !== undefined)
  const distinct = ends.filter((end, i) => ends.findIndex(other => compareOrSame(other, end) === 0) === i)
  const kind = distinct[0] === undefined ? type?.kind : kindOf(distinct[0])
  if (kind === 'boolean') return [true, false].map(sampleOf)
  const isOrdered = kind !== undefined && (ordered.has(kind) || stretches.some(one => one.low !== one.high))
  if (!isOrdered) return [...distinct.map(sampleOf), other]
  const sorted = distinct.toSorted((a, b) => compareOrSame(a, b))
  return sorted.length === 0 ? [other] : between(sorted)
}

const other: Sample = { text: 'anything else', point: undefined, low: undefined, high: undefined }

const compareOrSame = (a: Value, b: Value): number => compare(a, b) ?? (a === b ? 0 : -1)

function between(sorted: readonly Value[]): Sample[] {
  const samples: Sample[] = []
  for (const [i, end] of sorted.entries()) {
    const before = sorted[i - 1]
    samples.push({ text: openText(before, end), point: undefined, low: before, high: end }, sampleOf(end))
  }
  const last = sorted.at(-1)
  samples.push({ text: openText(last, undefined), point: undefined, low: last, high: undefined })
  return samples
}

function openText(low: Value | undefined, high: Value | undefined): string {
  if (low === undefined) return `< ${literalOf(high ?? null)}`
  return high === undefined ? `> ${literalOf(low)}` : `(${literalOf(low)}..${literalOf(high)})`
}

/** Does an entry's stretch hold the whole piece? Pieces never straddle an end. */
function covers(stretch: Stretch, sample: Sample): boolean {
  const { point } = sample
  if (point !== undefined) {
    if (stretch.low !== undefined && stretch.low === stretch.high) return compareOrSame(point, stretch.low) === 0
    const above = stretch.low === undefined ? 1 : (compare(point, stretch.low) ?? -1)
    const below = stretch.high === undefined ? 1 : (compare(stretch.high, point) ?? -1)
    return (above > 0 || (above === 0 && stretch.lowIncluded)) && (below > 0 || (below === 0 && stretch.highIncluded))
  }
  if (sample === other) return false
  const fromLow = stretch.low === undefined || (sample.low !== undefined && compareOrSame(sample.low, stretch.low) >= 0)
  const toHigh =
    stretch.high === undefined || (sample.high !== undefined && compareOrSame(sample.high, stretch.high) <= 0)
  return fromLow && toHigh
}
