/** Numbers without gaps, and closings that say what the acts say: followed act by act. */
import type { Entry, JsonObject } from '../../proof/index.ts'
import { recordActs } from '../acts.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Findings, note } from './findings.ts'

/** What was seen of a series so far. Owned by one check. */
export type SeenSeries = {
  count: number
  readonly sums: Record<string, number>
  readonly departments: Record<string, number>
  closedBy: string | undefined
}

/** All series by name. */
export type SeenAll = Map<string, SeenSeries>

/** Follows an act into its series; says what does not fit there. */
export function followAct(seen: SeenAll, kinds: Catalogue, findings: Findings, index: number, entry: Entry): void {
  const { series, number, act } = entry
  const mine = seriesOf(seen, kinds, entry.kind, series)
  mine.count++
  mine.departments[entry.department] = (mine.departments[entry.department] ?? 0) + 1
  for (const field of Object.keys(mine.sums)) {
    const value = entry.body[field]
    if (typeof value === 'number') mine.sums[field] = (mine.sums[field] ?? 0) + value
  }
  if (number !== mine.count) note(findings, 'series-gap', { index, act, series, number, expected: mine.count })
  if (mine.closedBy !== undefined) note(findings, 'act-after-closing', { index, act, series })
  if (entry.kind === recordActs['period-closed'].kind) followClosing(seen, kinds, findings, index, entry)
}

function followClosing(seen: SeenAll, kinds: Catalogue, findings: Findings, index: number, entry: Entry): void {
  const series = String(entry.body.series)
  const [kind = ''] = series.split('/')
  const closed = seriesOf(seen, kinds, kind, series)
  const { count, sums, departments } = closed
  // Kinds may declare fewer sums than they did when the series was closed: those that are stated are compared.
  for (const [field, stated, found] of [
    ['count', entry.body.count, count],
    ['departments', entry.body.departments, departments],
    ...Object.keys(sums).map(name => [`sums.${name}`, (entry.body.sums as JsonObject | undefined)?.[name], sums[name]]),
  ] as const)
    if (!same(stated, found)) note(findings, 'closing-wrong', { index, act: entry.act, series, field: String(field) })
  closed.closedBy = entry.act
}

function seriesOf(seen: SeenAll, kinds: Catalogue, kind: string, series: string): SeenSeries {
  const fields = kinds.get(kind)?.sums ?? []
  const known = seen.get(series) ?? {
    count: 0,
    sums: Object.fromEntries(fields.map(field => [field, 0])),
    departments: {},
    closedBy: undefined,
  }
  seen.set(series, known)
  return known
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a).sort(), Object.entries(b).sort()]
  return JSON.stringify(left) === JSON.stringify(right)
}
