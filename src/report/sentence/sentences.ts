/** Sentences and clauses of a Chinese text. Both are cut at punctuation only, never inside brackets, quotes or a number. */
import type { Stretch } from '../model.ts'

const sentenceEnds: ReadonlySet<string> = new Set('。！？!?；;\n')
const clauseEnds: ReadonlySet<string> = new Set('。！？!?；;\n，,：:')
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
/** How far a closing mark is looked for. A mark left open, or closed further off, protects nothing. */
const longestInset = 120
const digit = /[0-9０-９]/

/**
 * Sentences of a stretch, in order, without their final mark: cut at 。！？； and at line ends, not inside brackets
 * and quotes that close within the line.
 */
export function sentencesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, sentenceEnds)
}

/**
 * Clauses of a stretch, in order, without their final mark: cut where sentences are, and at ，and ：. The comma of
 * `1,200` and the colon of `24:00` stand inside a number and cut nothing; 、 never cuts.
 */
export function clausesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, clauseEnds)
}

function cut(text: string, within: Stretch, marks: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = []
  const closing = new Map<string, number>()
  let start = within.start
  for (let at = within.start; at < within.end; at++) {
    const char = text.charAt(at)
    const closer = closerOf.get(char)
    if (closer !== undefined) {
      if ((closing.get(closer) ?? -1) < at) closing.set(closer, nextOf(text, closer, at))
      const isNear = (closing.get(closer) ?? 0) < Math.min(within.end, at + longestInset)
      if (isNear) at = endOfInset(text, at, within.end, char, closer)
    } else if (marks.has(char) && !standsInNumber(text, at)) {
      if (at > start) found.push({ start, end: at })
      start = at + 1
    }
  }
  if (within.end > start) found.push({ start, end: within.end })
  return found
}

/** Looked up once for all the openers before it, so that a text of nothing but openers costs no more than another. */
function nextOf(text: string, closer: string, from: number): number {
  const at = text.indexOf(closer, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** Where the mark opened at `at` closes, insets of its own kind counted; `at` where it closes nowhere near. */
function endOfInset(text: string, at: number, end: number, opener: string, closer: string): number {
  let depth = 0
  for (let look = at; look < Math.min(end, at + longestInset); look++) {
    const char = text.charAt(look)
    if (char === '\n') return at
    if (char === opener) depth++
    else if (char === closer && --depth === 0) return look
  }
  return at
}

function standsInNumber(text: string, at: number): boolean {
  return /[,:，：]/.test(text.charAt(at)) && digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at + 1))
}
