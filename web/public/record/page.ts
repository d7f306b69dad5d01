/** The public log (公开记录): what it is, how much it holds, its newest acts, and the ways into it. */
import type { Text } from '../../../src/kernel/words.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { readerOf } from '../say.ts'
import { addressIn, dayIn, type Visit } from '../visit.ts'
import { type Counts, renderBrowse, renderChosen } from './browse.ts'
import { grouped } from './month.ts'
import type { CheckpointRow, RecordPorts } from './ports.ts'
import { filterOf, linksIn, pageSize, type RecordQuery } from './query.ts'
import { renderActs, type Telling, timeOf } from './row.ts'
import { recordWords as words } from './words.ts'

/** What the page shows. */
export type RecordPage = {
  readonly query: RecordQuery
  /** Newest first; one more than a page where there are more in the direction that was asked for. */
  readonly acts: Awaited<ReturnType<RecordPorts['listActs']>>
  readonly counts: Counts
  readonly checkpoint: CheckpointRow | undefined
}

/** The page of the record, whole or narrowed to a kind, a department, a day, a district or a subject. */
export function renderRecordPage(page: RecordPage, ports: RecordPorts, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const telling: Telling = { names: ports, links: linksIn(visit.language), reader }
  const { query, counts } = page
  const isWhole = Object.keys(filterOf(query)).length === 0
  const city: Text = site.city ?? words['record.thisCity']
  return frame({
    ...{ site, visit },
    title: say(words['record.title']),
    description: say(words['record.description'], { city }),
    islands: [],
    isPassing: !isWhole || query.before !== undefined || query.after !== undefined,
    main: html`<main id="main" class="plain record">
<header><h1>${say(words['record.title'])}</h1>
<p class="lead">${say(words['record.lead'], { city })}</p>
${page.checkpoint !== undefined && isWhole && renderSum(page.checkpoint, counts, telling)}
${renderChosen(query, query.day === undefined ? undefined : dayIn(visit.language, query.day), telling)}</header>
${renderBrowse(query, counts, telling)}
<div class="found-acts">${renderFound(page, telling)}</div>
</main>`,
  })
}

function renderSum(checkpoint: CheckpointRow, counts: Counts, { links, reader }: Telling): Html {
  const { say, language } = reader
  const when = `${dayIn(language, checkpoint.at.slice(0, 10))} ${timeOf(checkpoint.at)}`
  const part = (word: 'sum.acts' | 'sum.kinds' | 'sum.departments', count: number) =>
    html`<li><b>${grouped(count)}</b> ${say(words[word])}</li>`
  return html`<div class="sum"><ul>${part('sum.acts', checkpoint.size)}${part('sum.kinds', counts.kind.length)}${part('sum.departments', counts.department.length)}<li><a href="${links.checkpoints()}">${say(words['sum.checkpoint'], { when })}</a></li></ul></div>
<p class="ways"><a href="${addressIn(language, '/verify')}">${say(words['record.verify'])}</a></p>`
}

function renderFound({ query, acts, counts, checkpoint }: RecordPage, telling: Telling): Html {
  const { links, reader } = telling
  const { say } = reader
  if (checkpoint === undefined)
    return html`<div class="nothing"><h2>${say(words['empty.title'])}</h2><p>${say(words['empty.about'])}</p><p>${say(words['empty.begin'])}</p></div>`
  const isAfter = query.after !== undefined
  const shown = isAfter ? acts.slice(-pageSize) : acts.slice(0, pageSize)
  const [newest, oldest] = [shown[0], shown.at(-1)]
  if (newest === undefined || oldest === undefined)
    return html`<div class="nothing"><h2>${say(words['none.title'])}</h2><p><a href="${links.list()}">${say(words['browse.all'])}</a></p></div>`
  const isMore = acts.length > pageSize
  const { before: _, after: __, ...kept } = query
  const turn = (to: Partial<RecordQuery>, word: 'record.newer' | 'record.newest' | 'record.older', rel: string) =>
    html`<a href="${links.list({ ...kept, ...to })}" rel="${rel}">${say(words[word])}</a>`
  const turns = html`<p class="go turns">${
    (isAfter || query.before !== undefined) &&
    html`${turn({}, 'record.newest', 'first')}${turn({ after: newest.index }, 'record.newer', 'prev')}`
  }${(isAfter || isMore) && turn({ before: oldest.index }, 'record.older', 'next')}</p>`
  const isWhole = Object.keys(filterOf(query)).length === 0
  return html`${!isWhole && html`<p class="count" role="status">${countIn(query, counts, shown.length, telling)}</p>`}
${renderActs(shown, telling)}
${turns}`
}

/** How many acts fit, where that is counted: by kind, department and day, not by district or subject. */
function countIn(query: RecordQuery, counts: Counts, shown: number, { reader: { say } }: Telling): string {
  if (query.district !== undefined || query.subject !== undefined)
    return say(words['record.shown'], { count: grouped(shown) })
  const days = query.day === undefined ? counts.day : counts.day.filter(({ key }) => key === query.day)
  const total = days.reduce((sum, { count }) => sum + count, 0)
  return say(words['record.total'], { count: grouped(total) })
}
