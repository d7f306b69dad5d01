/** The acts behind an indicator, a page at a time, each with the way to its proof. */
import { type Html, html } from '../html.ts'
import { linksIn } from '../record/query.ts'
import { renderActs } from '../record/row.ts'
import type { Reader } from '../say.ts'
import { pageWords as words } from './page-words.ts'
import { periodName } from './period.ts'
import type { PageNames } from './ports.ts'
import { searchOf } from './query.ts'
import { exactly } from './value.ts'
import type { IndicatorView } from './view.ts'

/** The acts, newest first; nothing for indicators that rest on no acts of their own. */
export function renderActsBehind(
  { acts, query, points }: IndicatorView,
  names: PageNames,
  reader: Reader,
): Html | undefined {
  if (acts === undefined) return undefined
  const { say, language } = reader
  const count = exactly(acts.count)
  const title =
    query.period === undefined
      ? say(words['acts.countAll'], { count })
      : say(words['acts.count'], { period: periodName(query.period, language), count })
  const periods = points.toReversed().map(({ period }) => period)
  const last = acts.acts.at(-1)
  return html`<section class="acts-behind" id="acts"><h2>${say(words['acts.title'])}</h2>
<p class="count">${title}</p>
${renderPeriods(periods, query, reader)}
${acts.acts.length === 0 ? html`<p>${say(words['acts.none'])}</p>` : html`<p class="help">${say(words['acts.about'])}</p>${renderActs(acts.acts, { names, links: linksIn(language), reader })}`}
<p class="go">${query.before !== undefined && html`<a href="${searchOf({ ...query, before: undefined })}#acts">${say(words['acts.newest'])}</a>`}${
    acts.isMore &&
    last !== undefined &&
    html`<a rel="next" href="${searchOf({ ...query, before: last.index })}#acts">${say(words['acts.older'])}</a>`
  }</p></section>`
}

function renderPeriods(periods: readonly string[], query: IndicatorView['query'], { say, language }: Reader): Html {
  const chosen = query.period ?? ''
  const all = chosen === '' || periods.includes(chosen) ? periods : [chosen, ...periods]
  const option = (value: string, name: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`
  const hidden = (['by', 'district'] as const).map(
    name => query[name] !== undefined && html`<input type="hidden" name="${name}" value="${query[name]}">`,
  )
  return html`<form class="filter" method="get" action="#acts"><label>${say(words['list.period'])} <select name="period">${option('', say(words['acts.everything']))}${all.map(period => option(period, periodName(period, language)))}</select></label>${hidden}<button>${say(words['one.show'])}</button></form>`
}
