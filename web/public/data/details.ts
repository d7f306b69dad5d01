/** What an indicator's page shows beyond its chart: districts, revisions, source documents. */
import type { Point } from '../../../src/indicator/index.ts'
import { type Html, html } from '../html.ts'
import { linksIn } from '../record/query.ts'
import type { Reader } from '../say.ts'
import { pageWords as words } from './page-words.ts'
import { dayOfMoment, dayShort, periodName } from './period.ts'
import type { IndicatorDetail, PageNames } from './ports.ts'
import { searchOf } from './query.ts'
import { exactly, valueLine } from './value.ts'
import type { IndicatorView } from './view.ts'
import { dataWords } from './words.ts'

/** The width of the longest bar, in the units of its drawing. */
const width = 100

/** Districts with their values as bars from zero, in the order of their values. */
export function renderDistricts(
  { districts, detail, query }: IndicatorView,
  names: PageNames,
  { say, language }: Reader,
): Html | undefined {
  if (districts === undefined) return undefined
  const { unit } = detail.definition
  const values = districts.values.toSorted((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity))
  const longest = Math.max(...values.map(({ point }) => Math.abs(point.value ?? 0)))
  const bar = (value: number) =>
    html`<svg class="bar-of" viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${longest === 0 ? 0 : ((Math.abs(value) / longest) * width).toFixed(1)}" height="1"/></svg>`
  return html`<section class="districts"><h2>${say(words['districts.title'], { period: periodName(districts.period, language) })}</h2>
<table><thead><tr><th scope="col">${say(words['districts.district'])}</th><th scope="col" class="figure">${say(dataWords['chart.valuePlain'])}</th><td class="length"></td></tr></thead><tbody>${values.map(
    ({ district, point: { value } }) =>
      html`<tr${district === query.district && html` class="chosen"`}><th scope="row"><a href="${searchOf({ ...query, district, before: undefined })}">${names.districtName(district)?.[language] ?? district}</a></th><td class="figure">${value === null ? '—' : valueLine(value, unit, language)}</td><td class="length">${value !== null && bar(value)}</td></tr>`,
  )}</tbody></table></section>`
}

/** Each revision with what it changed and why, and the way to see what was known on a day. */
export function renderRevisions({ detail, query }: IndicatorView, { say, language }: Reader): Html {
  const { revisions } = detail
  const line = (value: number | null) => (value === null ? '—' : exactly(value))
  const hidden = (['by', 'district'] as const).map(
    name => query[name] !== undefined && html`<input type="hidden" name="${name}" value="${query[name]}">`,
  )
  return html`<section class="revisions" id="revisions"><h2 id="revisions-title">${say(words['revisions.title'])}</h2>
${revisions.length === 0 && html`<p>${say(words['revisions.none'])}</p>`}
${
  revisions.length > 0 &&
  html`<div class="scrolls" role="region" tabindex="0" aria-labelledby="revisions-title"><table class="points"><thead><tr><th scope="col">${say(dataWords['chart.period'])}</th><th scope="col" class="figure">${say(words['revisions.was'])}</th><th scope="col" class="figure">${say(words['revisions.is'])}</th><th scope="col">${say(words['revisions.since'])}</th><th scope="col">${say(words['revisions.reason'])}</th></tr></thead><tbody>${revisions.map(
    ({ period, was, value, knownAt, reason }) =>
      html`<tr><th scope="row">${periodName(period, language)}</th><td class="figure">${line(was)}</td><td class="figure">${line(value)}</td><td>${dayShort(dayOfMoment(knownAt), language)}</td><td>${reason !== null && sayReason(reason, { say, language })}</td></tr>`,
  )}</tbody></table></div>`
}
<form class="filter" method="get" action="${searchOf({}).slice(1)}#revisions"><label>${say(words['revisions.day'])} <input type="date" name="known" value="${query.known}" required></label>${hidden}<button>${say(words['one.show'])}</button></form>
<p class="help" lang="${language === 'zh' ? 'zh-CN' : 'en'}">${say(words['revisions.about'])}</p></section>`
}

/** Where reported values come from. */
export function renderDocuments({ documents }: IndicatorDetail, { say, language }: Reader): Html | undefined {
  if (documents.length === 0) return undefined
  return html`<section class="documents" id="documents"><h2 id="documents-title">${say(words['documents.title'])}</h2>
<div class="scrolls" role="region" tabindex="0" aria-labelledby="documents-title"><table class="points"><thead><tr><th scope="col">${say(dataWords['chart.period'])}</th><th scope="col">${say(words['documents.document'])}</th><th scope="col">${say(words['documents.reported'])}</th></tr></thead><tbody>${documents.map(
    ({ period, documentName, documentSha256, act, reportedAt }) =>
      html`<tr><th scope="row">${periodName(period, language)}</th><td><a href="/data/documents/${documentSha256}">${documentName}</a><br><code class="digest">SHA-256 ${documentSha256}</code></td><td>${dayShort(dayOfMoment(reportedAt), language)} · <a href="${linksIn(language).act(act)}">${say(words['documents.act'])}</a></td></tr>`,
  )}</tbody></table></div></section>`
}

function sayReason(
  reason: NonNullable<Point['reason']>,
  { say, language }: Pick<Reader, 'say' | 'language'>,
): Html | string {
  switch (reason.code) {
    case 'corrected':
      return html`<a href="${linksIn(language).act(reason.act)}">${say(words['reason.corrected'])}</a>`
    case 'definition-changed':
      return say(words['reason.definition-changed'], { version: reason.version, says: reason.says })
    case 'input-revised':
      return say(words['reason.input-revised'])
    case 'reported':
      return reason.says
  }
}
