/** Whether acts were left out: series are numbered from 1 without gaps, and closing a period states how many there are. */
import type { Entry, PlacedEntry } from '../../proof/index.ts'
import { ClosedBody, kinds } from '../kinds.ts'
import type { SeriesNeed } from '../needs.ts'
import { figureText } from '../say.ts'
import type { Acts } from './basis.ts'
import { numberWords as words } from './number-words.ts'
import { type Check, checking } from './verdict.ts'

/** A closing act. */
export type Closing = ClosedBody & { readonly act: string; readonly index: number }

/** The closing acts by the series that they close; one that closes a series again is in `again`. */
export type Closings = { readonly of: ReadonlyMap<string, Closing>; readonly again: readonly Closing[] }

/** Reads the closing acts; what has another form closes nothing. */
export function closingsOf(acts: Iterable<PlacedEntry>): Closings {
  const of = new Map<string, Closing>()
  const again: Closing[] = []
  for (const { entry, index } of acts) {
    if (entry.kind !== kinds.closed) continue
    const body = ClosedBody.safeParse(entry.body)
    if (!body.success) continue
    const closing = { ...body.data, act: entry.act, index }
    if (of.has(closing.series)) again.push(closing)
    else of.set(closing.series, closing)
  }
  return { of, again }
}

/** What a series comes to: enough to hold a closing act against. */
export type SeriesTotal = {
  readonly series: string
  count: number
  /** The number that the next act must bear. */
  next: number
  /** The first number that was not there when it should have been. */
  gap: { readonly number: number; readonly act: string; readonly index: number } | undefined
  readonly sums: Map<string, bigint>
  readonly departments: Map<string, number>
}

/** Begins to total a series. */
export const openSeries = (series: string): SeriesTotal => ({
  ...{ series, count: 0, next: 1, gap: undefined },
  ...{ sums: new Map(), departments: new Map() },
})

/** Adds an act of the series; acts come in the order of the log. */
export function addToSeries(total: SeriesTotal, { entry, index }: PlacedEntry): void {
  if (entry.number !== total.next) total.gap ??= { number: total.next, act: entry.act, index }
  total.next = entry.number + 1
  total.count += 1
  total.departments.set(entry.department, (total.departments.get(entry.department) ?? 0) + 1)
  addSums(total.sums, entry)
}

function addSums(sums: Map<string, bigint>, { body }: Entry): void {
  for (const field in body) {
    const value = body[field]
    if (typeof value === 'number' && Number.isSafeInteger(value))
      sums.set(field, (sums.get(field) ?? 0n) + BigInt(value))
  }
}

/** What of a closing act is not so; undefined where all of it is. */
export function untrue(
  closing: Closing,
  total: SeriesTotal,
): { readonly what: string; readonly said: string; readonly found: string } | undefined {
  const { sums, departments } = total
  if (closing.count !== total.count)
    return { what: 'count', said: figureText(closing.count), found: figureText(total.count) }
  for (const [field, said] of Object.entries(closing.sums)) {
    const found = sums.get(field) ?? 0n
    if (!Number.isSafeInteger(said) || BigInt(said) !== found)
      return { what: `sums.${field}`, said: String(said), found: String(found) }
  }
  for (const id of new Set([...Object.keys(closing.departments), ...departments.keys()])) {
    const [said, found] = [
      Object.hasOwn(closing.departments, id) ? (closing.departments[id] ?? 0) : 0,
      departments.get(id) ?? 0,
    ]
    if (said !== found) return { what: `departments.${id}`, said: String(said), found: String(found) }
  }
  return undefined
}

/** Checks that no act of the series that are needed was left out, as far as a bundle can show. */
export function checkComplete(needs: readonly SeriesNeed[], acts: Acts): Check {
  const { passed, failed, notChecked } = checking('completeness')
  const closings = closingsOf(acts.all)
  const [again] = closings.again
  if (again !== undefined)
    return failed(words['complete.again'], { series: again.series, act: again.act, index: again.index })
  const wanted = seriesOf(needs, acts, closings)
  if (wanted.length === 0) return passed(words['complete.none'])
  let count = 0
  const open: string[] = []
  for (const series of wanted) {
    const total = totalOf(series, acts)
    const wrong = wrongWith(total, closings.of.get(series))
    if (wrong !== undefined) return wrong
    count += total.count
    if (!closings.of.has(series)) open.push(`${series} (1–${figureText(total.count)})`)
  }
  const values = { count: figureText(count), series: wanted.length }
  if (open.length === 0) return passed(words['complete.right'], values)
  return notChecked(words['complete.open'], { ...values, open: open.join(', ') })
}

function totalOf(series: string, acts: Acts): SeriesTotal {
  const total = openSeries(series)
  const kind = series.slice(0, series.lastIndexOf('/'))
  for (const act of acts.byKind.get(kind) ?? []) if (act.entry.series === series) addToSeries(total, act)
  return total
}

function wrongWith(total: SeriesTotal, closing: Closing | undefined): Check | undefined {
  const { failed } = checking('completeness')
  const { series, gap } = total
  if (gap !== undefined) return failed(words['complete.gap'], { series, ...gap })
  if (closing === undefined) return undefined
  const wrong = untrue(closing, total)
  if (wrong === undefined) return undefined
  const missing = closing.count > total.count ? words['complete.fewer'] : words['complete.untrue']
  return failed(missing, { series, act: closing.act, index: closing.index, ...wrong })
}

/** The names of the series that are needed: by year, and for stocks back to the first that closing acts lead to. */
export function seriesOf(needs: readonly SeriesNeed[], acts: Acts, closings: Closings): string[] {
  const wanted = new Set<string>()
  for (const { kind, from, until } of needs) {
    const years = (acts.byKind.get(kind) ?? []).map(({ entry }) => Number(entry.at.slice(0, 4)))
    const first = from ?? Math.min(until, ...years)
    for (let year = Math.max(first, until - 200); year <= until; year++) wanted.add(`${kind}/${year}`)
    if (from !== undefined) continue
    // Whoever leaves out a whole year would have to leave out the closing act that names it.
    for (const series of [...wanted]) walkBack(series, wanted, closings)
  }
  return [...wanted].sort()
}

function walkBack(series: string, wanted: Set<string>, closings: Closings): void {
  for (let before = closings.of.get(series)?.before ?? null; before !== null && !wanted.has(before); ) {
    wanted.add(before)
    before = closings.of.get(before)?.before ?? null
  }
}
