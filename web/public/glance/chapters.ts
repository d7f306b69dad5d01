/** How many results, targets and promises each section holds: a table whose cells are bars from zero. */
import { type Html, html } from '../html.ts'
import { type Book, type Chapter, tagOf } from '../report/book.ts'
import type { Reader } from '../say.ts'
import { glanceWords as words } from './words.ts'

/** The count that the longest bar of each kind stands for. */
type Scale = { readonly numbers: number; readonly promises: number }

/** The width of the longest bar, in the units of its drawing. */
const width = 100

/** Results, targets and promises by section, with bars. */
export function renderChapters(book: Book, reader: Reader): Html | undefined {
  const { say } = reader
  const chapters = book.chapters.filter(
    ({ results, targets, background, commitments }) => results + targets + background + commitments > 0,
  )
  if (chapters.length === 0) return undefined
  const leaves = chapters.filter(({ end }, at) => (chapters[at + 1]?.start ?? end) >= end)
  const isLeaf = new Set(leaves)
  const scale: Scale = {
    numbers: leaves.reduce((most, { results, targets }) => Math.max(most, results, targets), 1),
    promises: leaves.reduce((most, { commitments }) => Math.max(most, commitments), 1),
  }
  const head = (word: 'section' | 'results' | 'targets' | 'promises' | 'hard', kind = '') =>
    html`<th scope="col" class="${kind}">${say(words[`chapters.${word}`])}</th>`
  return html`<section class="chapters" aria-labelledby="chapters-title">
<h2 id="chapters-title">${titleOf(leaves, reader)}</h2>
<div class="scrolls" role="region" tabindex="0" aria-labelledby="chapters-title"><table><thead><tr>${head('section')}${head('results')}${head('targets')}${head('promises')}${head('hard', 'wide')}</tr></thead>
<tbody>${chapters.map(chapter => renderChapter(book, chapter, isLeaf.has(chapter) ? scale : undefined))}</tbody></table></div>
<p class="help">${say(words['chapters.note'])}</p>
</section>`
}

function titleOf(leaves: readonly Chapter[], { say }: Reader): string {
  const numbersIn = ({ results, targets, background }: Chapter) => results + targets + background
  const most = (count: (chapter: Chapter) => number) => leaves.toSorted((a, b) => count(b) - count(a))[0]?.title ?? ''
  if (leaves.length < 2) return say(words['chapters.title'])
  const [numbers, promises] = [most(numbersIn), most(({ commitments }) => commitments)]
  return say(words[numbers === promises ? 'chapters.mostBoth' : 'chapters.most'], { numbers, promises })
}

/** A section's row; one that holds others shows its sums without bars. */
function renderChapter({ links, reading }: Book, chapter: Chapter, scale: Scale | undefined): Html {
  const { title, level, passage, results, targets, commitments, hard } = chapter
  const cell = (kind: string, count: number, longest = 0, solid = count) =>
    html`<td>${count > 0 && html`<span>${count}</span>`}${count > 0 && longest > 0 && renderBar(kind, count / longest, solid / longest)}</td>`
  return html`<tr class="level-${Math.min(level, 2)}"><th scope="row" lang="${tagOf(reading)}"><a href="${links.inReport(`p-${passage}`)}">${title}</a></th>${cell('result', results, scale?.numbers)}${cell('target', targets, scale?.numbers)}${cell('commitment', commitments, scale?.promises, hard)}<td class="wide figure">${commitments > 0 && hard}</td></tr>\n`
}

function renderBar(kind: string, whole: number, solid: number): Html {
  const [all, part] = [whole, solid].map(share => (share * width).toFixed(1))
  return html`<svg class="bar-of ${kind}" viewBox="0 0 ${width} 1" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="${all}" height="1"/><rect width="${part}" height="1"/></svg>`
}
