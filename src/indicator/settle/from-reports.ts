/** Values of indicators that departments report: each report is a revision, known from when it was made. */
import { boundsOf, noFigure, valueFigure } from '../../evidence/index.ts'
import type { Trx } from '../../kernel/database.ts'
import type { DefinedIndicator, Point } from '../model.ts'
import { listReported, type ReportedValue } from '../store/documents.ts'
import { currentPoints, placeOf, savePoints } from '../store/values.ts'
import type { Round } from './context.ts'
import { type Computed, revise } from './revise.ts'

/**
 * Brings an indicator's values up to what was reported, report by report.
 *
 * @returns how many reports its values now stand for
 */
export async function settleReported(
  trx: Trx,
  defined: DefinedIndicator,
  { round, applied, isFresh }: { readonly round: Round; readonly applied: number; readonly isFresh: boolean },
): Promise<number> {
  const { id } = defined.definition
  const reports = (await listReported(trx, id)).toSorted(byTime)
  const current = await currentPoints(trx, [id])
  // Under another definition the newest reports are what the values are; earlier revisions stand already.
  const due = isFresh && current.length > 0 ? [...newestOf(reports).values()] : reports.slice(isFresh ? 0 : applied)
  for (const report of due) await apply(trx, defined, [computedOf(report)], report.reportedAt)
  await apply(trx, defined, unreported(reports, { defined, round, current }), round.at)
  return reports.length
}

async function apply(trx: Trx, defined: DefinedIndicator, computed: readonly Computed[], at: Temporal.Instant) {
  if (computed.length === 0) return
  const { id } = defined.definition
  const places = new Set(computed.map(placeOf))
  const current = (await currentPoints(trx, [id])).filter(point => places.has(placeOf(point)))
  await savePoints(trx, id, revise(current, computed, { indicator: id, version: defined.version, at }), at)
}

function computedOf({ act, period, district, value, reason }: ReportedValue): Computed {
  return {
    ...{ period, district, figure: valueFigure(value), acts: 1, provisional: false },
    reason: { code: 'reported', act, says: reason ?? '' },
  }
}

/** What bindings ask for and nobody has reported: kept, so that it can be said. */
function unreported(
  reports: readonly ReportedValue[],
  {
    defined,
    round,
    current,
  }: { readonly defined: DefinedIndicator; readonly round: Round; readonly current: readonly Point[] },
): Computed[] {
  const there = new Set([...reports.map(placeOf), ...current.map(placeOf)])
  return (round.asked.get(defined.definition.id) ?? [])
    .filter(place => !there.has(placeOf(place)))
    .map(place => ({
      ...{ ...place, acts: 0, provisional: true },
      figure: noFigure(boundsOf(place.period).from > round.today.toString() ? 'not-yet' : 'not-reported'),
      reason: { code: 'definition-changed', version: defined.version, says: defined.reason ?? '' },
    }))
}

const newestOf = (reports: readonly ReportedValue[]) => new Map(reports.map(report => [placeOf(report), report]))

const byTime = (one: ReportedValue, other: ReportedValue) =>
  Temporal.Instant.compare(one.reportedAt, other.reportedAt) || one.revision - other.revision
