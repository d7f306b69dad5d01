/** What a witness says to a checkpoint, by C2SP tlog-witness, section add-checkpoint, in the order of its text. */
import {
  type Checkpoint,
  emptyRoot,
  equalBytes,
  type Hash,
  type Note,
  parseCheckpoint,
  parseNote,
  type VerifierKey,
  verifyConsistency,
  verifyNote,
} from '../../proof/index.ts'
import type { AddCheckpoint } from './add-checkpoint.ts'

/** The tree that a witness cosigned last for a log. */
export type Cosigned = { readonly size: number; readonly root: Hash }

/** A refusal: its status and the reason in words; 409 carries the size that the witness has instead. */
export type Refusal =
  | { readonly status: 400 | 403 | 404 | 422; readonly because: string }
  | { readonly status: 409; readonly size: number }

/** A checkpoint whose origin and signature were found good. */
export type Trusted = { readonly checkpoint: Checkpoint; readonly note: Note; readonly keys: readonly VerifierKey[] }

/** The logs that a witness watches: each key's name is its log's origin. */
export type WatchedLogs = readonly VerifierKey[]

/** Reads the note and checks origin and signature: 400, 404 and 403 are said here. */
export function trust(text: string, logs: WatchedLogs): Trusted | Refusal {
  let note: Note
  let checkpoint: Checkpoint
  try {
    note = parseNote(text)
    checkpoint = parseCheckpoint(note.text)
  } catch (error) {
    return { status: 400, because: error instanceof Error ? error.message : String(error) }
  }
  const keys = logs.filter(({ name }) => name === checkpoint.origin)
  if (keys.length === 0) return { status: 404, because: 'the origin is not watched here' }
  const { verified, failed } = verifyNote(note, keys)
  if (failed.length > 0) return { status: 403, because: 'a signature by a trusted key does not verify' }
  if (verified.length === 0) return { status: 403, because: 'there is no signature by a trusted key' }
  return { checkpoint, note, keys: verified }
}

/**
 * Whether a checkpoint appends to what the witness cosigned last: undefined where it does.
 *
 * @param latest undefined where none of this log was ever cosigned; counts as size 0
 */
export function refusalOf(
  { old, proof }: Pick<AddCheckpoint, 'old' | 'proof'>,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
  latest: Cosigned | undefined,
): Refusal | undefined {
  if (old > size) return { status: 400, because: `the old size ${old} is above the checkpoint's ${size}` }
  if (old !== (latest?.size ?? 0)) return { status: 409, size: latest?.size ?? 0 }
  if (size === 0 && !equalBytes(root, emptyRoot))
    return { status: 422, because: 'the root of an empty tree is the hash of nothing' }
  if (old === 0 && proof.length > 0)
    return { status: 422, because: 'every tree is consistent with the empty one: there is nothing to prove' }
  if (old === size && latest !== undefined && !equalBytes(root, latest.root))
    return { status: 422, because: `another root was cosigned at size ${size}` }
  // From the empty tree there is no proof to check; between equal trees it must be empty, and the roots are compared.
  if (old === size && proof.length > 0) return { status: 422, because: 'between equal sizes the proof is empty' }
  if (old === 0 || old === size || latest === undefined) return undefined
  if (verifyConsistency(old, size, proof, latest.root, root)) return undefined
  return { status: 422, because: `the proof does not lead from size ${old} to ${size}` }
}
