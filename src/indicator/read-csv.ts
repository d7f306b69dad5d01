/** Reads a table of figures that came as CSV (RFC 4180). */

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

/**
 * The rows of a table by the names of its columns; blank lines are left out.
 *
 *     readCsv('indicator,value\ngdp,5\n') → [{ indicator: 'gdp', value: '5' }]
 *
 * @throws SyntaxError where a quote is not closed or stands within a cell
 */
export function readCsv(text: string): Record<string, string>[] {
  const [heads = [], ...lines] = linesOf(text.replace(/^\ufeff/, ''))
  return lines.map(line => Object.fromEntries(heads.map((head, at) => [head, line[at] ?? ''])))
}

function linesOf(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at
    const match = cell.exec(text)
    if (match === null) throw new SyntaxError(`the cell at character ${at + 1} can't be read`)
    const [whole, quoted, plain = '', end] = match
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    if (end === ',' && at < text.length) continue
    if (end === ',') line.push('')
    if (line.some(one => one !== '')) lines.push(line)
    line = []
  }
  return lines
}
