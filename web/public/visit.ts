/** How a page is asked for: its language, its address, and what the reader prefers to see. */
import type { Language } from '../../src/kernel/words.ts'

/** `elder` is the large-print view (大字版): one column, larger targets, fewer words. */
const views = ['plain', 'elder'] as const
const schemes = ['auto', 'light', 'dark'] as const

/** How large and how much. */
export type View = (typeof views)[number]
/** Light or dark. */
export type Scheme = (typeof schemes)[number]
/** What a reader prefers to see. */
export type Preferences = { readonly view: View; readonly scheme: Scheme }

/** A page as it is asked for. */
export type Visit = Preferences & {
  readonly language: Language
  /** Path and query without the language: `/reports/pengcheng-2020?q=地铁`. */
  readonly path: string
}

const day = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' } as const

/** The address of a page in the visit's language: `/en/reports` for English, `/reports` for Chinese. */
export function addressIn(language: Language, path: string): string {
  return language === 'zh' ? path : `/en${path.replace(/^\/(?=$|[?#])/, '')}`
}

/**
 * The visit that a request makes, from its address and its cookies.
 *
 *     visitOf('/en/reports?q=1', 'view=elder') → { language: 'en', path: '/reports?q=1', view: 'elder', scheme: 'auto' }
 */
export function visitOf(url: string, cookies: string | undefined): Visit {
  const english = /^\/en(?=[/?]|$)/.test(url)
  const path = english ? url.slice('/en'.length) : url
  return {
    language: english ? 'en' : 'zh',
    path: path.startsWith('/') ? path : `/${path}`,
    ...preferencesIn(cookies),
  }
}

/** The preferences that a Cookie header carries; what is unknown there counts as not said. */
export function preferencesIn(cookies: string | undefined): Preferences {
  const said = new Map((cookies ?? '').split(';').map(pair => [pair.split('=')[0]?.trim(), pair.split('=')[1]?.trim()]))
  return {
    view: views.find(view => view === said.get('view')) ?? 'plain',
    scheme: schemes.find(scheme => scheme === said.get('scheme')) ?? 'auto',
  }
}

/**
 * A day as people read it: `2020年1月8日 (周三)`, `Wed, January 8, 2020`.
 *
 * @param text a day of the calendar, `2020-01-08`
 */
export function dayIn(language: Language, text: string): string {
  const date = Temporal.PlainDate.from(text)
  if (language === 'en') return date.toLocaleString('en-US', day)
  const weekday = date.toLocaleString('zh-CN', { weekday: 'short' })
  return `${date.year}年${date.month}月${date.day}日 (${weekday})`
}
