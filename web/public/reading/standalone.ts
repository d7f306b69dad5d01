/** A report as read, as one page that needs nothing beside it: for a file on a desk, opened years later. */
import type { Language } from '../../../src/kernel/words.ts'
import type { FileReading } from '../../../src/report/index.ts'
import { documentOf, html } from '../html.ts'
import { openBook, titleOf } from '../report/book.ts'
import { pageLinks } from '../report/links.ts'
import { renderReport } from '../report/page.ts'
import { readerOf } from '../say.ts'
import { renderLists } from './page.ts'
import { readingWords as words } from './words.ts'

/**
 * The page as a whole document, without scripts: each mark leads to its line in the lists at the end.
 *
 * @param styles the built style sheet, which goes into the page
 */
export function renderStandalone({ reading }: FileReading, name: string, styles: string, language: Language): string {
  const reader = readerOf({ language, view: 'plain' })
  const book = openBook(reading, pageLinks())
  const page = html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-view="plain" data-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(reading)}</title>
<style></style>
</head>
<body>
${renderReport(
  book,
  {},
  {
    reader,
    action: undefined,
    above: html`<p class="newer" role="note">${reader.say(words['reading.result'], { name })}</p>`,
    notice: undefined,
    below: renderLists(book, reader),
  },
)}
</body>
</html>
`
  // A style sheet is no text: escaped, its quotes would not be quotes.
  return documentOf(page).replace('<style></style>', () => `<style>${styles}</style>`)
}
