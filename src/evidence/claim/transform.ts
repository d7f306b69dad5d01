/** An indicator's figures, in the terms in which a sentence speaks of them. */
import { type Figure, noFigure, valueFigure } from '../figure.ts'
import type { Binding, Definition } from '../model.ts'
import { convert, isShare } from './units.ts'

/** What of a definition the transformation needs. */
export type Measured = Pick<Definition, 'unit' | 'aggregation'>

/**
 * The figure in the claim's terms: its unit, its sign, what it speaks of. `base` is the figure of the base period, which
 * a level does without.
 *
 *     增长6.7%     percent     of 106.7 against 100 → 6.7        减少21%     percent     of 79 against 100 → 21
 *     增加近一倍    multiple    of 190 against 100 → 0.9          翻一番      multiple    of 200 against 100 → 2
 *     降0.5个百分点 points      of 4.5 against 5 → 0.5            三分之一     fraction    of 33.3 % → 0.333
 */
export function transformed(binding: Binding, measured: Measured, at: Figure, base?: Figure): Figure {
  if (at.kind === 'none') return at
  const { claim, transform } = binding
  switch (transform) {
    case 'level': {
      const isGrowth = measured.aggregation === 'growth-comparable' || measured.aggregation === 'growth-current'
      // An indicator that is a growth itself falls by what it is below zero.
      return inUnit(isGrowth && claim.change === 'decrease' ? 0 - at.value : at.value, measured.unit, claim.unit)
    }
    case 'fraction':
      return inUnit(at.value, measured.unit, claim.unit)
    case 'points':
    case 'percent':
    case 'multiple':
      if (base === undefined || base.kind === 'none') return base ?? noFigure('missing')
      return changed(binding, measured, { at: at.value, base: base.value })
  }
}

function changed(
  binding: Binding,
  { unit }: Measured,
  { at, base }: { readonly at: number; readonly base: number },
): Figure {
  const { claim, transform } = binding
  const sign = claim.change === 'decrease' ? -1 : 1
  if (transform === 'points') {
    const difference = (at - base) * sign
    return isShare(unit) ? inUnit(difference, '百分点', claim.unit) : inUnit(difference, unit, claim.unit)
  }
  if (base === 0) return noFigure('zero-denominator')
  if (transform === 'percent') return inUnit((100 * (at - base) * sign) / Math.abs(base), '%', claim.unit)
  // 增加一倍 adds one to what was there; 翻一番 and 是…的两倍 say what it came to.
  const isAdded = claim.change === 'increase' && !binding.measure.quote.includes('番')
  return valueFigure(isAdded ? at / base - 1 : at / base)
}

function inUnit(value: number, from: string, to: string): Figure {
  const converted = convert(value, from, to)
  return converted === undefined ? noFigure('missing') : valueFigure(converted)
}
