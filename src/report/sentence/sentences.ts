/** Sentences and clauses of a Chinese text. Both are cut at punctuation only, never inside brackets or a number. */
import type { Stretch } from '../model.ts'

const sentenceEnds = new Set('。！？!?；;\n')
const clauseEnds = new Set('，,：:')
const opens = new Set('（(《〈【[')
const closes = new Set('）)》〉】]')
const digit = /[0-9０-９]/

/**
 * Sentences of a stretch, in order, without their final mark: cut at 。！？； and at line ends outside brackets.
 * A bracket left open ends with the line.
 */
export function sentencesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, sentenceEnds)
}

/**
 * Clauses of a stretch, in order, without their final mark: cut where sentences are, and at ，and ： outside brackets.
 * The comma of `1,200` and the colon of `24:00` stand inside a number and cut nothing; 、 never cuts.
 */
export function clausesOf(text: string, within: Stretch): Stretch[] {
  return cut(text, within, new Set([...sentenceEnds, ...clauseEnds]))
}

function cut(text: string, within: Stretch, marks: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = []
  let start = within.start
  let depth = 0
  for (let at = within.start; at < within.end; at++) {
    const char = text.charAt(at)
    if (char === '\n') depth = 0
    else if (opens.has(char)) depth++
    else if (closes.has(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !marks.has(char) || standsInNumber(text, at)) continue
    if (at > start) found.push({ start, end: at })
    start = at + 1
  }
  if (within.end > start) found.push({ start, end: within.end })
  return found
}

function standsInNumber(text: string, at: number): boolean {
  return /[,:，：]/.test(text.charAt(at)) && digit.test(text.charAt(at - 1)) && digit.test(text.charAt(at + 1))
}
