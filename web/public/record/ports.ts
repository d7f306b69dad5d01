/** What the pages of the public record need from the rest of the program; given when they are mounted. */
import type { Text } from '../../../src/kernel/words.ts'
import type { Entry, Hash, LinkKind, PlacedEntry } from '../../../src/proof/index.ts'
import type { ActKind, RecordedAct } from '../../../src/record/index.ts'
import type { Assets } from '../assets.ts'

/**
 * A kind of act as pages say it. `fields` names the fields of its public body, and `values` the codes that stand in
 * them (`field.code`), where these have names.
 */
export type KindWords = Pick<ActKind, 'kind' | 'name' | 'says'> & {
  readonly fields: ReadonlyMap<string, Text>
  readonly values: ReadonlyMap<string, Text>
}

/** Which acts are looked for; what is not said holds of all. */
export type ActFilter = {
  readonly kind?: string
  readonly department?: string
  /** GB/T 2260. */
  readonly district?: string
  /** A day of the city, `2020-09-30`. */
  readonly day?: string
  readonly subject?: string
}

/** Which acts of those that fit: before or after an act's index, at most so many. */
export type Slice = { readonly before?: number; readonly after?: number; readonly limit: number }

/** By what acts are counted. */
export const facets = ['kind', 'department', 'day'] as const
/** By what acts are counted. */
export type Facet = (typeof facets)[number]
/** How many acts there are of a kind, of a department, or of a day. */
export type Tally = { readonly key: string; readonly count: number }

/** A checkpoint with those who cosigned it. */
export type CheckpointRow = {
  readonly size: number
  readonly root: Hash
  /** When the city signed it, by its clock: `2020-10-01T09:00:00+08:00`. */
  readonly at: string
  /** The note as it was signed. */
  readonly note: string
  readonly witnesses: readonly { readonly name: string; readonly at?: string }[]
}

/** An act that another names, or that names it. Those that wait have no index. */
export type LinkedAct = { readonly as: LinkKind; readonly act: string; readonly entry?: Omit<Entry, 'number'> }

/** One act with all that its page shows. */
export type ActDetail = {
  readonly act: RecordedAct
  /** Earlier acts that it names. */
  readonly earlier: readonly LinkedAct[]
  /** Later acts that name it. */
  readonly later: readonly LinkedAct[]
  /** Whether its private part is still kept; `none` where it never had one. */
  readonly privatePart: 'none' | 'kept' | 'erased'
  /** Its place in the tree of a checkpoint, and the key that signed that; absent while the act waits. */
  readonly proof?: { readonly hashes: readonly Hash[]; readonly checkpoint: CheckpointRow; readonly vkey: string }
}

/** What the pages of the record ask of the city. */
export type RecordPorts = {
  readonly assets: Assets
  readonly publicUrl?: string | undefined
  /** The city's name; none before a report came in. */
  findCity(): Promise<Text | undefined>
  /** The city's public key that is in force, in the form of signed notes. */
  findVkey(): Promise<string>
  kindOf(kind: string): KindWords | undefined
  departmentName(id: string): Text | undefined
  districtName(area: string): Text | undefined
  /** Acts in the log, newest first. */
  listActs(filter: ActFilter, slice: Slice): Promise<readonly PlacedEntry[]>
  /** Counts that are kept as acts come in, most first, days in order; `district` and `subject` are not counted by. */
  tallies(facet: Facet, filter: Pick<ActFilter, 'kind' | 'department' | 'day'>): Promise<readonly Tally[]>
  findAct(id: string): Promise<ActDetail | undefined>
  /** The id of the act at an index of the log. */
  findActAt(index: number): Promise<string | undefined>
  /** Newest first; `before` a size. */
  listCheckpoints(slice: { readonly before?: number; readonly limit: number }): Promise<readonly CheckpointRow[]>
}
