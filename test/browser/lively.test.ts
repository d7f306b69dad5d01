/** What scripts add to reading: contents that follow, search while typing, tables without a reload, files dropped; and paper. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { editionOf, examples } from '../../web/public/report/examples.ts'
import { openBrowser } from './chromium.ts'
import { openSite } from './site.ts'

const [browser, site, long] = await Promise.all([
  openBrowser(),
  openSite([editionOf(examples.many, { number: 1, latest: 1 })]),
  openSite([editionOf(examples.longest, { number: 1, latest: 1 })]),
])
after(() => Promise.all([browser, site, long].map(each => each.close())))

async function opened(path: string, { width = 1440, from = site } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 740 : 900 } })
  await page.goto(from.url + path)
  return page
}

test('contents follow the reading, on a phone by name in the strip', async () => {
  const page = await opened('/', { width: 360, from: long })
  await page.locator('.text h3').nth(20).scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, 500))
  await page.waitForFunction(() => document.querySelector('.here-now')?.textContent?.startsWith('以第20项'))
  assert.equal(await page.locator('.contents a[aria-current]').count(), 1)
  assert.ok(await page.isVisible('.tools'), 'the strip has scrolled away')
})

test('search finds while one types, and Enter goes on to the next', async () => {
  const page = await opened('/')
  await page.fill('.find input', '新增')
  await page.waitForFunction(() => document.querySelector('.found')?.textContent?.includes('第 1 处，共 3 处'))
  await page.press('.find input', 'Enter')
  await page.press('.find input', 'Enter')
  await page.press('.find input', 'Enter')
  assert.match((await page.textContent('.found')) ?? '', /第 1 处，共 3 处/)
  await page.press('.find input', 'Shift+Enter')
  assert.match((await page.textContent('.found')) ?? '', /第 3 处，共 3 处/)
  assert.equal(new URL(page.url()).searchParams.get('q'), '新增')
  assert.equal(await page.locator('mark').count(), 0, 'the text itself stays as it is')
})

test('a search that came with the address goes on where it stands', async () => {
  const page = await opened('/?q=新增&hit=2')
  await page.waitForFunction(() => document.querySelector('.found')?.textContent?.includes('第 2 处，共 3 处'))
  assert.match((await page.textContent('#p-6')) ?? '', /新增病床8000张以上/)
})

test('the table narrows while one types, without a reload, and the address keeps it', async () => {
  const page = await opened('/reports/pengcheng-2020/glance')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.fill('.filter input[name=q]', '病床')
  await page.waitForFunction(() => document.querySelector('.count')?.textContent?.startsWith('2 '))
  await page.click('thead a >> text=数值')
  await page.waitForSelector('th[aria-sort=ascending] >> text=数值')
  assert.equal(await page.evaluate('isSamePage'), true)
  assert.equal(await page.inputValue('.filter input[name=q]'), '病床')
  assert.match(page.url(), /q=%E7%97%85%E5%BA%8A/)
})

test('a table that held nothing comes back when the question is taken back', async () => {
  const page = await opened('/reports/pengcheng-2020/glance?q=nothing')
  await page.fill('.filter input[name=q]', '')
  await page.waitForSelector('.numbers-table')
})

test('a file that is chosen is read in place; going back brings the form', async () => {
  const page = await opened('/reading')
  const buffer = Buffer.from('政府工作报告\n一、2019年工作回顾\n全市生产总值达到2.69万亿元，增长6.7%。')
  await page.setInputFiles('#file', { name: '报告.txt', mimeType: 'text/plain', buffer })
  await page.waitForSelector('main.report')
  await page.click('#m-1')
  await page.waitForSelector('.sheet article[data-card="m-1"]')
  await page.keyboard.press('Escape')
  await page.goBack()
  await page.waitForSelector('form.hand-in')
})

test('a file that is too large is not sent, and the page says why', async () => {
  const page = await opened('/reading')
  await page.setInputFiles('#file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * 2 ** 20) })
  assert.match((await page.textContent('.progress')) ?? '', /21\.0 MB，超过 20 MB/)
})

test('a file dropped on the page is read', async () => {
  const page = await opened('/reading')
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['一、2020年主要工作\n新增学位2万个。'], 'a.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.dispatchEvent('form.hand-in', 'drop', { dataTransfer: data })
  await page.waitForSelector('main.report')
})

test('on paper there is the text and nothing around it', async () => {
  const page = await opened('/', { from: long })
  await page.click('#m-4')
  await page.waitForSelector('.sheet article')
  await page.emulateMedia({ media: 'print' })
  for (const away of ['.bar', '.tools', '.sheet', '.sum', '.here', 'footer.foot'])
    assert.equal(await page.locator(away).first().isVisible(), false, `${away} is printed`)
  assert.ok(await page.isVisible('h1'))
  assert.equal(
    await page.evaluate(() => getComputedStyle(document.querySelector('#m-1') ?? document.body).borderBottomWidth),
    '0px',
  )
  const pdf = await page.pdf({ format: 'A4' })
  assert.ok(pdf.length > 10_000)
})

test('no page breaks its own policy or throws', async () => {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', message => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  for (const path of [
    '/',
    '/en',
    '/reports/pengcheng-2020/glance',
    '/reading',
    '/reports/pengcheng-2020/editions/1/m/1',
  ]) {
    await page.goto(site.url + path)
    await page.waitForLoadState('networkidle')
  }
  assert.deepEqual(said, [])
})
