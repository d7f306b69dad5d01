/** Checkpoints against the tree: signed by the city, of this tree, and as their rows say. */
import {
  equalBytes,
  type Hash,
  Malformed,
  parseCheckpoint,
  parseNote,
  type VerifierKey,
  verifyNote,
} from '../../proof/index.ts'
import { type Findings, note } from './findings.ts'
import type { CheckpointRow } from './read.ts'

/** Whose tree a signed checkpoint is of: that of the rows, that of the tiles, or neither. */
export type Agrees = 'rows' | 'tiles' | 'both' | 'neither'

/**
 * Checks a checkpoint whose size the tree has now; says with which tree it agrees, where the city signed it.
 *
 * @param roots of the tree that the rows make, and of the one that the tiles make
 */
export function checkCheckpoint(
  findings: Findings,
  { size, root, note: text }: CheckpointRow,
  keys: readonly VerifierKey[],
  roots: { readonly rows: Hash; readonly tiles: Hash },
): Agrees | undefined {
  const signed = readSigned(text, keys)
  if (signed === 'changed' || signed === 'foreign') {
    note(findings, signed === 'changed' ? 'checkpoint-changed' : 'checkpoint-foreign', { size })
    return undefined
  }
  if (signed.size !== size || !equalBytes(signed.root, root)) note(findings, 'checkpoint-row', { size })
  if (signed.size !== size) return undefined
  const [byRows, byTiles] = [equalBytes(signed.root, roots.rows), equalBytes(signed.root, roots.tiles)]
  if (byRows) return byTiles ? 'both' : 'rows'
  return byTiles ? 'tiles' : 'neither'
}

function readSigned(text: string, keys: readonly VerifierKey[]) {
  try {
    const note = parseNote(text)
    const checkpoint = parseCheckpoint(note.text)
    const { verified, failed } = verifyNote(
      note,
      keys.filter(({ name }) => name === checkpoint.origin),
    )
    if (failed.length > 0) return 'changed'
    return verified.length === 0 ? 'foreign' : checkpoint
  } catch (error) {
    if (error instanceof Malformed) return 'changed'
    throw error
  }
}
