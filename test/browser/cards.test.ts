/** Cards that open beside the line or from below, by pointer and by keys. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { editionOf, examples } from '../../web/public/report/examples.ts'
import { openBrowser } from './chromium.ts'
import { openSite } from './site.ts'

const [browser, site] = await Promise.all([
  openBrowser(),
  openSite([1, 2].map(number => editionOf(examples.many, { number, latest: 2 }))),
])
after(() => Promise.all([browser.close(), site.close()]))

const desk = { viewport: { width: 1440, height: 900 } }
const edition = '/reports/pengcheng-2020/editions/2'

async function opened(path = '/', options: Parameters<typeof browser.newPage>[0] = desk): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(site.url + path)
  return page
}

const valueIn = (page: Page) => page.textContent('.sheet .value b')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const isShut = (page: Page) => page.isHidden('.sheet')
const shown = (page: Page, anchor: string) => page.waitForSelector(`.sheet article[data-card="${anchor}"]`)

test('a click on a number opens its card beside the line, and the address says which', async () => {
  const page = await opened()
  await page.click('#m-4')
  await shown(page, 'm-4')
  assert.equal(await valueIn(page), '3,800')
  assert.equal(await focused(page), 'card-title')
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, `${edition}#m-4`)
  assert.equal(await page.getAttribute('#m-4', 'aria-expanded'), 'true')
  const [mark, sheet] = await Promise.all([page.locator('#m-4').boundingBox(), page.locator('.sheet').boundingBox()])
  assert.ok(mark !== null && sheet !== null && sheet.x > mark.x + mark.width, 'the card covers the line')
})

test('Enter opens the card, Escape closes it, and the focus is back on the number', async () => {
  const page = await opened()
  await page.focus('#m-4')
  await page.keyboard.press('Enter')
  await shown(page, 'm-4')
  await page.keyboard.press('Escape')
  assert.ok(await isShut(page))
  assert.equal(await focused(page), 'm-4')
  assert.equal(await page.getAttribute('#m-4', 'aria-expanded'), null)
})

test('the way back closes the card, the way forward opens it again', async () => {
  const page = await opened()
  await page.click('#m-4')
  await shown(page, 'm-4')
  await page.goBack()
  assert.ok(await isShut(page))
  assert.equal(new URL(page.url()).pathname, '/')
  await page.goForward()
  await shown(page, 'm-4')
})

for (const [next, previous] of [
  ['ArrowRight', 'ArrowLeft'],
  ['j', 'k'],
] as const)
  test(`${next} goes to the next number, ${previous} back, and the card follows`, async () => {
    const page = await opened()
    await page.click('#m-4')
    await shown(page, 'm-4')
    await page.keyboard.press(next)
    await shown(page, 'm-5')
    await page.keyboard.press(previous)
    await shown(page, 'm-4')
    await page.keyboard.press('Escape')
    await page.keyboard.press(next)
    assert.equal(await focused(page), 'm-5', 'without a card only the focus moves')
    assert.ok(await isShut(page))
  })

test('keys do nothing while nothing is chosen, or while one types', async () => {
  const page = await opened()
  await page.keyboard.press('j')
  await page.fill('.find input', '')
  await page.press('.find input', 'j')
  assert.equal(await page.inputValue('.find input'), 'j')
  assert.ok(await isShut(page))
})

test('links inside a card lead to the other card, and the text follows', async () => {
  const page = await opened()
  await page.click('#m-4')
  await shown(page, 'm-4')
  await page.click('.sheet .beside a')
  await shown(page, 'm-6')
  await page.click('.sheet dd a[data-card="c-2"]')
  await shown(page, 'c-2')
  assert.ok(
    await page.locator('#m-6').evaluate(mark => mark.classList.contains('open')),
    'its number is marked with it',
  )
})

test('an address that names a number opens there, with its card', async () => {
  const page = await opened(`${edition}#m-6`)
  await shown(page, 'm-6')
  assert.equal(await valueIn(page), '8,000')
})

test('on a phone the card rises from below and the number stays in sight', async () => {
  const page = await opened('/', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  await page.locator('#m-6').scrollIntoViewIfNeeded()
  await page.tap('#m-6')
  await shown(page, 'm-6')
  const [mark, sheet] = await Promise.all([page.locator('#m-6').boundingBox(), page.locator('.sheet').boundingBox()])
  assert.ok(mark !== null && sheet !== null)
  assert.ok(mark.y + mark.height <= sheet.y, 'the card covers the number')
  assert.ok(Math.abs(sheet.y + sheet.height - 740) <= 1, 'the card stands at the bottom')
  assert.ok(sheet.height <= 740 * 0.63)
  await page.tap('.sheet .close')
  assert.ok(await isShut(page))
})

test('a card that can’t be fetched gives way to the number’s own page', async () => {
  const page = await opened()
  await page.route('**/*part=card', route => route.abort())
  await page.click('#m-4')
  await page.waitForURL(`**${edition}/m/4`)
  assert.equal(await page.textContent('.value b'), '3,800')
})

test('a click that asks for a new tab is left to the browser', async () => {
  const page = await opened()
  await page.evaluate(() =>
    addEventListener('click', event => {
      document.title = event.defaultPrevented ? 'taken' : 'left'
      event.preventDefault()
    }),
  )
  await page.click('#m-4', { modifiers: ['ControlOrMeta'] })
  assert.equal(await page.title(), 'left')
  assert.ok(await isShut(page))
})

test('every number and promise can be reached with the Tab key, each once', async () => {
  const page = await opened()
  const reached: string[] = []
  const isInContents = () => page.evaluate(() => document.activeElement?.closest('.contents nav') !== null)
  const isAround = () => page.evaluate(() => document.activeElement?.className === 'skip')
  do {
    await page.keyboard.press('Tab')
    reached.push((await isInContents()) ? 'contents' : await focused(page))
  } while (reached.length < 200 && (reached.length === 1 || !(await isAround())))
  assert.ok(reached.length < 200, 'the keyboard is caught')
  assert.equal(reached.filter(each => each === 'contents').length, 3, 'contents on a desk can be reached too')
  const marks = [...examples.many.measures.keys()].map(at => `m-${at + 1}`)
  const promises = [...examples.many.commitments.keys()].map(at => `c-${at + 1}`)
  for (const anchor of [...marks, ...promises])
    assert.equal(reached.filter(each => each === anchor).length, 1, `${anchor} was reached not once`)
})

test('nothing moves for a reader who asked for less motion', async () => {
  const page = await opened('/', { ...desk, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await page.click('#m-4')
  await shown(page, 'm-4')
  assert.match(await page.locator('.sheet').evaluate(sheet => getComputedStyle(sheet).animationDuration), /^0m?s$/)
})
