/** What becomes of the values that are kept when they are computed again: pure, so that the rules can be read. */
import type { Figure } from '../../evidence/index.ts'
import type { Point, Reason } from '../model.ts'
import { placeOf } from '../store/values.ts'

/** A value as it was computed now. */
export type Computed = {
  readonly period: string
  readonly district: string
  readonly figure: Figure
  readonly acts: number
  readonly provisional: boolean
  /** Why a value that was final is another now. */
  readonly reason: Reason
}

/** What is to be written: points ended first, then points put in their places or after them. */
export type Changes = { readonly ended: readonly Point[]; readonly points: readonly Point[] }

/** Whose values they are, by which version, and when they are known. */
export type Stamped = { readonly indicator: string; readonly version: number; readonly at: Temporal.Instant }

/**
 * The changes that bring the current points to what was computed now. A provisional value is replaced in place; one
 * that was final once stays as a revision of its own, and the new one carries its reason. With `endOthers`, places that
 * were not computed are ended: they are no longer asked for.
 */
export function revise(
  current: readonly Point[],
  computed: readonly Computed[],
  stamped: Stamped,
  { endOthers = false } = {},
): Changes {
  const kept = new Map(current.map(point => [placeOf(point), point]))
  const ended: Point[] = []
  const points: Point[] = []
  for (const one of computed) {
    const known = kept.get(placeOf(one))
    kept.delete(placeOf(one))
    const next = nextPoint(known, one, stamped)
    if (next === undefined) continue
    if (known !== undefined && next.revision > known.revision) ended.push(known)
    points.push(next)
  }
  return { ended: endOthers ? [...ended, ...kept.values()] : ended, points }
}

/** The point to be written for a place; undefined where the one that is known stays as it is. */
function nextPoint(known: Point | undefined, computed: Computed, stamped: Stamped): Point | undefined {
  const { figure, period, district, acts, provisional } = computed
  const value = figure.kind === 'value' ? figure.value : null
  const why = figure.kind === 'none' ? figure.why : null
  const { indicator, version, at } = stamped
  const base = { indicator, period, district, version, value, why, acts, replacedAt: null }
  if (known === undefined) return { ...base, revision: 1, provisional, knownAt: at, reason: null }
  // What was final stays final, and the same value again is no news, whatever it was computed from.
  const stays = known.provisional && provisional
  if (known.value === value && known.why === why) {
    const isUntouched = known.acts === acts && known.version === version && known.provisional === stays
    return isUntouched ? undefined : { ...known, version, acts, provisional: stays }
  }
  if (known.provisional) return { ...base, revision: known.revision, provisional, knownAt: at, reason: known.reason }
  return { ...base, revision: known.revision + 1, provisional, knownAt: at, reason: computed.reason }
}
