import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { axeOf, openBrowser } from './chromium.ts'

const page = (body: string) => `<!doctype html><html lang="zh-CN"><title>一诺</title><main>${body}</main></html>`

const pages: Readonly<Record<string, string>> = {
  '/good': page('<h1>报告</h1><p>30 parks</p>'),
  '/bad': page('<h1>报告</h1><p style="color:#ccc">pale</p><img src="/seal.png">'),
  '/boxes': page('<h1>报告</h1><p style="color:#ccc">淡字</p>'),
}

const server = createServer((request, reply) => {
  const found = pages[request.url ?? '']
  reply.writeHead(found === undefined ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'",
  })
  reply.end(found)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo // a server that listens on a port has one
const browser = await openBrowser()
after(async () => {
  await browser.close()
  server.close()
})

async function opened(path: string) {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}${path}`)
  return page
}

test('a page opens at the width of a phone, in Chinese', async () => {
  const page = await opened('/good')
  assert.equal(await page.textContent('h1'), '报告')
  assert.deepEqual(await page.evaluate(() => [innerWidth, navigator.language]), [360, 'zh-CN'])
})

test('axe passes a good page, even under a strict policy for scripts', async () => {
  assert.deepEqual(await axeOf(await opened('/good')), [])
})

test('axe names what is wrong and where', async () => {
  const found = await axeOf(await opened('/bad'))
  assert.deepEqual(found.map(line => line.split(' ')[0]).sort(), ['color-contrast', 'image-alt'])
  assert.match(found.join('\n'), /\n {2}img → /)
})

test('axe cannot pass a page whose text has no font', async () => {
  assert.match((await axeOf(await opened('/boxes'))).join(), /judged nothing/)
})

for (const address of ['https://example.org/', 'http://192.0.2.1/'])
  test(`a page cannot fetch from outside, and the test is told what it tried: ${address}`, async () => {
    const page = await opened('/good')
    const failed = page.waitForEvent('requestfailed')
    await page.evaluate(address => location.assign(address), address)
    assert.equal((await failed).failure()?.errorText, 'net::ERR_NAME_NOT_RESOLVED')
    assert.equal(browser.refused.at(-1), address)
  })

test('pages are tried on a machine without Chinese fonts: Latin text shows, Chinese does not', async () => {
  const page = await opened('/good')
  const [latin, chinese, other] = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    return ['A', '报', '公'].map(character => {
      if (pen === null) return ''
      pen.reset()
      pen.font = '40px sans-serif'
      pen.fillText(character, 10, 60)
      return pen.getImageData(0, 0, 100, 100).data.join()
    })
  })
  assert.ok(latin?.includes('255'))
  assert.notEqual(latin, chinese)
  assert.equal(chinese, other)
})
