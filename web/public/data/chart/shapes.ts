/**
 * What a chart is made of. All places are in percent of the drawing, so that it fits any width and any size of type;
 * y grows downwards.
 */

/** A place in a drawing, in percent of its width and height. */
export type Place = { readonly x: number; readonly y: number }

/** A shape of a drawing; `of` says what it stands for and how it looks. */
export type Shape =
  | { readonly kind: 'line'; readonly of: 'value' | 'before' | 'projected'; readonly places: readonly Place[] }
  /** The space between two lines. */
  | { readonly kind: 'band'; readonly places: readonly Place[] }
  | {
      readonly kind: 'column'
      readonly of: 'value' | 'chosen' | 'provisional'
      readonly from: Place
      readonly to: Place
      /** Shown where the pointer rests on it. */
      readonly says: string
    }
  | { readonly kind: 'rule'; readonly of: 'target' | 'base' | 'grid'; readonly y: number }
  | { readonly kind: 'dot'; readonly of: 'value' | 'needed' | 'projected'; readonly at: Place }

/** Words in a drawing, beside what they name. */
export type Label = {
  readonly of: 'value' | 'target' | 'needed' | 'projected' | 'before' | 'axis'
  readonly words: string
  readonly at: Place
  readonly anchor: 'start' | 'middle' | 'end'
  readonly side: 'above' | 'below'
}

/** A chart ready to be drawn. */
export type Drawing = { readonly shapes: readonly Shape[]; readonly labels: readonly Label[] }

/** The values from which and to which a chart reaches. */
export type Range = { readonly low: number; readonly high: number }

/** Where values are drawn: above stand the highest labels, below the axis. */
const top = 16
const bottom = 84

/** Beyond its extremes a chart that does not begin at zero shows so much of their distance. */
const room = 0.12

/**
 * The range of a chart. Bars, and lines of what adds up, begin at zero; other lines have some room on both sides.
 *
 *     rangeOf([3, 5], { fromZero: true }) → 0 to 5
 */
export function rangeOf(values: readonly number[], { fromZero }: { readonly fromZero: boolean }): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { low: 0, high: 1 }
  if (fromZero)
    return low === 0 && high === 0 ? { low: 0, high: 1 } : { low: Math.min(0, low), high: Math.max(0, high) }
  const distance = high - low === 0 ? Math.max(Math.abs(high), 1) : high - low
  const [lower, upper] = [low - distance * room, high + distance * room]
  // Nothing that can't be negative is drawn as if it could.
  return { low: low >= 0 ? Math.max(0, lower) : lower, high: upper }
}

/** The height at which a value stands. */
export function heightOf(value: number, { low, high }: Range): number {
  return rounded(bottom - ((value - low) / (high - low)) * (bottom - top))
}

/** The height of the axis' words. */
export const axisY = bottom

/** A hundredth of a percent is finer than any screen. */
export function rounded(percent: number): number {
  return Math.round(percent * 100) / 100
}
