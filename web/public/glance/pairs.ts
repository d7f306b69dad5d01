/** Last year's results beside this year's targets of the same indicator. */
import { type Html, html } from '../html.ts'
import { renderBars } from '../report/beside.ts'
import type { Book } from '../report/book.ts'
import { nameOf } from '../report/card.ts'
import type { Reader } from '../say.ts'
import { glanceWords as words } from './words.ts'

/** Last year’s results beside this year’s targets. */
export function renderPairs(book: Book, reader: Reader): Html {
  const pairs = book.measures.flatMap(target => {
    const result = book.measures[(book.counterparts.get(target.number) ?? 0) - 1]
    return target.role === 'target' && result !== undefined ? [{ target, result }] : []
  })
  const { say } = reader
  if (pairs.length === 0)
    return html`<section class="pairs"><h2>${say(words['pairs.title'])}</h2><p>${say(words['pairs.none'])}</p></section>`
  const title = say(words['pairs.count'], { count: pairs.length })
  return html`<section class="pairs"><h2>${title}</h2><ul>${pairs.map(
    ({ target, result }) =>
      html`<li><h3>${nameOf(book, target, reader)}</h3>${renderBars(book, [result, target], reader)}</li>`,
  )}</ul></section>`
}
