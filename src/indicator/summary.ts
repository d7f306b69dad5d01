/** What can be said of a report's numbers in one sentence: n of m agree, which differ, which are tracked by nobody. */
import { type Standing, standings } from '../evidence/index.ts'
import type { Db } from '../kernel/database.ts'
import type { MeasureSource } from './model.ts'
import { marksOf } from './store/standings.ts'

/** How the numbers of an edition stand. */
export type ReportSummary = {
  readonly report: string
  readonly edition: number
  /** All numbers of the edition, also those that are bound to nothing. */
  readonly numbers: number
  readonly standings: Readonly<Record<Standing, number>>
}

/** Counts the standings of an edition; undefined where there is no such edition. */
export async function summaryOf(
  db: Db,
  measures: MeasureSource,
  report: string,
  edition: number,
): Promise<ReportSummary | undefined> {
  const numbers = (await measures.measures(report, edition)).length
  if (numbers === 0) return undefined
  const marks = await marksOf(db, report, edition)
  const counts = new Map<Standing, number>([['untracked', numbers - marks.size]])
  for (const standing of marks.values()) counts.set(standing, (counts.get(standing) ?? 0) + 1)
  const all = standings.map(standing => [standing, counts.get(standing) ?? 0])
  return { report, edition, numbers, standings: Object.fromEntries(all) } // Every standing is in it: see `standings`.
}
