/** The frame of every page: head, header with the way around, footer with what the reader may prefer. */
import type { Language, Text } from '../../../src/kernel/words.ts'
import type { Assets, Island } from '../assets.ts'
import { type Html, html } from '../html.ts'
import { type Say, sayIn } from '../say.ts'
import { addressIn, type Scheme, type Visit } from '../visit.ts'
import { frameWords as words } from './words.ts'

/** What all pages of a site share. */
export type Site = {
  /** The city's name; none before a report came in. */
  readonly city: Text | undefined
  readonly assets: Assets
  /** `https://report.example.cn`: pages give it to those who share them; none leaves such addresses out. */
  readonly publicUrl?: string | undefined
}

/** What the frame needs of a page. */
export type Page = {
  readonly site: Site
  readonly visit: Visit
  readonly title: string
  readonly description: string
  /** The page's one address where it can be reached by several, without the language: `/reports/pengcheng-2020`. */
  readonly canonical?: string
  readonly islands: readonly Island[]
  /** Pages that only tell of an error are not for search engines. */
  readonly isPassing?: boolean
  /** The page's `<main id="main">`. */
  readonly main: Html
}

const tagOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }
const schemeNames: readonly Scheme[] = ['auto', 'light', 'dark']

/** Where the main navigation leads, and on which pages one is there; large print shows the first of them only. */
const ways = [
  { path: '/', here: /^\/$|^\/reports\/[^/]+(\/editions\/\d+)?$/, word: 'frame.report', inElder: true },
  { path: '/glance', here: /\/glance$/, word: 'frame.glance', inElder: false },
  { path: '/reports', here: /^\/reports$/, word: 'frame.reports', inElder: true },
  { path: '/data', here: /^\/data(\/.*)?$/, word: 'frame.data', inElder: false },
  { path: '/rules', here: /^\/rules(\/.*)?$/, word: 'frame.rules', inElder: false },
  { path: '/record', here: /^\/record(\/.*)?$/, word: 'frame.record', inElder: true },
  { path: '/verify', here: /^\/verify$/, word: 'frame.verify', inElder: false },
  { path: '/reading', here: /^\/reading$/, word: 'frame.reading', inElder: true },
  { path: '/developers', here: /^\/developers$/, word: 'frame.developers', inElder: false },
] as const

/** The whole document of a page. */
export function frame(page: Page): Html {
  const { visit, main } = page
  const say = sayIn(visit.language)
  return html`<html lang="${tagOf[visit.language]}" data-view="${visit.view}" data-scheme="${visit.scheme}">
${headOf(page)}
<body>
<a class="skip" href="#main">${say(words['frame.skip'])}</a>
${headerOf(page, say)}
${main}
${footerOf(page, say)}
${page.site.assets.tail()}
</body>
</html>
`
}

function headOf({ site, visit, title, description, canonical, islands, isPassing }: Page): Html {
  const path = canonical ?? visit.path
  const name = siteName(site, sayIn(visit.language), visit.language)
  const absolute = (language: Language) => `${site.publicUrl ?? ''}${addressIn(language, path)}`
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === name ? name : `${title} · ${name}`}</title>
<meta name="description" content="${description}">
${isPassing === true && html`<meta name="robots" content="noindex">`}
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${name}">
${site.publicUrl !== undefined && html`<meta property="og:url" content="${absolute(visit.language)}">`}
<link rel="canonical" href="${absolute(visit.language)}">
<link rel="alternate" hreflang="zh-CN" href="${absolute('zh')}">
<link rel="alternate" hreflang="en" href="${absolute('en')}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${site.assets.head(islands)}
</head>`
}

/** `一诺 · 鹏城市`. */
function siteName({ city }: Site, say: Say, language: Language): string {
  const own = say(words['frame.name'])
  return city === undefined ? own : `${own} · ${city[language]}`
}

function headerOf({ site, visit }: Page, say: Say): Html {
  const isElder = visit.view === 'elder'
  const nav = html`<nav aria-label="${say(words['frame.nav'])}">${[
    ways.filter(({ inElder }) => inElder || !isElder).map(way => wayTo(way, visit, say)),
    preferenceLink(visit, { view: isElder ? 'plain' : 'elder' }, say(words[isElder ? 'frame.plain' : 'frame.elder'])),
    otherLanguageLink(visit, say),
  ]}</nav>`
  return html`<header class="bar">
<a class="mark" href="${addressIn(visit.language, '/')}">${siteName(site, say, visit.language)}</a>
${isElder ? nav : html`<details class="menu"><summary>${say(words['frame.menu'])}</summary>${nav}</details>`}
</header>`
}

function wayTo({ path, here, word }: (typeof ways)[number], visit: Visit, say: Say): Html {
  const current = here.test(visit.path.split('?')[0] ?? '') && html` aria-current="page"`
  return html`<a href="${addressIn(visit.language, path)}"${current}>${say(words[word])}</a>`
}

function otherLanguageLink({ language, path }: Visit, say: Say): Html {
  const other = language === 'zh' ? 'en' : 'zh'
  const tag = tagOf[other]
  return html`<a href="${addressIn(other, path)}" hreflang="${tag}" lang="${tag}">${say(words['frame.otherLanguage'])}</a>`
}

function preferenceLink({ language, path }: Visit, preference: Readonly<Record<string, string>>, name: string): Html {
  const query = new URLSearchParams({ ...preference, back: addressIn(language, path) })
  return html`<a href="/preferences?${query.toString()}" rel="nofollow">${name}</a>`
}

function footerOf({ visit }: Page, say: Say): Html {
  const schemes = schemeNames.map(scheme =>
    scheme === visit.scheme
      ? html`<b aria-current="true">${say(words[`frame.${scheme}`])}</b>`
      : preferenceLink(visit, { scheme }, say(words[`frame.${scheme}`])),
  )
  return html`<footer class="foot">
<p>${say(words['frame.about'])}</p>
<p class="schemes"><span>${say(words['frame.scheme'])}</span> ${schemes}</p>
</footer>`
}
