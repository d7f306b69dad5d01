/** Search in a report's text. */
import type { Stretch } from '../../../src/report/index.ts'
import type { Mark } from './pieces.ts'

/** More hits than this are not shown: whoever asks for 的 is told that there are at least so many. */
const mostHits = 500

/** The longest question that is looked for. */
const longestQuery = 100

/** What was asked for, and where it stands. */
export type Search = {
  readonly query: string
  readonly hits: readonly Mark[]
  /** The hit that is shown first, 1 for the first. */
  readonly current: number
  /** Whether the text holds more hits than are shown. */
  readonly isMore: boolean
}

/**
 * Every place where the query stands, letter case aside, in order and not overlapping; hits run on through line ends
 * only where the text does. An empty query finds nothing.
 */
export function search(
  text: string,
  asked: { readonly q?: string | undefined; readonly hit?: number | undefined },
): Search {
  const query = (asked.q ?? '').trim().slice(0, longestQuery)
  const hits = query === '' ? [] : hitsOf(text, query).map((hit, at) => ({ ...hit, number: at + 1 }))
  return {
    query,
    hits,
    current: Math.min(Math.max(asked.hit ?? 1, 1), Math.max(hits.length, 1)),
    isMore: hits.length === mostHits,
  }
}

function hitsOf(text: string, query: string): Stretch[] {
  const sought = new RegExp(RegExp.escape(query), 'giu')
  const hits: Stretch[] = []
  for (const match of text.matchAll(sought)) {
    hits.push({ start: match.index, end: match.index + match[0].length })
    if (hits.length === mostHits) break
  }
  return hits
}
