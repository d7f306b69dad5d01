/** The page of one number, one promise, or one passage: its paragraph whole, with the card beside it. */
import type { Edition } from '../../../src/ledger/index.ts'
import type { Stretch } from '../../../src/report/index.ts'
import type { RecordMarks } from '../data/standing.ts'
import type { Story } from '../data/story.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import type { Visit } from '../visit.ts'
import { type Book, openBook, type Passage, passageAt, tagOf, titleOf, wordsIn } from './book.ts'
import { boundOf } from './bound.ts'
import { renderMeasureCard } from './card.ts'
import { cardWords as words } from './card-words.ts'
import { figureOf, lineOf } from './figure.ts'
import { editionLinks } from './links.ts'
import { renderCommitmentCard } from './promise-card.ts'
import { renderNewerNotice } from './source.ts'
import { renderPassageWords } from './text.ts'

/** What a page of its own can be asked for: `m` a number, `c` a promise, `p` a paragraph or a sentence of it. */
export type Place = {
  readonly kind: 'm' | 'c' | 'p'
  readonly number: number
  readonly sentence?: number | undefined
}

/** What the record says of an edition, and of the number that the place is. */
export type Known = { readonly record: RecordMarks; readonly story: Story | undefined }

/** What is found at a place, for its page. */
type Found = {
  readonly title: string
  readonly passage: Passage
  readonly anchor: string
  readonly card: Html | undefined
}

/** The card alone, for a page that is open already; `undefined` where the edition has no such number or promise. */
export function renderCard(edition: Edition, place: Place, visit: Visit, known?: Known): Html | undefined {
  const book = openBook(edition.reading, editionLinks(visit, edition.report, edition.number), known?.record)
  return cardAt(book, place, readerOf(visit), known?.story)
}

/** The page of a place; `undefined` where the edition has no such place. */
export function renderPlacePage(
  edition: Edition,
  place: Place,
  site: Site,
  visit: Visit,
  known?: Known,
): Html | undefined {
  const reader = readerOf(visit)
  const book = openBook(edition.reading, editionLinks(visit, edition.report, edition.number), known?.record)
  const found = findPlace(book, place, reader, known?.story)
  if (found === undefined) return undefined
  const { city, reading } = edition
  const report = titleOf(reading)
  return frame({
    ...{ site, visit },
    title: found.title,
    description: shortened(`${city.name[visit.language]} · ${report} · ${wordsIn(book, found.passage)}`),
    islands: [],
    main: html`<main id="main" class="place">
<h1 class="only-heard">${found.title}</h1>
<div class="where">${renderNewerNotice(edition, reader)}
<p>${reader.say(words['page.of'])} <a href="${book.links.inReport(found.anchor)}">${report}</a>${chapterOf(book, found.passage)}</p></div>
${found.card !== undefined && html`<aside class="margin">${found.card}</aside>`}
<section class="passage">
<div class="text" lang="${tagOf(reading)}"><p>${renderPassageWords(book, found.passage, found.anchor, reader.say)}</p></div>
<p class="go"><a href="${book.links.inReport(found.anchor)}">${reader.say(words['go.inReport'])}</a>${place.kind === 'p' && renderNeighbours(book, place.number, reader)}</p>
</section>
</main>`,
  })
}

function findPlace(book: Book, place: Place, reader: Reader, story: Story | undefined): Found | undefined {
  const stretch = stretchOf(book, place)
  const passage = stretch && passageAt(book, stretch.start)
  if (passage === undefined) return undefined
  const anchor =
    place.kind === 'p' && place.sentence !== undefined
      ? `p-${place.number}-${place.sentence}`
      : `${place.kind}-${place.number}`
  return { title: titleOfPlace(book, place, reader), passage, anchor, card: cardAt(book, place, reader, story) }
}

function stretchOf(book: Book, place: Place): Stretch | undefined {
  if (place.kind === 'm') return book.measures[place.number - 1]
  if (place.kind === 'c') return book.commitments[place.number - 1]
  const passage = book.passages[place.number - 1]
  if (passage === undefined || place.sentence === undefined) return passage
  return passage.sentences[place.sentence - 1] && passage
}

function cardAt(book: Book, { kind, number }: Place, reader: Reader, story: Story | undefined): Html | undefined {
  if (kind === 'p') return undefined
  return kind === 'm' ? renderMeasureCard(book, number, reader, story) : renderCommitmentCard(book, number, reader)
}

function titleOfPlace(book: Book, { kind, number }: Place, reader: Reader): string {
  const { say, language } = reader
  if (kind === 'p') return say(words['page.passage'], { number })
  if (kind === 'c') return book.commitments[number - 1]?.quote ?? ''
  const measure = book.measures[number - 1]
  if (measure === undefined) return ''
  const line = lineOf(figureOf(measure, language), language)
  const value = [boundOf(measure, say), line].filter(part => part !== '').join(' ')
  const indicator = measure.indicator === '' ? say(words['card.noIndicator']) : measure.indicator
  return say(words['page.measure'], { indicator, value })
}

function chapterOf(book: Book, passage: Passage): Html | undefined {
  const chapter = book.chapterById.get(passage.section)
  if (chapter === undefined) return undefined
  return html` › <a href="${book.links.inReport(`p-${chapter.passage}`)}" lang="${tagOf(book.reading)}">${chapter.title}</a>`
}

function renderNeighbours({ links, passages }: Book, number: number, { say }: Reader): Html {
  return html`${number > 1 && html`<a rel="prev" href="${links.passage(number - 1)}">${say(words['go.previousPassage'])}</a>`}${
    number < passages.length &&
    html`<a rel="next" href="${links.passage(number + 1)}">${say(words['go.nextPassage'])}</a>`
  }`
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
