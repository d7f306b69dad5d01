/** What the reader of the report found odd, for whoever prepares the next one. */
import { type Html, html } from '../html.ts'
import { type Book, passageAt, sentenceAt, tagOf, wordsIn } from '../report/book.ts'
import type { Reader } from '../say.ts'
import { glanceWords as words } from './words.ts'

/** A finding quotes at most so many characters. */
const longestQuote = 80

/** What whoever prepares the report should look at. */
export function renderFindings(book: Book, { say }: Reader): Html {
  const { findings } = book.reading
  if (findings.length === 0) return html`<section class="findings"><h2>${say(words['findings.none'])}</h2></section>`
  const tag = tagOf(book.reading)
  const items = findings.map(finding => {
    const passage = passageAt(book, finding.start)
    const quote = wordsIn(book, finding)
    const anchor = passage && `p-${passage.number}-${sentenceAt(passage, finding.start).number}`
    const shown = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote
    return html`<li><b>${say(words[`finding.${finding.kind}`])}</b> <span lang="${tag}">${finding.message}</span> <a href="${book.links.inReport(anchor ?? '')}" lang="${tag}">${shown}</a></li>\n`
  })
  return html`<section class="findings"><h2>${say(words['findings.title'], { count: findings.length })}</h2>
<p class="help">${say(words['findings.about'])}</p><ol>${items}</ol></section>`
}
