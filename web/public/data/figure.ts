/** A chart as it stands on a page: its title, the drawing, source and day under it, and a table behind it. */
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import type { Drawing } from './chart/shapes.ts'
import { renderDrawing } from './chart/svg.ts'
import { dayShort, periodName } from './period.ts'
import type { PagePoint } from './ports.ts'
import { exactly, unitName } from './value.ts'
import { dataWords as words } from './words.ts'

/** What a figure shows. */
export type FigureParts = {
  readonly title: string
  /** For those who don't see the drawing. */
  readonly says: string
  readonly drawing: Drawing
  readonly kind: 'small' | 'large'
  readonly source: string
  /** The day up to which the values are known. */
  readonly asOf: string | undefined
  readonly isSynthetic: boolean
  readonly unit: string
  /** The values behind the drawing, in order. */
  readonly points: readonly PagePoint[]
}

/** The chart with everything that belongs to it. */
export function renderFigure(parts: FigureParts, reader: Reader): Html {
  const { title, says, drawing, kind } = parts
  return html`<figure class="chart-of"><figcaption>${title}</figcaption>
${renderDrawing(drawing, says, kind)}
<p class="chart-source">${renderSource(parts, reader)}</p>
${renderBehind(parts, reader)}</figure>`
}

/** The values of a chart as a table. */
export function renderPoints(points: readonly PagePoint[], unit: string, { say, language }: Reader): Html {
  const hasActs = points.some(({ acts }) => acts > 0)
  const value =
    unit === '' ? say(words['chart.valuePlain']) : say(words['chart.value'], { unit: unitName(unit, language) })
  return html`<table class="points"><thead><tr><th scope="col">${say(words['chart.period'])}</th><th scope="col" class="figure">${value}</th>${hasActs && html`<th scope="col" class="figure">${say(words['chart.acts'])}</th>`}</tr></thead><tbody>${points
    .toReversed()
    .map(
      ({ period, value, provisional, acts }) =>
        html`<tr><th scope="row">${periodName(period, language)}${provisional && html` <small>${say(words['chart.provisional'])}</small>`}</th><td class="figure">${value === null ? '—' : exactly(value)}</td>${hasActs && html`<td class="figure">${acts > 0 && exactly(acts)}</td>`}</tr>`,
    )}</tbody></table>`
}

function renderSource({ source, asOf, isSynthetic }: FigureParts, { say, language }: Reader): string {
  return [
    say(words['chart.source'], { source }),
    asOf === undefined ? '' : say(words['chart.until'], { day: dayShort(asOf, language) }),
    isSynthetic ? say(words['chart.synthetic']) : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}

function renderBehind({ points, unit }: FigureParts, reader: Reader): Html {
  return html`<details class="behind"><summary>${reader.say(words['chart.table'])}</summary>${renderPoints(points, unit, reader)}</details>`
}
