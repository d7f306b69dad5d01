/** The number card: what, for when, value large, where it stands, where it is said. The same wherever a number appears. */
import type { Measure } from '../../../src/report/index.ts'
import type { Story } from '../data/story.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { renderBeside } from './beside.ts'
import { type Book, type Numbered, tagOf } from './book.ts'
import { boundOf } from './bound.ts'
import {
  periodIn,
  quoteInContext,
  type Row,
  renderAddresses,
  renderRows,
  renderSteps,
  sectionRow,
  sureness,
} from './card-parts.ts'
import { cardWords as words } from './card-words.ts'
import { figureOf } from './figure.ts'
import { renderChecks, renderNow, renderStanding, standingRows } from './standing.ts'
import { renderTrack } from './track.ts'

const changeSigns = { increase: '↑', decrease: '↓' } as const

/**
 * The card of a measure, by its number, with what the record says of it where that is known. `undefined` where the
 * report has no such number.
 */
export function renderMeasureCard(book: Book, number: number, reader: Reader, story?: Story): Html | undefined {
  const measure = book.measures[number - 1]
  if (measure === undefined) return undefined
  return html`<article class="card${story !== undefined && ` is-${story.mark}`}" data-card="m-${number}">
<h2 class="what" id="card-title" tabindex="-1">${nameOf(book, measure, reader)} · ${periodIn(measure.period, reader)}</h2>
${(story && renderNow(story, measure, reader)) ?? renderValue(measure, reader)}
${story === undefined ? renderState(measure, reader) : renderStanding(story, measure, reader)}
${(story && renderTrack(story, measure, reader)) ?? renderBeside(book, measure, reader)}
${story && renderChecks(story, reader)}
${renderRows(rowsOf(book, measure, reader, story))}
${quoteInContext(book, measure)}
${renderAddresses(book, measure, { href: book.links.measure(number), word: 'go.measure' }, reader)}
${renderSteps(book, 'm', number, reader)}
</article>`
}

/** What is measured, in the report's own words. */
export function nameOf({ reading }: Book, { indicator }: Measure, { say }: Reader): Html {
  if (indicator === '') return html`${say(words['card.noIndicator'])}`
  return html`<span lang="${tagOf(reading)}">${indicator}</span>`
}

/** The number large, its bound before it, scale and unit small after it. */
export function renderValue(measure: Measure, { say, language }: Reader): Html {
  const { digits, scale, unit } = figureOf(measure, language)
  const bound = boundOf(measure, say)
  const isSign = /^[%‰]/.test(unit)
  const change = measure.change === 'level' ? undefined : measure.change
  return html`<p class="value">${bound !== '' && html`<span class="bound">${bound}</span> `}${
    change !== undefined &&
    html`<span class="change" role="img" aria-label="${say(words[`change.${change}`])}">${changeSigns[change]}</span>`
  }<b>${digits}${isSign && unit}</b>${!isSign && scale + unit !== '' && html`<small>${unitLine(scale, unit, language)}</small>`}</p>`
}

function unitLine(scale: string, unit: string, language: Reader['language']): string {
  return language === 'zh' ? scale + unit : [scale, unit].filter(part => part !== '').join(' ')
}

/** Where it stands: a sign and a word, and the sentence that explains them. */
function renderState({ role }: Measure, { say, view }: Reader): Html {
  const state = role === 'background' ? undefined : say(words['state.none'])
  return html`<p class="state">${state !== undefined && html`<b><span class="standing-sign" aria-hidden="true"></span> ${state}</b> `}${
    (view === 'plain' || state === undefined) && say(words[`state.${role}`])
  }</p>`
}

function rowsOf(book: Book, measure: Numbered<Measure>, reader: Reader, story: Story | undefined): Row[] {
  const { say, language, view } = reader
  const { exact } = figureOf(measure, language)
  const promise = book.promiseOf.get(measure.number)
  const rows: (Row | false)[] = [
    ...(story === undefined ? [] : standingRows(story, reader)),
    { name: say(words['row.role']), value: html`${say(words[`role.${measure.role}`])}` },
    measure.change !== 'level' && {
      name: say(words['row.change']),
      value: html`${say(words[`says.${measure.change}`])}`,
    },
    exact !== undefined && {
      name: say(words['row.exact']),
      value: html`<details class="exact"><summary>${say(words['row.showExact'])}</summary>${exact}</details>`,
    },
    promise !== undefined && { name: say(words['row.promise']), value: promiseLink(book, promise) },
    view === 'plain' && sectionRow(book, measure, reader),
    ...(view === 'plain' ? sureness(measure, reader) : []),
  ]
  return rows.filter(row => row !== false)
}

function promiseLink(book: Book, number: number): Html {
  const quote = book.commitments[number - 1]?.quote ?? ''
  return html`<a href="${book.links.commitment(number)}" data-card="c-${number}" lang="${tagOf(book.reading)}">${quote}</a>`
}
