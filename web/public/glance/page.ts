/** A report at a glance: counted by section, results beside targets, every number in a table, and what looks odd. */
import type { Edition } from '../../../src/ledger/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { openBook, tagOf, titleOf } from '../report/book.ts'
import { editionLinks } from '../report/links.ts'
import { renderNewerNotice, renderSource } from '../report/source.ts'
import { renderSum } from '../report/sum.ts'
import { readerOf } from '../say.ts'
import type { Visit } from '../visit.ts'
import { renderAttention, type Told } from './attention.ts'
import { renderChapters } from './chapters.ts'
import { renderFindings } from './findings.ts'
import type { NumbersQuery } from './numbers.ts'
import { renderPairs } from './pairs.ts'
import { renderNumbers } from './table.ts'
import { glanceWords as words } from './words.ts'

/** The page of a report at a glance, with what the record says of its numbers. */
export function renderGlancePage(edition: Edition, query: NumbersQuery, site: Site, visit: Visit, told?: Told): Html {
  const reader = readerOf(visit)
  const { city, reading, report } = edition
  const links = { ...editionLinks(visit, report, edition.number), glance: undefined }
  const book = openBook(reading, links, told?.record)
  const title = titleOf(reading)
  const values = { city: city.name, title, measures: book.measures.length, commitments: book.commitments.length }
  return frame({
    ...{ site, visit },
    title: reader.say(words['glance.title'], { title }),
    description: reader.say(words['glance.description'], values),
    islands: ['glance'],
    main: html`<main id="main" class="plain glance">
${renderNewerNotice(edition, reader)}
<h1><span lang="${tagOf(reading)}">${title}</span></h1>
<p class="sub">${city.name[visit.language]} · <a href="${links.report}">${reader.say(words['glance.back'])}</a></p>
${renderSum(book, reader)}
${told !== undefined && renderAttention(book, told, reader)}
${renderChapters(book, reader)}
${renderPairs(book, reader)}
${renderNumbers(book, query, reader)}
${renderFindings(book, reader)}
${renderSource(edition, book, reader)}
</main>`,
  })
}
