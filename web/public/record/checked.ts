/** What a check found, in words: for the page that asked, in the browser or anywhere else. */
import { fill, type Language } from '../../../src/kernel/words.ts'
import { type Html, html } from '../html.ts'
import type { Check } from './check.ts'
import { checkWords as words } from './check-words.ts'
import { renderMark } from './marks.ts'

/** One line of what was checked: a sign, a word, and what it means. */
export function renderLine(state: Check['state'], said: Html | string, language: Language): Html {
  return html`<li class="${state}">${renderMark(state)}<span><span class="only-heard">${words[`checked.${state}`][language]}</span> ${said}</span></li>`
}

/** The verdict on an act, and each check under it. */
export function renderChecked(checks: readonly Check[], language: Language): Html {
  const isTrue = checks.every(({ state }) => state !== 'failed')
  return html`<p class="verdict ${isTrue ? 'passed' : 'failed'}">${words[`verdict.${isTrue}`][language]}</p><ul class="checks">${checks.map(({ state, says, values }) => renderLine(state, fill(says, language, values), language))}</ul>`
}
