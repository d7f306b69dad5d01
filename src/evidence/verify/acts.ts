/** The acts of a bundle, read one by one: the first that is wrong is named. */
import {
  decodeEntry,
  type Entry,
  EntryMalformed,
  equalBytes,
  type Hash,
  leafHash,
  type PlacedEntry,
} from '../../proof/index.ts'
import type { Bundle } from '../bundle/open.ts'
import { type Check, checking } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/** The acts that could be read, with the hashes of their leaves; `hashes` are of all lines, also of unreadable ones. */
export type ReadActs = {
  readonly check: Check
  readonly acts: readonly PlacedEntry[]
  readonly hashes: readonly Hash[]
}

/** Reads the acts, in the order of their places. */
export function readActs({ acts: lines, indices, leaves, manifest }: Bundle): ReadActs {
  const { passed, failed } = checking('acts')
  const acts: PlacedEntry[] = []
  const hashes = lines.map(leafHash)
  const seen: Seen = { acts: new Map(), places: new Map(), numbers: new Map() }
  let first: Check | undefined
  let uneven: Check | undefined
  if (indices.length !== lines.length || leaves.length !== lines.length || manifest.acts !== lines.length)
    uneven = failed(words['acts.counts'], {
      ...{ lines: lines.length, indices: indices.length },
      ...{ leaves: leaves.length, manifest: manifest.acts },
    })
  for (const [at, line] of lines.entries()) {
    const before = acts.at(-1)?.index ?? -1
    const index = indices[at] ?? before + 1
    const place = { line: at + 1, index }
    try {
      const entry = decodeEntry(line)
      first ??= misplaced({ entry, index, before, line: at + 1 }, seen)
      acts.push({ index, entry })
    } catch (error) {
      if (!(error instanceof EntryMalformed)) throw error
      first ??= failed(words['acts.malformed'], { ...place, because: error.says })
    }
  }
  // An act that is named says more than that the counts differ.
  const check = first ?? uneven ?? passed(words['acts.right'], { count: acts.length })
  return { check, acts, hashes }
}

/** By id and by series and number: the line where it was first seen; by series: the last number. */
type Seen = {
  readonly acts: Map<string, number>
  readonly places: Map<string, number>
  readonly numbers: Map<string, number>
}
type Placed = PlacedEntry & { readonly before: number; readonly line: number }

function misplaced({ entry, index, before, line }: Placed, seen: Seen): Check | undefined {
  const { failed } = checking('acts')
  const { act, series, number } = entry
  const values = { act, index, line, series, number }
  const [sameAct, last] = [seen.acts.get(act), seen.numbers.get(series) ?? 0]
  seen.acts.set(act, sameAct ?? line)
  seen.numbers.set(series, Math.max(last, number))
  if (sameAct !== undefined) return failed(words['acts.twice'], { ...values, first: sameAct })
  if (index <= before) return failed(words['acts.order'], { ...values, before })
  // The log numbers acts as it places them: within a series a later place has a higher number.
  return number <= last ? failed(words['acts.number'], { ...values, last }) : undefined
}

/** The first act whose leaf is another than the one noted for it when the bundle was made; undefined where all agree. */
export function alteredAct(acts: readonly Hash[], leaves: readonly Hash[]): number | undefined {
  const at = acts.findIndex((hash, place) => !equalBytes(hash, leaves[place] ?? new Uint8Array()))
  return at < 0 ? undefined : at
}

/** An act's id, also where its entry is malformed in another place; the line's number where there is none to be read. */
export function idOf(line: Uint8Array, entry: Entry | undefined, at: number): string {
  if (entry !== undefined) return entry.act
  const [, id] = /"act":"([0-9a-f-]{36})"/.exec(new TextDecoder().decode(line)) ?? []
  return id ?? `#${at + 1}`
}
