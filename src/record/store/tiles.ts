/** The Merkle tree's tiles and checkpoints in the database. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Hash, TileReader } from '../../proof/index.ts'

/**
 * Reads tiles as they stand: all hashes that a tile has, 32 bytes each; none where there is no such tile. A tile only
 * grows, so that a tree of an earlier size finds in it the first hashes that it needs.
 */
export function tileReader(db: Db): TileReader {
  return async (level, index) => {
    const { rows } = await sql<{ hashes: Uint8Array }>`
      select hashes from record_tile where level = ${level} and index = ${index}`.execute(db)
    return new Uint8Array(rows[0]?.hashes ?? [])
  }
}

/** A checkpoint with the city's own signature. */
export type StoredCheckpoint = {
  readonly size: number
  readonly root: Hash
  /** The signed note (C2SP tlog-checkpoint). */
  readonly note: string
  readonly at: Temporal.Instant
}

/** The newest checkpoint; undefined where nothing was placed yet. */
export async function latestCheckpoint(db: Db): Promise<StoredCheckpoint | undefined> {
  const [newest] = await listCheckpoints(db, { limit: 1 })
  return newest
}

/** Checkpoints, newest first; `before` pages: only those of smaller trees. */
export async function listCheckpoints(
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select size, root, note, at from record_checkpoint
    where ${before ?? null}::bigint is null or size < ${before ?? null}::bigint
    order by size desc limit ${limit}`.execute(db)
  return rows.map(row => ({ ...row, root: new Uint8Array(row.root) }))
}
