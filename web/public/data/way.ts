/** From an indicator's months and a target's projection to the chart of the way there. Pure. */
import { type Binding, boundsOf, type Definition } from '../../../src/evidence/index.ts'
import type { Language } from '../../../src/kernel/words.ts'
import { fill } from '../../../src/kernel/words.ts'
import type { Reached, Timeline } from './chart/timeline.ts'
import type { Outlook } from './outlook.ts'
import { dayShort, monthOnAxis, periodName } from './period.ts'
import type { PagePoint } from './ports.ts'
import { figuresAlone, valueLine } from './value.ts'
import { dataWords as words } from './words.ts'

/** What a way is made of. `base` is the indicator's value in the base period, where the sentence speaks of a change. */
export type WayParts = {
  readonly definition: Definition
  readonly binding: Pick<Binding, 'period' | 'transform' | 'claim'>
  readonly outlook: Outlook
  /** By month or quarter, this year's and the year's before. */
  readonly points: readonly PagePoint[]
  readonly base: number | undefined
}

/** From here on two figures are not the same, as a share of them. */
const sameWithin = 0.005

/**
 * The way to a target, of what adds up or of what stands. Nothing where it can't be drawn: without values, for a change
 * whose base is not known, and where the months do not come to the figure, as different persons of each month do not.
 */
export function timelineOf(parts: WayParts, language: Language): Timeline | undefined {
  const { definition, binding, outlook, points } = parts
  const { from, until } = boundsOf(binding.period)
  const target = levelOf(parts, outlook.path.target)
  const { aggregation } = definition
  if (aggregation !== 'flow' && aggregation !== 'stock') return undefined
  const addsUp = aggregation === 'flow'
  const reached = reachedIn(points, binding.period, addsUp, outlook.asOf)
  const last = reached.at(-1)
  const has = levelOf(parts, outlook.path.has)
  if (target === undefined || last === undefined || has === undefined) return undefined
  if (binding.period.length !== '2020'.length || Math.abs(last.value - has) > Math.abs(has) * sameWithin)
    return undefined
  const before = String(Number(binding.period) - 1)
  // In the terms of the sentence its figures have the sentence's precision; else they have their own.
  const step = binding.transform === 'level' ? binding.claim.step : undefined
  const say = (value: number) => valueLine(value, definition.unit, language, step)
  const alone = (value: number) => figuresAlone(value, definition.unit, language, step)
  const named = (key: 'target' | 'projected' | 'needed', value: number) => ({
    ...{ value, line: say(value) },
    words: fill(words[`chart.${key}`], language, { value: key === 'target' ? say(value) : alone(value) }),
  })
  const needed = outlook.needed === undefined ? undefined : levelOf(parts, outlook.needed)
  return {
    ...{ from, until, reached, addsUp },
    before: reachedIn(points, before, addsUp, undefined).map(each => ({
      ...each,
      day: binding.period + each.day.slice(4),
    })),
    beforeWords: fill(words['chart.before'], language, { year: before }),
    target: named('target', target),
    now: { value: last.value, words: alone(last.value), line: say(last.value) },
    needed: needed === undefined ? undefined : named('needed', needed),
    projected: projectedOf(parts, value => named('projected', value)),
    axis: {
      from: monthOnAxis(from, language),
      now: dayShort(last.day, language).replace(/^\d+年|, \d+$/, ''),
      until: monthOnAxis(`${binding.period}-12`, language),
    },
  }
}

/** The words for those who don't see the chart. */
export function saysWay(name: string, period: string, way: Timeline, language: Language): string {
  const { now, target, projected, reached } = way
  const said = fill(words['chart.saysWay'], language, {
    ...{ name, now: now.line },
    period: periodName(period, language),
    day: dayShort(reached.at(-1)?.day ?? way.from, language),
    target: target.line,
  })
  if (projected === undefined) return said
  return said + (language === 'en' ? ' ' : '') + fill(words['chart.saysWayOn'], language, { value: projected.line })
}

function projectedOf(parts: WayParts, named: (value: number) => Timeline['target']): Timeline['projected'] {
  const { path, isOpen } = parts.outlook
  if (!isOpen) return undefined
  const [value, low, high] = [path.projected, path.low, path.high].map(each => levelOf(parts, each))
  if (value === undefined || low === undefined || high === undefined) return undefined
  return { ...named(value), low: Math.min(low, high), high: Math.max(low, high) }
}

/**
 * What a figure of the sentence means for the indicator's own value.
 *
 *     16 % more than 500 → 580    0.5 of a whole, the indicator in % → 50
 */
export function levelOf({ binding, base }: Pick<WayParts, 'binding' | 'base'>, figure: number): number | undefined {
  const { transform, claim } = binding
  if (transform === 'level') return figure
  if (transform === 'fraction') return figure * 100
  if (base === undefined) return undefined
  const sign = claim.change === 'decrease' ? -1 : 1
  if (transform === 'percent') return base * (1 + (sign * figure) / 100)
  return transform === 'points' ? base + sign * figure : base * figure
}

/** The values of a year at the ends of their months; summed up where the indicator adds up. */
function reachedIn(points: readonly PagePoint[], year: string, addsUp: boolean, asOf: string | undefined): Reached[] {
  const reached: Reached[] = []
  let sum = 0
  for (const { period, value, provisional } of points) {
    if (!period.startsWith(`${year}-`) || value === null) continue
    const day = lastDayOf(period)
    if (asOf !== undefined && boundsOf(period).from > asOf) continue
    sum += value
    reached.push({ day: provisional && asOf !== undefined && asOf < day ? asOf : day, value: addsUp ? sum : value })
  }
  return reached
}

function lastDayOf(period: string): string {
  return Temporal.PlainDate.from(boundsOf(period).until).subtract({ days: 1 }).toString()
}
