/** From an indicator's points to the chart of its values. Pure. */
import { boundsOf, type Definition } from '../../../src/evidence/index.ts'
import { fill, type Language } from '../../../src/kernel/words.ts'
import type { Reader } from '../say.ts'
import type { Step, Trend } from './chart/trend.ts'
import { dayOfMoment, monthOnAxis, periodName } from './period.ts'
import type { PagePoint } from './ports.ts'
import { commonScale, valueLine } from './value.ts'
import { dataWords as words } from './words.ts'

/** With so few values each has its period under it. */
const fewSteps = 6

/** Flows and counts of what stands are bars from zero; rates, indices and growth are lines. */
const asBars: ReadonlySet<Definition['aggregation']> = new Set(['flow', 'stock'])

/**
 * The chart of an indicator's values; nothing where fewer than two are known. `chosen` is the period it is about. What is
 * known of few periods only, of each term or each winter, is drawn without the others.
 */
export function trendOf(
  { unit, aggregation }: Pick<Definition, 'unit' | 'aggregation'>,
  all: readonly PagePoint[],
  chosen: string | undefined,
  language: Language,
): Trend | undefined {
  const told = all.length > fewSteps && aggregation === 'flow' ? withoutBegun(all) : all
  const known = told.filter(({ value }) => value !== null)
  if (known.length < 2) return undefined
  const points = known.length * 2 < told.length ? known : told
  const values = known.flatMap(({ value }) => value ?? [])
  const scale = commonScale(values, unit, language)
  const steps = points.map(({ period, value, provisional }, at): Step => {
    const line = value === null ? '—' : valueLine(value, unit, language)
    return {
      ...{ value, words: value === null ? '' : scale.say(value), isProvisional: provisional },
      axis: axisWord(points, at, language),
      ...{ line, period: periodName(period, language) },
      says: `${periodName(period, language)} ${line}`,
      isChosen: chosen !== undefined && (period === chosen || period.startsWith(`${chosen}-`)),
    }
  })
  return { as: asBars.has(aggregation) ? 'columns' : 'line', steps, unit: scale.unit }
}

/** Without the last period where it has only begun: a sum of few days beside sums of whole months says nothing. */
function withoutBegun(points: readonly PagePoint[]): readonly PagePoint[] {
  const last = points.at(-1)
  const isBegun = last?.provisional === true && dayOfMoment(last.knownAt) < boundsOf(last.period).until
  return isBegun ? points.slice(0, -1) : points
}

/** The words for those who don't see the chart. */
export function saysTrend(name: string, { as, steps }: Trend, language: Language): string {
  const known = steps.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  return fill(words['chart.saysTrend'], language, {
    ...{ name, kind: words[as === 'line' ? 'chart.line' : 'chart.columns'] },
    ...{ from: first?.period ?? '', first: first?.line ?? '' },
    ...{ to: last?.period ?? '', last: last?.line ?? '' },
  })
}

/** Few steps are all named; of many the first of each year is named by it, and the last by its month. */
function axisWord(points: readonly PagePoint[], at: number, language: Language): string {
  const period = points[at]?.period ?? ''
  const year = period.slice(0, 4)
  if (period === year) return points.length <= 2 * fewSteps || at === 0 || at === points.length - 1 ? year : ''
  if (points.length <= fewSteps) return shortPart(period, language)
  if (at === 0 || points[at - 1]?.period.slice(0, 4) !== year) return year
  return at === points.length - 1 ? shortPart(period, language) : ''
}

function shortPart(period: string, language: Language): string {
  return period.includes('Q') ? period.slice(5) : monthOnAxis(period, language)
}

/** The title of a chart with what its figures are in. */
export function titleWithUnit(title: string, unit: string, { say }: Pick<Reader, 'say'>): string {
  return unit === '' ? title : say(words['chart.inUnit'], { title, unit })
}
