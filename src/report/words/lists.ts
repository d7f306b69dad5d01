/** Named lists of words that a city may add to. */
import { z } from 'zod'
import { type WordList, wordListOf } from './word-list.ts'

/** Lists of words by name, indexed for looking them up in a text. */
export type Lists<Name extends string> = Readonly<Record<Name, WordList>>

/**
 * Makes a vocabulary of its standard lists: `Added` is the schema of what a city may add, by the name of the list;
 * `listsOf` gives the lists with it, `standard` without. Nothing is ever taken away.
 */
export function vocabularyOf<Name extends string>(standard: Readonly<Record<Name, readonly string[]>>) {
  const names = Object.keys(standard) as Name[] // Object.keys forgets the names that the type knows.
  const Added = z.partialRecord(z.enum(names), z.array(z.string().min(1)).readonly())
  const listsOf = (added: z.infer<typeof Added> = {}): Lists<Name> => {
    const lists = names.map(name => [name, wordListOf([...standard[name], ...(added[name] ?? [])])])
    return Object.fromEntries(lists) // One list for each name.
  }
  return { Added, listsOf, standard: listsOf() }
}
