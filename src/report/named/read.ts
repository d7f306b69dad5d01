/** Reads the named things (专名) of a report: projects, lines, places, bodies, policies, laws and plans. */
import type { Layout, Named } from '../model.ts'
import { clausesOf } from '../sentence/sentences.ts'
import { itemNamesIn } from './items.ts'
import { titledIn } from './titled.ts'
import { type AddedNames, nameListsOf, standardNames } from './words.ts'

/**
 * The named things of a report in the order of the text; no two overlap. What is doubtful is left out. `words` adds a
 * city's own to the vocabulary. Never throws.
 */
export function readNamed(layout: Layout, words?: AddedNames): Named[] {
  const lists = words === undefined ? standardNames : nameListsOf(words)
  const { text } = layout
  return layout.paragraphs.flatMap(paragraph => {
    const titled = titledIn(text, paragraph, lists)
    const items = clausesOf(text, paragraph).flatMap(clause => itemNamesIn(text, clause, lists))
    return apart([...titled, ...items])
  })
}

/** The names that overlap none before them; of two that begin together the longer. */
function apart(names: readonly Named[]): Named[] {
  const kept: Named[] = []
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || name.start >= last.end) kept.push(name)
  }
  return kept
}
