/** From pieces of text with their places to lines: a PDF draws in any order, and draws bold by drawing twice. */
import { raised } from './superscript.ts'

/** A run of text, `x` and `y` of its start on the baseline (upwards), `size` of its font, in points. */
export type Piece = Readonly<{ text: string; x: number; y: number; size: number; width: number }>
export type PdfLine = Readonly<{ text: string; x: number; y: number; size: number }>

/** Pieces whose baselines differ by less than this share of the font's size stand on one line (PM₂.₅, m²). */
const sameLine = 0.45
/** A gap of this share of the size is a blank between words; between Han characters it takes more. */
const wordGap = 0.22
const hanGap = 0.6

/** The lines of a page from top to bottom. */
export function linesOnPage(pieces: readonly Piece[]): PdfLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1)
    const lead = row?.reduce((one, other) => (other.size > one.size ? other : one))
    if (
      row !== undefined &&
      lead !== undefined &&
      Math.abs(lead.y - piece.y) <= Math.max(lead.size, piece.size) * sameLine
    )
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map(lineOf).filter(line => line.text.trim() !== '')
}

/** Pages to text: `\f` between them, two full-width blanks before an indented line, an empty line at a wide gap. */
export function textOfPages(pages: readonly (readonly PdfLine[])[]): string {
  const margin = marginOf(pages.flat())
  return pages.map(page => textOfOne(page, margin)).join('\n\f')
}

function textOfOne(lines: readonly PdfLine[], margin: number): string {
  const gaps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y)
  const usual = median(gaps)
  return lines
    .map((line, at) => {
      const indent = line.x - margin
      const isIndented = indent > line.size * 1.2
      const isApart = at > 0 && (gaps[at - 1] ?? 0) > usual * 1.7
      return `${isApart ? '\n' : ''}${isIndented ? '\u3000\u3000' : ''}${line.text}`
    })
    .join('\n')
}

function lineOf(row: readonly Piece[]): PdfLine {
  const pieces = [...row].sort((one, other) => one.x - other.x)
  const lead = row.reduce((one, other) => (other.size > one.size ? other : one))
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  let before: Piece | undefined
  for (const piece of pieces) {
    if (before !== undefined && isDrawnTwice(before, piece)) continue
    if (isApart(text, end, piece)) text += ' '
    text += piece.size < lead.size * 0.8 && piece.y - lead.y > lead.size * 0.15 ? raised(piece.text, text) : piece.text
    end = Math.max(end, piece.x + piece.width)
    before = piece
  }
  return {
    text: text.trim(),
    x: pieces[0]?.x ?? lead.x,
    y: lead.y,
    size: lead.size,
  }
}

function isDrawnTwice(one: Piece, other: Piece): boolean {
  return (
    one.text === other.text && Math.abs(one.x - other.x) < one.size * 0.2 && Math.abs(one.y - other.y) < one.size * 0.2
  )
}

function isApart(text: string, end: number, piece: Piece): boolean {
  if (text === '' || text.endsWith(' ') || piece.text.startsWith(' ')) return false
  const isHan = /[\u2e80-\uffef]$/.test(text) || /^[\u2e80-\uffef]/.test(piece.text)
  return piece.x - end > piece.size * (isHan ? hanGap : wordGap)
}

/** The left edge of running text: the leftmost place at which a tenth of the lines begin. */
function marginOf(lines: readonly PdfLine[]): number {
  const starts = new Map<number, number>()
  for (const line of lines) starts.set(Math.round(line.x / 2), (starts.get(Math.round(line.x / 2)) ?? 0) + 1)
  const common = [...starts].filter(([, count]) => count * 10 >= lines.length).map(([place]) => place * 2)
  return common.length === 0 ? 0 : Math.min(...common)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}
