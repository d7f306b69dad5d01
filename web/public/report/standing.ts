/** What the record says of a number, in its card: where it stands, the chart, how it is computed, and the way to check. */

import type { Measure } from '../../../src/report/index.ts'
import { timelineDrawing } from '../data/chart/timeline.ts'
import { trendDrawing } from '../data/chart/trend.ts'
import { type FigureParts, renderFigure } from '../data/figure.ts'
import { outlookOf } from '../data/outlook.ts'
import { periodName } from '../data/period.ts'
import type { PagePoint } from '../data/ports.ts'
import { searchOf } from '../data/query.ts'
import { saysStanding } from '../data/says.ts'
import { saysTrend, titleWithUnit, trendOf } from '../data/series.ts'
import { signAndWord } from '../data/sign.ts'
import type { Story } from '../data/story.ts'
import { exactly, figureOfValue, valueLine } from '../data/value.ts'
import { saysWay, timelineOf } from '../data/way.ts'
import { dataWords } from '../data/words.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { addressIn } from '../visit.ts'
import type { Numbered } from './book.ts'
import { boundOf } from './bound.ts'
import type { Row } from './card-parts.ts'
import { figureOf, lineOf } from './figure.ts'
import { standingCardWords as words } from './standing-words.ts'

/** A target as far as it has come: the figure of today large, the target small after it. Nothing for what has no figure. */
export function renderNow({ standing, mark }: Story, measure: Measure, reader: Reader): Html | undefined {
  const { figure, binding } = standing ?? {}
  if (measure.role !== 'target' || figure === undefined || binding === undefined || mark === 'loading') return undefined
  const { language, say } = reader
  const { digits, scale, unit } = figureOfValue(figure, binding.claim.unit, language, binding.claim.step)
  const isSign = /^[%‰]/.test(unit)
  const after = language === 'zh' ? scale + unit : [scale, unit].filter(part => part !== '').join(' ')
  const bound = boundOf(measure, say)
  const target = `${bound}${language === 'en' && bound !== '' ? ' ' : ''}${lineOf(figureOf(measure, language), language)}`
  return html`<p class="value"><b>${digits}${isSign && unit}</b>${!isSign && after !== '' && html`<small>${after}</small>`}<small class="of">/ ${target}</small></p>`
}

/** Where the number stands: a sign and a word, and the sentence that explains them. */
export function renderStanding({ mark, standing, loading }: Story, { role }: Measure, reader: Reader): Html {
  const says = saysStanding(mark, standing, { role, loading }, reader)
  if (mark === 'untracked' && role === 'background') return html`<p class="state">${says}</p>`
  return html`<p class="state"><b>${signAndWord(mark, reader.say)}</b> ${says}</p>${
    mark === 'loading' &&
    html`<progress class="load" max="1" value="${(loading?.share ?? 0).toFixed(2)}" aria-label="${says}"></progress>`
  }`
}

/** The chart of what the number speaks of; nothing where too little is known to draw. */
export function renderTrack(story: Story, measure: Numbered<Measure>, reader: Reader): Html | undefined {
  if (story.standing?.definition === undefined || story.standing.binding === undefined) return undefined
  const parts =
    measure.role === 'target' ? (wayParts(story, reader) ?? trendParts(story, reader)) : trendParts(story, reader)
  return parts && renderFigure(parts, reader)
}

function wayParts(story: Story, reader: Reader): FigureParts | undefined {
  const { definition, binding } = story.standing ?? {}
  const outlook = story.standing && outlookOf(story.standing)
  if (definition === undefined || binding === undefined || outlook === undefined) return undefined
  const { language, say } = reader
  const base = story.years.find(({ period }) => period === (binding.base ?? String(Number(binding.period) - 1)))
  const way = timelineOf({ definition, binding, outlook, points: story.fine, base: base?.value ?? undefined }, language)
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

function trendParts(story: Story, reader: Reader): FigureParts | undefined {
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
    says: saysTrend(name, trend, points, language),
    drawing: trendDrawing(trend),
    asOf: story.standing?.asOf,
    points,
  }
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

/** How the number is computed, who owns it, what it rests on. */
export function standingRows(story: Story, reader: Reader): (Row | false)[] {
  const { standing, department, district } = story
  const { definition, binding } = standing ?? {}
  if (standing === undefined || definition === undefined || binding === undefined) return []
  const { say, language, view } = reader
  const outlook = outlookOf(standing)
  const page = addressIn(language, `/data/${definition.id}`)
  return [
    latestRow(story, reader),
    { name: say(words['row.computed']), value: html`${definition.says[language]}` },
    outlook?.isOpen === true &&
      view === 'plain' && { name: say(words['row.projected']), value: html`${outlook.path.methodText[language]}` },
    district !== undefined && { name: say(words['row.district']), value: html`${district[language]}` },
    { name: say(words['row.owner']), value: html`${department?.[language] ?? definition.department}` },
    {
      name: say(words['row.rests']),
      value: html`<a href="${page}${searchOf({ period: binding.period, district: binding.district })}#acts">${restsOn(story, reader)}</a>`,
    },
    view === 'plain' && {
      name: say(words['row.indicator']),
      value: html`<a href="${page}">${definition.name[language]}</a>`,
    },
    view === 'plain' &&
      (standing.notes ?? []).length > 0 && {
        name: say(words['row.notes']),
        value: html`${standing.notes?.map(note => html`<span class="note">${note[language]}</span>`)}`,
      },
  ]
}

/** The newest value of the indicator, where the number speaks of an earlier time. */
function latestRow({ standing, years }: Story, { say, language }: Reader): Row | false {
  const { definition, binding } = standing ?? {}
  const latest = years.findLast(({ value }) => value !== null)
  if (definition === undefined || latest === undefined || latest.value === null) return false
  if (latest.period <= (binding?.period.slice(-4) ?? '')) return false
  const line = valueLine(latest.value, definition.unit, language)
  const values = { period: periodName(latest.period, language), line }
  return {
    name: say(words['row.latest']),
    value: html`${say(words[latest.provisional ? 'latest.sofar' : 'latest.final'], values)}`,
  }
}

function restsOn({ standing }: Story, { say }: Reader): string {
  if (standing?.method === 'reported') return say(words['rests.reported'])
  if (standing?.method === 'formula') return say(words['rests.formula'])
  return say(words['rests.acts'], { count: exactly(standing?.acts ?? 0) })
}

/** The ways to check a number oneself; nothing while there is nothing to check. */
export function renderChecks(story: Story, { say, language }: Reader): Html | undefined {
  if (story.standing?.binding === undefined || story.mark === 'loading') return undefined
  const id = encodeURIComponent(story.measureId)
  return html`<p class="go checks"><a class="first" href="${addressIn(language, '/verify')}?measure=${id}">${say(words['go.check'])}</a><a href="/api/measures/${id}/evidence" download>${say(words['go.evidence'])}</a></p>`
}
