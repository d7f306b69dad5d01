/** What a report holds, counted: the strip under its title, whose words show how each is marked in the text. */
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import type { Book } from './book.ts'
import { reportWords as words } from './words.ts'

/** The report in a few numbers, above its text. */
export function renderSum(book: Book, { say }: Reader): Html {
  const { measures, commitments, links } = book
  if (measures.length + commitments.length === 0)
    return html`<p class="sum empty">${say(words['report.nothingRead'])}</p>`
  const results = measures.filter(({ role }) => role === 'result').length
  const targets = measures.filter(({ role }) => role === 'target').length
  const hard = commitments.filter(commitment => commitment.hard).length
  return html`<section class="sum" aria-label="${say(words['sum.label'])}">
<ul><li><b>${measures.length}</b> ${say(words['sum.numbers'])}</li>
<li><b>${results}</b> <span class="n">${say(words['sum.results'])}</span></li>
<li><b>${targets}</b> <span class="n target">${say(words['sum.targets'])}</span></li>
<li><b>${commitments.length}</b> <span class="c hard">${say(words['sum.commitments'])}</span></li></ul>
<p>${say(words['sum.hard'], { count: hard })} · <span class="whole"><span class="sign none" aria-hidden="true"></span> ${say(words['sum.untracked'])}</span>${
    links.glance !== undefined && html` · <a href="${links.glance}">${say(words['sum.glance'])}</a>`
  }</p>
</section>`
}
