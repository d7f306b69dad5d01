/** Reads what an act's page shows, checks it, and says what came of it: the part that is loaded when asked for. */
import { fill, type Language } from '../../../src/kernel/words.ts'
import { html } from '../html.ts'
import { checkShown, type Shown, spoil } from './check.ts'
import { checkWords as words } from './check-words.ts'
import { renderChecked } from './checked.ts'

/** Puts the findings into `said`; with `isSpoilt` one character of the entry is changed first. */
export function tellCheck(page: Document, said: HTMLElement, isSpoilt: boolean): void {
  const language: Language = page.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const shown = shownIn(page)
  const spoilt = isSpoilt ? spoil(shown.leaf) : undefined
  const findings = renderChecked(checkShown({ ...shown, leaf: spoilt?.leaf ?? shown.leaf }), language)
  const change = spoilt && html`<p>${fill(words['check.spoilt'], language, { ...spoilt })}</p>`
  said.innerHTML = html`${change}${findings}<p class="help">${words['check.limits'][language]}</p>`.toString()
}

/** What is checked is what the page shows, not something beside it. */
function shownIn(page: Document): Shown {
  const text = (selector: string) => page.querySelector(selector)?.textContent ?? ''
  const hashes = [...page.querySelectorAll<HTMLElement>('.hashes code')].map(({ dataset }) => dataset.hash ?? '')
  return {
    ...{ leaf: text('#leaf'), note: text('#checkpoint'), vkey: text('#vkey').trim() },
    index: Number(page.querySelector<HTMLElement>('.hashes table')?.dataset.index),
    hashes: hashes.filter(hash => hash !== ''),
  }
}
