/** The text as the grammar reads it: without white space between Chinese, in plain characters, each knowing where it stood. */
import type { Stretch } from '../model.ts'
import { plainForms } from '../words/characters.ts'

/** `text` is what the grammar reads; `places[i]` is where its i-th character stands in the source, with one more for the end. */
export type Folded = { readonly text: string; readonly places: Uint32Array; readonly source: string }

/**
 * Folds a stretch of a text. White space is dropped except between two Latin words, where one blank stays, so that
 * `2.69 万亿元` reads as one; every other character becomes exactly one.
 */
export function fold(source: string, within: Stretch): Folded {
  const size = within.end - within.start
  const places = new Uint32Array(size + 1)
  const units = new Uint16Array(size)
  let kept = 0
  let blankAt = -1
  for (let at = within.start; at < within.end; at++) {
    const unit = source.charCodeAt(at)
    if (blanks.has(unit)) {
      blankAt = at
      continue
    }
    if (blankAt >= 0 && kept > 0 && isLatin(units[kept - 1]) && isLatin(unit)) {
      places[kept] = blankAt
      units[kept++] = blank
    }
    places[kept] = at
    units[kept++] = plainForms[unit] ?? unit
    blankAt = -1
  }
  places[kept] = within.end
  return { text: textOf(units.subarray(0, kept)), places: places.subarray(0, kept + 1), source }
}

const blank = 0x20
const blanks = new Set([...' \t\r\n\u3000\u200b\u00a0\ufeff'].map(char => char.charCodeAt(0)))
const chunk = 8192

function isLatin(unit: number | undefined): boolean {
  return unit !== undefined && unit < 0x80 && /[A-Za-z0-9]/.test(String.fromCharCode(unit))
}

/** The text of UTF-16 units, lone surrogates kept as they are. */
function textOf(units: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += chunk) parts.push(String.fromCharCode(...units.subarray(at, at + chunk)))
  return parts.join('')
}

/** The stretch of the source from which a stretch of the folded text came, without white space at its ends. */
export function sourceStretch(folded: Folded, within: Stretch): Stretch {
  const last = folded.places[within.end - 1] ?? 0
  return { start: folded.places[within.start] ?? 0, end: last + 1 }
}

/** The words of a folded stretch as the source writes them, without white space and without half a pair of quotation marks. */
export function sourceWords(folded: Folded, within: Stretch): string {
  if (within.end <= within.start) return ''
  const { start, end } = sourceStretch(folded, within)
  const words = folded.source.slice(start, end).replace(/[\s\u200b]+/g, '')
  return words.includes('“') === words.includes('”') ? words : words.replace(/[“”]/g, '')
}
