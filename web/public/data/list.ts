/** All public indicators: narrowed by words, department and method, in the order of departments. */
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { renderSparkline } from './chart/svg.ts'
import { pageWords as words } from './page-words.ts'
import { periodName } from './period.ts'
import type { IndicatorSummary, NumberPorts } from './ports.ts'
import type { ListQuery } from './query.ts'
import { valueLine } from './value.ts'
import { dataWords } from './words.ts'

type NamePorts = Pick<NumberPorts, 'departmentName' | 'isSynthetic'>

/** The indicators that fit a query, in the order given. */
export function listIndicators(all: readonly IndicatorSummary[], query: ListQuery): readonly IndicatorSummary[] {
  const sought = query.q.trim().toLowerCase()
  return all.filter(
    ({ definition: { id, name, synonyms, department, method } }) =>
      (query.department === '' || department === query.department) &&
      (query.method === '' || method.by === query.method) &&
      (sought === '' || [id, name.zh, name.en, ...synonyms].some(each => each.toLowerCase().includes(sought))),
  )
}

/** The page of all indicators. */
export function renderDataPage(
  all: readonly IndicatorSummary[],
  query: ListQuery,
  ports: NamePorts,
  site: Site,
  visit: Visit,
): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const title = say(words['list.title'])
  const fitting = listIndicators(all, query)
  return frame({
    ...{ site, visit, title },
    description: say(words['list.description'], { count: all.length }),
    canonical: '/data',
    islands: [],
    main: html`<main id="main" class="plain data">
<h1>${title}</h1>
${all.length === 0 ? html`<p>${say(words['list.empty'])}</p>` : renderLead(all, ports, reader)}
${all.length > 0 && renderFilter(all, query, ports, reader)}
${all.length > 0 && html`<p class="count" role="status">${say(words['list.count'], { count: fitting.length })}</p>`}
${all.length > 0 && (fitting.length === 0 ? renderNone(reader) : renderTable(fitting, ports, reader))}
<section class="machines"><h2>${say(words['list.catalogue'])}</h2><p class="go"><a href="/data/catalog.jsonld">${say(words['list.dcat'])}</a><a href="/api/indicators">${say(words['list.api'])}</a></p></section>
</main>`,
  })
}

function renderLead(all: readonly IndicatorSummary[], { isSynthetic }: NamePorts, { say }: Reader): Html {
  const by = (method: string) => all.filter(({ definition }) => definition.method.by === method).length
  const counts = { count: all.length, acts: by('acts'), formula: by('formula'), reported: by('report') }
  return html`<p class="lead">${say(words['list.lead'], counts)}</p>${isSynthetic && html`<p class="notice">${say(words['list.synthetic'])}</p>`}`
}

function renderFilter(
  all: readonly IndicatorSummary[],
  query: ListQuery,
  ports: NamePorts,
  { say, language }: Reader,
): Html {
  const option = (value: string, name: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`
  const departments = [...new Set(all.map(({ definition }) => definition.department))]
  const nothing = option('', say(words['list.all']), '-')
  return html`<form class="filter" method="get" role="search">
<label>${say(words['list.search'])} <input type="search" name="q" value="${query.q}" maxlength="100" autocomplete="off"></label>
<label>${say(words['list.department'])} <select name="department">${nothing}${departments.map(id => option(id, ports.departmentName(id)?.[language] ?? id, query.department))}</select></label>
<label>${say(words['list.method'])} <select name="method">${nothing}${(['acts', 'formula', 'report'] as const).map(method => option(method, say(dataWords[`method.${method}`]), query.method))}</select></label>
<button>${say(words['list.filter'])}</button>
</form>`
}

function renderNone({ say, language }: Reader): Html {
  return html`<p>${say(words['list.none'])} <a href="${addressIn(language, '/data')}">${say(words['list.reset'])}</a></p>`
}

const columns = [
  { word: 'list.indicator', kind: '' },
  { word: 'list.latest', kind: 'figure' },
  { word: 'list.period', kind: 'wide' },
  { word: 'list.course', kind: 'wide' },
  { word: 'list.method', kind: 'wide' },
] as const

/** One group of rows for each department. */
function renderTable(fitting: readonly IndicatorSummary[], ports: NamePorts, reader: Reader): Html {
  const { say, language } = reader
  const groups = [...Map.groupBy(fitting, ({ definition }) => definition.department)]
  return html`<table class="indicators"><thead><tr>${columns.map(({ word, kind }) => html`<th scope="col" class="${kind}">${say(words[word])}</th>`)}</tr></thead>
${groups.map(
  ([department, rows]) =>
    html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length}">${ports.departmentName(department)?.[language] ?? department}</th></tr>${rows.map(row => renderRow(row, reader))}</tbody>\n`,
)}</table>`
}

function renderRow({ definition, latest, recent }: IndicatorSummary, { say, language }: Reader): Html {
  const { id, name, unit, method } = definition
  const value = latest?.value ?? null
  return html`<tr><th scope="row"><a href="${addressIn(language, `/data/${id}`)}">${name[language]}</a></th><td class="figure">${value === null ? '—' : valueLine(value, unit, language)}</td><td class="wide">${latest !== undefined && periodName(latest.period, language)}</td><td class="wide">${renderSparkline(recent)}</td><td class="wide">${say(dataWords[`method.${method.by}`])}</td></tr>\n`
}
