/** Where a report's text comes from, and whether a newer edition took its place. */

import { cityTimeZone } from '../../../src/kernel/clock.ts'
import type { Edition } from '../../../src/ledger/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { addressIn, dayIn } from '../visit.ts'
import type { Book } from './book.ts'
import { reportWords as words } from './words.ts'

/** Says that the text was corrected since; nothing on the newest edition. */
export function renderNewerNotice({ report, number, latest }: Edition, { say, language }: Reader): Html | undefined {
  if (number === latest) return undefined
  const newest = addressIn(language, `/reports/${encodeURIComponent(report)}`)
  return html`<p class="newer" role="note">${say(words['report.older'], { number, latest })} <a href="${newest}">${say(words['report.toNewest'])}</a></p>`
}

/** The file the text was read from, with its digest, and the data to take away. */
export function renderSource(edition: Edition, { links }: Book, { say, language, view }: Reader): Html {
  if (view === 'elder') return html``
  const { report, number, source, importedAt } = edition
  const api = `/api/reports/${encodeURIComponent(report)}`
  const day = dayIn(language, importedAt.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString())
  return html`<footer class="source"><p>${say(words['report.source'])} <a href="${api}/source?edition=${number}">${say(words['report.sourceFile'], { name: source.fileName })}</a> · <a href="${links.report}">${say(words['report.edition'], { number })}</a> · ${say(words['report.importedOn'], { day })}</p>
<p class="digest">${say(words['report.digest'], { digest: source.sha256 })}</p>
<p>${say(words['report.data'])} <a href="${api}/measures?edition=${number}&amp;format=csv&amp;limit=1000">${say(words['report.measuresCsv'])}</a> <a href="${api}/commitments?edition=${number}&amp;format=csv&amp;limit=1000">${say(words['report.commitmentsCsv'])}</a></p></footer>`
}
