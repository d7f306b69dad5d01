/** The page of an indicator: its value, its chart, how it is computed, what it rests on, and everything to take away. */
import type { Text } from '../../../src/kernel/words.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { renderActsBehind } from './acts.ts'
import { trendDrawing } from './chart/trend.ts'
import { renderDistricts, renderDocuments, renderRevisions } from './details.ts'
import { renderFigure } from './figure.ts'
import { renderBound, renderHow } from './how.ts'
import { pageWords as words } from './page-words.ts'
import { dayOfMoment, dayShort, periodName } from './period.ts'
import type { PageNames } from './ports.ts'
import { searchOf } from './query.ts'
import { saysTrend, titleWithUnit, trendOf } from './series.ts'
import { figureOfValue } from './value.ts'
import type { IndicatorView } from './view.ts'
import { dataWords } from './words.ts'

/** A chart of so many months is still read; the table has all of them. */
const mostSteps = 36

/** The page of an indicator. */
export function renderIndicatorPage(view: IndicatorView, names: PageNames, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say, language } = reader
  const { definition } = view.detail
  const name = definition.name[language]
  const department = names.departmentName(definition.department)?.[language] ?? definition.department
  const city = site.city?.[language] ?? ''
  const path = `/data/${definition.id}`
  return frame({
    ...{ site, visit },
    title: name,
    description: say(words['one.description'], { city, name, department }),
    canonical: path,
    islands: [],
    main: html`<main id="main" class="plain data indicator">
<p class="where"><a href="${addressIn(language, '/data')}">${say(words['list.title'])}</a> › <a href="${addressIn(language, '/data')}${searchOf({ department: definition.department })}">${department}</a></p>
<h1>${name}</h1>
${renderLatest(view, reader)}
${names.isSynthetic && html`<p class="notice">${say(words['list.synthetic'])}</p>`}
${renderKnown(view, reader)}
${renderCourse(view, names, reader)}
${renderHow(view.detail, names, reader)}
${renderBound(view.detail, reader)}
${renderDistricts(view, names, reader)}
${renderRevisions(view, reader)}
${renderDocuments(view.detail, reader)}
${renderTake(view, { city: site.city, department, address: `${site.publicUrl ?? ''}${path}` }, reader)}
${renderActsBehind(view, names, reader)}
</main>`,
  })
}

/** The newest value large. */
function renderLatest({ latest, detail }: IndicatorView, { say, language }: Reader): Html {
  const value = latest?.value ?? null
  if (latest === undefined || value === null) return html`<p class="sub">${say(words['one.noValue'])}</p>`
  const { digits, scale, unit } = figureOfValue(value, detail.definition.unit, language)
  const isSign = /^[%‰]/.test(unit)
  const after = language === 'zh' ? scale + unit : [scale, unit].filter(part => part !== '').join(' ')
  const period = periodName(latest.period, language)
  return html`<p class="value"><b>${digits}${isSign && unit}</b>${!isSign && after !== '' && html`<small>${after}</small>`}</p>
<p class="sub">${period}${latest.provisional && ` · ${say(words['one.provisional'])}`} · ${say(dataWords['chart.until'], { day: dayShort(dayOfMoment(latest.knownAt), language) })}</p>`
}

function renderKnown({ query }: IndicatorView, { say, language }: Reader): Html | undefined {
  if (query.known === undefined) return undefined
  const now = searchOf({ ...query, known: undefined, before: undefined })
  return html`<p class="newer" role="note">${say(words['one.known'], { day: dayShort(query.known, language) })} · <a href="${now}">${say(words['one.knownNow'])}</a></p>`
}

/** The chart with the ways to see it otherwise: by year or month, of a district. */
function renderCourse(view: IndicatorView, names: PageNames, reader: Reader): Html {
  const { points, detail, query } = view
  const { say, language } = reader
  const { definition } = detail
  const shown = points.slice(-mostSteps)
  const trend = trendOf(definition, shown, query.period, language)
  const name = definition.name[language]
  const area = query.district === undefined ? '' : (names.districtName(query.district)?.[language] ?? query.district)
  const title = say(
    dataWords[`chart.${({ year: 'perYear', quarter: 'perQuarter', month: 'perMonth' } as const)[view.by]}`],
    {
      name: area === '' ? name : `${area} · ${name}`,
    },
  )
  const last = shown.at(-1)
  return html`<section class="course">${renderChoices(view, names, reader)}${
    trend === undefined
      ? html`<p class="help">${say(words['one.noChart'])}</p>`
      : renderFigure(
          {
            ...{
              title: titleWithUnit(title, trend.unit, reader),
              kind: 'large',
              points,
              unit: definition.unit,
              isSynthetic: names.isSynthetic,
            },
            says: saysTrend(name, trend, language),
            drawing: trendDrawing(trend),
            source: definition.source[language],
            asOf: last && dayOfMoment(last.knownAt),
          },
          reader,
        )
  }</section>`
}

function renderChoices(
  { by, choices, query, districts }: IndicatorView,
  names: PageNames,
  { say, language }: Reader,
): Html {
  const to = (choice: string) => searchOf({ ...query, by: choice, before: undefined })
  const ways = choices.map(choice =>
    choice === by
      ? html`<b aria-current="true">${say(words[`one.${choice}`])}</b>`
      : html`<a href="${to(choice)}">${say(words[`one.${choice}`])}</a>`,
  )
  const areas = districts?.values.map(({ district }) => district) ?? []
  const option = (value: string, name: string) =>
    html`<option value="${value}"${value === (query.district ?? '') && html` selected`}>${name}</option>`
  return html`<div class="choices">${choices.length > 1 && html`<p class="schemes"><span>${say(words['one.by'])}</span> ${ways}</p>`}${
    areas.length > 0 &&
    html`<form class="filter" method="get"><label>${say(words['one.area'])} <select name="district">${option('', say(words['one.city']))}${areas.map(area => option(area, names.districtName(area)?.[language] ?? area))}</select></label><input type="hidden" name="by" value="${by}"><button>${say(words['one.show'])}</button></form>`
  }</div>`
}

type Cited = { readonly city: Text | undefined; readonly department: string; readonly address: string }

function renderTake(
  { detail, query }: IndicatorView,
  { city, department, address }: Cited,
  { say, language }: Reader,
): Html {
  const { id, name } = detail.definition
  const series = `/api/indicators/${id}/series`
  const asked = { district: query.district }
  const citation = say(words['take.citation'], {
    city: city?.[language] ?? '',
    name: name[language],
    department,
    address,
  })
  return html`<section class="take"><h2>${say(words['take.title'])}</h2>
<p class="go"><a href="${series}${searchOf({ format: 'csv', ...asked })}" download>${say(words['take.csv'])}</a><a href="${series}${searchOf(asked)}">${say(words['take.json'])}</a><a href="/data/catalog.jsonld">${say(words['list.dcat'])}</a></p>
<dl class="facts"><div><dt>${say(words['take.address'])}</dt><dd>${address}</dd></div><div><dt>${say(words['take.cite'])}</dt><dd>${citation}</dd></div></dl></section>`
}
