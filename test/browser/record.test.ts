/** The public record and the page that checks evidence, in a browser: for anyone, with scripts and without. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { exampleActs, exampleBundle } from '../../src/evidence/examples/city.ts'
import { exampleLog as evidenceLog } from '../../src/evidence/examples/log.ts'
import { exampleId, exampleLog } from '../../web/public/record/example-log.ts'
import { examples } from '../../web/public/record/examples.ts'
import { axeOf, openBrowser } from './chromium.ts'
import { openRecordSite } from './record-site.ts'

const log = await exampleLog(1213)
const { vkey } = await evidenceLog(exampleActs())
const evidence = await exampleBundle('parks')
const [browser, site, waiting, empty, evidenced] = await Promise.all([
  openBrowser(),
  openRecordSite(log.ports),
  openRecordSite({ ...log.ports, findAct: async () => examples['waiting for its place'] }),
  openRecordSite((await exampleLog(0)).ports),
  openRecordSite({ ...log.ports, findVkey: async () => vkey }),
])
after(() => Promise.all([browser, site, waiting, empty, evidenced].map(each => each.close())))

const act = `/record/acts/${exampleId(400)}`
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

async function opened(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(url)
  return page
}

const ways = [
  { language: '', scheme: 'light', view: 'plain', width: 360 },
  { language: '', scheme: 'dark', view: 'elder', width: 1440 },
  { language: '/en', scheme: 'dark', view: 'plain', width: 1440 },
  { language: '/en', scheme: 'light', view: 'elder', width: 360 },
] as const

const pages = [
  { name: 'the record', path: '/record' },
  { name: 'the record narrowed', path: '/record?kind=payment.made&day=2020-09-29' },
  { name: 'an act', path: act, click: '[data-check=spoilt]', wait: '.checks' },
  { name: 'an act that waits', path: act, from: waiting },
  { name: 'checkpoints', path: '/record/checkpoints' },
  { name: 'an empty record', path: '/record', from: empty },
  { name: 'checking evidence', path: '/verify' },
] as const satisfies readonly { name: string; path: string; click?: string; wait?: string; from?: typeof site }[]

for (const { language, scheme, view, width } of ways)
  for (const shown of pages)
    test(`${shown.name}, ${language === '' ? 'Chinese' : 'English'}, ${scheme}, ${view}, ${width} px: anyone can use it, and nothing sticks out`, async () => {
      const { url } = 'from' in shown ? shown.from : site
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme })
      await page.context().addCookies([{ name: 'view', value: view, url }])
      await page.goto(url + language + shown.path)
      // What is folded away is looked at too.
      await page.evaluate(() =>
        document.querySelectorAll('details:not(.menu)').forEach(each => void each.setAttribute('open', '')),
      )
      if ('click' in shown) await page.click(shown.click)
      if ('wait' in shown) await page.waitForSelector(shown.wait)
      assert.deepEqual(await axeOf(page), [])
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'the page is too wide')
      await page.context().close()
    })

test('an act is checked in its page, and a changed character is noticed', async () => {
  const page = await opened(site.url + act)
  await page.click('[data-check=true]')
  await page.waitForSelector('.verdict.passed')
  assert.equal(await page.locator('.checks .passed').count(), 3)
  await page.click('[data-check=spoilt]')
  await page.waitForSelector('.verdict.failed')
  assert.match((await page.textContent('.checked')) ?? '', /改成了.*这份内容不在日志里/s)
})

test('the checking code comes only when it is asked for, and nothing is sent with it', async () => {
  const asked: string[] = []
  const page = await browser.newPage()
  page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.goto(site.url + act, { waitUntil: 'networkidle' })
  const scripts = () => asked.filter(each => each.endsWith('.js'))
  const before = scripts()
  assert.deepEqual(
    before.filter(each => !each.includes('record.client')),
    [],
  )
  await page.click('[data-check=true]')
  await page.waitForSelector('.verdict')
  assert.equal(scripts().length, before.length + 1)
  assert.deepEqual(
    asked.filter(each => !each.startsWith('GET /')),
    [],
  )
})

test('without scripts the record is browsed by day, kind and page, and an act shows its proof', async () => {
  const page = await opened(`${site.url}/record`, { javaScriptEnabled: false })
  await page.click('.browse summary')
  await page.click('.month a >> text=29')
  await page.waitForURL(/day=2020-09-29/)
  await page.click('.browse summary')
  await page.click('.tallies a >> text=发放补贴')
  await page.waitForURL(/kind=payment.made/)
  assert.match((await page.textContent('.count')) ?? '', /^6 件$/)
  await page.click('.acts a')
  assert.match((await page.textContent('.story')) ?? '', /合并 \d+ 次/)
  assert.equal(await page.isVisible('.check'), false)
  await page.click('summary >> text=条目原文')
  assert.match((await page.textContent('#leaf')) ?? '', /^\{"act":/)
})

for (const [name, bytes, says] of [
  ['evidence.zip', evidence, /核对通过.*三座/s],
  ['spoilt.zip', evidence.with(evidence.length - 400, (evidence[evidence.length - 400] ?? 0) ^ 1), /没法核对|不通过/],
  ['photo.png', Uint8Array.of(1, 2, 3), /这不是数字的证据/],
] as const)
  test(`${name} is checked without leaving the machine, with the network off: ${says.source}`, async () => {
    const page = await opened(`${evidenced.url}/verify`)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.setInputFiles('#file', file(name, bytes))
    await page.waitForSelector('#verdict-title')
    assert.match((await page.textContent('.verdict-place')) ?? '', says)
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'verdict-place')
    if (name === 'evidence.zip') assert.deepEqual(await axeOf(page), [])
  })

test('the file of another city is said to be another’s', async () => {
  const page = await opened(`${site.url}/en/verify`)
  await page.setInputFiles('#file', file('evidence.zip', evidence))
  await page.waitForSelector('#verdict-title')
  assert.match((await page.textContent('.verdict-place')) ?? '', /Not this city’s evidence.*example\.com\/log\+/s)
})

test('a file is chosen from the keyboard', async () => {
  const page = await opened(`${evidenced.url}/verify`)
  await page.focus('#file')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
  await chooser.setFiles(file('evidence.zip', evidence))
  await page.waitForSelector('.found-true.passed')
})

test('without scripts the page that checks evidence says how to check it oneself', async () => {
  const page = await opened(`${site.url}/verify`, { javaScriptEnabled: false })
  assert.equal(await page.isVisible('form.hand-in'), false)
  assert.ok(await page.isVisible('text=您的浏览器没有运行脚本'))
  assert.ok(await page.isVisible('text=./yinuo verify'))
})
