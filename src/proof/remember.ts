/** A memory for tiles, so that a proof hashes anew only what nobody asked for lately. */
import { hashLength } from './hash.ts'
import { type NodeReader, readNodes, type TileNodes } from './nodes.ts'
import { type TileReader, tileWidth } from './tile.ts'

/**
 * A reader that remembers the tiles it read last, with every node that was hashed above them: those near the root and
 * at the right edge, which each proof needs, stay. `tiles` bounds it: 17 kB each, 1,024 tiles where nothing is said.
 *
 * A partial tile is read again when more of it is needed. What was read once is believed for good, so `reader` must
 * give nothing that can still be undone, and a memory belongs to one log.
 */
export function rememberTiles(reader: TileReader, { tiles = 1024 }: { tiles?: number } = {}): NodeReader {
  const kept = new Map<string, TileNodes>() // Owned by this reader; in the order of their last use.

  function recall(name: string, width: number): TileNodes | undefined {
    const tile = kept.get(name)
    if (tile === undefined || tile.width < width) return undefined
    kept.delete(name)
    kept.set(name, tile)
    return tile
  }

  async function nodes(level: number, index: number, width: number): Promise<TileNodes> {
    const name = `${level}/${index}`
    const remembered = recall(name, width)
    if (remembered !== undefined) return remembered
    const tile = await readNodes(reader, level, index, width)
    kept.delete(name)
    kept.set(name, tile)
    for (const oldest of kept.keys()) {
      if (kept.size <= tiles) break
      kept.delete(oldest)
    }
    return tile
  }

  // Asked as a plain reader it can't know how much of a partial tile is wanted: only full ones come from memory.
  const read: TileReader = async (level, index) =>
    recall(`${level}/${index}`, tileWidth)?.hashes.slice(tileWidth * hashLength) ?? reader(level, index)
  return Object.assign(read, { nodes })
}
