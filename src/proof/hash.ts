/** The tree's hashes (RFC 6962 section 2.1): leaves and nodes begin differently; neither passes for the other. */
import { sha256 as sha256Of } from '@noble/hashes/sha2.js'
import type { Hash } from './model.ts'

/** Bytes of a SHA-256 hash. */
export const hashLength = 32

/** SHA-256 (FIPS 180-4). */
export function sha256(bytes: Uint8Array): Hash {
  return sha256Of(bytes)
}

/** The root of a tree without leaves: the hash of nothing (RFC 6962 section 2.1). */
export const emptyRoot: Hash = sha256(new Uint8Array(0))

// One hasher does all the work of the tree, started each time from a copy of a prepared state: a hash is finished
// before the next begins, and a new hasher for each costs as much again as the hashing.
const leafPrefix = sha256Of.create().update(Uint8Array.of(0))
const nodePrefix = sha256Of.create()
const worker = sha256Of.create()
const node = new Uint8Array(1 + 2 * hashLength)
node[0] = 1

/** The hash of a leaf: SHA-256(0x00 ‖ entry) (RFC 6962 section 2.1). */
export function leafHash(entry: Uint8Array): Hash {
  const hash = new Uint8Array(hashLength)
  leafPrefix._cloneInto(worker).update(entry).digestInto(hash)
  return hash
}

/** The hash of a node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 section 2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const hash = new Uint8Array(hashLength)
  node.set(left, 1)
  node.set(right, 1 + hashLength)
  nodePrefix._cloneInto(worker).update(node).digestInto(hash)
  return hash
}

/** Hashes the two hashes that stand side by side at `from` to `to`, in the same run of bytes: for trees kept flat. */
export function hashPair(hashes: Uint8Array, from: number, to: number): void {
  node.set(hashes.subarray(from, from + 2 * hashLength), 1)
  nodePrefix
    ._cloneInto(worker)
    .update(node)
    .digestInto(hashes.subarray(to, to + hashLength))
}
