/** The sign of a state, and the sign with its word: never a colour alone. */
import { type Html, html } from '../html.ts'
import type { Say } from '../say.ts'
import { type Mark, tones } from './standing.ts'
import { standingWords as words } from './standing-words.ts'

/** The sign alone, for where its word stands beside it. */
export function signOf(mark: Mark): Html {
  return html`<span class="standing-sign is-${mark}" aria-hidden="true"></span>`
}

/** The sign and its word, which stay together. */
export function signAndWord(mark: Mark, say: Say): Html {
  return html`<span class="whole tone-${tones[mark]}">${signOf(mark)} ${say(words[`is.${mark}`])}</span>`
}
