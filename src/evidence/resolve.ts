/** The figure of an indicator, from definitions, acts and reported values: what a bundle and the whole log share. */

import { transformed } from './claim/transform.ts'
import type { Figure, Parts } from './figure.ts'
import { figureOf, noFigure, valueFigure } from './figure.ts'
import { computeFormula, FormulaInvalid, parseFormula } from './formula.ts'
import type { Binding, Definition } from './model.ts'
import { periodsOf, yearsEarlier } from './needs.ts'
import { isPossible } from './periods.ts'
import type { ActsMethod, Window } from './tally.ts'

/** Where figures come from. */
export type Sources = {
  definition(id: string): Definition | undefined
  parts(method: ActsMethod, window: Window): Parts
  /** The value that was reported last. */
  reported(id: string, window: Window): number | undefined
}

/** The figure of an indicator in a period, in its unit. */
export function figureFrom(sources: Sources, id: string, window: Window): Figure {
  return resolve({ sources, known: new Map(), open: new Set() }, id, window)
}

/** The figure of a bound number in the claim's terms, and of its indicator in the period. */
export function boundFigure(sources: Sources, binding: Binding): { readonly figure: Figure; readonly level: Figure } {
  const definition = sources.definition(binding.indicator)
  if (definition === undefined) return { figure: noFigure('missing'), level: noFigure('missing') }
  const { at, base } = periodsOf(binding)
  const { district } = binding
  const level = figureFrom(sources, binding.indicator, { period: at, district })
  const before = base === undefined ? undefined : figureFrom(sources, binding.indicator, { period: base, district })
  return { level, figure: transformed(binding, definition, level, before) }
}

/** `known`: figures that were come to; `open`: those that are being come to, in which a circle shows. */
type Work = { readonly sources: Sources; readonly known: Map<string, Figure>; readonly open: Set<string> }

const deepest = 100

function resolve(work: Work, id: string, window: Window): Figure {
  const place = `${id}|${window.period}`
  const known = work.known.get(place)
  if (known !== undefined) return known
  // A formula that leads to its own indicator in another year would go back without an end; deeper than any that people
  // write is held to be one.
  if (work.open.has(id) || work.open.size >= deepest) return noFigure('cycle')
  work.open.add(id)
  const figure = compute(work, id, window)
  work.open.delete(id)
  work.known.set(place, figure)
  return figure
}

function compute(work: Work, id: string, window: Window): Figure {
  const method = work.sources.definition(id)?.method
  if (method === undefined || !isPossible(window.period)) return noFigure('missing')
  switch (method.by) {
    case 'acts':
      return figureOf(method, work.sources.parts(method, window))
    case 'report': {
      const value = work.sources.reported(id, window)
      return value === undefined ? noFigure('not-reported') : valueFigure(value)
    }
    case 'formula':
      return computed(work, method.formula, window)
  }
}

function computed(work: Work, text: string, window: Window): Figure {
  try {
    return computeFormula(parseFormula(text), (id, yearsBack) =>
      resolve(work, id, { ...window, period: yearsEarlier(window.period, yearsBack) }),
    )
  } catch (error) {
    if (error instanceof FormulaInvalid) return noFigure('missing')
    throw error
  }
}
