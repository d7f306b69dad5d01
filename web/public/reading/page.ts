/** Reading one's own report: the form, the report as read, and what is said when a file can't be read. */
import type { ProblemDocument } from '../../../src/kernel/problem.ts'
import type { FileReading, Reading, Stretch } from '../../../src/report/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { renderFindings } from '../glance/findings.ts'
import { renderPlainTable } from '../glance/table.ts'
import { type Html, html } from '../html.ts'
import { type Book, openBook, tagOf, titleOf } from '../report/book.ts'
import { renderMeasureCard } from '../report/card.ts'
import { pageLinks } from '../report/links.ts'
import { renderReport } from '../report/page.ts'
import { deadlineIn, renderCommitmentCard } from '../report/promise-card.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { readingWords as words } from './words.ts'

/** The page on which a file is chosen; above the form what went wrong with the last one. */
export function renderReadingForm(site: Site, visit: Visit, problem?: ProblemDocument): Html {
  const reader = readerOf(visit)
  const { say } = reader
  return frame({
    ...{ site, visit },
    title: say(words['reading.title']),
    description: say(words['reading.description']),
    islands: ['reading'],
    isPassing: problem !== undefined,
    main: html`<main id="main" class="plain reading">
<h1>${say(words['reading.title'])}</h1>
<p class="lead">${say(words['reading.description'])}</p>
${problem !== undefined && renderRefusal(problem, say)}
${renderForm(visit, reader)}
<p class="help">${say(words['reading.promise'])}</p>
</main>`,
  })
}

/** The report as it was read, with everything on this one page: nothing of it is stored. */
export function renderReading(read: FileReading, fileName: string | undefined, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const { reading, isCut } = bounded(read.reading)
  const book = openBook(reading, pageLinks())
  const name = fileName ?? say(words['reading.noName'])
  const from = say(words['reading.result'], { name })
  return frame({
    ...{ site, visit },
    title: titleOf(reading),
    description: from,
    islands: ['reading'],
    isPassing: true,
    main: renderReport(
      book,
      {},
      {
        reader,
        action: undefined,
        above: html`<p class="newer" role="note">${from} ${isCut && say(words['reading.cut'], { count: most.characters.toLocaleString('en-US') })} ${say(words['reading.gone'])} <a href="${addressIn(visit.language, '/reading')}">${say(words['reading.another'])}</a></p>`,
        notice: undefined,
        below: html`${renderLists(book, reader)}${renderCards(book, reader)}`,
      },
    ),
  })
}

/** What one page shows at most: some twenty reports' worth, so that no file holds up other people's pages. */
const most = { characters: 300_000, measures: 1500, commitments: 1500 } as const

function bounded(reading: Reading): { readonly reading: Reading; readonly isCut: boolean } {
  const isShown = ({ start }: Stretch) => start < most.characters
  const { measures, commitments } = reading
  const cut = {
    ...reading,
    paragraphs: reading.paragraphs.filter(isShown),
    sections: reading.sections.filter(isShown),
    measures: measures.filter(isShown).slice(0, most.measures),
    commitments: commitments.filter(isShown).slice(0, most.commitments),
    findings: reading.findings.filter(isShown),
  }
  const isCut =
    reading.text.length > most.characters ||
    cut.measures.length < measures.length ||
    cut.commitments.length < commitments.length
  return { reading: cut, isCut }
}

function renderRefusal({ title, detail, wayOut }: ProblemDocument, say: Reader['say']): Html {
  return html`<div class="refusal" role="alert"><h2>${say(words['reading.failed'], { title })}</h2><p>${detail} ${wayOut}</p></div>`
}

/** The form works alone; what a script says while it sends the file stands ready in its attributes. */
function renderForm({ language }: Visit, { say }: Reader): Html {
  const spoken = (['sending', 'reading', 'tooLarge', 'lost'] as const).map(
    key => html` data-${key.toLowerCase()}="${words[`reading.${key}`][language]}"`,
  )
  return html`<form class="hand-in" method="post" enctype="multipart/form-data" action="${addressIn(language, '/reading')}"${spoken}>
<p class="drop" hidden>${say(words['reading.drop'])}</p>
<label for="file">${say(words['reading.file'])}</label>
<input id="file" type="file" name="file" required accept=".docx,.pdf,.html,.htm,.md,.txt,.gz" aria-describedby="kinds">
<p class="help" id="kinds">${say(words['reading.kinds'])}</p>
<button class="primary">${say(words['reading.submit'])}</button>
<p class="progress" role="status"></p>
<progress max="100" value="0" hidden></progress>
</form>`
}

/** Where marks lead without scripts: every number and promise in a list, and what looks odd. */
export function renderLists(book: Book, reader: Reader): Html {
  const { say } = reader
  const { measures, commitments, reading } = book
  return html`<section class="plain glance lists">
${measures.length > 0 && html`<h2>${say(words['reading.numbers'])}</h2>${renderPlainTable(book, measures, reader)}`}
${
  commitments.length > 0 &&
  html`<h2>${say(words['reading.commitments'])}</h2><ol class="vows">${commitments.map(
    ({ number, quote, deadline }) =>
      html`<li id="card-c-${number}" lang="${tagOf(reading)}"><a href="#c-${number}">${quote}</a> <small>${deadlineIn(deadline, reader)}</small></li>\n`,
  )}</ol>`
}
${renderFindings(book, reader)}
</section>`
}

/** Cards that stand ready for a script; without one they are not there. */
function renderCards(book: Book, reader: Reader): Html {
  const measures = book.measures.map(({ number }) => renderMeasureCard(book, number, reader))
  const commitments = book.commitments.map(({ number }) => renderCommitmentCard(book, number, reader))
  return html`<template id="cards">${measures}${commitments}</template>`
}
