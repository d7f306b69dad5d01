/** Counts acts for a method, one by one as they come: what the whole log and a bundle are computed with alike. */
import { canonical, type Entry, type Json } from '../proof/index.ts'
import type { Parts, Why } from './figure.ts'
import { fractionOf } from './figure.ts'
import type { Condition, Method, Period } from './model.ts'
import { type Bounds, boundsOf, yearsOf } from './periods.ts'

/** A method that computes from acts. */
export type ActsMethod = Extract<Method, { by: 'acts' }>

/** Of which days and where: no district for the whole city. */
export type Window = { readonly period: Period; readonly district?: string | undefined }

/** What has been counted so far. Only `addTo` writes to it. */
export type Tally = {
  readonly method: ActsMethod
  readonly bounds: Bounds
  readonly district: string | undefined
  readonly values: number[]
  readonly different: Set<string>
  acts: number
  sum: bigint
  over: bigint
  also: number
  flaw: Why | undefined
}

/** Begins to count. Every act may be offered to it, of whatever kind and day. */
export function openTally(method: ActsMethod, { period, district }: Window): Tally {
  const { from, until } = boundsOf(period)
  const bounds = { from: method.over === 'until' ? '' : from, until }
  const persons = method.compute.take === 'distinct' && method.compute.field === '.person'
  const isAcross = persons && (method.over === 'until' || yearsOf(period).length > 1)
  const flaw = isAcross ? 'persons-across-years' : undefined
  return { method, bounds, district, values: [], different: new Set(), acts: 0, sum: 0n, over: 0n, also: 0, flaw }
}

/** Counts an act where it passes. */
export function addTo(tally: Tally, entry: Entry): void {
  if (!passes(tally, entry)) return
  const { compute } = tally.method
  switch (compute.take) {
    case 'count':
      break
    case 'distinct': {
      const value = fieldOf(entry, compute.field)
      if (value === undefined) return
      tally.different.add(canonical(value))
      break
    }
    case 'sum':
    case 'mean': {
      const value = wholeOf(tally, entry, compute.field)
      if (value === undefined) return
      tally.sum += BigInt(value)
      break
    }
    case 'percentile': {
      const value = wholeOf(tally, entry, compute.field)
      if (value === undefined) return
      tally.values.push(value)
      break
    }
    case 'share':
      if (compute.of.every(condition => holds(condition, entry))) tally.also += 1
      break
    case 'ratio': {
      const [value, over] = [wholeOf(tally, entry, compute.field), wholeOf(tally, entry, compute.over)]
      if (value === undefined || over === undefined) return
      tally.sum += BigInt(value)
      tally.over += BigInt(over)
      break
    }
  }
  tally.acts += 1
}

/** What was counted, as whole numbers. */
export function partsOfTally(tally: Tally): Parts {
  const { acts, flaw, also, different, values } = tally
  if (flaw !== undefined) return { acts, part: 0, whole: 1, flaw }
  const { compute } = tally.method
  switch (compute.take) {
    case 'count':
      return { acts, part: acts, whole: 1 }
    case 'distinct':
      return { acts, part: different.size, whole: 1 }
    case 'share':
      return { acts, part: also, whole: acts }
    case 'percentile': {
      const sorted = Float64Array.from(values).sort()
      return { acts, part: sorted[rankOf(compute.percent, acts) - 1] ?? 0, whole: 1 }
    }
    case 'sum':
      return safe({ acts, sum: tally.sum, over: 1n })
    case 'mean':
      return safe({ acts, sum: tally.sum, over: BigInt(acts) })
    case 'ratio':
      return safe({ acts, sum: tally.sum, over: tally.over })
  }
}

/** What acts come to in a period, by a method that computes from acts. They may stand in any order. */
export function partsOf(method: ActsMethod, entries: Iterable<Entry>, window: Window): Parts {
  const tally = openTally(method, window)
  for (const entry of entries) addTo(tally, entry)
  return partsOfTally(tally)
}

/** The rank of a percentile among n values, 1 for the smallest: nearest rank, exact also where 0.55 × 100 is not. */
export function rankOf(percent: number, n: number): number {
  const { over, under } = fractionOf(percent)
  const all = under * 100n
  return Number((over * BigInt(n) + all - 1n) / all)
}

function safe({ acts, sum, over }: { acts: number; sum: bigint; over: bigint }): Parts {
  const [part, whole] = [Number(sum), Number(over)]
  if (Number.isSafeInteger(part) && Number.isSafeInteger(whole)) return { acts, part, whole }
  return { acts, part: 0, whole: 1, flaw: 'too-large' }
}

function passes({ method, bounds, district }: Tally, entry: Entry): boolean {
  if (entry.kind !== method.kind) return false
  if (district !== undefined && entry.district !== district) return false
  const day = entry.at.slice(0, 10)
  return day >= bounds.from && day < bounds.until && method.where.every(condition => holds(condition, entry))
}

/** Whether an act passes a condition: of the same type and equal, no conversion; a field that is absent passes none. */
function holds({ field, is, in: among, atLeast, atMost }: Condition, entry: Entry): boolean {
  const value = fieldOf(entry, field)
  if (value === undefined) return false
  if (is !== undefined && value !== is) return false
  if (among !== undefined && !among.some(each => each === value)) return false
  if (atLeast !== undefined && !(typeof value === 'number' && value >= atLeast)) return false
  return atMost === undefined || (typeof value === 'number' && value <= atMost)
}

/** A field of an act: absent and null are the same. */
function fieldOf(entry: Entry, field: string): Json | undefined {
  switch (field) {
    case '.department':
      return entry.department
    case '.district':
      return entry.district
    case '.subject':
      return entry.subject
    case '.by':
      return entry.by
    case '.person':
      return entry.person
  }
  if (!Object.hasOwn(entry.body, field)) return undefined
  return entry.body[field] ?? undefined
}

/** A number that is computed with; what is no number counts as absent, what is no whole number spoils the figure. */
function wholeOf(tally: Tally, entry: Entry, field: string): number | undefined {
  const value = fieldOf(entry, field)
  if (typeof value !== 'number') return undefined
  if (Number.isSafeInteger(value)) return value
  tally.flaw = 'not-whole'
  return undefined
}
