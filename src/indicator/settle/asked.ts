/** Which periods and districts bindings ask for, beside those that every indicator has. */
import { type Binding, type Definition, parseFormula, referencesOf, yearBefore } from '../../evidence/index.ts'

/** A place that somebody looks at: '' for the whole city. */
export type Asked = { readonly period: string; readonly district: string }

/** What bindings ask of each indicator; a formula asks its inputs in turn. Definitions without circles. */
export function askedOf(
  bindings: readonly Binding[],
  definitions: ReadonlyMap<string, Definition>,
): ReadonlyMap<string, readonly Asked[]> {
  const asked = new Map<string, Map<string, Asked>>()
  const ask = (indicator: string, place: Asked) => {
    const places = asked.get(indicator) ?? new Map<string, Asked>()
    const key = `${place.period}|${place.district}`
    if (places.has(key)) return
    asked.set(indicator, places.set(key, place))
    for (const { id, yearsBack } of inputsOf(definitions.get(indicator)))
      ask(id, { ...place, period: yearsBefore(place.period, yearsBack) })
  }
  for (const binding of bindings) for (const place of placesOf(binding)) ask(binding.indicator, place)
  return new Map([...asked].map(([indicator, places]) => [indicator, [...places.values()]]))
}

/** The place that a binding speaks of, and the one that it compares with. */
function placesOf({ period, base, district = '', transform }: Binding): Asked[] {
  const isCompared = transform !== 'level' && transform !== 'fraction'
  return [{ period, district }, ...(isCompared ? [{ period: base ?? yearBefore(period), district }] : [])]
}

/** What a formula refers to; nothing of other methods. */
export function inputsOf(definition: Definition | undefined): { readonly id: string; readonly yearsBack: number }[] {
  return definition?.method.by === 'formula' ? referencesOf(parseFormula(definition.method.formula)) : []
}

/** The same period some years earlier. */
export function yearsBefore(period: string, years: number): string {
  return years === 0 ? period : yearsBefore(yearBefore(period), years - 1)
}

/** Definitions so that each comes after those that it refers to. */
export function inOrder<T extends { readonly definition: Definition }>(all: readonly T[]): T[] {
  const byId = new Map(all.map(one => [one.definition.id, one]))
  const ordered = new Map<string, T>()
  const visit = (one: T, above: ReadonlySet<string>) => {
    const { id } = one.definition
    if (ordered.has(id) || above.has(id)) return
    for (const input of inputsOf(one.definition)) {
      const found = byId.get(input.id)
      if (found !== undefined) visit(found, new Set([...above, id]))
    }
    ordered.set(id, one)
  }
  for (const one of all) visit(one, new Set())
  return [...ordered.values()]
}
