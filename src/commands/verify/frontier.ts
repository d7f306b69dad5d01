/** The root of a tree whose leaves come one by one (RFC 6962 section 2.1), in the room of its height. */
import { emptyRoot, type Hash, nodeHash } from '../../proof/index.ts'

/** The complete subtrees that the leaves so far make up, from the left, each larger than the next. */
export type Frontier = { readonly size: number; readonly hash: Hash }[]

/** Adds a leaf at the right. */
export function addLeaf(frontier: Frontier, leaf: Hash): void {
  let node = { size: 1, hash: leaf }
  for (let left = frontier.at(-1); left?.size === node.size; left = frontier.at(-1)) {
    node = { size: node.size * 2, hash: nodeHash(left.hash, node.hash) }
    frontier.pop()
  }
  frontier.push(node)
}

/** The root over all leaves so far. */
export function rootOfFrontier(frontier: Frontier): Hash {
  const [last, ...rest] = frontier.map(({ hash }) => hash).reverse()
  return last === undefined ? emptyRoot : rest.reduce((right, left) => nodeHash(left, right), last)
}
