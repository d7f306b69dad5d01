/** The table of a report's numbers. It sorts and narrows by plain addresses; a script only saves the reload. */
import type { Measure } from '../../../src/report/index.ts'
import { signAndWord } from '../data/sign.ts'
import { countMarks, markOf, marksInOrder } from '../data/standing.ts'
import { standingWords } from '../data/standing-words.ts'
import { type Html, html } from '../html.ts'
import { type Book, type Numbered, tagOf } from '../report/book.ts'
import { boundOf } from '../report/bound.ts'
import { periodIn } from '../report/card-parts.ts'
import { cardWords } from '../report/card-words.ts'
import { figureOf, lineOf } from '../report/figure.ts'
import type { Reader } from '../say.ts'
import { listNumbers, type NumbersQuery, pageSize, type SortColumn } from './numbers.ts'
import { glanceWords as words } from './words.ts'

/** Columns in order; those marked wide give way on a phone. */
const columns = [
  { column: 'place', word: 'numbers.place', kind: 'figure' },
  { column: 'indicator', word: 'numbers.indicator', kind: '' },
  { column: 'value', word: 'numbers.value', kind: 'figure' },
  { column: 'role', word: 'numbers.role', kind: '' },
  { column: 'standing', word: 'numbers.standing', kind: '' },
  { column: 'period', word: 'numbers.period', kind: 'wide' },
  { column: 'section', word: 'numbers.section', kind: 'wide' },
] as const satisfies readonly { column: SortColumn; word: keyof typeof words; kind: string }[]

/** Where nothing is held against a record, there is no column for it. */
function columnsOf({ record }: Book) {
  return columns.filter(({ column }) => record !== undefined || column !== 'standing')
}

const roles = ['result', 'target', 'background'] as const

/** The table of numbers with what narrows and sorts it. */
export function renderNumbers(book: Book, query: NumbersQuery, reader: Reader): Html {
  const { say } = reader
  const { total, rows } = listNumbers(book, query)
  return html`<section id="numbers" aria-labelledby="numbers-title">
<h2 id="numbers-title">${say(words['numbers.title'])}</h2>
${renderFilter(book, query, reader)}
<p class="count" role="status">${say(words['numbers.count'], { count: total })}</p>
<div id="numbers-list">${total === 0 ? renderNone(reader) : renderTable(book, query, rows, reader)}
${renderPaging(query, total, reader)}</div>
</section>`
}

/** A table of these numbers in this order, without ways to sort it; each row is what its mark in the text leads to. */
export function renderPlainTable(book: Book, rows: readonly Numbered<Measure>[], reader: Reader): Html {
  const heads = columnsOf(book).map(
    ({ word, kind }) => html`<th scope="col" class="${kind}">${reader.say(words[word])}</th>`,
  )
  return html`<table class="numbers-table"><thead><tr>${heads}</tr></thead><tbody>${rows.map(row => renderRow(book, row, { id: `card-m-${row.number}`, href: `#m-${row.number}` }, reader))}</tbody></table>`
}

function renderFilter(book: Book, query: NumbersQuery, { say }: Reader): Html {
  const option = (value: string, name: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`
  const all = say(words['numbers.all'])
  return html`<form class="filter" method="get" action="#numbers">
<label>${say(words['numbers.search'])} <input type="search" name="q" value="${query.q}" maxlength="100" autocomplete="off"></label>
<label>${say(words['numbers.role'])} <select name="role">${option('', all, query.role)}${roles.map(role => option(role, say(cardWords[`role.${role}`]), query.role))}</select></label>
${book.record !== undefined && renderStandingChoice(book, query, { all, option, say })}
<label>${say(words['numbers.section'])} <select name="section">${option('', all, query.section)}${book.chapters.map(({ id, title, level }) => option(id, `${level > 1 ? '　' : ''}${title}`, query.section))}</select></label>
<input type="hidden" name="sort" value="${query.sort}"><input type="hidden" name="dir" value="${query.dir}">
<button>${say(words['numbers.filter'])}</button>
</form>`
}

type Choice = {
  readonly all: string
  readonly option: (value: string, name: string, chosen: string) => Html
  readonly say: Reader['say']
}

function renderStandingChoice(book: Book, query: NumbersQuery, { all, option, say }: Choice): Html | undefined {
  if (book.record === undefined) return undefined
  const { by } = countMarks(book.record, book.measures)
  const marks = marksInOrder.filter(mark => by.has(mark) || mark === query.standing)
  return html`<label>${say(words['numbers.standing'])} <select name="standing">${option('', all, query.standing)}${marks.map(mark => option(mark, say(standingWords[`is.${mark}`]), query.standing))}</select></label>`
}

function renderNone({ say }: Reader): Html {
  return html`<p>${say(words['numbers.none'])} <a href="?#numbers">${say(words['numbers.reset'])}</a></p>`
}

function renderTable(book: Book, query: NumbersQuery, rows: readonly Numbered<Measure>[], reader: Reader): Html {
  const { say } = reader
  const heads = columnsOf(book).map(({ column, word, kind }) => {
    const isSorted = query.sort === column
    const dir = isSorted && query.dir === 'asc' ? 'desc' : 'asc'
    const sorted = isSorted && html` aria-sort="${query.dir === 'asc' ? 'ascending' : 'descending'}"`
    return html`<th scope="col" class="${kind}"${sorted}><a href="${addressOf({ ...query, sort: column, dir, from: 0 })}">${say(words[word])}</a></th>`
  })
  return html`<p class="help">${say(words['numbers.sortHelp'])}</p>
<div class="scrolls" role="region" tabindex="0" aria-labelledby="numbers-title"><table class="numbers-table"><thead><tr>${heads}</tr></thead><tbody>${rows.map(row => renderRow(book, row, { id: `n-${row.number}`, href: book.links.measure(row.number) }, reader))}</tbody></table></div>`
}

function renderRow(
  book: Book,
  measure: Numbered<Measure>,
  { id, href }: { readonly id: string; readonly href: string },
  reader: Reader,
): Html {
  const { say, language } = reader
  const tag = tagOf(book.reading)
  const bound = boundOf(measure, say)
  const chapter = book.chapterById.get(measure.section)
  const indicator = measure.indicator === '' ? say(cardWords['card.noIndicator']) : measure.indicator
  return html`<tr id="${id}"><td class="figure">${measure.number}</td><th scope="row" lang="${tag}">${indicator}<q>${measure.quote}</q></th><td class="figure"><a href="${href}">${bound !== '' && html`<small>${bound}</small> `}${lineOf(figureOf(measure, language), language)}</a></td><td>${say(cardWords[`role.${measure.role}`])}</td>${book.record !== undefined && html`<td class="stand">${signAndWord(markOf(book.record, measure.number), say)}</td>`}<td class="wide">${measure.period === null ? '' : periodIn(measure.period, reader)}</td><td class="wide" lang="${tag}">${chapter?.title}</td></tr>\n`
}

function renderPaging(query: NumbersQuery, total: number, { say }: Reader): Html | undefined {
  if (total <= pageSize) return undefined
  const to = (from: number) => addressOf({ ...query, from })
  const count = Math.min(pageSize, total - query.from - pageSize)
  return html`<p class="go">${
    query.from > 0 &&
    html`<a href="${to(Math.max(0, query.from - pageSize))}">${say(words['numbers.previous'], { count: pageSize })}</a>`
  }${count > 0 && html`<a href="${to(query.from + pageSize)}">${say(words['numbers.next'], { count })}</a>`}</p>`
}

/** The query as an address of this page, without what is as it is anyway. */
function addressOf(query: NumbersQuery): string {
  const said = Object.entries(query).filter(([name, value]) => String(value) !== String(usual[name]))
  return `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}#numbers`
}

const usual: Readonly<Record<string, unknown>> = {
  q: '',
  role: '',
  standing: '',
  section: '',
  sort: 'place',
  dir: 'asc',
  from: 0,
}
