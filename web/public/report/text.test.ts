import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayIn } from '../say.ts'
import { type Book, openBook } from './book.ts'
import { examples } from './examples.ts'
import { editionLinks } from './links.ts'
import { search } from './search.ts'
import { renderText } from './text.ts'

const links = editionLinks({ language: 'zh' }, 'pengcheng-2020', 1)
const textOf = (book: Book, q = '') =>
  renderText(book, { ...search(book.reading.text, { q }), say: sayIn('zh') }).toString()
const wordsOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

for (const [name, reading] of Object.entries(examples))
  test(`the text of «${name}» is shown whole and in order, whatever is marked in it`, () => {
    assert.equal(wordsOf(textOf(openBook(reading, links), '公园')).trimEnd(), reading.text)
  })

test('a number inside a promise is a link of its own, between the two parts of the promise', () => {
  const markup = textOf(openBook(examples.many, links))
  assert.match(
    markup,
    /<a class="c hard" id="c-2" data-card="c-2" href="[^"]*\/c\/2">新增病床<\/a><a class="n target" id="m-6" data-card="m-6" data-in="c-2"[^>]*>8000张以上<\/a>/,
  )
})

test('every number and promise has one anchor, every anchor one place', () => {
  for (const reading of [examples.many, examples.longest, examples.hostile]) {
    const ids = [...textOf(openBook(reading, links)).matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    assert.equal(new Set(ids).size, ids.length)
    for (const at of reading.measures.keys()) assert.ok(ids.includes(`m-${at + 1}`), `m-${at + 1} is missing`)
    for (const at of reading.commitments.keys()) assert.ok(ids.includes(`c-${at + 1}`), `c-${at + 1} is missing`)
  }
})

test('a promise that begins with its number keeps an anchor', () => {
  const [measure] = examples.one.measures
  assert.ok(measure !== undefined)
  const { start, end, quote } = measure
  const promise = { start, end, quote, action: '', object: '', deadline: null, hard: false, confidence: 1 }
  const reading = { ...examples.one, commitments: [{ ...promise, measures: [0], section: 's1' }] }
  assert.match(textOf(openBook(reading, links)), /<span id="c-1"><\/span><a class="n" id="m-1"/)
})

test('a report that means harm stays text', () => {
  assert.doesNotMatch(textOf(openBook(examples.hostile, links)), /<(script|svg|img|b)\b/)
})

test('a hit inside a number is marked inside its link, the first hit as the current one', () => {
  assert.match(
    textOf(openBook(examples.many, links), '张'),
    /<a class="n" id="m-4"[^>]*>3800<mark id="hit-1">张<\/mark><\/a>/,
  )
})

test('the first part of a mark can be tabbed to, the later ones need not', () => {
  const markup = textOf(openBook(examples.many, links), '')
  const parts = [...markup.matchAll(/<a class="c[^>]*>/g)].map(match => match[0])
  assert.ok(parts.length >= 4)
  for (const part of parts) assert.notEqual(part.includes(' id='), part.includes('tabindex="-1"'))
})
