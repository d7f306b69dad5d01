/** What a target's projection is made from: values of the periods so far, in the terms of the claim. */
import {
  type Binding,
  boundsOf,
  type Definition,
  dayNumber,
  dayOfNumber,
  type ProjectionInput,
  transformed,
  yearsOf,
} from '../../evidence/index.ts'
import type { Point } from '../model.ts'
import { figureOfPoint } from './figure-of-point.ts'

/** Looks a value of the bound indicator up, in the binding's district. */
export type Values = (period: string) => Point | undefined

const two = (number: number) => String(number).padStart(2, '0')

/** The months or quarters of a year, by the indicator's frequency; none of what comes by the year. */
function partsOfYear(year: number, frequency: Definition['frequency']): string[] {
  if (frequency === 'year') return []
  if (frequency === 'quarter') return [1, 2, 3, 4].map(quarter => `${year}-Q${quarter}`)
  return Array.from({ length: 12 }, (_, at) => `${year}-${two(at + 1)}`)
}

/** The periods whose values a target's projection looks at, beside its own and its base. */
export function periodsOfPath({ claim, period }: Binding, { frequency }: Definition): string[] {
  if (claim.role !== 'target') return []
  const years = yearsOf(period)
  const before = (years[0] ?? 0) - 1
  return [String(before), ...[before, ...years].flatMap(year => partsOfYear(year, frequency))]
}

/** The input of a target's projection. `has` is the figure so far in the terms of the claim. */
export function pathInput(
  binding: Binding,
  definition: Definition,
  { has, today, values }: { readonly has: number; readonly today: string; readonly values: Values },
): ProjectionInput {
  const { claim, period, transform } = binding
  const { aggregation, good, frequency } = definition
  const isLevel = transform === 'level' || transform === 'fraction'
  const base = { claim, quote: binding.measure.quote, period, today, aggregation, good, isLevel, has }
  if (!isLevel) return base
  const valueAt = (one: string) => {
    const figure = transformed(binding, definition, figureOfPoint(values(one)))
    return figure.kind === 'value' ? figure.value : undefined
  }
  const parts = yearsOf(period).flatMap(year => partsOfYear(year, frequency))
  if (aggregation !== 'flow') return { ...base, levels: levelsOf({ parts, period, today, aggregation }, valueAt) }
  const full = frequency === 'quarter' ? [] : parts.filter(part => boundsOf(part).until <= today)
  const months = full.map(valueAt).filter(value => value !== undefined)
  return { ...base, months, lastYear: lastYearOf({ period, today, frequency }, valueAt) }
}

type ValueAt = (period: string) => number | undefined

/** Levels at the ends of the parts that are over; a stock's course begins where the year before it ended. */
function levelsOf(
  {
    parts,
    period,
    today,
    aggregation,
  }: {
    readonly parts: readonly string[]
    readonly period: string
    readonly today: string
    readonly aggregation: Definition['aggregation']
  },
  valueAt: ValueAt,
) {
  const begun = aggregation === 'stock' ? [String((yearsOf(period)[0] ?? 0) - 1)] : []
  return [...begun, ...parts].flatMap(part => {
    const { until } = boundsOf(part)
    const value = until <= today ? valueAt(part) : undefined
    return value === undefined ? [] : [{ on: dayOfNumber(dayNumber(until) - 1), value }]
  })
}

/**
 * What a flow had come to a year before, by the same day and in the whole year. Within a month its days count alike:
 * values are kept by the month.
 */
function lastYearOf(
  {
    period,
    today,
    frequency,
  }: { readonly period: string; readonly today: string; readonly frequency: Definition['frequency'] },
  valueAt: ValueAt,
): { byToday: number; whole: number } | undefined {
  if (!/^\d{4}$/.test(period)) return undefined
  const before = Number(period) - 1
  const whole = valueAt(String(before))
  const parts = partsOfYear(before, frequency)
  if (whole === undefined || parts.length === 0) return undefined
  const sameDay = dayNumber(`${before}-${today.slice(5)}`)
  const shares = parts.map(part => {
    const { from, until } = boundsOf(part)
    const [first, end] = [dayNumber(from), dayNumber(until)]
    return (valueAt(part) ?? 0) * Math.min(1, Math.max(0, (sameDay - first) / (end - first)))
  })
  return { byToday: shares.reduce((sum, value) => sum + value, 0), whole }
}
