/** What helps to find one's way in a report: its contents and the search in its text. */
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { type Book, type Chapter, tagOf } from './book.ts'
import type { Search } from './search.ts'
import { reportWords as words } from './words.ts'

/** Contents and search, in one strip on a phone and beside the text on a desk. */
export function renderTools(book: Book, search: Search, action: string, reader: Reader): Html {
  return html`<div class="tools" id="tools">
${renderContents(book, reader)}
${renderFind(search, action, reader)}
</div>`
}

function renderContents(book: Book, { say, view }: Reader): Html | undefined {
  if (book.chapters.length === 0) return undefined
  const title = say(words['contents.title'])
  const entry = (chapter: Chapter) => {
    const count = chapter.results + chapter.targets + chapter.background
    return html`<li class="level-${Math.min(chapter.level, 2)}"><a href="#p-${chapter.passage}"><span>${chapter.title}</span>${
      view === 'plain' && html` <small title="${say(words['contents.count'], { count })}">${count}</small>`
    }</a></li>`
  }
  return html`<details class="contents"><summary><span>${title}</span> <span class="here-now"></span></summary>
<nav aria-label="${title}" lang="${tagOf(book.reading)}"><ol>${book.chapters.map(entry)}</ol></nav></details>`
}

function renderFind(search: Search, action: string, { say }: Reader): Html {
  const label = say(words['find.label'])
  return html`<details class="find"${search.query !== '' && html` open`}><summary>${say(words['find.title'])}</summary>
<form role="search" action="${action}" method="get"><input type="search" name="q" value="${search.query}" aria-label="${label}" placeholder="${label}" maxlength="100" autocomplete="off"><button>${say(words['find.submit'])}</button></form>
<p class="found" role="status">${search.query !== '' && renderFound(search, action, say)}</p></details>`
}

/** How many places were found, and the ways from one to the next, which work as plain links. */
function renderFound({ query, hits, current, isMore }: Search, action: string, say: Reader['say']): Html {
  const clear = html`<a href="${action}">${say(words['find.clear'])}</a>`
  if (hits.length === 0) return html`${say(words['find.none'], { query })} ${clear}`
  const to = (hit: number) => `${action}?${new URLSearchParams({ q: query, hit: String(hit) })}#hit-${hit}`
  const count = say(words[isMore ? 'find.many' : 'find.count'], { current, count: hits.length })
  const previous = current > 1 ? current - 1 : hits.length
  const next = current < hits.length ? current + 1 : 1
  return html`<a href="#hit-${current}">${count}</a> <a href="${to(previous)}">${say(words['find.previous'])}</a> <a href="${to(next)}">${say(words['find.next'])}</a> ${clear}`
}
