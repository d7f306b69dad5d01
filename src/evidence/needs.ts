/** What a bound number rests on: definitions, series of acts, reported figures. The maker of a bundle and its verifier
 * ask the same. */
import { FormulaInvalid, parseFormula, referencesOf } from './formula.ts'
import type { Binding, Definition, Period } from './model.ts'
import { isPossible, yearBefore, yearsOf } from './periods.ts'
import type { ActsMethod, Window } from './tally.ts'

/** Series of a kind: those of the years from `from` to `until`; from the first there is where `from` is not given. */
export type SeriesNeed = { readonly kind: string; readonly from?: number; readonly until: number }

/** What a number rests on. */
export type Needs = {
  /** Ids of indicators, the bound one first. */
  readonly definitions: readonly string[]
  readonly series: readonly SeriesNeed[]
  readonly reported: readonly { readonly indicator: string; readonly period: Period; readonly district?: string }[]
  /** What is counted, and in which window. */
  readonly counted: readonly Counted[]
}

/** A count that a number rests on. */
export type Counted = { readonly method: ActsMethod; readonly window: Window }

/** The periods whose figures a binding compares: its own, and for a change its base (the year before if not said). */
export function periodsOf({ period, base, transform }: Binding): { readonly at: Period; readonly base?: Period } {
  if (transform === 'level' || transform === 'fraction') return { at: period }
  return { at: period, base: base ?? yearBefore(period) }
}

/** What a bound number rests on. Definitions that are unknown, or formulas that can't be read, need nothing more. */
export function needsOf(binding: Binding, definition: (id: string) => Definition | undefined): Needs {
  const found = {
    definitions: new Set<string>(),
    series: new Map<string, SeriesNeed>(),
    reported: new Map(),
    counted: [] as Counted[],
    seen: new Set<string>(),
  }
  const { at, base } = periodsOf(binding)
  const { district } = binding
  const open: Wanted[] = (base === undefined ? [at] : [at, base]).map(period => ({
    id: binding.indicator,
    period,
    district,
  }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const place = `${next.id}|${next.period}`
    if (found.seen.has(place) || !isPossible(next.period)) continue
    found.seen.add(place)
    found.definitions.add(next.id)
    const known = definition(next.id)
    if (known !== undefined) open.push(...needOf(known, next, found))
  }
  return {
    definitions: [...found.definitions],
    series: [...found.series.values()],
    reported: [...found.reported.values()],
    counted: found.counted,
  }
}

type Found = {
  readonly counted: Counted[]
  readonly series: Map<string, SeriesNeed>
  readonly reported: Map<string, { indicator: string; period: Period; district?: string }>
}
type Wanted = Window & { readonly id: string }

/** Notes what one indicator needs in one period, and gives the indicators that it refers to. */
function needOf({ method }: Definition, { id, period, district }: Wanted, found: Found): Wanted[] {
  switch (method.by) {
    case 'acts': {
      const years = yearsOf(period)
      const until = years.at(-1) ?? 0
      const from = method.over === 'until' ? undefined : years[0]
      const need = { kind: method.kind, until, ...(from === undefined ? {} : { from }) }
      found.counted.push({ method, window: { period, district } })
      found.series.set(`${need.kind}|${from ?? ''}|${until}`, need)
      return []
    }
    case 'report': {
      const need = { indicator: id, period, ...(district === undefined ? {} : { district }) }
      found.reported.set(`${id}|${period}`, need)
      return []
    }
    case 'formula':
      return referencesIn(method.formula).map(({ id: other, yearsBack }) => ({
        ...{ id: other, district },
        period: yearsEarlier(period, yearsBack),
      }))
  }
}

function referencesIn(formula: string): ReturnType<typeof referencesOf> {
  try {
    return referencesOf(parseFormula(formula))
  } catch (error) {
    if (error instanceof FormulaInvalid) return [] // Computing it says so.
    throw error
  }
}

/** A period some years earlier. */
export function yearsEarlier(period: Period, years: number): Period {
  let earlier = period
  for (let year = 0; year < years; year++) earlier = yearBefore(earlier)
  return earlier
}
