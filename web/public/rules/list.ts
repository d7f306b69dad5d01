/** Every published rule set, with the version in force. */
import { inForceOn, type Version } from '../../../src/rulebook/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, dayIn, type Visit } from '../visit.ts'
import type { RulesPorts } from './ports.ts'
import { rulesWords as words } from './words.ts'

type Told = {
  readonly ruleSets: ReadonlyMap<string, readonly Version[]>
  readonly today: string
  readonly departmentName: RulesPorts['departmentName']
}

/** The page of all rule sets. */
export function renderRulesList(told: Told, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const heads = ['rules.set', 'rules.law', 'rules.department', 'rules.validity'] as const
  return frame({
    ...{ site, visit, islands: [] },
    title: say(words['rules.title']),
    description: say(words['rules.description']),
    main: html`<main id="main" class="plain listing rules">
<h1>${say(words['rules.title'])}</h1>
<p class="lead">${say(words['rules.description'])}</p>
${
  told.ruleSets.size === 0
    ? html`<p>${say(words['rules.none'])}</p>`
    : html`<div class="scrolls" role="region" tabindex="0" aria-label="${say(words['rules.title'])}"><table>
<thead><tr>${heads.map(head => html`<th scope="col">${say(words[head])}</th>`)}</tr></thead>
<tbody>${[...told.ruleSets].map(([id, versions]) => renderRow(id, versions, told, reader))}</tbody></table></div>`
}
</main>`,
  })
}

function renderRow(id: string, versions: readonly Version[], told: Told, reader: Reader): Html {
  const { language, say } = reader
  const shown = inForceOn(versions, told.today) ?? versions.at(-1)
  if (shown === undefined) return html``
  return html`<tr><th scope="row"><a href="${addressIn(language, `/rules/${id}`)}" lang="zh-CN">${shown.name}</a> <small>${say(words['rules.versionOf'], { number: shown.number })}</small></th>
<td lang="zh-CN">${shown.law}</td><td>${told.departmentName(shown.department, language)}</td><td>${validityIn(shown, told.today, reader)}</td></tr>`
}

/** From when until when a version holds, as people say it on `today`. */
export function validityIn(
  { validFrom, validUntil }: Pick<Version, 'validFrom' | 'validUntil'>,
  today: string,
  { language, say }: Reader,
): string {
  const from = dayIn(language, validFrom)
  if (validUntil !== undefined) return say(words['rules.fromTo'], { from, until: dayIn(language, validUntil) })
  return say(words[validFrom <= today ? 'rules.from' : 'rules.will'], { from })
}
