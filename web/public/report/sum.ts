/** What a report holds, counted: the strip under its title, whose words show how each is marked in the text. */

import { percentOf } from '../data/says.ts'
import { signAndWord } from '../data/sign.ts'
import { countMarks, marksInOrder, type RecordMarks } from '../data/standing.ts'
import { standingWords } from '../data/standing-words.ts'
import { type Html, html } from '../html.ts'
import type { Reader, Say } from '../say.ts'
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
${book.record !== undefined && renderStands(book, book.record, say)}
<p>${say(words['sum.hard'], { count: hard })}${
    book.record === undefined &&
    html` · <span class="whole"><span class="standing-sign" aria-hidden="true"></span> ${say(words['sum.untracked'])}</span>`
  }${links.glance !== undefined && html` · <a href="${links.glance}">${say(words['sum.glance'])}</a>`}</p>
</section>`
}

/** How many numbers agree with the record, and how many stand how; each leads to the list of them. */
function renderStands({ measures, links }: Book, record: RecordMarks, say: Say): Html {
  const { by, agrees, checked } = countMarks(record, measures)
  const marks = marksInOrder.filter(mark => by.has(mark))
  const to = (mark: string) => `${links.glance ?? ''}?standing=${mark}#numbers`
  return html`<p class="agreement">${
    record.loading === undefined
      ? say(standingWords[checked === 0 ? 'sum.agreementNone' : 'sum.agreement'], { agrees, checked })
      : renderLoading(record.loading, say)
  }</p>
<ul class="stands" aria-label="${say(standingWords['sum.states'])}">${marks.map(mark => html`<li><a href="${to(mark)}">${signAndWord(mark, say)} <b>${by.get(mark)}</b></a></li>`)}</ul>`
}

function renderLoading(loading: { readonly share: number }, say: Say): Html {
  const says = say(standingWords['sum.loading'], { percent: percentOf(loading) })
  return html`<span role="status">${says}</span> <progress class="load" max="1" value="${loading.share.toFixed(2)}" aria-label="${says}"></progress>`
}
