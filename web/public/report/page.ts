/** The live report: the text of a work report to be read, its numbers and promises marked in the line. */
import type { Edition } from '../../../src/ledger/index.ts'
import { signAndWord } from '../data/sign.ts'
import { isSpoken, marksInOrder, type RecordMarks } from '../data/standing.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf, type Say } from '../say.ts'
import { addressIn, dayIn, type Visit } from '../visit.ts'
import { type Book, openBook, tagOf, titleOf } from './book.ts'
import { cardWords } from './card-words.ts'
import { editionLinks } from './links.ts'
import { search } from './search.ts'
import { renderNewerNotice, renderSource } from './source.ts'
import { renderSum } from './sum.ts'
import { renderText } from './text.ts'
import { renderTools } from './tools.ts'
import { reportWords as words } from './words.ts'

/** What the page's address asks for beyond the report. */
export type ReportQuery = { readonly q?: string | undefined; readonly hit?: number | undefined }

/** The page of an edition, with what the record says of its numbers. */
export function renderReportPage(
  edition: Edition,
  query: ReportQuery,
  site: Site,
  visit: Visit,
  record?: RecordMarks,
): Html {
  const reader = readerOf(visit)
  const book = openBook(edition.reading, editionLinks(visit, edition.report, edition.number), record)
  const { city, reading } = edition
  const title = titleOf(reading)
  const values = { city: city.name, title, measures: book.measures.length, commitments: book.commitments.length }
  const path = `/reports/${encodeURIComponent(edition.report)}`
  return frame({
    ...{ site, visit, title },
    description: reader.say(words['report.description'], values),
    canonical: edition.number === edition.latest ? path : `${path}/editions/${edition.number}`,
    islands: ['report'],
    main: renderReport(book, query, {
      reader,
      action: addressIn(visit.language, visit.path.split('?')[0] ?? '/'),
      above: html`${renderNewerNotice(edition, reader)}`,
      notice: city.notice?.[visit.language],
      below: renderSource(edition, book, reader),
    }),
  })
}

/** What surrounds a report on its page. */
export type Surroundings = {
  readonly reader: Reader
  /** The address that answers a search in the text; none where only the browser can. */
  readonly action: string | undefined
  readonly above: Html
  readonly notice: string | undefined
  readonly below: Html
}

/** The report itself with its tools and the place where cards open. */
export function renderReport(book: Book, query: ReportQuery, around: Surroundings): Html {
  const { reader } = around
  const found = search(book.reading.text, query)
  const text = renderText(book, {
    say: reader.say,
    hits: found.hits,
    currentHit: found.current,
    nameOf: reader.view === 'elder' ? undefined : number => reader.say(words['passage.link'], { number }),
  })
  return html`<main id="main" class="report">
${renderTools(book, found, around.action, reader)}
<article>
<header>
${around.above}
<h1 lang="${tagOf(book.reading)}">${titleOf(book.reading)}</h1>
${renderFacts(book, around)}
${renderSum(book, reader)}
</header>
<div class="text" id="text" lang="${tagOf(book.reading)}" data-report="${book.links.report}">
${text}</div>
${around.below}
</article>
<aside class="margin">${book.measures.length + book.commitments.length > 0 && renderKey(book, reader)}${renderSheet(reader)}</aside>
</main>`
}

function renderFacts({ reading }: Book, { notice, reader }: Surroundings): Html {
  const { say, language, view } = reader
  const facts = [
    reading.deliveredOn === null ? '' : dayIn(language, reading.deliveredOn),
    reading.body.name,
    reading.speaker === '' ? '' : say(words['report.deliveredBy'], { name: reading.speaker }),
    view === 'elder' ? '' : say(words['report.length'], { count: reading.text.length.toLocaleString('en-US') }),
    language === 'zh' || reading.language === 'en' ? '' : say(words['report.untranslated']),
  ].filter(fact => fact !== '')
  return html`<p class="sub">${facts.join(' · ')}</p>
${notice !== undefined && html`<p class="notice">${notice}</p>`}`
}

/** How the marks are read, where a card will stand once one is opened. */
function renderKey({ record }: Book, { say }: Reader): Html {
  return html`<section class="key"><h2>${say(words['key.title'])}</h2>
<p><span class="n">${say(words['key.sampleResult'])}</span> ${say(words['key.result'])}</p>
<p><span class="n target">${say(words['key.sampleTarget'])}</span> ${say(words['key.target'])}</p>
<p><span class="c hard">${say(words['key.sampleHard'])}</span> ${say(words['key.hard'])}</p>
<p><span class="c">${say(words['key.sampleSoft'])}</span> ${say(words['key.soft'])}</p>
${record !== undefined && renderMarksKey(say)}
<p>${say(words['key.open'])}</p></section>`
}

/** How colours and signs are read. */
function renderMarksKey(say: Say): Html {
  return html`<ul class="marks">${marksInOrder.filter(isSpoken).map(mark => html`<li>${signAndWord(mark, say)}</li>`)}</ul>`
}

/** The empty place of a card. The browser fills it; without scripts a card has its own page. */
function renderSheet({ say }: Reader): Html {
  return html`<div class="sheet" id="sheet" role="dialog" aria-labelledby="card-title" hidden data-loading="${say(cardWords['card.loading'])}"><button class="close" type="button" aria-label="${say(cardWords['card.close'])}">×</button><div class="sheet-body"></div><p class="keys">${say(cardWords['card.keys'])}</p></div>`
}
