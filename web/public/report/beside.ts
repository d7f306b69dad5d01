/** A result and a target of the same indicator side by side, as two bars from zero. */
import type { Measure } from '../../../src/report/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import type { Book, Numbered } from './book.ts'
import { periodIn } from './card-parts.ts'
import { cardWords as words } from './card-words.ts'
import { figureOf, lineOf } from './figure.ts'

/** The width of the longest bar, in the units of its drawing. */
const width = 100

/** The bars for a measure and its counterpart; nothing where the report has none. */
export function renderBeside(book: Book, measure: Numbered<Measure>, reader: Reader): Html | undefined {
  const other = book.measures[(book.counterparts.get(measure.number) ?? 0) - 1]
  if (other === undefined) return undefined
  const ordered = measure.role === 'result' ? [measure, other] : [other, measure]
  return html`<figure class="beside"><figcaption>${reader.say(words['beside.title'])}</figcaption>${renderBars(book, ordered, reader, measure.number)}</figure>`
}

/** Bars from zero with their words; the number that is shown already is no link. */
export function renderBars(book: Book, measures: readonly Numbered<Measure>[], reader: Reader, shown?: number): Html {
  const longest = Math.max(...measures.map(measure => Math.abs(measure.valueMax ?? measure.value)))
  return html`<ol class="bars">${measures.map(measure => {
    const period = periodIn(measure.period, reader)
    const name = reader.say(words[measure.role === 'target' ? 'beside.target' : 'beside.result'], { period })
    const line = lineOf(figureOf(measure, reader.language), reader.language)
    const drawn = longest === 0 ? 0 : (Math.abs(measure.valueMax ?? measure.value) / longest) * width
    const said =
      measure.number === shown
        ? html`<b>${line}</b>`
        : html`<a href="${book.links.measure(measure.number)}" data-card="m-${measure.number}">${line}</a>`
    return html`<li><span>${name}</span> ${said}<svg class="bar-of ${measure.role}" viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${drawn.toFixed(1)}" height="1"/></svg></li>`
  })}</ol>`
}
