/** The report's text with its numbers, promises and search hits marked in the line. */
import type { Stretch } from '../../../src/report/index.ts'
import { isSpoken, markOf, type Mark as Stands } from '../data/standing.ts'
import { standingWords } from '../data/standing-words.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../say.ts'
import { type Book, type Passage, wordsIn } from './book.ts'
import { cut, dealOut, type Mark, type Piece, runsOf } from './pieces.ts'

type MarkedPiece = Piece<'measure' | 'commitment' | 'hit'>

/** What a paragraph is marked up with, and which marks already stand in it: the first part of each carries its id. */
type Setting = {
  readonly book: Book
  readonly hits: readonly Mark[]
  readonly currentHit: number
  /** The anchor of the mark or sentence that the page is about. */
  readonly shown?: string | undefined
  readonly placed: Set<string>
  readonly say: Say
}

/** What is shown beyond the text itself; `say` names where numbers stand. */
export type TextOptions = {
  readonly say: Say
  readonly hits?: readonly Mark[]
  readonly currentHit?: number
  /** What the link to a paragraph is called for those who hear it: `第12段的链接`; without it paragraphs have none. */
  readonly nameOf?: ((passage: number) => string) | undefined
}

const classOfRole = { result: 'n', target: 'n target', background: 'n background' } as const

/** The running text and headings, without the title lines. */
export function renderText(book: Book, { say, hits = [], currentHit = 0, nameOf }: TextOptions): Html {
  const hitsIn = dealOut(book.passages, hits)
  const passages = book.passages.map((passage, at) => {
    if (passage.headingLevel === 1) return undefined
    const setting = { book, say, hits: hitsIn[at] ?? [], currentHit, placed: new Set<string>() }
    return renderPassage(setting, passage, nameOf?.(passage.number))
  })
  return html`${passages}`
}

/** One paragraph or heading with its own address. */
function renderPassage(setting: Setting, passage: Passage, name: string | undefined): Html {
  const { links } = setting.book
  const words = renderWords(setting, passage)
  const here =
    name !== undefined && html`<a class="here" href="${links.passage(passage.number)}" aria-label="${name}">¶</a>`
  const id = `p-${passage.number}`
  if (passage.headingLevel === 2) return html`<h2 id="${id}">${words}</h2>\n`
  if (passage.headingLevel === 3) return html`<h3 id="${id}">${words}</h3>\n`
  return html`<p id="${id}">${words}${here}</p>\n`
}

/** The marked words of a paragraph alone, for a page about the part of it that the anchor names: `m-12`, `p-3-2`. */
export function renderPassageWords(book: Book, passage: Passage, shown: string, say: Say): Html {
  return renderWords({ book, say, hits: [], currentHit: 0, shown, placed: new Set() }, passage)
}

function renderWords(setting: Setting, passage: Passage): Html {
  const layers = { measure: passage.measures, commitment: passage.commitments, hit: setting.hits }
  const pieces = cut(passage, layers)
  const { sentences } = passage
  if (sentences.length < 2) return renderPieces(setting, pieces)
  const perSentence = split(pieces, sentences)
  return html`${perSentence.map((inside, at) => {
    const id = `p-${passage.number}-${at + 1}`
    return html`<span id="${id}"${id === setting.shown && html` class="shown"`}>${renderPieces(setting, inside)}</span>`
  })}`
}

/** Deals pieces out to sentences; one that reaches over a sentence's end is cut there. */
function split(pieces: readonly MarkedPiece[], sentences: readonly Stretch[]): MarkedPiece[][] {
  let next = 0
  return sentences.map(sentence => {
    const inside: MarkedPiece[] = []
    for (let piece = pieces[next]; piece !== undefined && piece.start < sentence.end; piece = pieces[next]) {
      inside.push({
        ...piece,
        start: Math.max(piece.start, sentence.start),
        end: Math.min(piece.end, sentence.end),
      })
      if (piece.end > sentence.end) break
      next++
    }
    return inside
  })
}

function renderPieces(setting: Setting, pieces: readonly MarkedPiece[]): Html {
  const runs = runsOf(
    pieces,
    ({ measure, commitment }) => measure ?? (commitment === undefined ? undefined : -commitment),
  )
  return html`${runs.map(run => {
    const words = runsOf(run.pieces, piece => piece.hit).map(({ key, pieces: inside }) =>
      renderHit(setting, key, inside),
    )
    const first = run.pieces[0]
    if (first?.measure !== undefined) return renderMeasure(setting, first, words)
    return first?.commitment === undefined ? words : renderCommitment(setting, first.commitment, words)
  })}`
}

/** A number; a promise that begins with it keeps its place by an empty anchor. */
function renderMeasure(setting: Setting, { measure = 0, commitment }: MarkedPiece, words: readonly Html[]): Html {
  const { measures, links, record } = setting.book
  const anchor = `m-${measure}`
  const promise = commitment !== undefined && place(setting, `c-${commitment}`)
  const role = measures[measure - 1]?.role ?? 'background'
  const inside = commitment !== undefined && html` data-in="c-${commitment}"`
  const stands = standsOf(record, measure)
  return html`${
    promise === true && html`<span id="c-${commitment}"></span>`
  }<a class="${classOfRole[role]}${stands !== undefined && ` is-${stands}`}"${stands !== undefined && html` title="${setting.say(standingWords[`is.${stands}`])}"`} ${placeAttributes(setting, anchor)}${inside} href="${links.measure(measure)}">${words}</a>`
}

/** Where a number stands, where that is known. */
function standsOf(record: Book['record'], measure: number): Stands | undefined {
  const stands = record && markOf(record, measure)
  return stands !== undefined && isSpoken(stands) ? stands : undefined
}

function renderCommitment(setting: Setting, number: number, words: readonly Html[]): Html {
  const { commitments, links } = setting.book
  const kind = commitments[number - 1]?.hard === true ? 'c hard' : 'c'
  return html`<a class="${kind}" ${placeAttributes(setting, `c-${number}`)} href="${links.commitment(number)}">${words}</a>`
}

/** The first part of a mark is its anchor and can be tabbed to; its later parts lead to the same card. */
function placeAttributes(setting: Setting, anchor: string): Html {
  const current = anchor === setting.shown && html` aria-current="true"`
  if (place(setting, anchor)) return html`id="${anchor}" data-card="${anchor}"${current}`
  return html`data-card="${anchor}" tabindex="-1"${current}`
}

function place({ placed }: Setting, anchor: string): boolean {
  const isFirst = !placed.has(anchor)
  placed.add(anchor)
  return isFirst
}

function renderHit(setting: Setting, hit: number | undefined, pieces: readonly MarkedPiece[]): Html {
  const words = wordsIn(setting.book, { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 })
  if (hit === undefined) return html`${words}`
  const id = place(setting, `hit-${hit}`) && html` id="hit-${hit}"`
  return html`<mark${id}${hit === setting.currentHit && html` class="now"`}>${words}</mark>`
}
