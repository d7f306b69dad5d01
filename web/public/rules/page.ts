/** One version of a rule set: what it is, under which law, its graph, its tables, a form to try it, its cases. */
import { type DecisionModel, readCases } from '../../../src/decision/index.ts'
import { inForceOn, type WholeVersion } from '../../../src/rulebook/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import type { Filled } from './fields.ts'
import { renderGraph } from './graph.ts'
import { validityIn } from './list.ts'
import { renderLogic } from './logic.ts'
import type { RulesPorts } from './ports.ts'
import { renderTry } from './try.ts'
import { rulesWords as words } from './words.ts'

/** What the page tells of. */
export type RuleSetTold = {
  readonly version: WholeVersion
  readonly versions: readonly WholeVersion[]
  readonly model: DecisionModel
  readonly today: string
  readonly departmentName: RulesPorts['departmentName']
  /** What was filled in, where something was. */
  readonly filled: Filled | undefined
}

/** The page of one version. */
export function renderRuleSet(told: RuleSetTold, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const { version, model } = told
  const { description } = model.definitions
  const path = `/rules/${version.ruleSet}/${version.number}`
  return frame({
    ...{ site, visit, islands: [] },
    title: version.name,
    description: description ?? say(words['rules.description']),
    canonical: path,
    isPassing: told.filled !== undefined,
    main: html`<main id="main" class="plain rules">
<p class="crumb"><a href="${addressIn(visit.language, '/rules')}">${say(words['rules.title'])}</a></p>
<h1 lang="zh-CN">${version.name} <small lang="${visit.language}">${say(words['rules.versionOf'], { number: version.number })}</small></h1>
${description !== undefined && html`<p class="lead" lang="zh-CN">${description}</p>`}
${renderStanding(told, reader)}
${renderFacts(told, path, reader)}
${renderTry(model, addressIn(visit.language, `${path}/try`), told.filled, reader)}
<h2>${say(words['rules.graph'])}</h2>
${renderGraph(model.definitions, reader)}
<h2>${say(words['rules.decisions'])}</h2>
${model.definitions.decisions.map(
  ({ name, question, logic }) =>
    html`<section class="step"><h3 lang="zh-CN">${name}</h3>${question !== undefined && html`<p lang="zh-CN">${question}</p>`}${logic !== undefined && renderLogic(name, logic, reader)}</section>`,
)}
${renderCases(version, reader)}
${renderVersions(told, reader)}
</main>`,
  })
}

/** Says so where the version shown is not the one that counts today. */
function renderStanding({ version, versions, today }: RuleSetTold, { say, language }: Reader): Html | undefined {
  const current = inForceOn(versions, today)
  if (current?.number === version.number) return undefined
  if (current === undefined) return html`<p class="newer" role="note">${say(words['rules.noneInForce'])}</p>`
  const href = addressIn(language, `/rules/${current.ruleSet}`)
  return html`<p class="newer" role="note"><a href="${href}">${say(words['rules.notInForce'], { number: current.number })}</a></p>`
}

function renderFacts({ version, today, departmentName }: RuleSetTold, path: string, reader: Reader): Html {
  const { say, language } = reader
  const rows: readonly (readonly [keyof typeof words, Html | string])[] = [
    ['rules.law', html`<span lang="zh-CN">${version.law}</span>`],
    ['rules.validity', validityIn(version, today, reader)],
    ['rules.department', departmentName(version.department, language)],
    ['rules.relevantDay', say(words['rules.relevantDayIs'], { day: version.relevantDay })],
    ['rules.because', html`<span lang="zh-CN">${version.because}</span>`],
    [
      'rules.act',
      html`<a href="${addressIn(language, `/record/acts/${version.act}`)}">${say(words['rules.actLink'])}</a>`,
    ],
    [
      'rules.files',
      html`<a href="${path}/model.dmn">${say(words['rules.model'])}</a> · <a href="${path}/cases.csv">${say(words['rules.casesFile'])}</a>`,
    ],
    ['rules.hash', html`<code class="hash">${version.sha256}</code>`],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${say(words[name])}</dt><dd>${value}</dd></div>`)}</dl>`
}

function renderCases({ cases: csv }: WholeVersion, { say }: Reader): Html {
  const cases = readCases(csv)
  const [given, expected] = [
    cases.flatMap(one => Object.keys(one.given)),
    cases.flatMap(one => Object.keys(one.expected)),
  ]
  const [inputs, outputs] = [[...new Set(given)], [...new Set(expected)]]
  const title = say(words['rules.tests'], { count: cases.length })
  return html`<details class="cases"><summary>${title}</summary>
<div class="scrolls" role="region" tabindex="0" aria-label="${title}"><table lang="zh-CN">
<thead><tr><th scope="col">${say(words['rules.case'])}</th>${inputs.map(name => html`<th scope="col">${name}</th>`)}${outputs.map(
    name => html`<th scope="col" class="output">${say(words['rules.expected'], { name })}</th>`,
  )}</tr></thead>
<tbody>${cases.map(
    one =>
      html`<tr><th scope="row">${one.name}</th>${inputs.map(name => html`<td>${one.given[name]}</td>`)}${outputs.map(name => html`<td class="output">${one.expected[name]}</td>`)}</tr>`,
  )}</tbody></table></div></details>`
}

function renderVersions({ versions, version, today }: RuleSetTold, reader: Reader): Html {
  const { say, language } = reader
  const pathOf = (number: number) => addressIn(language, `/rules/${version.ruleSet}/${number}`)
  return html`<h2>${say(words['rules.versions'])}</h2>
<ul class="versions">${versions.toReversed().map(one => {
    const name = say(words['rules.versionOf'], { number: one.number })
    const shown =
      one.number === version.number
        ? html`<b aria-current="page">${name}</b>`
        : html`<a href="${pathOf(one.number)}">${name}</a>`
    const compare = say(words['rules.compare'], { number: one.number - 1 })
    return html`<li>${shown} ${validityIn(one, today, reader)} <span lang="zh-CN">${one.because}</span>${
      one.number > 1 && html` <a href="${pathOf(one.number)}/changes">${compare}</a>`
    }</li>`
  })}</ul>`
}
