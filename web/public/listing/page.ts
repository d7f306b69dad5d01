/** Every report that is held here, newest first. */
import type { ReportSummary } from '../../../src/ledger/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { problemWords as words } from '../problem/words.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, dayIn, type Visit } from '../visit.ts'

const columns = [
  { word: 'reports.report', kind: '' },
  { word: 'reports.city', kind: '' },
  { word: 'reports.day', kind: 'wide' },
  { word: 'reports.results', kind: 'figure wide' },
  { word: 'reports.targets', kind: 'figure wide' },
  { word: 'reports.promises', kind: 'figure' },
] as const

/** The page of all reports. */
export function renderListing(reports: readonly ReportSummary[], site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const title = say(words['reports.title'])
  return frame({
    ...{ site, visit, title },
    description: say(words['reports.description']),
    islands: [],
    main: html`<main id="main" class="plain listing">
<h1>${title}</h1>
<table><thead><tr>${columns.map(({ word, kind }) => html`<th scope="col" class="${kind}">${say(words[word])}</th>`)}</tr></thead>
<tbody>${reports.map(report => renderRow(report, reader))}</tbody></table>
</main>`,
  })
}

function renderRow(
  { id, title, city, plansYear, deliveredOn, counts }: ReportSummary,
  { language, say }: Reader,
): Html {
  const path = addressIn(language, `/reports/${encodeURIComponent(id)}`)
  const name = plansYear === null || /\d{4}/.test(title) ? title : `${plansYear}年${title}`
  return html`<tr><th scope="row"><a href="${path}" lang="zh-CN">${name}</a><br><a href="${path}/glance">${say(words['reports.glance'])}</a></th><td>${city.name[language]}</td><td class="wide">${deliveredOn !== null && dayIn(language, deliveredOn)}</td><td class="figure wide">${counts.results}</td><td class="figure wide">${counts.targets}</td><td class="figure">${counts.commitments}</td></tr>`
}
