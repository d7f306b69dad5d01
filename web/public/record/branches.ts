/** The way of a leaf to the root of the log (RFC 6962 section 2.1.1): what joins it at each step. Pure. */

/** One step: the subtree that joins, on which side, and how many acts it stands for. */
export type Branch = { readonly side: 'left' | 'right'; readonly count: number }

/**
 * The subtrees whose hashes an inclusion proof gives, from the leaf's sibling up to the root's child. Their counts and
 * the leaf make the whole tree.
 *
 *     branchesOf(2, 7) → [{ side: 'right', count: 1 }, { side: 'left', count: 2 }, { side: 'right', count: 3 }]
 */
export function branchesOf(index: number, size: number): Branch[] {
  const branches: Branch[] = []
  let [at, width] = [index, size]
  while (width > 1) {
    const left = largestPowerBelow(width)
    if (at < left) {
      branches.push({ side: 'right', count: width - left })
      width = left
    } else {
      branches.push({ side: 'left', count: left })
      at -= left
      width -= left
    }
  }
  return branches.reverse()
}

/** The largest power of two that is smaller than a width; a log is larger than 32 bits count. */
function largestPowerBelow(width: number): number {
  let power = 1
  while (power * 2 < width) power *= 2
  return power
}
