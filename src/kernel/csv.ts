/** Tables as CSV (RFC 4180), for spreadsheets: UTF-8 with its mark, without which Excel reads Chinese as noise. */

/** A column: its head, and the cell of a row; null and undefined are empty. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | number | boolean | null | undefined]

/**
 * Writes a table. A text that a spreadsheet would take for a formula gets a `'` before it, which spreadsheets don't
 * show: a report must not be able to run something where its table is opened. Numbers stay as they are.
 *
 *     toCsv([{ quote: '增长6.7%' }], [['quote', row => row.quote]]) → '\ufeffquote\r\n增长6.7%\r\n'
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map(([head]) => head), ...rows.map(row => columns.map(([, cell]) => cellText(cell(row))))]
  return `\ufeff${lines.map(line => `${line.map(quoted).join(',')}\r\n`).join('')}`
}

function cellText(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'string' && /^[=+@\t\r]|^-(?!\d)/.test(value)) return `'${value}`
  return value === null || value === undefined ? '' : String(value)
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
