/** A browser for tests and benches: the same on every machine, with no way out of it, and axe at hand. */
import axe from 'axe-core'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { unpackChromium } from './unpack.ts'

/** Pages to open, and what they asked for in vain. */
export type Browser = {
  /** An empty page of its own session, 360 × 740 and Chinese unless told otherwise. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** Addresses outside this machine that pages asked for; none was answered. */
  readonly refused: readonly string[]
  readonly close: () => Promise<void>
}

/** For a closed network and a small machine. The package's own list is not used: it turns web security off. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name outside this machine resolves: closed without a hand in each request, which would cost time that benches see.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
]

const phone = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' } as const satisfies BrowserContextOptions

/**
 * Starts the browser; close it when the test is done.
 *
 *     const browser = await openBrowser()
 *     after(() => browser.close())
 */
export async function openBrowser(): Promise<Browser> {
  const { executable, environment } = await unpackChromium()
  const browser = await chromium.launch({
    executablePath: executable,
    args: flags,
    env: { PATH: process.env.PATH, ...environment },
  })
  const refused: string[] = []
  return {
    refused,
    async newPage(options) {
      const context = await browser.newContext({ ...phone, ...options })
      context.on('request', request => {
        if (isOutside(new URL(request.url()))) refused.push(request.url())
      })
      return context.newPage()
    },
    close: () => browser.close(),
  }
}

const isOutside = ({ protocol, hostname }: URL) =>
  /^(https?|wss?):$/.test(protocol) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, its fonts loaded: a line each, with the places.
 *
 *     color-contrast (serious): Elements must meet minimum color contrast ratio thresholds
 *       .card .what → contrast of 3.1, expected 4.5
 *
 * axe takes text without glyphs for icons and judges no contrast there; where it judged none, that is a line too.
 */
export async function axeOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.evaluate(axe.source)
  const { violations, inapplicable } = await page.evaluate(async tags => {
    const { violations, inapplicable } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return { violations, inapplicable: inapplicable.map(({ id }) => id) }
  }, standard)
  const found = violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `  ${target.join(' ')} → ${summed(failureSummary)}`)
    return [`${id} (${impact}): ${help}`, ...places].join('\n')
  })
  return inapplicable.includes('color-contrast')
    ? [...found, 'color-contrast judged nothing: no text has glyphs']
    : found
}

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const summed = (summary: string | undefined) => (summary ?? '').split('\n').slice(1).join(';').trim()

declare global {
  interface Window {
    axe: typeof axe
  }
}
