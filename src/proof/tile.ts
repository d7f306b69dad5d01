/** Tiles of a tree and their paths (C2SP tlog-tiles): each holds up to 256 neighbouring hashes of one level. */
import { hashLength } from './hash.ts'

/** Hashes of a full tile. */
export const tileWidth = 256

/** A tile of a tree: its level (0 holds leaf hashes), its index within the level, how many hashes it holds (1–256). */
export type Tile = { readonly level: number; readonly index: number; readonly width: number }

/** What a path asks for: hashes of the tree, or the entries under a level-0 tile. */
export type TilePath = Tile & { readonly kind: 'tile' | 'entries' }

/**
 * Gives the hashes of a tile that are there, 32 bytes each: at least as many as a tree of the size asked about has.
 * What it gives must be there for good: hashes of a transaction that may still be undone are not.
 */
export type TileReader = (level: number, index: number) => Promise<Uint8Array>

/** Thrown where a tile holds fewer hashes than the tree needs, or bytes that are no hashes. */
export class TileMalformed extends Error {
  constructor(level: number, index: number, bytes: number, width: number) {
    super(`${tilePath(level, index)} gives ${bytes} bytes; ${width} hashes of ${hashLength} bytes are needed`)
    this.name = 'TileMalformed'
  }
}

/**
 * The path of a tile; with a width below 256, of a partial one.
 *
 *     tilePath(0, 1234067)     → tile/0/x001/x234/067
 *     tilePath(1, 0, 17)       → tile/1/000.p/17
 *
 * @throws RangeError for a level, an index or a width that no tree has
 */
export function tilePath(level: number, index: number, width: number = tileWidth): string {
  if (!Number.isInteger(level) || level < 0 || level > 63) throw new RangeError(`no tile has the level ${level}`)
  return `tile/${level}/${placeOf(index, width)}`
}

/**
 * The path of the entries under a level-0 tile (an entry bundle).
 *
 *     entriesPath(1234067, 5) → tile/entries/x001/x234/067.p/5
 *
 * @throws RangeError for an index or a width that no tree has
 */
export function entriesPath(index: number, width: number = tileWidth): string {
  return `tile/entries/${placeOf(index, width)}`
}

/** The index in groups of three digits, all but the last behind an `x`; a width where the tile isn't full. */
function placeOf(index: number, width: number): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`no tile has the index ${index}`)
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) throw new RangeError(`no tile is ${width} wide`)
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return width === tileWidth ? path : `${path}.p/${width}`
}

/**
 * Reads the path of a tile or an entry bundle; undefined where it isn't exactly as the standard writes it. An index is
 * at most 2^53 − 1. For entries the level is 0.
 *
 *     tile/0/x001/234.p/17 → { kind: 'tile', level: 0, index: 1234, width: 17 }
 */
export function parseTilePath(path: string): TilePath | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) return undefined
  const [, level = '', groups = '', width] = match
  const index = Number(groups.replaceAll(/[x/]/g, ''))
  const read: TilePath = {
    kind: level === 'entries' ? 'entries' : 'tile',
    level: level === 'entries' ? 0 : Number(level),
    index,
    width: width === undefined ? tileWidth : Number(width),
  }
  if (read.level > 63 || !Number.isSafeInteger(index) || read.width < 1 || read.width > tileWidth) return undefined
  // Written again it must be the same: that leaves no room for zeroes in front or a width of 256.
  const written = read.kind === 'entries' ? entriesPath(index, read.width) : tilePath(read.level, index, read.width)
  return written === path ? read : undefined
}

/**
 * The tiles of a tree, level by level from the leaves, each level from the left: full ones, then the partial one.
 * 70,000 leaves have 273 full tiles and one of 112 at level 0, one full and one of 17 at level 1, one of 1 at level 2.
 */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let [level, hashes] = [0, size]; hashes > 0; level++, hashes = Math.floor(hashes / tileWidth)) {
    for (let index = 0; index * tileWidth < hashes; index++)
      tiles.push({ level, index, width: Math.min(tileWidth, hashes - index * tileWidth) })
  }
  return tiles
}
