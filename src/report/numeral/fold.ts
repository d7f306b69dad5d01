/** The text as the grammar reads it: without white space between Chinese, in plain characters, each knowing where it stood. */
import type { Stretch } from '../model.ts'
import { plainForm } from '../words/characters.ts'

/** `text` is what the grammar reads; `places[i]` is where its i-th character stands in the source, with one more for the end. */
export type Folded = { readonly text: string; readonly places: Uint32Array; readonly source: string }

const latin = /[A-Za-z0-9]/

/**
 * Folds a stretch of a text. White space is dropped except between two Latin words, so that `2.69 万亿元` and a line
 * broken inside a number read as one; every other character becomes exactly one.
 */
export function fold(source: string, within: Stretch): Folded {
  const places = new Uint32Array(within.end - within.start + 1)
  const kept: string[] = []
  for (let at = within.start; at < within.end; at++) {
    const char = source.charAt(at)
    if (isBlank(char) && !(latin.test(source.charAt(at - 1)) && latin.test(source.charAt(at + 1)))) continue
    places[kept.length] = at
    kept.push(plainForm.get(char) ?? char)
  }
  places[kept.length] = within.end
  return { text: kept.join(''), places: places.subarray(0, kept.length + 1), source }
}

/** The stretch of the source from which a stretch of the folded text came, without white space at its ends. */
export function sourceStretch(folded: Folded, within: Stretch): Stretch {
  const last = folded.places[within.end - 1] ?? 0
  return { start: folded.places[within.start] ?? 0, end: last + 1 }
}

/** The words of a folded stretch as the source writes them, white space dropped. */
export function sourceWords(folded: Folded, within: Stretch): string {
  const { start, end } = sourceStretch(folded, within)
  return within.end > within.start ? folded.source.slice(start, end).replace(/[\s\u200b]+/g, '') : ''
}

function isBlank(char: string): boolean {
  return (
    char === ' ' ||
    char === '\u3000' ||
    char === '\n' ||
    char === '\t' ||
    char === '\u200b' ||
    char === '\u00a0' ||
    char === '\r'
  )
}
