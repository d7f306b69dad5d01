/** Every public page against WCAG 2.2 AA, in both languages, both schemes, in large print, on a phone and on a desk. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { editionOf, examples } from '../../web/public/report/examples.ts'
import { axeOf, openBrowser } from './chromium.ts'
import { openSite } from './site.ts'

const edition = { number: 1, latest: 1 }
const [browser, site, long, empty] = await Promise.all([
  openBrowser(),
  openSite([editionOf(examples.many, edition)]),
  openSite([editionOf(examples.longest, edition)]),
  openSite([]),
])
after(() => Promise.all([browser, site, long, empty].map(each => each.close())))

/** Enough of the combinations that each language meets each scheme, view and width. */
const ways = [
  { language: '', scheme: 'light', view: 'plain', width: 360 },
  { language: '', scheme: 'dark', view: 'elder', width: 1440 },
  { language: '/en', scheme: 'dark', view: 'plain', width: 1440 },
  { language: '/en', scheme: 'light', view: 'elder', width: 360 },
  { language: '/en', scheme: 'dark', view: 'plain', width: 360 },
] as const

const report = '/reports/pengcheng-2020'
const pages = [
  { name: 'the live report', path: '/' },
  { name: 'the live report with a card open', path: `${report}/editions/1#m-6`, wait: '.card' },
  { name: 'the live report with a search', path: '/?q=新增', wait: '.found button' },
  { name: 'a number’s page', path: `${report}/editions/1/m/4` },
  { name: 'a promise’s page', path: `${report}/editions/1/c/2` },
  { name: 'a sentence’s page', path: `${report}/editions/1/p/3-2` },
  { name: 'the report at a glance', path: `${report}/glance` },
  { name: 'the list of reports', path: '/reports' },
  { name: 'reading one’s own', path: '/reading' },
  { name: 'a page that is not there', path: '/nowhere' },
  { name: 'the longest report', path: '/', from: long },
  { name: 'the longest report at a glance', path: `${report}/glance`, from: long },
  { name: 'an empty city', path: '/', from: empty },
] as const satisfies readonly { name: string; path: string; wait?: string; from?: typeof site }[]

type Way = (typeof ways)[number]

async function open(
  way: Way,
  { path, from = site, wait }: { path: string; from?: typeof site; wait?: string },
): Promise<Page> {
  const { width, scheme } = way
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 740 : 900 }, colorScheme: scheme })
  await page.context().addCookies([{ name: 'view', value: way.view, url: from.url }])
  await page.goto(from.url + (way.language === '' ? path : `${way.language}${path.replace(/^\/(?=$|\?)/, '')}`))
  if (wait !== undefined) await page.waitForSelector(wait)
  return page
}

for (const [at, way] of ways.entries()) {
  const where = `${way.language === '' ? 'in Chinese' : 'in English'}, ${way.scheme}, ${way.view}, ${way.width} px`
  // The longest pages take seconds each; two ways show whether they hold.
  for (const shown of pages.filter(page => at < 2 || !('from' in page) || page.from !== long))
    test(`${shown.name}, ${where}: anyone can use it, and nothing sticks out`, async () => {
      const page = await open(way, shown)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.deepEqual(await axeOf(page), [])
      assert.ok(wide <= way.width, `the page is ${wide} px wide`)
      await page.context().close()
    })
}

test('no page asks for anything outside', () => {
  assert.deepEqual(browser.refused, [])
})

test('what is tapped is large enough: 24 px, in large print 48 px', async () => {
  for (const [way, least] of [
    [ways[0], 24],
    [ways[3], 48],
  ] as const) {
    const page = await open(way, { path: '/' })
    const small = await page.evaluate(
      least =>
        [...document.querySelectorAll('header a, header summary, .tools summary, .close, footer.foot a')]
          .map(element => [element.textContent, element.getBoundingClientRect()] as const)
          .filter(([, { height }]) => height > 0 && height < least)
          .map(([name, { height }]) => `${name}: ${height} px`),
      least,
    )
    assert.deepEqual(small, [])
    await page.context().close()
  }
})
