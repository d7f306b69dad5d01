/** A Merkle tree that grows leaf by leaf, of which only the right edge is held: recomputing needs no more memory. */
import { emptyRoot, type Hash, hashLength, nodeHash, tileWidth } from '../../proof/index.ts'

/** The right edge of a tree. Owned by whoever grows it. */
export type Edge = {
  size: number
  /** The roots of the whole powers of two that the tree is made of, the largest first. */
  readonly peaks: { readonly height: number; readonly hash: Hash }[]
  /** The tile that is being filled at each level. */
  readonly tiles: { index: number; width: number; readonly hashes: Uint8Array }[]
}

/** A tile that has become full: its level, its index, its 8,192 bytes (to be read before the next leaf is added). */
export type FullTile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array }

/** The edge of the empty tree. */
export const emptyEdge = (): Edge => ({ size: 0, peaks: [], tiles: [] })

/** The same edge once more, to be grown on its own. */
export function copyOfEdge({ size, peaks, tiles }: Edge): Edge {
  return { size, peaks: [...peaks], tiles: tiles.map(tile => ({ ...tile, hashes: tile.hashes.slice() })) }
}

/** Adds a leaf; tells of each tile that became full by it, the lowest first. */
export function addLeaf(edge: Edge, leaf: Hash, told: (tile: FullTile) => void): void {
  let [hash, height] = [leaf, 0]
  addToTile(edge, 0, leaf, told)
  for (let left = edge.peaks.at(-1); left?.height === height; left = edge.peaks.at(-1)) {
    edge.peaks.pop()
    hash = nodeHash(left.hash, hash)
    height++
    // C2SP tlog-tiles: a full tile is one hash of the level above, eight heights up.
    if (height % 8 === 0) addToTile(edge, height / 8, hash, told)
  }
  edge.peaks.push({ height, hash })
  edge.size++
}

function addToTile({ tiles }: Edge, level: number, hash: Hash, told: (tile: FullTile) => void): void {
  const tile = tiles[level] ?? { index: 0, width: 0, hashes: new Uint8Array(tileWidth * hashLength) }
  tiles[level] = tile
  tile.hashes.set(hash, tile.width * hashLength)
  tile.width++
  if (tile.width < tileWidth) return
  told({ level, index: tile.index, hashes: tile.hashes })
  tile.index++
  tile.width = 0
}

/** The root of the tree so far (RFC 6962 section 2.1). */
export function rootOfEdge({ peaks }: Edge): Hash {
  const hashes = peaks.map(({ hash }) => hash)
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right))
}
