import { basename } from 'node:path'
import type { Definitions } from './model/model.ts'
import { readDefinitions } from './model/read.ts'
import type { Source } from './model.ts'
import { DecisionProblem } from './problems.ts'

type Read = { readonly source: Source; readonly definitions: Definitions }

/**
 * Of the files that lie at hand, those that a model imports, directly or through another: what `loadModel` needs beside
 * it. Where two have the namespace, the one that the import's location names. `atHand` is asked only where something is
 * imported. A file that can't be read imports nothing here: `loadModel` says what is wrong with it.
 */
export function importsOf(source: Source, atHand: () => readonly Source[]): readonly Source[] {
  const main = readIfWell(source)
  if (main === undefined || main.definitions.imports.length === 0) return []
  const candidates = atHand().flatMap(one => readIfWell(one) ?? [])
  const found = new Map<string, Read>([[main.definitions.namespace, main]])
  for (const { definitions } of found.values()) {
    for (const { namespace, location } of definitions.imports) {
      const fitting = candidates.filter(one => one.definitions.namespace === namespace)
      const named = fitting.find(one => location !== undefined && nameOf(one.source) === basename(location))
      const chosen = named ?? fitting[0]
      if (chosen !== undefined && !found.has(namespace)) found.set(namespace, chosen)
    }
  }
  return [...found.values()].filter(one => one !== main).map(one => one.source)
}

const nameOf = ({ file }: Source): string | undefined => (file === undefined ? undefined : basename(file))

function readIfWell(source: Source): Read | undefined {
  try {
    return { source, definitions: readDefinitions(source.xml, source.file) }
  } catch (error) {
    if (error instanceof DecisionProblem) return undefined
    throw error
  }
}
