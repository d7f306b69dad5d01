import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { openBook } from '../report/book.ts'
import { editionOf, examples } from '../report/examples.ts'
import { editionLinks } from '../report/links.ts'
import { visitOf } from '../visit.ts'
import { listNumbers, NumbersQuery } from './numbers.ts'
import { renderGlancePage } from './page.ts'

const site = { city: { zh: '鹏城市', en: 'Pengcheng' }, assets: { head: () => html``, tail: () => html`` } }
const book = openBook(examples.many, editionLinks({ language: 'zh' }, 'pengcheng-2020', 1))
const listed = (query: Record<string, string>) =>
  listNumbers(book, NumbersQuery.parse(query)).rows.map(({ number }) => number)
const pageOf = (query: Record<string, string> = {}, reading = examples.many) =>
  renderGlancePage(editionOf(reading), NumbersQuery.parse(query), site, visitOf('/glance', undefined)).toString()

for (const [query, numbers] of [
  [{}, [1, 2, 3, 4, 5, 6, 7, 8]],
  [{ role: 'target' }, [5, 6, 7, 8]],
  [{ q: '病床' }, [4, 6]],
  [{ q: '8000' }, [6]],
  [{ section: 's1' }, [1, 2, 3, 4]],
  [{ section: 's2' }, [5, 6, 7, 8]],
  [{ sort: 'value', dir: 'desc', q: '病床' }, [6, 4]],
  [{ sort: 'place', dir: 'desc', role: 'result' }, [4, 3, 2, 1]],
  [{ role: 'nonsense', sort: 'drop table', dir: 'up', from: '-3' }, [1, 2, 3, 4, 5, 6, 7, 8]],
  [{ q: '没有这样的词' }, []],
] as const)
  test(`asked for ${JSON.stringify(query)}, the table shows ${numbers.join(' ') || 'nothing'}`, () => {
    assert.deepEqual(listed(query), numbers)
  })

test('a long list goes on over pages', () => {
  const long = openBook(examples.longest, editionLinks({ language: 'zh' }, 'x', 1))
  const { total, rows } = listNumbers(long, NumbersQuery.parse({ from: '250' }))
  assert.equal(total, 480)
  assert.equal(rows.length, 230)
  assert.match(pageOf({}, examples.longest), /后 230 个/)
})

test('the head that sorts says so, and turns the order round', () => {
  assert.match(pageOf({ sort: 'value' }), /aria-sort="ascending"><a href="\?sort=value&amp;dir=desc#numbers">数值/)
})

test('a section’s row counts its results, targets and promises; one that holds others their sum', () => {
  const row = (title: string) =>
    new RegExp(`${title}</a></th>(.*?)</tr>`, 's').exec(pageOf())?.[1]?.match(/<span>\d+<\/span>/g)
  assert.deepEqual(row('2019年工作回顾'), ['<span>4</span>'])
  assert.deepEqual(row('2020年主要工作'), ['<span>4</span>', '<span>4</span>'])
})

test('results stand beside targets of the same indicator, with bars from zero', () => {
  assert.match(pageOf(), /1 个指标既有去年的结果，又有今年的目标/)
  assert.match(pageOf(), /<rect width="47\.5" height="1"\/>/)
})

test('findings are told to whoever prepares the report, with the place', () => {
  assert.match(pageOf(), /给起草人：1 处值得再看/)
  assert.match(
    pageOf(),
    /增速与总量不一致<\/b> <span lang="zh-CN">按增速推算与总量不合。<\/span> <a href="[^"]*#p-3-1"/,
  )
})

test('a report without numbers is no broken page', () => {
  assert.match(pageOf({}, examples.nothing), /没有符合条件的数字/)
})

test('nothing in a hostile report or question becomes markup', () => {
  assert.doesNotMatch(pageOf({ q: '"><script>' }, examples.hostile), /<script>|<img|<svg onload|onclick='/)
})
