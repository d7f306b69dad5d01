/** How an indicator is computed, in words and as data, and which numbers of reports speak of it. */
import { type Html, html } from '../html.ts'
import { linksIn } from '../record/query.ts'
import type { Reader } from '../say.ts'
import { addressIn } from '../visit.ts'
import { pageWords as words } from './page-words.ts'
import { dayOfMoment, dayShort } from './period.ts'
import type { BoundNumber, IndicatorDetail, PageNames } from './ports.ts'
import { signAndWord } from './sign.ts'
import { unitName } from './value.ts'
import { dataWords } from './words.ts'

/** The definition in words, and as it is. */
export function renderHow(
  { definition, version, act, definedAt, inputs }: IndicatorDetail,
  names: PageNames,
  reader: Reader,
): Html {
  const { say, language } = reader
  const { says, method, department, source, good, unit } = definition
  const day = dayShort(dayOfMoment(definedAt), language)
  const rows: readonly (readonly [name: keyof typeof words, value: Html | string] | false)[] = [
    ['how.method', say(dataWords[`method.${method.by}`])],
    method.by === 'acts' && ['how.kind', kindLink(method.kind, names, reader)],
    method.by === 'formula' && ['how.formula', html`<code>${method.formula}</code>`],
    inputs.length > 0 && ['how.inputs', inputsOf(inputs, reader)],
    ['how.department', names.departmentName(department)?.[language] ?? department],
    ['how.source', source[language]],
    unit !== '' && ['how.unit', unitName(unit, language)],
    ['how.good', say(words[`good.${good}`])],
    [
      'how.version',
      html`${say(words['how.versionOf'], { version, day })} · <a href="${linksIn(language).act(act)}">${say(words['how.act'])}</a>`,
    ],
  ]
  return html`<section class="how"><h2>${say(words['how.title'])}</h2>
<p class="lead">${says[language]}</p>
<dl class="facts">${rows.map(row => row !== false && html`<div><dt>${say(words[row[0]])}</dt><dd>${row[1]}</dd></div>`)}</dl>
<details class="behind"><summary>${say(words['how.json'])}</summary><pre tabindex="0">${JSON.stringify(definition, undefined, 2)}</pre></details></section>`
}

/** The numbers of reports that are bound to it, each with where it stands. */
export function renderBound({ boundTo }: IndicatorDetail, { say, language }: Reader): Html | undefined {
  if (boundTo.length === 0) return undefined
  const address = ({ report, edition, number }: BoundNumber) =>
    addressIn(language, `/reports/${encodeURIComponent(report)}/editions/${edition}/m/${number}`)
  return html`<section><h2>${say(words['bound.title'])}</h2><ul class="in-reports">${boundTo.map(
    number =>
      html`<li><a href="${address(number)}" lang="zh-CN">${number.quote}</a> ${signAndWord(number.standing, say)}</li>`,
  )}</ul></section>`
}

function kindLink(kind: string, names: PageNames, { language }: Reader): Html {
  return html`<a href="${linksIn(language).list({ kind })}">${names.kindOf(kind)?.name[language] ?? kind}</a>`
}

function inputsOf(inputs: IndicatorDetail['inputs'], { language }: Reader): Html {
  return html`<span class="numbers">${inputs.map(({ id, name }) => html`<a href="${addressIn(language, `/data/${id}`)}">${name[language]}</a>`)}</span>`
}
