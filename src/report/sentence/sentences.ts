/** Sentences and clauses of a Chinese text. Both are cut at punctuation only, never inside brackets, quotes or a number. */
import type { Stretch } from '../model.ts'

const closerOf: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['[', ']'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
])
/** Where a sentence may end, and the openers within which it doesn't. */
const sentenceMarks = /[。！？!?；;\n（(《〈【[“‘「]/g
const clauseMarks = /[。！？!?；;\n，,：:（(《〈【[“‘「]/g
/** How far a closing mark is looked for. A mark left open, or closed further off, protects nothing. */
const longestInset = 120
const digit = /[0-9０-９]/

/**
 * Sentences of a stretch, in order, without their final mark: cut at 。！？； and at line ends, not inside brackets
 * and quotes that close within the line.
 */
export function sentencesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, sentenceMarks)
}

/**
 * Clauses of a stretch, in order, without their final mark: cut where sentences are, and at ，and ：. The comma of
 * `1,200` and the colon of `24:00` stand inside a number and cut nothing; 、 never cuts.
 */
export function clausesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, clauseMarks)
}

function cut(text: string, within: Stretch, marks: RegExp): Stretch[] {
  const found: Stretch[] = []
  const words = text.slice(within.start, within.end)
  const closing = new Map<string, number>()
  let start = 0
  let after = 0
  for (const { 0: mark, index } of words.matchAll(marks)) {
    if (index < after) continue
    const closer = closerOf.get(mark)
    if (closer !== undefined) after = endOfInset(words, index, mark, closer, closing)
    else if (!standsInNumber(words, index)) {
      if (index > start) found.push({ start: within.start + start, end: within.start + index })
      start = index + 1
    }
  }
  if (words.length > start) found.push({ start: within.start + start, end: within.end })
  return found
}

/** Where the inset opened at `at` ends; `at` where it closes nowhere near. `closing` remembers where each closer comes next. */
function endOfInset(text: string, at: number, opener: string, closer: string, closing: Map<string, number>): number {
  if ((closing.get(closer) ?? -1) < at) closing.set(closer, nextOf(text, closer, at))
  const limit = Math.min(text.length, at + longestInset)
  if ((closing.get(closer) ?? limit) >= limit) return at
  let depth = 0
  for (let look = at; look < limit; look++) {
    const char = text.charAt(look)
    if (char === '\n') return at
    if (char === opener) depth++
    else if (char === closer && --depth === 0) return look
  }
  return at
}

/** Looked up once for all the openers before it, so that a text of nothing but openers costs no more than another. */
function nextOf(text: string, closer: string, from: number): number {
  const at = text.indexOf(closer, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function standsInNumber(text: string, at: number): boolean {
  return /[,:，：]/.test(text.charAt(at)) && digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at + 1))
}
