/** One proof for many leaves: a number that rests on 100,000 acts needs each shared hash once. */
import { emptyRoot, hashLength, nodeHash } from './hash.ts'
import type { Hash } from './model.ts'
import { hashesOver, type Range, splitOf } from './nodes.ts'
import type { TileReader } from './tile.ts'

/** A leaf with its place in the log. */
export type PlacedHash = { readonly index: number; readonly hash: Hash }

/**
 * The hashes over the largest subtrees that hold none of the leaves, from the left. With the leaves' own hashes they
 * give the root, so that they prove all of them at once. Two leaves of eight:
 *
 *     batchProof(reader, [2, 3], 8) → the hashes over leaves 0–1 and 4–7
 *
 * @throws RangeError when the indices aren't ascending leaves of the tree; TileMalformed when tiles are too short
 */
export async function batchProof(reader: TileReader, indices: readonly number[], size: number): Promise<Hash[]> {
  if (!areLeaves(indices, size)) throw new RangeError(`the indices are not ascending leaves of a tree of ${size}`)
  const without: Range[] = []
  const walk = (start: number, end: number, from: number, to: number): void => {
    if (from === to) {
      if (start < end) without.push([start, end])
    } else if (to - from < end - start) {
      const middle = start + splitOf(end - start)
      const cut = firstFrom(indices, middle, from, to)
      walk(start, middle, from, cut)
      walk(middle, end, cut, to)
    }
  }
  walk(0, size, 0, indices.length)
  return hashesOver(reader, without)
}

/**
 * The root that leaves and their batch proof give; undefined where they don't fit: leaves out of order, twice or beyond
 * the tree, hashes too few or too many. The leaves are proved when it is the root of a checkpoint that is believed.
 */
export function rootFromBatch(leaves: readonly PlacedHash[], size: number, proof: readonly Hash[]): Hash | undefined {
  const indices = leaves.map(leaf => leaf.index)
  if (!areLeaves(indices, size)) return undefined
  if (![...proof, ...leaves.map(leaf => leaf.hash)].every(hash => hash.length === hashLength)) return undefined
  if (size === 0) return proof.length === 0 ? emptyRoot : undefined
  let used = 0
  const walk = (start: number, end: number, from: number, to: number): Hash | undefined => {
    if (from === to) return proof[used++]
    if (end - start === 1) return leaves[from]?.hash
    const middle = start + splitOf(end - start)
    const cut = firstFrom(indices, middle, from, to)
    const left = walk(start, middle, from, cut)
    const right = walk(middle, end, cut, to)
    return left === undefined || right === undefined ? undefined : nodeHash(left, right)
  }
  const root = walk(0, size, 0, indices.length)
  return used === proof.length ? root : undefined
}

function areLeaves(indices: readonly number[], size: number): boolean {
  if (!Number.isSafeInteger(size) || size < 0) return false
  return indices.every((index, at) => Number.isSafeInteger(index) && index > (indices[at - 1] ?? -1) && index < size)
}

/** Where the first index that is no less than `least` stands among those from `from` to before `to`. */
function firstFrom(indices: readonly number[], least: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((indices[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
