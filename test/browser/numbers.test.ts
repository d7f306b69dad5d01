/** Numbers held against the record: their marks, cards, charts and data pages, for anyone and without scripts. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { examplePorts } from '../../web/public/data/examples.ts'
import { editionOf, examples } from '../../web/public/report/examples.ts'
import { axeOf, openBrowser } from './chromium.ts'
import { openSite } from './site.ts'

const editions = [editionOf(examples.many)]
const [browser, site, loading] = await Promise.all([
  openBrowser(),
  openSite(editions, { numbers: examplePorts() }),
  openSite(editions, {
    numbers: examplePorts({
      loading: () => ({ share: 0.42 }),
      marks: async () => new Map(),
      standings: async () => new Map(),
      findStanding: async () => undefined,
    }),
  }),
])
after(() => Promise.all([browser, site, loading].map(each => each.close())))

const report = '/reports/pengcheng-2020'
const pages = [
  { name: 'the report with its marks', path: '/' },
  { name: 'a target’s card in the report', path: `${report}/editions/1#m-5`, wait: '.card .chart' },
  { name: 'a result’s own page', path: `${report}/editions/1/m/1` },
  { name: 'a promise with numbers', path: `${report}/editions/1/c/2` },
  { name: 'the report at a glance', path: `${report}/glance` },
  { name: 'all indicators', path: '/data' },
  { name: 'an indicator of acts', path: '/data/parks-built?period=2020' },
  { name: 'a reported indicator', path: '/data/gdp' },
  { name: 'the report while the record is loaded', path: '/', from: loading },
] as const

const ways = [
  { language: '', scheme: 'light', view: 'plain', width: 360 },
  { language: '', scheme: 'dark', view: 'elder', width: 1440 },
  { language: '/en', scheme: 'dark', view: 'plain', width: 1440 },
  { language: '/en', scheme: 'light', view: 'elder', width: 360 },
] as const

async function opened(path: string, options: Parameters<typeof browser.newPage>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options })
  await page.goto(site.url + path)
  return page
}

for (const way of ways) {
  const where = `${way.language === '' ? 'in Chinese' : 'in English'}, ${way.scheme}, ${way.view}, ${way.width} px`
  for (const { name, path, ...more } of pages)
    test(`${name}, ${where}: anyone can use it, and nothing sticks out`, async () => {
      const from = 'from' in more ? more.from : site
      const page = await browser.newPage({ viewport: { width: way.width, height: 800 }, colorScheme: way.scheme })
      await page.context().addCookies([{ name: 'view', value: way.view, url: from.url }])
      await page.goto(from.url + (way.language === '' ? path : `${way.language}${path.replace(/^\/(?=$|\?)/, '')}`))
      if ('wait' in more) await page.waitForSelector(more.wait)
      assert.deepEqual(await axeOf(page), [])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= way.width, `the page is ${wide} px wide`)
      await page.context().close()
    })
}

test('the report itself carries no chart: one comes with the card that is opened', async () => {
  const page = await opened('/')
  assert.equal(await page.locator('svg.chart').count(), 0)
  await page.click('#m-5')
  await page.waitForSelector('.sheet .chart')
  assert.match((await page.textContent('.sheet .state')) ?? '', /有风险.*离目标差6个/)
  assert.equal(await page.textContent('.sheet .value b'), '15')
})

test('the table behind a chart opens with a key, and has its values', async () => {
  const page = await opened(`${report}/editions/1/m/5`)
  await page.focus('.behind summary')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('.behind tbody tr:visible').count(), 9)
})

test('the words of a chart stand inside it and don’t cover one another', async () => {
  for (const width of [360, 1440]) {
    const page = await opened(`${report}/editions/1/m/5`, { viewport: { width, height: 800 } })
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.chart text')].map(text => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        return { left, right, top: top + 2, bottom: bottom - 2, words: text.textContent }
      }),
    )
    assert.ok(boxes.length >= 7, 'the chart says too little')
    for (const [at, a] of boxes.entries()) {
      assert.ok(a.left >= 0 && a.right <= width, `${a.words} sticks out at ${width} px`)
      for (const b of boxes.slice(at + 1))
        assert.ok(
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          `${a.words} covers ${b.words} at ${width} px`,
        )
    }
  }
})

test('a sign keeps to the last character of its number, wherever the line ends', async () => {
  for (let width = 340; width <= 420; width += 4) {
    const page = await opened('/', { viewport: { width, height: 800 } })
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.text .n[class*="is-"]')]
        .filter(mark => {
          const words = document.createRange()
          words.selectNodeContents(mark)
          return [...mark.getClientRects()].length > [...words.getClientRects()].length
        })
        .map(mark => mark.textContent),
    )
    assert.deepEqual(lost, [], `at ${width} px`)
    await page.context().close()
  }
})

test('without scripts a number’s page has its chart, and leads to the acts and to each act’s proof', async () => {
  const page = await opened(`${report}/editions/1/m/4`, { javaScriptEnabled: false })
  assert.ok(await page.isVisible('.chart'))
  await page.click('.card dd >> text=47 条记录')
  assert.match(page.url(), /\/data\/hospital-beds-added\?period=2019#acts$/)
  assert.match((await page.getAttribute('.acts a', 'href')) ?? '', /^\/record\/acts\//)
  await page.click('.acts-behind >> text=更早的记录')
  assert.match(page.url(), /before=238#acts$/)
})

test('the strip of the report leads to the numbers that stand so', async () => {
  const page = await opened('/')
  await page.click('.stands >> text=与记录不符')
  assert.match(page.url(), /glance\?standing=differs#numbers$/)
  assert.equal(await page.locator('.numbers-table tbody tr').count(), 2)
  await page.selectOption('select[name=standing]', 'met')
  await page.waitForFunction(() => document.querySelectorAll('.numbers-table tbody tr').length === 1)
  assert.match(page.url(), /standing=met/)
})

test('a search among the indicators finds by name and leads to the page', async () => {
  const page = await opened('/data', { javaScriptEnabled: false })
  await page.fill('.filter input', '公园')
  await page.click('.filter button')
  assert.equal(await page.locator('.indicators tbody td.figure').count(), 1)
  await page.click('.indicators tbody a')
  assert.equal(await page.textContent('h1'), '新建和改造公园')
})

test('no page asks for anything outside', () => {
  assert.deepEqual(browser.refused, [])
})
