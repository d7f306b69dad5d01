/** Lists of words that are looked for at a place of the text: longest word first, found by its first or last character. */

/** Words indexed for `wordAt`, `wordBefore` and `wordOver`. */
export type WordList = {
  readonly all: ReadonlySet<string>
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly byLast: ReadonlyMap<string, readonly string[]>
  readonly longest: number
}

/** Splits a line of words at white space: how the vocabularies are written. */
export function wordsIn(...lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(/\s+/)).filter(word => word !== '')
}

/** Indexes words; those given twice count once. */
export function wordListOf(words: readonly string[]): WordList {
  const all = new Set(words)
  const longestFirst = [...all].sort((a, b) => b.length - a.length)
  return {
    all,
    byFirst: Map.groupBy(longestFirst, word => word.charAt(0)),
    byLast: Map.groupBy(longestFirst, word => word.charAt(word.length - 1)),
    longest: longestFirst[0]?.length ?? 0,
  }
}

/** The longest word of the list that starts at `at`, '' where none does. */
export function wordAt(list: WordList, text: string, at: number): string {
  return list.byFirst.get(text.charAt(at))?.find(word => text.startsWith(word, at)) ?? ''
}

/** The longest word of the list that ends just before `end` and does not start before `from`, '' where none does. */
export function wordBefore(list: WordList, text: string, end: number, from = 0): string {
  const candidates = list.byLast.get(text.charAt(end - 1))
  return candidates?.find(word => end - word.length >= from && text.startsWith(word, end - word.length)) ?? ''
}

/** Where the word of the list that covers the character at `at` starts and ends; undefined where none does. */
export function wordOver(list: WordList, text: string, at: number): { start: number; end: number } | undefined {
  for (let start = at; start > at - list.longest && start >= 0; start--) {
    const word = wordAt(list, text, start)
    if (start + word.length > at) return { start, end: start + word.length }
  }
  return undefined
}
