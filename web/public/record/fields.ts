/** The public fields of an act, each with its name. */
import { type Json, type JsonObject, roleNames } from '../../../src/proof/index.ts'
import type { RecordedAct } from '../../../src/record/index.ts'
import { type Html, html } from '../html.ts'
import { dayIn } from '../visit.ts'
import { actWords as words } from './act-words.ts'
import { grouped } from './month.ts'
import type { KindWords } from './ports.ts'
import type { Telling } from './row.ts'
import { departmentNameOf, districtNameOf, fieldNameOf, kindNameOf, type Told, valueIn } from './sentence.ts'

type Row = { readonly name: Html | string; readonly value: Html | string }

/** All public fields of an act: those of its kind, then those that every act has. */
export function renderFields(act: RecordedAct, telling: Telling): Html {
  const rows = [...bodyRows(act.entry, telling), ...frameRows(act, telling)]
  return html`<dl class="fields">${rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`
}

/** Who, when, what about, by which rule, under which number. */
function frameRows(act: RecordedAct, telling: Telling): Row[] {
  const { names, links, reader } = telling
  const { language, say } = reader
  const { entry } = act
  const { kind, department, district, person } = entry
  const linked = (href: string, name: string) => html`<a href="${href}">${name}</a>`
  const same = linked(links.list({ subject: entry.subject }), say(words['field.sameSubject']))
  const place = act.state === 'placed' ? { place: grouped(act.index + 1), index: act.index } : undefined
  const rows: Readonly<Partial<Record<keyof typeof words, Html | string | undefined>>> = {
    'field.kind': html`${linked(links.list({ kind }), kindNameOf(names, kind, language))} <code>${kind}</code>`,
    'field.department': linked(links.list({ department }), departmentNameOf(names, department, language)),
    'field.district':
      district === undefined ? undefined : linked(links.list({ district }), districtNameOf(names, district, language)),
    'field.at': renderMoment(entry.at, telling),
    'field.recorded': entry.recorded === entry.at ? undefined : renderMoment(entry.recorded, telling),
    'field.by': roleNames[entry.by][language],
    'field.rule': entry.rule ?? say(words['field.noRule']),
    'field.subject': html`<code>${entry.subject}</code><br>${same}`,
    'field.person': person === undefined ? undefined : say(words['field.pseudonym'], { person }),
    'field.series': numberOf(act, telling),
    'field.place': place === undefined ? say(words['field.waiting']) : say(words['field.index'], place),
  }
  return Object.entries(rows).flatMap(
    ([word, value]) => (value === undefined ? [] : [{ name: say(words[word as keyof typeof words]), value }]), // Its keys are those above.
  )
}

function numberOf(act: RecordedAct, { reader: { say } }: Telling): string {
  const { series } = act.entry
  return act.state === 'placed'
    ? say(words['field.number'], { series, number: grouped(act.entry.number) })
    : say(words['field.numberWaiting'], { series })
}

/** A moment as people read it: `2020年9月30日 (周三) 09:12:05`. */
export function renderMoment(at: string, { reader: { language } }: Telling): Html {
  return html`<time datetime="${at}">${dayIn(language, at.slice(0, 10))} ${at.slice(11, 19)}</time>`
}

/** The kind's own fields. One without a name is called as the entry calls it. */
function bodyRows(entry: Told, telling: Telling): Row[] {
  const { names, reader } = telling
  const kind = names.kindOf(entry.kind)
  return Object.entries(entry.body).map(([field, value]) => ({
    name: fieldNameOf(kind, field, reader.language) ?? html`<code>${field}</code>`,
    value: renderValue(kind, field, value, telling),
  }))
}

/** Larger values than this are shown as they were written: a whole definition is nothing to read in a cell. */
const widest = 12

function renderValue(kind: KindWords | undefined, field: string, value: Json, telling: Telling): Html | string {
  const { names, reader } = telling
  if (!isPlainObject(value)) return valueIn(names, kind, field, value, reader.language)
  const inner = Object.entries(value)
  if (inner.length === 0) return '—'
  if (typeof value.zh === 'string' && typeof value.en === 'string')
    return value[reader.language] === value.zh ? value.zh : value.en
  const isFlat = inner.length <= widest && inner.every(([, each]) => typeof each !== 'object' || each === null)
  if (!isFlat) return html`<pre class="json" tabindex="0">${JSON.stringify(value, null, 2)}</pre>`
  return html`<ul class="inner">${inner.map(([name, each]) => html`<li><span>${nameIn(field, name, telling)}</span> ${valueIn(names, kind, name, each, reader.language)}</li>`)}</ul>`
}

/** Closing acts count by department: there the names of the fields are departments. */
function nameIn(field: string, name: string, { names, reader }: Telling): string {
  return field === 'departments' ? departmentNameOf(names, name, reader.language) : name
}

const isPlainObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
