/** Lines of a file before they are joined into paragraphs. */

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

/** The lines of a text that have something on them; `\f` turns the page. Linear in the text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
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
      lines.push({ ...plainLine(trimmed), indented: isIndented(sheet), afterBlank, page })
      afterBlank = false
    })
  }
  return lines
}

/** A line of which nothing but the words is known, as it stands in a text that was laid out before. */
export function plainLine(text: string): Line {
  return { text, indented: false, afterBlank: false, page: 0, mark: 0, row: cells.test(text) }
}

/** Two full-width blanks, a tab or two spaces open a Chinese paragraph. */
function isIndented(line: string): boolean {
  return /^(?:\u3000|\t| {2})/.test(line)
}
