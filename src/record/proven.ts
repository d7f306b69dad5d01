/** An act's proof: from its leaf to the root of a checkpoint that the city signed, and enough witnesses saw. */
import type { Db } from '../kernel/database.ts'
import { encodeEntry, type Hash, inclusionProof, leafHash, type PlacedEntry } from '../proof/index.ts'
import type { Publication } from './publish.ts'
import { tileReader } from './store/tiles.ts'
import { cosignedNote } from './witness/store.ts'

/** That a leaf stands in the tree of a checkpoint (RFC 6962 section 2.1.1). */
export type Included = {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  /** The hashes beside its way, from the leaf up. */
  readonly hashes: readonly Hash[]
  readonly root: Hash
  /** The signed note with its cosignatures. */
  readonly checkpoint: string
}

/**
 * Proves an act in the newest checkpoint that enough witnesses cosigned, where that covers it; otherwise in the newest
 * of all, which covers every act that has a place.
 */
export async function provenIn(db: Db, publication: Publication, { index, entry }: PlacedEntry): Promise<Included> {
  const witnessed = await publication.newestWitnessed()
  const checkpoint = witnessed !== undefined && index < witnessed.size ? witnessed : await publication.newest()
  if (checkpoint === undefined || index >= checkpoint.size) throw new Error(`no checkpoint covers the act at ${index}`)
  const { size, root } = checkpoint
  return {
    ...{ index, size, root },
    leaf: leafHash(encodeEntry(entry)),
    hashes: await inclusionProof(tileReader(db), index, size),
    checkpoint: await cosignedNote(db, checkpoint),
  }
}
