/** What a page carries besides its text: its number, its running head and foot, a browser's address line. */
import type { Line } from './line.ts'
import { endsSentence } from './paragraphs.ts'

/** Lines that can be nothing else, wherever they stand. */
const always: readonly RegExp[] = [
  /^[—–―－\-－~～·•.\s]{1,8}\d{1,4}[—–―－\-－~～·•.\s]{1,8}$/,
  /^第\s*[\d一二三四五六七八九十百]{1,4}\s*页\s*[,，/]?\s*(?:共\s*[\d一二三四五六七八九十百]{1,4}\s*页)?$/,
  /^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i,
  /^https?:\/\/\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/,
  /^\d{4}\/\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?\s.{0,60}$/,
]
const inLine = /\s*第\s*\d{1,4}\s*页\s*[,，/]?\s*共\s*\d{1,4}\s*页\s*/g
const lonePageNumber = /^\d{1,4}$/
const pageOfPages = /^(\d{1,4})\s*\/\s*(\d{1,4})$/
const titleAlone = /^[^，。；：,;:]{0,24}(?:政府工作报告|政府工作報告)$/

/** How many lines at the head and the foot of a page may be furniture. */
const edge = 2

/**
 * The lines without page furniture. A bare number is taken for a page number only in a series, at a page's edge or between two sentences:
 * `6` on a line of its own may be what is left of `6%`.
 */
export function dropFurniture(lines: readonly Line[]): Line[] {
  const numbers = seriesOf(lines)
  const running = runningLines(lines)
  const kept: Line[] = []
  lines.forEach((line, at) => {
    if (numbers.has(at) || running.has(at) || always.some(form => form.test(line.text))) return
    const text = line.text.includes('页') ? line.text.replace(inLine, '').trim() : line.text
    if (text !== '') kept.push(text === line.text ? line : { ...line, text })
  })
  return kept
}

/** Indices of bare page numbers: `3 / 20` twice with one total, or three numbers that rise by one or two. */
function seriesOf(lines: readonly Line[]): Set<number> {
  const bare: { at: number; value: number }[] = []
  const totals = new Map<string, number[]>()
  lines.forEach((line, at) => {
    if (line.text.length > 12) return
    if (lonePageNumber.test(line.text)) bare.push({ at, value: Number(line.text) })
    const total = pageOfPages.exec(line.text)?.[2]
    if (total !== undefined) gather(totals, total, at)
  })
  const found = new Set<number>()
  for (const places of totals.values()) if (places.length > 1) for (const at of places) found.add(at)
  let run: number[] = []
  bare.forEach((number, index) => {
    const step = number.value - (bare[index - 1]?.value ?? Number.NaN)
    run = step === 1 || step === 2 ? [...run.slice(-2), number.at] : [number.at]
    if (run.length > 2) for (const at of run) found.add(at)
    else if (atEdge(lines, number.at) || betweenSentences(lines, number.at)) found.add(number.at)
  })
  return found
}

/** Nothing that a figure alone could belong to: the line before has ended, the next is a paragraph. */
function betweenSentences(lines: readonly Line[], at: number): boolean {
  const after = lines[at + 1]?.text ?? ''
  return endsSentence(lines[at - 1]?.text ?? '') && after.length >= 20 && !/^[万亿千百%％‰个年]/.test(after)
}

function atEdge(lines: readonly Line[], at: number): boolean {
  const page = lines[at]?.page ?? 0
  const last = lines.at(-1)?.page ?? 0
  return last > 0 && (lines[at + 1]?.page !== page || lines[at - 1]?.page !== page)
}

/**
 * Indices of running heads and feet: the same words (but for digits) at the edge of three pages and of a third of all,
 * or, where pages are not known, the report's title three times on a line of its own.
 */
function runningLines(lines: readonly Line[]): Set<number> {
  const pages = (lines.at(-1)?.page ?? 0) + 1
  const places = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const onEdge = pages > 2 && line.text.length <= 60 && nearEdge(lines, at)
    if (!onEdge && !(pages === 1 && titleAlone.test(line.text))) return
    gather(places, line.text.replace(/\d+/g, '#').replace(/\s+/g, ''), at)
  })
  const running = new Set<number>()
  for (const [words, found] of places) {
    if (found.length < Math.max(3, pages / 3)) continue
    const isTitle = titleAlone.test(words) && lines[found[0] ?? 0]?.page === 0
    for (const at of isTitle ? found.slice(1) : found) running.add(at)
  }
  return running
}

function nearEdge(lines: readonly Line[], at: number): boolean {
  const page = lines[at]?.page
  return lines[at - edge]?.page !== page || lines[at + edge]?.page !== page
}

function gather(places: Map<string, number[]>, words: string, at: number): void {
  const seen = places.get(words)
  if (seen === undefined) places.set(words, [at])
  else seen.push(at)
}
