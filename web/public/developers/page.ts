/** The readable description of the API, made from its own OpenAPI document and the declared problems. */
import type { ProblemKind } from '../../../src/kernel/problem.ts'
import type { Language } from '../../../src/kernel/words.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import type { Visit } from '../visit.ts'
import { type Parameter, type Route, routesIn } from './description.ts'
import { developerWords as words } from './words.ts'

/** What the page tells of. */
export type Developers = {
  /** The OpenAPI document. */
  readonly description: unknown
  readonly problems: readonly ProblemKind[]
  readonly requestsPerMinute: number
}

/** The page at /developers. */
export function renderDevelopersPage(told: Developers, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  return frame({
    ...{ site, visit, islands: [] },
    title: say(words['developers.title']),
    description: say(words['developers.description']),
    main: html`<main id="main" class="plain developers">
<h1>${say(words['developers.title'])}</h1>
<p>${say(words['developers.intro'])}</p>
<p>${say(words['developers.paging'], { limit: told.requestsPerMinute })} ${say(words['developers.languages'])}</p>
<p><a href="/api/reports">${say(words['developers.example'])}</a> · <a href="/openapi.json">${say(words['developers.openapi'])}</a></p>
<h2>${say(words['developers.routes'])}</h2>
${routesIn(told.description).map(route => renderRoute(route, reader))}
<h2>${say(words['developers.problems'])}</h2>
<p>${say(words['developers.problemsIntro'])}</p>
${renderProblems(told.problems, reader)}
</main>`,
  })
}

function renderRoute({ method, path, summary, description, parameters, answers }: Route, reader: Reader): Html {
  const { say, language } = reader
  return html`<section class="route">
<h3>${sideOf(summary, language)}</h3>
<p><code>${method} ${path}</code></p>
${description !== undefined && html`<p>${sideOf(description, language)}</p>`}
${parameters.length > 0 && renderParameters(parameters, reader)}
<p class="answers">${say(words['developers.answers'])} ${answers.map(type => html`<code>${type}</code> `)}</p>
</section>`
}

function renderParameters(parameters: readonly Parameter[], { say, language }: Reader): Html {
  const heads = ['name', 'in', 'takes', 'meaning'] as const
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${say(words['developers.parameters'])}"><table>
<thead><tr>${heads.map(head => html`<th scope="col">${say(words[`developers.${head}`])}</th>`)}</tr></thead>
<tbody>${parameters.map(
    parameter => html`<tr>
<th scope="row"><code>${parameter.name}</code></th>
<td>${say(words[`developers.${parameter.in}`])}</td>
<td>${takes(parameter, { say, language })}</td>
<td>${parameter.description !== undefined && sideOf(parameter.description, language)}</td>
</tr>`,
  )}</tbody>
</table></div>`
}

function takes({ schema }: Parameter, { say }: Pick<Reader, 'say' | 'language'>): string {
  const { type, minimum, maximum } = schema
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  const range = minimum === undefined ? '' : isBounded ? `${minimum}–${maximum}` : `≥ ${minimum}`
  const parts = [
    schema.enum?.join(' | ') ?? (type === 'integer' || type === 'number' ? range : say(words['developers.text'])),
    ...(schema.default === undefined ? [] : [say(words['developers.default'], { value: String(schema.default) })]),
  ]
  return parts.filter(part => part !== '').join('; ')
}

function renderProblems(problems: readonly ProblemKind[], { say, language }: Reader): Html {
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="${say(words['developers.problems'])}"><table>
<thead><tr><th scope="col">type</th><th scope="col">${say(words['developers.status'])}</th><th scope="col">${say(words['developers.what'])}</th><th scope="col">${say(words['developers.wayOut'])}</th></tr></thead>
<tbody>${problems.map(
    ({ code, status, detail, wayOut }) => html`<tr id="${code}">
<th scope="row"><code>${code}</code></th><td>${status}</td><td>${detail[language]}</td><td>${wayOut[language]}</td>
</tr>`,
  )}</tbody>
</table></div>`
}

/** Descriptions in the API's document are written `中文 · English`; each page shows its side. */
function sideOf(text: string, language: Language): string {
  const [zh = text, en = zh] = text.split(' · ')
  return language === 'zh' ? zh : en
}
