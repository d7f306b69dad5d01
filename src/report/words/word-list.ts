/** Lists of words that are looked for at a place of the text: longest word first, found by its first or last character. */

/** Words indexed for `wordAt`, `wordBefore` and `wordOver` by the UTF-16 unit that they begin or end with. */
export type WordList = {
  readonly all: ReadonlySet<string>
  readonly byFirst: ReadonlyMap<number, readonly string[]>
  readonly byLast: ReadonlyMap<number, readonly string[]>
  readonly longest: number
  /** 1 for each UTF-16 unit that some word begins or ends with: most places of a text are told from it alone. */
  readonly begins: Uint8Array
  readonly ends: Uint8Array
}

/** Splits a line of words at white space: how the vocabularies are written. */
export function wordsIn(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(/\s+/)).filter(word => word !== '')
}

/** Indexes words; those given twice count once. */
export function wordListOf(words: readonly string[]): WordList {
  const all = new Set(words)
  const longestFirst = [...all].sort((a, b) => b.length - a.length)
  const byFirst = Map.groupBy(longestFirst, word => word.charCodeAt(0))
  const byLast = Map.groupBy(longestFirst, word => word.charCodeAt(word.length - 1))
  const longest = longestFirst[0]?.length ?? 0
  return { all, byFirst, byLast, longest, begins: flagged(byFirst.keys()), ends: flagged(byLast.keys()) }
}

function flagged(units: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(0x10000)
  for (const unit of units) flags[unit] = 1
  return flags
}

/** The longest word of the list that starts at `at`, '' where none does. */
export function wordAt(list: WordList, text: string, at: number): string {
  if (list.begins[text.charCodeAt(at)] !== 1) return ''
  const candidates = list.byFirst.get(text.charCodeAt(at))
  if (candidates === undefined) return ''
  for (const word of candidates) if (text.startsWith(word, at)) return word
  return ''
}

/** The longest word of the list that ends just before `end` and does not start before `from`, '' where none does. */
export function wordBefore(list: WordList, text: string, end: number, from = 0): string {
  if (list.ends[text.charCodeAt(end - 1)] !== 1) return ''
  const candidates = list.byLast.get(text.charCodeAt(end - 1))
  if (candidates === undefined) return ''
  for (const word of candidates) if (end - word.length >= from && text.startsWith(word, end - word.length)) return word
  return ''
}

/** Where the word of the list that covers the character at `at` starts and ends; undefined where none does. */
export function wordOver(list: WordList, text: string, at: number): { start: number; end: number } | undefined {
  for (let start = at; start > at - list.longest && start >= 0; start--) {
    const word = wordAt(list, text, start)
    if (start + word.length > at) return { start, end: start + word.length }
  }
  return undefined
}
