/** Whether a text's lines were broken at a width, as in text copied from a PDF, and at which. */
import { columnsOf } from './characters.ts'
import type { Line } from './line.ts'

/** `width` in columns, 0 when lines end where paragraphs end; `indents`: paragraphs of the text begin indented. */
export type Wrap = Readonly<{ width: number; indents: boolean }>

/** Full lines differ by what does not fit any more: a character, a number, an English word. */
const slack = 6
/** What an indented line has less: two Chinese characters. */
const indent = 4
const narrowest = 36
const widest = 150

/**
 * Lines are wrapped when half of them or more end within a few columns of one width and hardly one goes beyond. With
 * pages known (a PDF) a third is enough: headings and short paragraphs stand among them.
 */
export function wrapOf(lines: readonly Line[]): Wrap {
  const counts = new Uint32Array(widest + 1)
  let beyond = 0
  let prose = 0
  for (const line of lines) {
    if (line.row) continue
    const columns = line.text.length > widest ? widest + 1 : columnsOf(line.text)
    if (columns >= 20) prose++
    if (columns > widest) beyond++
    else counts[columns] = (counts[columns] ?? 0) + 1
  }
  const width = widthOf(counts)
  for (let at = width + 3; at <= widest; at++) beyond += counts[at] ?? 0
  const full = within(counts, width)
  const share = (lines.at(-1)?.page ?? 0) > 0 ? 1 / 3 : 1 / 2
  const wrapped = full >= 5 && full >= prose * share && beyond * 10 <= prose
  const indented = lines.filter(line => line.indented).length
  return { width: wrapped ? width : 0, indents: indented > 1 && indented * 2 < lines.length }
}

/** Whether a line goes as far as the width lets it. */
export function isFull(line: Line, wrap: Wrap): boolean {
  const columns = columnsOf(line.text.slice(-wrap.width)) + (line.indented ? indent : 0)
  return wrap.width > 0 && columns >= wrap.width - slack
}

function widthOf(counts: Uint32Array): number {
  let best = narrowest
  for (let width = narrowest; width <= widest; width++) if (within(counts, width) > within(counts, best)) best = width
  return best
}

function within(counts: Uint32Array, width: number): number {
  let sum = 0
  for (let at = Math.max(0, width - slack); at <= width; at++) sum += counts[at] ?? 0
  return sum
}
