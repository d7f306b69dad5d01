/** What is looked at first: numbers that differ from the record, targets that were missed or are at risk. */
import type { Edition } from '../../../src/ledger/index.ts'
import type { Measure } from '../../../src/report/index.ts'
import type { NumberPorts } from '../data/ports.ts'
import { saysStanding } from '../data/says.ts'
import { signAndWord } from '../data/sign.ts'
import { countMarks, type Mark, markOf, marksInOrder, type RecordMarks, tones } from '../data/standing.ts'
import { type Html, html } from '../html.ts'
import type { Ports } from '../ports.ts'
import { type Book, type Numbered, tagOf } from '../report/book.ts'
import { nameOf } from '../report/card.ts'
import { figureOf, lineOf } from '../report/figure.ts'
import type { Reader } from '../say.ts'
import { glanceWords as words } from './words.ts'

/** What the record says of an edition: a mark for each number, and the whole of those that are told in a sentence. */
export type Told = { readonly record: RecordMarks; readonly standings: Awaited<ReturnType<NumberPorts['standings']>> }

/** So many are told in full; the table has all of them. */
const mostTold = 12

/** What differs or was missed comes first, then what is at risk. */
const first: readonly Mark[] = ['differs', 'missed']
const then: readonly Mark[] = ['at-risk']

/** Loads what is told; nothing where the pages were mounted without a record. */
export async function loadTold({ numbers }: Ports, { report, number }: Edition): Promise<Told | undefined> {
  if (numbers === undefined) return undefined
  const standings = await numbers.standings(report, number)
  const marks = new Map([...standings.values()].map(each => [each.number, each.standing] as const))
  return { standings, record: { marks, loading: numbers.loading() } }
}

/** The numbers that want attention, each with its sentence, and how the targets stand. */
export function renderAttention(book: Book, told: Told, reader: Reader): Html {
  const { say } = reader
  const of = (marks: readonly Mark[]) =>
    book.measures.filter(({ number }) => marks.includes(markOf(told.record, number)))
  const [differing, risky] = [of(first), of(then)]
  return html`<section class="attention"><h2>${
    differing.length === 0 ? say(words['attention.none']) : say(words['attention.title'], { count: differing.length })
  }</h2>
${renderList(book, told, differing, reader)}
${risky.length > 0 && html`<h3>${say(words['attention.risk'], { count: risky.length })}</h3>${renderList(book, told, risky, reader)}`}
</section>
${renderTargets(book, told, reader)}`
}

function renderList(book: Book, told: Told, measures: readonly Numbered<Measure>[], reader: Reader): Html | undefined {
  if (measures.length === 0) return undefined
  const { say } = reader
  const mark = markOf(told.record, measures[0]?.number ?? 0)
  return html`<ol>${measures.slice(0, mostTold).map(measure => renderOne(book, told, measure, reader))}</ol>${
    measures.length > mostTold &&
    html`<p class="go"><a href="?standing=${mark}#numbers">${say(words['attention.more'], { count: measures.length })}</a></p>`
  }`
}

function renderOne(book: Book, { record, standings }: Told, measure: Numbered<Measure>, reader: Reader): Html {
  const { say, language } = reader
  const mark = markOf(record, measure.number)
  const says = saysStanding(
    mark,
    standings.get(measure.number),
    { role: measure.role, loading: record.loading },
    reader,
  )
  return html`<li><a class="quoted" href="${book.links.measure(measure.number)}">${nameOf(book, measure, reader)} <b lang="${tagOf(book.reading)}">${lineOf(figureOf(measure, language), language)}</b></a><span>${signAndWord(mark, say)} ${says}</span></li>\n`
}

/** The targets as one bar, each part as long as there are many of its kind, with its sign and word. */
function renderTargets(book: Book, { record }: Told, { say }: Reader): Html | undefined {
  const targets = book.measures.filter(({ role }) => role === 'target')
  if (targets.length === 0) return undefined
  const { by } = countMarks(record, targets)
  const parts = [...order, ...marksInOrder.filter(mark => !order.includes(mark))].filter(mark => by.has(mark))
  let from = 0
  const bars = parts.map(mark => {
    const [x, width] = [from, ((by.get(mark) ?? 0) / targets.length) * 100]
    from += width
    return html`<rect class="tone-${tones[mark]}" x="${x.toFixed(2)}" width="${Math.max(width - 0.4, 0.2).toFixed(2)}" height="1"/>`
  })
  return html`<section class="targets-stand"><h2>${say(words['targets.title'], { count: targets.length })}</h2>
<svg class="stack" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="stands">${parts.map(mark => html`<li><a href="?role=target&amp;standing=${mark}#numbers">${signAndWord(mark, say)} <b>${by.get(mark)}</b></a></li>`)}</ul></section>`
}

const order: readonly Mark[] = ['met', 'on-track', 'at-risk', 'missed']
