/** What the cards of numbers and of promises have in common. */
import { noteIn, type Quoted } from '../../../src/report/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { type Book, passageAt, sentenceAt, tagOf, wordsIn } from './book.ts'
import { cardWords as words } from './card-words.ts'

/** A line of a card's list. */
export type Row = { readonly name: string; readonly value: Html }

/** How sure the reader must be of a measure for each word; below the last it is `low`. */
const sureFrom = [
  { from: 0.9, word: 'sure.high' },
  { from: 0.7, word: 'sure.middle' },
  { from: 0, word: 'sure.low' },
] as const

/** A sentence is quoted with at most so many characters on each side of what is quoted from it. */
const widestContext = 60

/** Ways from one card to the next, of the kinds that an anchor can name. */
const steps = {
  m: { previous: 'go.previousMeasure', next: 'go.nextMeasure' },
  c: { previous: 'go.previousCommitment', next: 'go.nextCommitment' },
} as const

/** `2020` → `2020年`; `2016-2020` → `2016–2020年`. */
export function periodIn(period: string | null, { say }: Reader): string {
  if (period === null) return say(words['card.noPeriod'])
  const [from = '', to] = period.split('-')
  return to === undefined ? say(words['card.year'], { year: from }) : say(words['card.years'], { from, to })
}

/** The rows of a card, names before values. */
export function renderRows(rows: readonly Row[]): Html {
  return html`<dl>${rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** The section that something stands in, as a link to its place in the report. */
export function sectionRow(book: Book, { section }: { readonly section: string }, { say }: Reader): Row | false {
  const chapter = book.chapterById.get(section)
  if (chapter === undefined) return false
  const href = book.links.inReport(`p-${chapter.passage}`)
  return {
    name: say(words['row.section']),
    value: html`<a href="${href}" lang="${tagOf(book.reading)}">${chapter.title}</a>`,
  }
}

/** How sure the reading is, and its doubts in words. Nothing is said where there is no doubt. */
export function sureness(
  { confidence, notes }: { readonly confidence: number; readonly notes: readonly string[] },
  { say, language }: Reader,
): Row[] {
  const word = sureFrom.find(({ from }) => confidence >= from)?.word ?? 'sure.low'
  if (word === 'sure.high' && notes.length === 0) return []
  const rows = [{ name: say(words['row.sureness']), value: html`${say(words[word])}` }]
  return notes.length === 0
    ? rows
    : [
        ...rows,
        {
          name: say(words['row.notes']),
          value: html`${notes.map(note => noteIn(note, language)).join(language === 'zh' ? '；' : '; ')}`,
        },
      ]
}

/** The sentence around a quote, the quote in bold, shortened at both ends where it is long. */
export function quoteInContext(book: Book, { start, end, quote }: Quoted): Html {
  const passage = passageAt(book, start)
  if (passage === undefined) return html``
  const sentence = sentenceAt(passage, start)
  const from = Math.max(sentence.start, start - widestContext)
  const until = Math.max(end, Math.min(sentence.end, end + widestContext))
  const before = `${from > sentence.start ? '…' : ''}${wordsIn(book, { start: from, end: start })}`
  const after = `${wordsIn(book, { start: end, end: until })}${until < sentence.end ? '…' : ''}`
  return html`<blockquote lang="${tagOf(book.reading)}">${before}<b>${quote}</b>${after}</blockquote>`
}

/** The addresses of what is shown and of its sentence, to give away; nothing where they end with the page. */
export function renderAddresses(
  book: Book,
  { start }: Quoted,
  own: { readonly href: string; readonly word: 'go.measure' | 'go.commitment' },
  { say }: Reader,
): Html | undefined {
  const passage = passageAt(book, start)
  if (passage === undefined || !book.links.isLasting) return undefined
  const sentence = book.links.passage(passage.number, sentenceAt(passage, start).number)
  return html`<p class="go"><a href="${own.href}">${say(words[own.word])}</a><a href="${sentence}">${say(words['go.sentence'])}</a></p>`
}

/** The ways to the card before and the card after, by the anchor of this one: `m-12`. */
export function renderSteps(book: Book, kind: keyof typeof steps, number: number, { say }: Reader): Html {
  const last = kind === 'm' ? book.measures.length : book.commitments.length
  const step = (to: number, word: (typeof steps)[typeof kind]['previous' | 'next'], rel: 'prev' | 'next') => {
    if (to < 1 || to > last) return html`<span></span>`
    const href = kind === 'm' ? book.links.measure(to) : book.links.commitment(to)
    return html`<a href="${href}" rel="${rel}" data-card="${kind}-${to}">${say(words[word])}</a>`
  }
  return html`<nav class="steps" aria-label="${say(words['card.steps'])}">${step(number - 1, steps[kind].previous, 'prev')}${step(number + 1, steps[kind].next, 'next')}</nav>`
}
