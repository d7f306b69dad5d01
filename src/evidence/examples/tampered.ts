/** What can be changed of a bundle, and bundles that only the city itself could make. */
import { fromUtf8, type JsonObject, type PlacedEntry, utf8 } from '../../proof/index.ts'
import { packBundle } from '../bundle/pack.ts'
import type { CheckName } from '../verify/verdict.ts'
import { exampleActs, exampleParts } from './city.ts'
import { type ExampleLog, exampleLog } from './log.ts'

/** The files of a bundle by name, as they are changed. */
type Files = Record<string, Uint8Array>

/** The log that the untouched bundles are of. */
export const log: ExampleLog = await exampleLog(exampleActs())

/** A text file of a bundle, changed. */
export const text = (name: string, change: (text: string) => string) => (files: Files) => {
  files[name] = utf8(change(fromUtf8(files[name] ?? new Uint8Array()) ?? ''))
}
/** A line of acts.ndjson, from 0, changed. */
export const line = (number: number, change: (line: string) => string) =>
  text('acts.ndjson', all =>
    all
      .split('\n')
      .map((each, at) => (at === number ? change(each) : each))
      .join('\n'),
  )
/** A bit of a byte of a file turned. */
export const byte = (name: string, at: number) => (files: Files) => {
  files[name] = (files[name] ?? new Uint8Array()).map((each, place) => (place === at ? each ^ 1 : each))
}
/** Two neighbours in a list that is a file change places. */
export const swapped = (name: string, at: number, split: string) =>
  text(name, all => {
    const parts = all.split(split)
    ;[parts[at], parts[at + 1]] = [parts[at + 1] ?? '', parts[at] ?? '']
    return parts.join(split)
  })
/** Other acts in the log: everything is packed and signed anew, as only the city itself could. */
export const relogged =
  (acts: (all: readonly PlacedEntry[]) => readonly PlacedEntry[], name = 'aid') =>
  async () => {
    const made = await exampleLog(acts(exampleActs()))
    return packBundle(await exampleParts(name, made))
  }
/** The body of the first act of a kind, changed. */
export const body = (kind: string, change: (body: JsonObject) => JsonObject) => (all: readonly PlacedEntry[]) => {
  const at = all.findIndex(({ entry }) => entry.kind === kind)
  return all.map((act, place) =>
    place === at ? { ...act, entry: { ...act.entry, body: change(act.entry.body) } } : act,
  )
}
/** The bundle, proved anew, without one act. */
export const without = (index: number) => async () => {
  const parts = await exampleParts('aid', log)
  return packBundle({ ...parts, ...(await log.pick(log.acts.filter(act => act.index !== index))) })
}

/** A change, the check that it fails, and what is said. */
export type Case = {
  readonly what: string
  readonly fails: CheckName | 'file'
  readonly says: RegExp
  /** Changes the files of the untouched bundle of a sentence, or makes another bundle. */
  readonly change?: (files: Files) => void
  readonly make?: () => Promise<Uint8Array>
  readonly of?: string
  readonly vkeys?: () => readonly string[]
}
