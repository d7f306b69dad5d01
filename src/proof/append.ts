/** Growing a tree: new leaves in, changed tiles and the new root out. */
import { hashLength } from './hash.ts'
import { rootAt } from './merkle.ts'
import type { Hash } from './model.ts'
import { hashInTile, nodesOf } from './nodes.ts'
import { TileMalformed, type TileReader, tileWidth } from './tile.ts'

/** A tile as it is to be stored: its hashes from the first on, 32 bytes each. */
export type ChangedTile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array }

/** A tree that has grown: its size, its root, and the tiles that are new or longer than before, whole. */
export type Grown = { readonly size: number; readonly root: Hash; readonly tiles: readonly ChangedTile[] }

/**
 * Adds leaves at the right of a tree of `size` leaves. Stores nothing: the tiles are the caller's to write, and until
 * they are written the tree is as it was. Reads at most one partial tile a level, and those that the root needs.
 *
 * @throws TileMalformed when the reader gives fewer hashes than a tree of that size has
 */
export async function appendLeaves(reader: TileReader, size: number, leaves: readonly Hash[]): Promise<Grown> {
  const tiles: ChangedTile[] = []
  let [before, added] = [size, leaves]
  for (let level = 0; added.length > 0; level++) {
    const first = Math.floor(before / tileWidth)
    const kept = await firstHashes(reader, level, first, before % tileWidth)
    const cut = cutTiles(level, first, kept, added)
    tiles.push(...cut)
    // A full tile is one hash of the level above, where as many full tiles stand before it as were full already.
    const full = cut.filter(tile => tile.hashes.length === tileWidth * hashLength)
    added = full.map(tile => hashInTile(nodesOf(tile.hashes), 1))
    before = first
  }
  const grown = size + leaves.length
  return { size: grown, root: await rootAt(readingFirst(tiles, reader), grown), tiles }
}

async function firstHashes(reader: TileReader, level: number, index: number, width: number): Promise<Uint8Array> {
  if (width === 0) return new Uint8Array(0)
  const given = await reader(level, index)
  if (given.length < width * hashLength) throw new TileMalformed(level, index, given.length, width)
  return given.subarray(0, width * hashLength)
}

function cutTiles(level: number, first: number, kept: Uint8Array, added: readonly Hash[]): ChangedTile[] {
  const all = new Uint8Array(kept.length + added.length * hashLength)
  all.set(kept)
  for (const [at, hash] of added.entries()) {
    if (hash.length !== hashLength) throw new RangeError(`a hash of ${hash.length} bytes can't be a leaf`)
    all.set(hash, kept.length + at * hashLength)
  }
  const bytes = tileWidth * hashLength
  return Array.from({ length: Math.ceil(all.length / bytes) }, (_, at) => ({
    level,
    index: first + at,
    hashes: all.slice(at * bytes, (at + 1) * bytes),
  }))
}

/** The tree as it will be: changed tiles stand before those that are stored. */
function readingFirst(tiles: readonly ChangedTile[], reader: TileReader): TileReader {
  const changed = new Map(tiles.map(tile => [`${tile.level}/${tile.index}`, tile.hashes]))
  return async (level, index) => changed.get(`${level}/${index}`) ?? reader(level, index)
}
