/** Lines of a file before they are joined into paragraphs. */
import { columnsOf } from './characters.ts'

/**
 * A line without the blanks around it. `mark` is the depth of a heading that the file itself marks (`## ` is 2), 0 for
 * none. `row` says that it is a row of a table, its cells parted by tabs.
 */
export type Line = Readonly<{
  text: string
  indented: boolean
  afterBlank: boolean
  page: number
  mark: number
  row: boolean
}>

const cells = /\S\t+\s*\S/
/** Two full-width blanks open a Chinese paragraph; two columns more than other lines are taken for it too. */
const indent = 2
const tab = 4

/** The lines of a text that have something on them; `\f` turns the page. Linear in the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const margins: number[] = []
  let page = 0
  let afterBlank = false
  for (const raw of text.split('\n')) {
    const sheets = raw.split('\f')
    sheets.forEach((sheet, at) => {
      if (at > 0) page++
      const trimmed = sheet.trim()
      if (trimmed === '') {
        afterBlank ||= sheets.length === 1
        return
      }
      lines.push({ ...plainLine(trimmed), afterBlank, page })
      margins.push(marginOf(sheet))
      afterBlank = false
    })
  }
  const margin = commonMargin(margins)
  return lines.map((line, at) => ((margins[at] ?? 0) >= margin + indent ? { ...line, indented: true } : line))
}

/** A line of which nothing but the words is known, as it stands in a text that was laid out before. */
export function plainLine(text: string): Line {
  return { text, indented: false, afterBlank: false, page: 0, mark: 0, row: cells.test(text) }
}

function marginOf(line: string): number {
  const blanks = line.slice(0, line.length - line.trimStart().length)
  return columnsOf(blanks.replaceAll('\t', ' '.repeat(tab)))
}

/** The smallest margin that a tenth of the lines have: text laid out with blanks has one on its left. */
function commonMargin(margins: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const margin of margins) counts.set(margin, (counts.get(margin) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count * 10 >= margins.length).map(([margin]) => margin)
  return common.length === 0 ? 0 : Math.min(...common)
}
