/** The chart in a number's card: the way to a target, or the values of its indicator. */
import type { Measure } from '../../../src/report/index.ts'
import { timelineDrawing } from '../data/chart/timeline.ts'
import { type Trend, trendDrawing } from '../data/chart/trend.ts'
import { type FigureParts, renderFigure } from '../data/figure.ts'
import { outlookOf } from '../data/outlook.ts'
import type { PagePoint } from '../data/ports.ts'
import { saysTrend, titleWithUnit, trendOf } from '../data/series.ts'
import type { Story } from '../data/story.ts'
import { valueLine } from '../data/value.ts'
import { levelOf, saysWay, timelineOf } from '../data/way.ts'
import { dataWords } from '../data/words.ts'
import type { Html } from '../html.ts'
import type { Reader } from '../say.ts'
import type { Numbered } from './book.ts'

/** The chart of what the number speaks of; nothing where too little is known to draw. */
export function renderTrack(story: Story, measure: Numbered<Measure>, reader: Reader): Html | undefined {
  if (story.standing?.definition === undefined || story.standing.binding === undefined) return undefined
  const parts =
    measure.role === 'target'
      ? (wayParts(story, reader) ?? trendParts(story, true, reader))
      : trendParts(story, false, reader)
  return parts && renderFigure(parts, reader)
}

function wayParts(story: Story, reader: Reader): FigureParts | undefined {
  const { definition, binding } = story.standing ?? {}
  const outlook = story.standing && outlookOf(story.standing)
  if (definition === undefined || binding === undefined || outlook === undefined) return undefined
  const { language, say } = reader
  const way = timelineOf({ definition, binding, outlook, points: story.fine, base: baseOf(story) }, language)
  if (way === undefined) return undefined
  const period = binding.period
  const name = definition.name[language]
  return {
    title: say(dataWords[way.addsUp ? 'chart.cumulative' : 'chart.through'], {
      name,
      period: say(dataWords['period.year'], { year: period }),
    }),
    says: saysWay(name, period, way, language),
    drawing: timelineDrawing(way),
    ...commonParts(story, reader),
    asOf: outlook.asOf,
    points: story.fine.filter(point => point.period.startsWith(period)),
  }
}

/** What a change is measured against: the base period's value. */
function baseOf({ standing, years }: Story): number | undefined {
  const { base, period = '' } = standing?.binding ?? {}
  return years.find(each => each.period === (base ?? String(Number(period) - 1)))?.value ?? undefined
}

function trendParts(story: Story, isTarget: boolean, reader: Reader): FigureParts | undefined {
  const { definition, binding } = story.standing ?? {}
  if (definition === undefined || binding === undefined) return undefined
  const { language, say } = reader
  const points = stepsOf(story)
  const trend = trendOf(definition, points, binding.period, language)
  if (trend === undefined) return undefined
  const name = definition.name[language]
  const word =
    points === story.years
      ? 'chart.perYear'
      : definition.frequency === 'quarter'
        ? 'chart.perQuarter'
        : 'chart.perMonth'
  return {
    ...commonParts(story, reader),
    title: titleWithUnit(say(dataWords[word], { name }), trend.unit, reader),
    says: saysTrend(name, trend, language),
    drawing: trendDrawing({ ...trend, target: isTarget ? targetOf(story, points, reader) : undefined }),
    asOf: story.standing?.asOf,
    points,
  }
}

/** The target in the terms of the chart; of what adds up, only beside whole years. */
function targetOf(story: Story, points: readonly PagePoint[], { say, language }: Reader): Trend['target'] {
  const { definition, binding, path } = story.standing ?? {}
  if (definition === undefined || binding === undefined || path === undefined) return undefined
  if (definition.aggregation === 'flow' && points !== story.years) return undefined
  const value = levelOf({ binding, base: baseOf(story) }, path.target)
  if (value === undefined) return undefined
  return { value, words: say(dataWords['chart.target'], { value: valueLine(value, definition.unit, language) }) }
}

/** Several years say most; where there are none, the months of the last two. */
function stepsOf({ years, fine }: Story): readonly PagePoint[] {
  const known = years.filter(({ value }) => value !== null)
  return known.length >= fewestYears || fine.length < fewestSteps ? years : fine.slice(-mostSteps)
}

const fewestYears = 3
const fewestSteps = 4
const mostSteps = 24

function commonParts({ standing, isSynthetic }: Story, { language }: Reader) {
  const { definition } = standing ?? {}
  return {
    kind: 'small',
    source: definition?.source[language] ?? '',
    unit: definition?.unit ?? '',
    isSynthetic,
  } as const
}
