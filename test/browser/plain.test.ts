/** Without scripts everything is there: reading, opening, searching, sorting, handing in a file, choosing a view. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { editionOf, examples } from '../../web/public/report/examples.ts'
import { openBrowser } from './chromium.ts'
import { openSite } from './site.ts'

const [browser, site] = await Promise.all([
  openBrowser(),
  openSite([editionOf(examples.many, { number: 1, latest: 1 })]),
])
after(() => Promise.all([browser.close(), site.close()]))

async function opened(path: string, width = 360): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 740 }, javaScriptEnabled: false })
  await page.goto(site.url + path)
  return page
}

test('the report reads whole', async () => {
  const page = await opened('/')
  assert.match((await page.textContent('.text')) ?? '', /新建和改造公园30个，新增病床8000张以上/)
})

test('a number leads to its own page with the same card, and that back into the text', async () => {
  const page = await opened('/')
  await page.click('#m-6')
  assert.equal(await page.textContent('.card .value b'), '8,000')
  assert.equal(await page.getAttribute('#m-6', 'aria-current'), 'true')
  await page.click('.passage .go a')
  assert.match(page.url(), /editions\/1#m-6$/)
  assert.equal(await page.isVisible('.sheet'), false)
})

test('contents open and lead to their sections', async () => {
  const page = await opened('/')
  await page.click('.contents summary')
  await page.click('.contents a >> text=把民生的事办实')
  assert.match(page.url(), /#p-5$/)
})

test('on a desk contents stand open beside the text', async () => {
  const page = await opened('/', 1440)
  assert.ok(await page.isVisible('.contents a >> text=把民生的事办实'))
})

test('a search marks the text, and the next hit is a link away', async () => {
  const page = await opened('/')
  await page.click('.find summary')
  await page.fill('.find input', '新增')
  await page.click('.find button')
  assert.equal(await page.locator('mark').count(), 3)
  await page.click('.found >> text=下一处')
  assert.match(page.url(), /hit=2#hit-2$/)
  assert.match((await page.textContent('.found')) ?? '', /第 2 处，共 3 处/)
})

test('the table of numbers sorts and narrows', async () => {
  const page = await opened('/reports/pengcheng-2020/glance', 1440)
  await page.selectOption('select[name=role]', 'target')
  await page.click('.filter button')
  assert.match((await page.textContent('.count')) ?? '', /4 个数字/)
  await page.click('thead a >> text=数值')
  assert.equal(await page.getAttribute('th[aria-sort]', 'aria-sort'), 'ascending')
  assert.match(page.url(), /role=target/)
})

test('a file that is handed in is read; an empty form says what to do', async () => {
  const page = await opened('/reading')
  const buffer = Buffer.from('政府工作报告\n一、2019年工作回顾\n全市生产总值达到2.69万亿元，增长6.7%。')
  await page.setInputFiles('#file', { name: '报告.txt', mimeType: 'text/plain', buffer })
  await page.click('button.primary')
  assert.match((await page.textContent('.newer')) ?? '', /报告\.txt，没有保存/)
  const mark = page.locator('.text a.n').first()
  await mark.click()
  assert.match(page.url(), /#card-m-1$/)
})

test('large print and the dark scheme are a choice that holds, and brings back to the page', async () => {
  const page = await opened('/reports')
  await page.click('.menu summary')
  await page.click('text=大字版')
  assert.equal(new URL(page.url()).pathname, '/reports')
  assert.equal(await page.evaluate('getComputedStyle(document.documentElement).fontSize'), '22px')
  await page.click('footer >> text=深色')
  const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
  assert.equal(ground, 'rgb(0, 0, 0)')
})

test('the other language is one link away, on the same page', async () => {
  const page = await opened('/reports/pengcheng-2020/glance?role=target')
  await page.click('.menu summary')
  await page.click('text=English')
  assert.match(page.url(), /\/en\/reports\/pengcheng-2020\/glance\?role=target$/)
})
