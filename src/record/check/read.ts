/** What a check reads: pages of rows beside the leaves of the tree, checkpoints, and what else the tables say. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import {
  type Entry,
  EntryMalformed,
  encodeEntry,
  type Hash,
  hashLength,
  leafHash,
  tileWidth,
} from '../../proof/index.ts'
import { type ActRow, actColumns, placedOf } from '../store/rows.ts'

/** A row of the log as it stands, and the leaf that it makes; no leaf where it is no act any more. */
export type ReadAct = { readonly index: number; readonly entry: Entry; readonly leaf: Hash | undefined }

type ExactRow = ActRow & { readonly exact: boolean }

/** The rows of places from `from` to before `to`; where one is missing, there is none. */
export async function readActs(db: Db, from: number, to: number): Promise<Map<number, ReadAct>> {
  const { rows } = await sql<ExactRow>`
    select ${actColumns}, date_trunc('second', at) = at and date_trunc('second', recorded_at) = recorded_at as exact
    from record_act where index >= ${from} and index < ${to}`.execute(db)
  return new Map(rows.map(row => [row.index, readAct(row)]))
}

function readAct(row: ExactRow): ReadAct {
  const { index, entry } = placedOf(row)
  // Entries are written to the second: what a row holds beyond it was put there behind the record's back.
  return { index, entry, leaf: row.exact ? leafOf(entry) : undefined }
}

/** The leaf of an entry; undefined where its members are not, or contradict each other. */
export function leafOf(entry: Entry): Hash | undefined {
  try {
    return leafHash(encodeEntry(entry))
  } catch (error) {
    if (error instanceof EntryMalformed) return undefined
    throw error
  }
}

/** The leaves that the tree's tiles hold from `from` to before `to`; both stand at the border of a tile or the end. */
export async function readLeaves(db: Db, from: number, to: number): Promise<(index: number) => Hash | undefined> {
  const { rows } = await sql<{ index: number; hashes: Uint8Array }>`
    select index, hashes from record_tile
    where level = 0 and index >= ${Math.floor(from / tileWidth)} and index * ${tileWidth}::bigint < ${to}`.execute(db)
  const tiles = new Map(rows.map(({ index, hashes }) => [index, new Uint8Array(hashes)]))
  return index => {
    const at = (index % tileWidth) * hashLength
    const leaf = tiles.get(Math.floor(index / tileWidth))?.subarray(at, at + hashLength)
    return leaf?.length === hashLength ? leaf : undefined
  }
}

/** The place of a leaf in the tree; undefined where it has none. Looks through all tiles. */
export async function placeOfLeaf(db: Db, leaf: Hash): Promise<number | undefined> {
  const { rows } = await sql<{ index: number; at: number }>`
    select index, position(${Buffer.from(leaf)} in hashes) as at from record_tile
    where level = 0 and position(${Buffer.from(leaf)} in hashes) > 0 order by index limit 1`.execute(db)
  const [found] = rows
  return found && found.index * tileWidth + Math.floor((found.at - 1) / hashLength)
}

/** A checkpoint's row. */
export type CheckpointRow = { readonly size: number; readonly root: Hash; readonly note: string }

/** Checkpoints of trees from this size on, the smallest first, in pages. */
export async function readCheckpoints(db: Db, from: number, limit: number): Promise<CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select size, root, note from record_checkpoint where size >= ${from} order by size limit ${limit}`.execute(db)
  return rows.map(row => ({ ...row, root: new Uint8Array(row.root) }))
}

/** A sealed private part, with the wrapped key that sealed it. */
export type SealedPart = {
  readonly act: string
  readonly key: string
  readonly wrapped: Uint8Array
  readonly sealed: Uint8Array
}

/** The private parts that are kept of these acts. */
export async function readPrivateParts(db: Db, acts: readonly string[]): Promise<Map<string, SealedPart>> {
  if (acts.length === 0) return new Map()
  const { rows } = await sql<SealedPart>`
    select act_id as act, key_id as key, wrapped, sealed
    from record_private join record_person_key on id = key_id where act_id = any(${acts}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.act, row]))
}
