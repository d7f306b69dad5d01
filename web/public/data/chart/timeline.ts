/** The way to a target: what was reached so far, what would be needed today, where it leads at this pace. */
import { placeLabels } from './labels.ts'
import {
  axisY,
  type Drawing,
  heightOf,
  type Label,
  type Place,
  type Range,
  rangeOf,
  rounded,
  type Shape,
} from './shapes.ts'

/** A value at the end of a day, `2020-09-30`. */
export type Reached = { readonly day: string; readonly value: number }

/** A value with what is written beside it, and the value alone with its unit. */
type Named = { readonly value: number; readonly words: string; readonly line: string }

/** What the way to a target is drawn from; values are in the terms of the target. */
export type Timeline = {
  /** The first day of the target's period, and the day after its last. */
  readonly from: string
  readonly until: string
  readonly reached: readonly Reached[]
  /** Last year's way, its days moved into this period. */
  readonly before: readonly Reached[]
  readonly beforeWords: string
  /** What adds up begins at zero on the first day. */
  readonly addsUp: boolean
  readonly target: Named
  readonly now: Named
  /** What would have to be there today. */
  readonly needed: Named | undefined
  /** What the period ends with at this pace, with its band. */
  readonly projected: (Named & { readonly low: number; readonly high: number }) | undefined
  /** Words under the ends and under today. */
  readonly axis: { readonly from: string; readonly now: string; readonly until: string }
}

/** The chart of the way to a target. */
export function timelineDrawing(way: Timeline): Drawing {
  const { target, needed, projected } = way
  const range = rangeOf(
    [
      ...[...way.reached, ...way.before].map(({ value }) => value),
      ...[target, needed, projected].flatMap(each => each?.value ?? []),
      ...(projected === undefined ? [] : [projected.low, projected.high]),
    ],
    { fromZero: way.addsUp },
  )
  const start: readonly Place[] = way.addsUp ? [{ x: 0, y: heightOf(0, range) }] : []
  const placesOf = (reached: readonly Reached[]) => reached.map(({ day, value }) => placeIn(way, range, day, value))
  const reached = [...start, ...placesOf(way.reached)]
  const now = reached.at(-1)
  const shapes: Shape[] = [
    ...(range.low === 0 ? [{ kind: 'rule', of: 'base', y: heightOf(0, range) } as const] : []),
    ...(way.before.length > 1
      ? [{ kind: 'line', of: 'before', places: [...start, ...placesOf(way.before)] } as const]
      : []),
    { kind: 'rule', of: 'target', y: heightOf(target.value, range) },
    ...projectionShapes(now, range, projected),
    { kind: 'line', of: 'value', places: reached },
    ...(needed === undefined || now === undefined
      ? []
      : [{ kind: 'dot', of: 'needed', at: { x: now.x, y: heightOf(needed.value, range) } } as const]),
    ...(now === undefined ? [] : [{ kind: 'dot', of: 'value', at: now } as const]),
  ]
  return {
    shapes,
    labels: placeLabels([...labelsOf(way, range, now), ...axisOf(way, now)], [heightOf(target.value, range)]),
  }
}

function placeIn({ from, until }: Timeline, range: Range, day: string, value: number): Place {
  const days = daysBetween(from, until)
  const share = (daysBetween(from, day) + 1) / days
  return { x: rounded(Math.min(Math.max(share, 0), 1) * 100), y: heightOf(value, range) }
}

function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until)).days
}

function projectionShapes(now: Place | undefined, range: Range, projected: Timeline['projected']): Shape[] {
  if (now === undefined || projected === undefined || now.x >= 100) return []
  const at = (value: number) => ({ x: 100, y: heightOf(value, range) })
  return [
    { kind: 'band', places: [now, at(projected.high), at(projected.low)] },
    { kind: 'line', of: 'projected', places: [now, at(projected.value)] },
    { kind: 'dot', of: 'projected', at: at(projected.value) },
  ]
}

/** In the order of their weight: what finds no place is left out. */
function labelsOf(
  { target, now: value, needed, projected, before, beforeWords }: Timeline,
  range: Range,
  now: Place | undefined,
): Label[] {
  const y = (value: number) => heightOf(value, range)
  const last = before.at(-1)
  const isAhead = needed === undefined || now === undefined || y(needed.value) >= now.y
  return [
    { of: 'target', words: target.words, at: { x: 0, y: y(target.value) }, anchor: 'start', side: 'above' } as const,
    ...(now === undefined ? [] : [{ of: 'value', words: value.words, at: now, ...sideOf(now, isAhead) } as const]),
    ...(projected === undefined
      ? []
      : [
          {
            of: 'projected',
            words: projected.words,
            at: { x: 100, y: y(projected.value) },
            anchor: 'end',
            side: 'above',
          } as const,
        ]),
    ...(needed === undefined || now === undefined
      ? []
      : [
          {
            of: 'needed',
            words: needed.words,
            at: { x: now.x, y: y(needed.value) },
            anchor: now.x > 55 ? 'end' : 'start',
            side: isAhead ? 'below' : 'above',
          } as const,
        ]),
    ...(last === undefined
      ? []
      : [
          { of: 'before', words: beforeWords, at: { x: 100, y: y(last.value) }, anchor: 'end', side: 'below' } as const,
        ]),
  ]
}

/**
 * The label of today's value stands above the line; where the mark of what is needed is above, it stands below, to the
 * right: the line comes from the left.
 */
function sideOf(now: Place, isAhead: boolean): Pick<Label, 'anchor' | 'side'> {
  if (isAhead) return { anchor: now.x > 35 ? 'end' : 'start', side: 'above' }
  return { anchor: now.x > 78 ? 'end' : 'start', side: 'below' }
}

function axisOf({ axis }: Timeline, now: Place | undefined): Label[] {
  const label = (words: string, x: number, anchor: Label['anchor']): Label => ({
    ...{ of: 'axis', words, anchor, side: 'below' },
    at: { x, y: axisY },
  })
  return [
    label(axis.from, 0, 'start'),
    label(axis.until, 100, 'end'),
    ...(now === undefined ? [] : [label(axis.now, now.x, 'middle')]),
  ]
}
