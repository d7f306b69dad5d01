/** Values of indicators that are formulas of other indicators. */
import { boundsOf, computeFormula, type Formula, noFigure, parseFormula, referencesOf } from '../../evidence/index.ts'
import type { DefinedIndicator, Point } from '../model.ts'
import { placeOf } from '../store/values.ts'
import { type Asked, yearsBefore } from './asked.ts'
import type { Round } from './context.ts'
import { figureOfPoint } from './figure-of-point.ts'
import type { Computed } from './revise.ts'

/** Computes a formula wherever one of its inputs has a value, and where bindings ask for it. */
export function computeFromFormula(
  defined: DefinedIndicator,
  text: string,
  { inputs, round, isFresh }: { readonly inputs: readonly Point[]; readonly round: Round; readonly isFresh: boolean },
): Computed[] {
  const formula = parseFormula(text)
  const points = Map.groupBy(inputs, ({ indicator }) => indicator)
  const known = new Map([...points].map(([id, list]) => [id, new Map(list.map(point => [placeOf(point), point]))]))
  return placesOf(defined, formula, { points, round }).map(place => {
    const used: Point[] = []
    const figure = isBegun(place, round)
      ? computeFormula(formula, (id, yearsBack) => {
          const point = known.get(id)?.get(placeOf({ ...place, period: yearsBefore(place.period, yearsBack) }))
          if (point !== undefined) used.push(point)
          return figureOfPoint(point)
        })
      : noFigure('not-yet')
    const revised = used.filter(({ revision }) => revision > 1).map(({ indicator }) => indicator)
    return {
      ...{ ...place, figure, acts: [...new Set(used)].reduce((sum, { acts }) => sum + acts, 0) },
      provisional: used.length === 0 || figure.kind === 'none' || used.some(({ provisional }) => provisional),
      reason: isFresh
        ? { code: 'definition-changed', version: defined.version, says: defined.reason ?? '' }
        : { code: 'input-revised', inputs: [...new Set(revised)] },
    }
  })
}

const isBegun = ({ period }: Asked, { today }: Round) => boundsOf(period).from <= today.toString()

/** For the city wherever an input has a value at that period, for a district wherever all of them have. */
function placesOf(
  { definition }: DefinedIndicator,
  formula: Formula,
  { points, round }: { readonly points: ReadonlyMap<string, readonly Point[]>; readonly round: Round },
): Asked[] {
  const now = referencesOf(formula).map(({ id }) => points.get(id) ?? [])
  const counts = new Map<string, { place: Asked; inputs: number }>()
  for (const input of now)
    for (const { period, district } of input) {
      const key = placeOf({ period, district })
      const there = counts.get(key)
      counts.set(key, { place: { period, district }, inputs: (there?.inputs ?? 0) + 1 })
    }
  const own = [...counts.values()]
    .filter(({ place: { period, district }, inputs }) => {
      return isWritten(period, definition.frequency) && (district === '' || inputs === now.length)
    })
    .map(({ place }) => place)
  const all = [...own, ...(round.asked.get(definition.id) ?? [])]
  return [...new Map(all.map(place => [placeOf(place), place])).values()]
}

const shapes: readonly (readonly [frequency: DefinedIndicator['definition']['frequency'], shape: RegExp])[] = [
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['month', /^\d{4}-\d\d$/],
  ['quarter', /^\d{4}-Q\d$/],
  ['year', /^\d{4}$/],
]

/** Whether a period is of the frequency or of one above it. */
function isWritten(period: string, frequency: DefinedIndicator['definition']['frequency']): boolean {
  return shapes.slice(shapes.findIndex(([name]) => name === frequency)).some(([, shape]) => shape.test(period))
}
