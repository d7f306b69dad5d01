import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { readerOf } from '../say.ts'
import { visitOf } from '../visit.ts'
import { openBook } from './book.ts'
import { renderMeasureCard } from './card.ts'
import { editionOf, examples } from './examples.ts'
import { editionLinks } from './links.ts'
import { renderReportPage } from './page.ts'
import { renderPlacePage } from './passage.ts'
import { renderCommitmentCard } from './promise-card.ts'

const site = { city: { zh: '鹏城市', en: 'Pengcheng' }, assets: { head: () => html``, tail: () => html`` } }
const links = editionLinks({ language: 'zh' }, 'pengcheng-2020', 1)
const many = openBook(examples.many, links)
const reader = (language: 'zh' | 'en', view: 'plain' | 'elder' = 'plain') => readerOf({ language, view })
const cardOf = (number: number, who = reader('zh')) => renderMeasureCard(many, number, who)?.toString() ?? ''
const pageOf = (url: string, cookies = '') =>
  renderReportPage(editionOf(examples.many), {}, site, visitOf(url, cookies)).toString()

test('a card says what, for when, how much, what kind, and that nothing is tracked yet', () => {
  const card = cardOf(1)
  for (const said of [
    '全市生产总值',
    '2019年',
    '<b>2.69</b>',
    '万亿元',
    '<dd>结果</dd>',
    '尚未跟踪',
    '2,690,000,000,000 元',
  ])
    assert.ok(card.includes(said), `the card does not say ${said}`)
})

test('a card quotes its sentence with the number in it', () => {
  assert.match(cardOf(4), /<blockquote lang="zh-CN">[^<]*新增病床<b>3800张<\/b>。<\/blockquote>/)
})

test('a result leads to this year’s target of the same indicator, and back', () => {
  assert.match(cardOf(4), /2020年目标<\/span> <a href="[^"]*\/m\/6" data-card="m-6">8,000张<\/a>/)
  assert.match(cardOf(6), /2019年结果<\/span> <a href="[^"]*\/m\/4" data-card="m-4">3,800张<\/a>/)
})

test('a number that was read with doubt says so in words', () => {
  assert.match(cardOf(4), /把握小，请以原文为准/)
  assert.match(cardOf(4), /单位也可能是座/)
  assert.doesNotMatch(cardOf(1), /把握/)
})

test('a card in English is in English, the report’s own words aside', () => {
  const card = cardOf(6, reader('en')).replaceAll(/<(\w+)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '')
  assert.match(card, /at least/)
  assert.doesNotMatch(card, /\p{Script=Han}/u)
})

test('large print has fewer words and the same number', () => {
  assert.ok(cardOf(4, reader('zh', 'elder')).length < cardOf(4).length)
  assert.match(cardOf(4, reader('zh', 'elder')), /<b>3,800<\/b>/)
})

test('the first card has nothing before it, the last nothing after it', () => {
  assert.doesNotMatch(cardOf(1), /rel="prev"/)
  assert.doesNotMatch(cardOf(examples.many.measures.length), /rel="next"/)
})

for (const [deadline, said] of [
  ['2020-06-30', '2020年6月30日 (周二)'],
  ['2020', '2020年底'],
] as const)
  test(`a promise with the deadline ${deadline} is due ${said}`, () => {
    const number = examples.many.commitments.findIndex(commitment => commitment.deadline === deadline) + 1
    assert.ok(renderCommitmentCard(many, number, reader('zh'))?.toString().includes(said))
  })

test('what the edition does not have has no card and no page', () => {
  const edition = editionOf(examples.many)
  for (const place of [
    { kind: 'm', number: 99 },
    { kind: 'c', number: 0 },
    { kind: 'p', number: 99 },
    { kind: 'p', number: 3, sentence: 99 },
  ] as const)
    assert.equal(renderPlacePage(edition, place, site, visitOf('/', undefined)), undefined)
})

test('the page of a number tells those it is shared with what it is', () => {
  const page = renderPlacePage(editionOf(examples.many), { kind: 'm', number: 6 }, site, visitOf('/x', undefined))
  assert.match(page?.toString() ?? '', /<meta property="og:title" content="新增病床：不少于 8,000张">/)
})

test('an older edition says that there is a newer one and where', () => {
  const older = editionOf(examples.many, { number: 1, latest: 2 })
  const page = renderReportPage(older, {}, site, visitOf('/reports/pengcheng-2020/editions/1', undefined)).toString()
  assert.match(page, /最新的是第 2 版。 <a href="\/reports\/pengcheng-2020">/)
  assert.match(page, /<link rel="canonical" href="\/reports\/pengcheng-2020\/editions\/1">/)
})

test('a made-up city says so on its page, in the language of the page', () => {
  assert.match(pageOf('/'), /本市与报告均为演示而作/)
  assert.match(pageOf('/en'), /made up for demonstration/)
})

test('the page in English is in English, the report itself aside', () => {
  const interfaceOf = pageOf('/en')
    .replaceAll(/<(h1|nav|div)[^>]* lang="zh-CN"[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/鹏城市人民政府|林守诺|2020年政府工作报告|中文|报告 2020.docx/g, '')
  assert.doesNotMatch(interfaceOf, /\p{Script=Han}/u)
})

test('no page carries a style or script of its own in its lines', () => {
  for (const page of [pageOf('/'), pageOf('/en', 'view=elder')])
    assert.doesNotMatch(page, /<style|style="|<script(?![^>]*\bsrc=)| on\w+="/)
})

test('a report in which nothing is found says so', () => {
  const page = renderReportPage(editionOf(examples.nothing), {}, site, visitOf('/', undefined)).toString()
  assert.match(page, /没有读到数字和承诺/)
})

test('nothing in a hostile report becomes markup, wherever it is shown', () => {
  const edition = editionOf(examples.hostile)
  const visit = visitOf('/?q=<script>', undefined)
  const pages = [
    renderReportPage(edition, { q: '"><script>' }, site, visit),
    ...(['m', 'c', 'p'] as const).map(kind =>
      renderPlacePage(edition, { kind, number: kind === 'p' ? 2 : 1 }, site, visit),
    ),
  ]
  for (const page of pages) {
    assert.ok(page !== undefined)
    assert.doesNotMatch(page.toString(), /<script>|<img|<svg onload|onclick='/)
  }
})
