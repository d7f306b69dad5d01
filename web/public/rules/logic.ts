/** A decision's logic as people read it: tables as tables, formulas as text. */
import type { Boxed, BoxedTable } from '../../../src/decision/index.ts'
import { cellsOf } from '../../../src/rulebook/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { rulesWords as words } from './words.ts'

/** Columns of annotations that are not shown as such: the same reason in another language, and the law. */
const reasonColumns = ['zh', 'en', 'law']

/** The logic of one decision. */
export function renderLogic(name: string, logic: Boxed, reader: Reader): Html {
  if (logic.kind === 'table') return renderTable(name, logic, reader)
  if (logic.kind === 'function' && logic.body !== undefined) return renderLogic(name, logic.body, reader)
  if (logic.kind === 'literal')
    return html`<p class="formula"><span>${reader.say(words['rules.expression'])}</span> <code lang="zh-CN">${logic.text.text}</code></p>`
  return html`<p>${reader.say(words['rules.logicOther'])}</p>`
}

function renderTable(name: string, table: BoxedTable, reader: Reader): Html {
  const { say } = reader
  const reason = reasonIn(table, reader)
  const outputs = table.outputs.map(({ label, name: own }) => label ?? own ?? name)
  return html`<p>${say(policyOf(table))}</p>
<div class="scrolls" role="region" tabindex="0" aria-label="${say(words['rules.tableOf'], { name })}"><table class="decision">
<thead><tr><th scope="col" class="figure">${say(words['rules.number'])}</th>${table.inputs.map(
    ({ label, expression }) => html`<th scope="col" lang="zh-CN">${label ?? expression.text}</th>`,
  )}${outputs.map(output => html`<th scope="col" class="output" lang="zh-CN">${output}</th>`)}${
    reason !== undefined && html`<th scope="col">${say(words['rules.reason'])}</th>`
  }</tr></thead>
<tbody>${cellsOf(table).map(
    rule =>
      html`<tr><th scope="row" class="figure">${rule.number}</th>${rule.inputs.map(cell => html`<td lang="zh-CN">${cellIn(cell, reader)}</td>`)}${rule.outputs.map(cell => html`<td class="output" lang="zh-CN">${cellIn(cell, reader)}</td>`)}${
        reason !== undefined && html`<td>${reason(rule.annotations)}</td>`
      }</tr>`,
  )}</tbody></table></div>`
}

/** A condition as it is written; one that asks nothing is left empty to the eye. */
export function cellIn(text: string, { say, language }: Pick<Reader, 'say' | 'language'>): Html {
  if (text === '-' || text === '') return html`<span class="any">–</span>`
  if (text === 'true' || text === 'false')
    return html`<span lang="${language}">${say(words[text === 'true' ? 'rules.yes' : 'rules.no'])}</span>`
  return html`${text.replaceAll('"', '')}`
}

/** What the hit policy says, in words (DMN 1.5, 8.2.8). */
function policyOf({ hitPolicy, aggregation }: BoxedTable) {
  if (hitPolicy === 'COLLECT' && aggregation !== undefined) return words[`rules.policy.COLLECT.${aggregation}`]
  return words[`rules.policy.${hitPolicy}`]
}

type Annotations = readonly string[]

/** How a rule's reason is said in the reader's language, with its law; undefined where the table has no such column. */
function reasonIn(
  { annotationNames }: BoxedTable,
  { language }: Reader,
): ((annotations: Annotations) => Html) | undefined {
  const [own, law] = [annotationNames.indexOf(language), annotationNames.indexOf('law')]
  const others = annotationNames.flatMap((name, at) => (reasonColumns.includes(name) ? [] : [at]))
  if (own < 0 && law < 0 && others.length === 0) return undefined
  return annotations =>
    html`${annotations[own]}${others.map(at => html` ${annotations[at]}`)}${law >= 0 && html` <small lang="zh-CN">${annotations[law]}</small>`}`
}
