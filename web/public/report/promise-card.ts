/** The card of a promise: what is to be done, by when, whether it can be checked, and the numbers in it. */
import type { Commitment } from '../../../src/report/index.ts'
import { signAndWord } from '../data/sign.ts'
import { markOf } from '../data/standing.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { dayIn } from '../visit.ts'
import { type Book, type Numbered, tagOf } from './book.ts'
import {
  quoteInContext,
  type Row,
  renderAddresses,
  renderRows,
  renderSteps,
  sectionRow,
  sureness,
} from './card-parts.ts'
import { cardWords as words } from './card-words.ts'
import { figureOf, lineOf } from './figure.ts'

/** The card of a commitment, by its number. `undefined` where the report has no such promise. */
export function renderCommitmentCard(book: Book, number: number, reader: Reader): Html | undefined {
  const commitment = book.commitments[number - 1]
  if (commitment === undefined) return undefined
  const { say } = reader
  return html`<article class="card promise" data-card="c-${number}">
<p class="what">${say(words['promise.title'])}</p>
<h2 class="vow" id="card-title" tabindex="-1" lang="${tagOf(book.reading)}">${commitment.quote}</h2>
<p class="state"><b><span class="standing-sign" aria-hidden="true"></span> ${say(words['state.none'])}</b> ${
    reader.view === 'plain' && say(words['state.commitment'])
  }</p>
${renderRows(rowsOf(book, commitment, reader))}
${quoteInContext(book, commitment)}
${renderAddresses(book, commitment, { href: book.links.commitment(number), word: 'go.commitment' }, reader)}
${renderSteps(book, 'c', number, reader)}
</article>`
}

/**
 * A deadline as people read it.
 *
 *     2020-06-30 → 2020年6月30日 (周二)    2020-06 → 2020年6月    2020 → 2020年底
 */
export function deadlineIn(deadline: string | null, { say, language }: Reader): string {
  if (deadline === null) return say(words['deadline.none'])
  if (deadline.length > '2020-06'.length) return dayIn(language, deadline)
  const [year = '', month] = deadline.split('-')
  if (month === undefined) return say(words['deadline.year'], { year })
  if (language === 'zh') return `${year}年${Number(month)}月`
  return Temporal.PlainYearMonth.from(deadline)
    .toPlainDate({ day: 1 })
    .toLocaleString('en-US', { year: 'numeric', month: 'long' })
}

function rowsOf(book: Book, commitment: Numbered<Commitment>, reader: Reader): Row[] {
  const { say, view } = reader
  const rows: (Row | false)[] = [
    { name: say(words['row.deadline']), value: html`${deadlineIn(commitment.deadline, reader)}` },
    {
      name: say(words['row.checkable']),
      value: html`${say(words[commitment.hard ? 'promise.hard' : 'promise.soft'])}`,
    },
    commitment.measures.length > 0 && { name: say(words['row.numbers']), value: numbersOf(book, commitment, reader) },
    view === 'plain' && sectionRow(book, commitment, reader),
    ...(view === 'plain' ? sureness({ confidence: commitment.confidence, notes: [] }, reader) : []),
  ]
  return rows.filter(row => row !== false)
}

/** The numbers of a promise, each with where it stands. */
function numbersOf(book: Book, commitment: Commitment, { language, say }: Reader): Html {
  const numbers = commitment.measures.flatMap(index => book.measures[index] ?? [])
  const links = numbers.map(
    measure =>
      html`<a href="${book.links.measure(measure.number)}" data-card="m-${measure.number}">${lineOf(figureOf(measure, language), language)}</a>${
        book.record !== undefined && html` <small>${signAndWord(markOf(book.record, measure.number), say)}</small>`
      }`,
  )
  return html`<span class="numbers">${links}</span>`
}
