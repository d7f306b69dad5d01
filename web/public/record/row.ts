/** Rows of acts, newest first, under the days on which they were done. */
import { dayOf, type PlacedEntry } from '../../../src/proof/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { dayIn } from '../visit.ts'
import type { RecordLinks } from './query.ts'
import { departmentNameOf, districtNameOf, kindNameOf, type Names, sentenceOf, signOf, type Told } from './sentence.ts'
import { recordWords as words } from './words.ts'

/** What a row needs to be told. */
export type Telling = { readonly names: Names; readonly links: RecordLinks; readonly reader: Reader }

/** Acts as rows, a list for each run of acts of one day. */
export function renderActs(acts: readonly PlacedEntry[], telling: Telling): Html {
  const { language } = telling.reader
  return html`${runsOf(acts).map(
    ({ day, acts }) =>
      html`<section class="day"><h2>${dayIn(language, day)}</h2><ol class="acts">${acts.map(act => renderRow(act, telling))}</ol></section>\n`,
  )}`
}

function runsOf(acts: readonly PlacedEntry[]): { readonly day: string; readonly acts: PlacedEntry[] }[] {
  const runs: { readonly day: string; readonly acts: PlacedEntry[] }[] = []
  for (const act of acts) {
    const day = dayOf(act.entry.at)
    const last = runs.at(-1)
    if (last?.day === day) last.acts.push(act)
    else runs.push({ day, acts: [act] })
  }
  return runs
}

function renderRow({ entry }: PlacedEntry, telling: Telling): Html {
  const { names, links, reader } = telling
  const { language, say } = reader
  const number = say(words['row.number'], { kind: kindNameOf(names, entry.kind, language), number: entry.number })
  return html`<li><span class="sign" aria-hidden="true">${signOf(names, entry.kind, language)}</span><p class="said"><a href="${links.act(entry.act)}">${sentenceOf(names, entry, language)}</a></p><p class="meta"><time datetime="${entry.at}">${timeOf(entry.at)}</time>${renderWho(entry, telling)}<span>${number}</span>${entry.synthetic === true && html`<small class="synthetic">${say(words['act.synthetic'])}</small>`}</p></li>\n`
}

/** The department and, where an act is of one, the district. */
export function renderWho({ department, district }: Told, { names, reader: { language } }: Telling): Html {
  return html`<span>${departmentNameOf(names, department, language)}</span>${district !== undefined && html`<span>${districtNameOf(names, district, language)}</span>`}`
}

/** `2020-09-30T09:12:05+08:00` → `09:12` */
export function timeOf(at: string): string {
  return at.slice(11, 16)
}
