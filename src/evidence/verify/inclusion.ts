/** Whether the acts are in the log: their leaves and the batch proof must give the checkpoint's root. */
import { type Checkpoint, equalBytes, type Hash, rootFromBatch } from '../../proof/index.ts'
import type { Bundle } from '../bundle/open.ts'
import { alteredAct, idOf } from './acts.ts'
import { type Check, checking } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/** Checks the batch proof; where it fails, names the act that was altered, if one was. */
export function checkInclusion(bundle: Bundle, hashes: readonly Hash[], checkpoint: Checkpoint): Check {
  const { passed, failed } = checking('inclusion')
  const { indices, leaves, proof, acts } = bundle
  const { size, root, origin } = checkpoint
  const leadsToRoot = (of: readonly Hash[]) => {
    const reached = rootFromBatch(
      of.map((hash, at) => ({ index: indices[at] ?? -1, hash })),
      size,
      proof,
    )
    return reached !== undefined && equalBytes(reached, root)
  }
  const altered = alteredAct(hashes, leaves)
  const named = (at: number) => ({ act: idOf(acts[at] ?? new Uint8Array(), undefined, at), index: indices[at] ?? -1 })
  if (leadsToRoot(hashes)) {
    // The acts are proved without leaves.bin; that it says otherwise shows that somebody was at it.
    if (altered === undefined) return passed(words['inclusion.right'], { count: hashes.length, origin, size })
    return failed(words['inclusion.leaves'], named(altered))
  }
  const beyond = indices.findIndex(index => index >= size)
  if (beyond >= 0) return failed(words['inclusion.beyond'], { ...named(beyond), size })
  if (altered === undefined) return failed(words['inclusion.proof'], { size })
  const says = leadsToRoot(leaves) ? words['inclusion.act'] : words['inclusion.both']
  return failed(says, named(altered))
}
