/** The nodes of a tree, found in its tiles: those that tiles hold, and those between, hashed when somebody asks. */
import { hashLength, hashPair, nodeHash } from './hash.ts'
import type { Hash } from './model.ts'
import { TileMalformed, type TileReader, tileWidth } from './tile.ts'

/** The leaves from `start` to before `end`: those under one node of the tree. */
export type Range = readonly [start: number, end: number]

/**
 * A tile with the nodes above its hashes, as a heap: node 1 is over all, 2n and 2n + 1 are under n, and its own hashes
 * are 256 to 511. `known` says which stand there already; the others are hashed when they are first asked for.
 */
export type TileNodes = { readonly hashes: Uint8Array; readonly known: Uint8Array; readonly width: number }

/** A reader that remembers tiles with their nodes. */
export type NodeReader = TileReader & {
  /** The tile with at least its first `width` hashes. */
  readonly nodes: (level: number, index: number, width: number) => Promise<TileNodes>
}

/**
 * Reads a tile, ready to be asked for its nodes.
 *
 * @throws TileMalformed when it holds fewer than `width` hashes
 */
export async function readNodes(
  reader: TileReader | NodeReader,
  level: number,
  index: number,
  width: number,
): Promise<TileNodes> {
  if ('nodes' in reader) return reader.nodes(level, index, width)
  const given = await reader(level, index)
  const hashes = given.length / hashLength
  if (!Number.isInteger(hashes) || hashes < width || hashes > tileWidth)
    throw new TileMalformed(level, index, given.length, width)
  return nodesOf(given)
}

/** A tile of these hashes, 32 bytes each, ready to be asked for its nodes. */
export function nodesOf(given: Uint8Array): TileNodes {
  const width = given.length / hashLength
  const hashes = new Uint8Array(2 * tileWidth * hashLength)
  hashes.set(given, tileWidth * hashLength)
  return { hashes, known: new Uint8Array(2 * tileWidth).fill(1, tileWidth, tileWidth + width), width }
}

/** The hash of a node of a tile by its place in the heap. Only nodes over hashes that are there may be asked for. */
export function hashInTile(tile: TileNodes, node: number): Hash {
  fill(tile, node)
  return tile.hashes.slice(node * hashLength, (node + 1) * hashLength)
}

function fill(tile: TileNodes, node: number): void {
  if (tile.known[node] === 1) return
  if (node >= tileWidth) throw new Error(`hash ${node - tileWidth} of a tile of ${tile.width} was asked for`)
  fill(tile, 2 * node)
  fill(tile, 2 * node + 1)
  hashPair(tile.hashes, 2 * node * hashLength, node * hashLength)
  tile.known[node] = 1
}

/** Smallest power of two, as its exponent, that is no less than a size: 0 for 1, 3 for 5 to 8. Up to 2^53. */
export function heightOf(size: number): number {
  const last = size - 1
  // Math.log2 rounds near the powers of two that matter here, and shifts end at 32 bits.
  return last < 2 ** 32 ? 32 - Math.clz32(last) : 64 - Math.clz32(Math.floor(last / 2 ** 32))
}

/** Where a node over `size` leaves is split: the largest power of two below its size (RFC 6962 section 2.1). */
export function splitOf(size: number): number {
  return 2 ** (heightOf(size) - 1)
}

/** Where a node over 2^h leaves stands in the tiles. */
type Place = { readonly level: number; readonly index: number; readonly node: number; readonly width: number }

/** The nodes over whole powers of two that a range is made of, from the left; at most one of each height. */
function placesOf([start, end]: Range): Place[] {
  const places: Place[] = []
  for (let at = start; at < end; ) {
    const rest = end - at
    const height = heightOf(rest + 1) - 1 // The largest power of two that still fits.
    places.push(placeOf(height, at / 2 ** height))
    at += 2 ** height
  }
  return places
}

function placeOf(height: number, position: number): Place {
  const level = Math.floor(height / 8)
  const across = 2 ** (height % 8)
  const perTile = tileWidth / across
  const within = position % perTile
  return { level, index: Math.floor(position / perTile), node: perTile + within, width: (within + 1) * across }
}

/** So many ranges are hashed at a time: their tiles are held together, 25 kB each. */
const atOnce = 256

/**
 * The hashes over ranges, in their order. Tiles are read side by side, each once in a run of 256 ranges, so that
 * neither many ranges nor a large tree fill the memory.
 *
 * @throws TileMalformed when a tile holds too few hashes
 */
export async function hashesOver(reader: TileReader, ranges: readonly Range[]): Promise<Hash[]> {
  const hashes: Hash[] = []
  for (let from = 0; from < ranges.length; from += atOnce) {
    const places = ranges.slice(from, from + atOnce).map(placesOf)
    const tiles = await tilesFor(reader, places.flat())
    for (const under of places) {
      const parts = under.map(place => hashInTile(tiles(place), place.node))
      hashes.push(parts.reduceRight((right, left) => nodeHash(left, right)))
    }
  }
  return hashes
}

async function tilesFor(reader: TileReader, places: readonly Place[]): Promise<(place: Place) => TileNodes> {
  const nameOf = ({ level, index }: Place) => `${level}/${index}`
  const widest = new Map<string, Place>()
  for (const place of places) {
    const other = widest.get(nameOf(place))
    if (other === undefined || other.width < place.width) widest.set(nameOf(place), place)
  }
  const read = [...widest].map(
    async ([name, { level, index, width }]) => [name, await readNodes(reader, level, index, width)] as const,
  )
  const tiles = new Map(await Promise.all(read))
  return place => {
    const tile = tiles.get(nameOf(place))
    if (tile === undefined) throw new Error(`tile ${nameOf(place)} was not read`)
    return tile
  }
}
