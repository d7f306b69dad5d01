/** Signs of what a check found, drawn, because not every machine has a face with them. */
import { type Html, html } from '../html.ts'

const paths = {
  passed: 'M3 8.5l3.5 3.5L13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
  'not-checked': 'M4 8h8',
  foreign: 'M8 3v6M8 11.5v1.5',
} as const

/** A sign; beside it always stands a word. */
export function renderMark(kind: keyof typeof paths): Html {
  return html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true"><path d="${paths[kind]}"/></svg>`
}
