/** Proofs of one leaf and of one history (RFC 6962 and 9162, section 2.1). Sizes and indices go up to 2^53 − 1. */
import { equalBytes } from './bytes.ts'
import { emptyRoot, hashLength, hashPair, nodeHash } from './hash.ts'
import type { Hash } from './model.ts'
import { hashesOver, type Range, splitOf } from './nodes.ts'
import type { TileReader } from './tile.ts'

/** The root over leaf hashes that are all at hand (RFC 6962 section 2.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot
  const hashes = new Uint8Array(leaves.length * hashLength)
  for (const [at, leaf] of leaves.entries()) hashes.set(leaf, at * hashLength)
  for (let width = leaves.length; width > 1; width = Math.ceil(width / 2)) {
    for (let pair = 0; pair < Math.floor(width / 2); pair++) hashPair(hashes, 2 * pair * hashLength, pair * hashLength)
    // One without a neighbour is taken up as it is: the split at powers of two gives the same tree.
    if (width % 2 === 1)
      hashes.copyWithin(Math.floor(width / 2) * hashLength, (width - 1) * hashLength, width * hashLength)
  }
  return hashes.slice(0, hashLength)
}

/**
 * The root of the tree when it had `size` leaves.
 *
 * @throws TileMalformed when the reader gives too few hashes
 */
export async function rootAt(reader: TileReader, size: number): Promise<Hash> {
  checkSize(size)
  const [root = emptyRoot] = await hashesOver(reader, size === 0 ? [] : [[0, size]])
  return root
}

/**
 * The proof that a leaf stands in the tree of `size` leaves: the hashes beside its way to the root, from the leaf up
 * (RFC 6962 section 2.1.1).
 *
 * @throws RangeError when the tree has no such leaf; TileMalformed when the reader gives too few hashes
 */
export async function inclusionProof(reader: TileReader, index: number, size: number): Promise<Hash[]> {
  checkSize(size)
  if (!isSize(index) || index >= size) throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`)
  const beside: Range[] = []
  for (let [start, end] = [0, size]; end - start > 1; ) {
    const middle = start + splitOf(end - start)
    beside.push(index < middle ? [middle, end] : [start, middle])
    if (index < middle) end = middle
    else start = middle
  }
  return hashesOver(reader, beside.reverse())
}

/**
 * The proof that the tree of `to` leaves begins with the tree of `from` leaves (RFC 6962 section 2.1.2); empty where
 * `from` is 0 or `to`.
 *
 * @throws RangeError when `from` is larger than `to`; TileMalformed when the reader gives too few hashes
 */
export async function consistencyProof(reader: TileReader, from: number, to: number): Promise<Hash[]> {
  checkSize(from)
  checkSize(to)
  if (from > to) throw new RangeError(`a tree of ${to} leaves doesn't begin with one of ${from}`)
  if (from === 0 || from === to) return []
  const beside: Range[] = []
  let [start, end] = [0, to]
  while (from !== end) {
    const middle = start + splitOf(end - start)
    beside.push(from <= middle ? [middle, end] : [start, middle])
    if (from <= middle) end = middle
    else start = middle
  }
  // Where the smaller tree is a whole node of the larger one, its root is known to who checks.
  return hashesOver(reader, start === 0 ? beside.reverse() : [[start, end] as const, ...beside.reverse()])
}

/** Whether a leaf's hash stands at `index` in the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isSize(size) || !isSize(index) || index >= size || ![leaf, root, ...proof].every(isHash)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash)
      // A last node without a neighbour goes up as it is, until it has one.
      for (; at % 2 === 0 && at !== 0; at /= 2) last = half(last)
    } else hash = nodeHash(hash, beside)
    at = half(at)
    last = half(last)
  }
  return last === 0 && equalBytes(hash, root)
}

/**
 * Whether the tree of `to` leaves begins with the tree of `from` leaves (RFC 9162 section 2.1.4.2). Every tree begins
 * with the empty one, of which there is one root and nothing to prove (C2SP tlog-witness).
 */
export function verifyConsistency(
  from: number,
  to: number,
  proof: readonly Hash[],
  fromRoot: Hash,
  toRoot: Hash,
): boolean {
  if (!isSize(from) || !isSize(to) || from > to) return false
  if (from === 0 && !equalBytes(fromRoot, emptyRoot)) return false
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot)
  if (from === 0) return proof.length === 0 && isHash(toRoot)
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false
  let [at, last] = [from - 1, to - 1]
  for (; at % 2 === 1; at = half(at)) last = half(last)
  const [first, ...rest] = at === 0 ? [fromRoot, ...proof] : proof
  if (first === undefined) return false
  let [older, newer] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = nodeHash(beside, older)
      newer = nodeHash(beside, newer)
      for (; at % 2 === 0 && at !== 0; at /= 2) last = half(last)
    } else newer = nodeHash(newer, beside)
    at = half(at)
    last = half(last)
  }
  return last === 0 && equalBytes(older, fromRoot) && equalBytes(newer, toRoot)
}

const half = (number: number) => Math.floor(number / 2)
const isHash = (bytes: Uint8Array) => bytes.length === hashLength
const isSize = (number: number) => Number.isSafeInteger(number) && number >= 0

function checkSize(size: number): void {
  if (!isSize(size)) throw new RangeError(`no tree has ${size} leaves`)
}
