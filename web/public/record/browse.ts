/** Ways into the record: by day, kind and department, each with its count. */
import { type Html, html } from '../html.ts'
import { grouped, renderMonth } from './month.ts'
import type { Facet, Tally } from './ports.ts'
import type { RecordQuery } from './query.ts'
import type { Telling } from './row.ts'
import { departmentNameOf, districtNameOf, kindNameOf } from './sentence.ts'
import { recordWords as words } from './words.ts'

/** What the record counts, as one query sees it. */
export type Counts = Readonly<Record<Facet, readonly Tally[]>>

/** Kinds and departments that are listed at once; the rest open. */
const shown = 12

/** The calendar and the lists, in an element that is open on a desk and opens on a phone. */
export function renderBrowse(query: RecordQuery, counts: Counts, telling: Telling): Html | undefined {
  const { names, links, reader } = telling
  const { language, say } = reader
  const month = renderMonth({ query, days: counts.day, links, reader })
  if (month === undefined && counts.kind.length === 0) return undefined
  const list = (facet: 'kind' | 'department', nameOf: (key: string) => string) =>
    renderList(facet, counts[facet], nameOf, query, telling)
  return html`<details class="browse"><summary>${say(words['browse.title'])}</summary><nav aria-label="${say(words['browse.title'])}">
${month !== undefined && html`<h2>${say(words['browse.day'])}</h2>${month}`}
${list('kind', key => kindNameOf(names, key, language))}
${list('department', key => departmentNameOf(names, key, language))}
</nav></details>`
}

function renderList(
  facet: 'kind' | 'department',
  tallies: readonly Tally[],
  nameOf: (key: string) => string,
  query: RecordQuery,
  { links, reader: { say } }: Telling,
): Html | undefined {
  if (tallies.length === 0) return undefined
  const most = Math.max(...tallies.map(({ count }) => count), 1)
  const { before: _, after: __, ...kept } = query
  const item = ({ key, count }: Tally) => {
    const isChosen = query[facet] === key
    const address = links.list({ ...kept, [facet]: isChosen ? undefined : key })
    return html`<li><a href="${address}"${isChosen && html` aria-current="true"`}><span>${nameOf(key)}</span> <b>${grouped(count)}</b></a>${renderBar(count / most)}</li>\n`
  }
  const rest = tallies.slice(shown)
  return html`<h2>${say(words[`browse.${facet}`])}</h2><ul class="tallies">${tallies.slice(0, shown).map(item)}</ul>${
    rest.length > 0 &&
    html`<details class="more"><summary>${say(words['browse.more'], { count: rest.length })}</summary><ul class="tallies">${rest.map(item)}</ul></details>`
  }`
}

function renderBar(share: number): Html {
  return html`<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${(share * 100).toFixed(1)}" height="1"/></svg>`
}

/** What was chosen, each with a way to leave it out again. */
export function renderChosen(query: RecordQuery, dayName: string | undefined, telling: Telling): Html | undefined {
  const { names, links, reader } = telling
  const { language, say } = reader
  const { before: _, after: __, month: ___, ...chosen } = query
  const nameOf: Readonly<Record<keyof typeof chosen, (value: string) => string>> = {
    kind: value => kindNameOf(names, value, language),
    department: value => departmentNameOf(names, value, language),
    district: value => districtNameOf(names, value, language),
    subject: value => say(words['browse.subject'], { subject: value }),
    day: () => dayName ?? '',
  }
  const chips = Object.entries(nameOf).flatMap(([key, name]) => {
    const value = chosen[key as keyof typeof chosen] // A key of `nameOf`, which has the same.
    if (value === undefined) return []
    const without = links.list({ ...chosen, [key]: undefined })
    const label = say(words['browse.without'], { name: name(value) })
    return [
      html`<li><a href="${without}" aria-label="${label}">${name(value)} <span aria-hidden="true">×</span></a></li>`,
    ]
  })
  if (chips.length === 0) return undefined
  const all = chips.length > 1 && html`<li><a class="all" href="${links.list()}">${say(words['browse.all'])}</a></li>`
  return html`<ul class="chips" aria-label="${say(words['browse.chosen'])}">${chips}${all}</ul>`
}
