/** What the city's indicators come to, from its acts and its sources alone: pure, one pass over the acts. */
import {
  addTo,
  type Binding,
  computeFormula,
  type Definition,
  type Figure,
  figureOf,
  noFigure,
  openTally,
  parseFormula,
  partsOfTally,
  referencesOf,
  type Tally,
  valueFigure,
  yearBefore,
} from '../../../src/evidence/index.ts'
import type { IndicatorPack } from '../../../src/indicator/index.ts'
import type { Entry } from '../../../src/proof/index.ts'

/** An indicator at a period: in a district, or '' for the whole city. */
type Place = { readonly indicator: string; readonly period: string; readonly district: string }
/** Gives the figure of an indicator that was asked for. */
export type Figures = (indicator: string, period: string, district?: string) => Figure

const keyOf = ({ indicator, period, district }: Place) => `${indicator} ${period} ${district}`
const yearsBefore = (period: string, years: number): string =>
  years === 0 ? period : yearsBefore(yearBefore(period), years - 1)

/** Computes what bindings ask for, and what their formulas rest on. */
export function figuresFrom(
  { definitions, sources }: Pick<IndicatorPack, 'definitions' | 'sources'>,
  bindings: readonly Pick<Binding, 'indicator' | 'period' | 'base' | 'district'>[],
  entries: Iterable<Entry>,
): Figures {
  const byId = new Map(definitions.map(definition => [definition.id, definition]))
  const tallies = talliesFor(bindings, byId)
  count(tallies, entries)
  const reported = new Map(
    sources.flatMap(({ figures }) =>
      figures.map(({ district = '', ...figure }) => [keyOf({ ...figure, district }), figure.value] as const),
    ),
  )
  const figureAt = (place: Place): Figure => {
    const definition = byId.get(place.indicator)
    if (definition === undefined) return noFigure('missing')
    const { method } = definition
    switch (method.by) {
      case 'acts': {
        const tally = tallies.get(keyOf(place))
        return tally === undefined ? noFigure('missing') : figureOf(method, partsOfTally(tally))
      }
      case 'formula':
        return computeFormula(parseFormula(method.formula), (indicator, back) =>
          figureAt({ ...place, indicator, period: yearsBefore(place.period, back) }),
        )
      case 'report': {
        const value = reported.get(keyOf(place))
        return value === undefined ? noFigure('not-reported') : valueFigure(value)
      }
    }
  }
  return (indicator, period, district = '') => figureAt({ indicator, period, district })
}

function talliesFor(
  bindings: readonly Pick<Binding, 'indicator' | 'period' | 'base' | 'district'>[],
  byId: ReadonlyMap<string, Definition>,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  const ask = (place: Place): void => {
    const method = byId.get(place.indicator)?.method
    if (method?.by === 'formula')
      for (const { id, yearsBack } of referencesOf(parseFormula(method.formula)))
        ask({ ...place, indicator: id, period: yearsBefore(place.period, yearsBack) })
    if (method?.by !== 'acts' || tallies.has(keyOf(place))) return
    const { period, district } = place
    tallies.set(keyOf(place), openTally(method, { period, district: district === '' ? undefined : district }))
  }
  for (const { indicator, period, base, district = '' } of bindings)
    for (const each of [period, ...(base === undefined ? [] : [base])]) ask({ indicator, period: each, district })
  return tallies
}

/** Offers each act to the tallies of its kind alone: there are far more acts than any one counts. */
function count(tallies: ReadonlyMap<string, Tally>, entries: Iterable<Entry>): void {
  const byKind = Map.groupBy(tallies.values(), ({ method }) => method.kind)
  for (const entry of entries) for (const tally of byKind.get(entry.kind) ?? []) addTo(tally, entry)
}
