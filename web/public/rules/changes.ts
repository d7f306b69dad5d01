/** What changed between a version and the one before it, rule by rule. */
import { type DecisionChange, differenceOf, type RuleChange, type WholeVersion } from '../../../src/rulebook/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { cellIn } from './logic.ts'
import { rulesWords as words } from './words.ts'

/** The page of the changes. */
export function renderChanges(before: WholeVersion, after: WholeVersion, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const title = say(words['rules.diffTitle'], { name: after.name, before: before.number, after: after.number })
  const changed = differenceOf(before.dmn, after.dmn).filter(({ kind }) => kind !== 'same')
  const back = addressIn(visit.language, `/rules/${after.ruleSet}/${after.number}`)
  return frame({
    ...{ site, visit, title, islands: [] },
    description: say(words['rules.diffDescription']),
    main: html`<main id="main" class="plain rules">
<p class="crumb"><a href="${back}">${say(words['rules.back'])}</a></p>
<h1>${title}</h1>
<p class="lead" lang="zh-CN">${after.because}</p>
${changed.length === 0 ? html`<p>${say(words['rules.diffNone'])}</p>` : changed.map(change => renderDecision(change, reader))}
</main>`,
  })
}

function renderDecision(change: DecisionChange, reader: Reader): Html {
  const { say } = reader
  return html`<section class="step"><h2 lang="zh-CN">${change.decision}</h2>${bodyOf(change, reader) ?? html`<p>${say(words[`rules.change.${change.kind === 'table' ? 'changed' : change.kind}`])}</p>`}</section>`
}

function bodyOf(change: DecisionChange, reader: Reader): Html | undefined {
  if (change.kind !== 'table') return undefined
  const { say } = reader
  const { inputs, outputs } = change.columns
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${say(words['rules.tableOf'], { name: change.decision })}"><table class="decision changes">
<thead><tr><th scope="col"></th>${inputs.map(name => html`<th scope="col" lang="zh-CN">${name}</th>`)}${outputs.map(name => html`<th scope="col" class="output" lang="zh-CN">${name}</th>`)}</tr></thead>
<tbody>${change.rules.map(rule => renderRule(rule, reader))}</tbody></table></div>`
}

const signs = { same: '', moved: '↕', changed: '≠', added: '+', removed: '−' } as const

function renderRule(change: RuleChange, reader: Reader): Html {
  const { say } = reader
  const shown = change.kind === 'removed' ? change.before : change.after
  const was = change.kind === 'changed' ? change.before.outputs : undefined
  return html`<tr class="${change.kind}"><th scope="row"><span aria-hidden="true">${signs[change.kind]}</span> ${say(words[`rules.change.${change.kind}`])}</th>${shown.inputs.map(cell => html`<td lang="zh-CN">${cellIn(cell, reader)}</td>`)}${shown.outputs.map(
    (cell, at) =>
      html`<td class="output" lang="zh-CN">${cellIn(cell, reader)}${was !== undefined && was[at] !== cell && html` <small>${say(words['rules.was'], { value: was[at] ?? '' })}</small>`}</td>`,
  )}</tr>`
}
