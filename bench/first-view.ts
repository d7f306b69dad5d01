/** `./yinuo bench first-view`: what a reader with a mid-range phone waits for and pays for on the public front page. */
import type { Page } from 'playwright-core'
import { openBrowser } from '../test/browser/chromium.ts'
import type { Bench, Row } from './bench.ts'
import { freshFolder, startCity } from './city.ts'
import { spreadOf, timingOf } from './timing.ts'

const bounds = { largestPaintMs: 1500, scriptBytes: 150_000, fontBytes: 350_000 } as const

/** Slow 4G as browsers' own tools name it, and a processor four times slower than this one. */
const phone = {
  slowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
} as const

const runs = 5

/** One view: moments in ms after navigation, bytes as they crossed the network. */
type View = {
  readonly firstPaintMs: number
  readonly largestPaintMs: number
  readonly bytes: { readonly [type in 'Document' | 'Script' | 'Stylesheet' | 'Font']: number } & { all: number }
}

/** Paints and bytes of the front page, nothing cached, on a simulated phone without Chinese fonts. */
export const bench: Bench = {
  title: 'First view of the public front page',
  note: `The demonstration city in headless Chromium, 360 × 740, processor ${phone.slowdown} × slower, 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up, nothing cached, no Chinese font on the machine. Median of ${runs} after one that is not counted; bytes as they crossed the network until it fell silent.`,
  async rows() {
    const folder = await freshFolder()
    const browser = await openBrowser()
    try {
      const city = await startCity(folder.path)
      try {
        const views: View[] = []
        for (let run = 0; run <= runs; run++) {
          const page = await browser.newPage()
          views.push(await viewOf(page, city.url))
          await page.context().close()
        }
        return rowsOf(views.slice(1))
      } finally {
        await city.stop()
      }
    } finally {
      await browser.close()
      await folder.remove()
    }
  },
}

async function viewOf(page: Page, url: string): Promise<View> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', phone.network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
  const types = new Map<string, string>()
  const bytes = { Document: 0, Script: 0, Stylesheet: 0, Font: 0, all: 0 }
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === 'Document' || type === 'Script' || type === 'Stylesheet' || type === 'Font')
      bytes[type] += encodedDataLength
    bytes.all += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  return { ...(await paintsOf(page)), bytes }
}

/** Asks the page for its paints; the largest is final once the network is silent, as nobody touches the page. */
function paintsOf(page: Page): Promise<{ firstPaintMs: number; largestPaintMs: number }> {
  return page.evaluate(async () => {
    const momentsOf = (type: string) =>
      new Promise<number[]>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().map(entry => entry.startTime))).observe({
          type,
          buffered: true,
        })
      })
    const [paints, largest] = await Promise.all([momentsOf('paint'), momentsOf('largest-contentful-paint')])
    return { firstPaintMs: paints.at(-1) ?? 0, largestPaintMs: largest.at(-1) ?? 0 }
  })
}

function rowsOf(views: readonly View[]): Row[] {
  const largest = timingOf(views.map(view => view.largestPaintMs))
  const first = timingOf(views.map(view => view.firstPaintMs))
  const kilobytes = (type: keyof View['bytes']) => timingOf(views.map(view => view.bytes[type])).medianMs / 1000
  const bound = (peer: number) => ({ peer, peerName: 'bound' })
  return [
    {
      name: 'largest paint',
      value: largest.medianMs,
      unit: 'ms',
      ...bound(bounds.largestPaintMs),
      remark: spreadOf(largest),
    },
    { name: 'first paint', value: first.medianMs, unit: 'ms', remark: spreadOf(first) },
    { name: 'script', value: kilobytes('Script'), unit: 'kB', ...bound(bounds.scriptBytes / 1000) },
    { name: 'style sheets', value: kilobytes('Stylesheet'), unit: 'kB' },
    { name: 'fonts', value: kilobytes('Font'), unit: 'kB', ...bound(bounds.fontBytes / 1000) },
    { name: 'page', value: kilobytes('Document'), unit: 'kB' },
    { name: 'everything', value: kilobytes('all'), unit: 'kB' },
  ]
}
