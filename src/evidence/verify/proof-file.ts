/** Verifies the proof of one act (C2SP tlog-proof) that carries the act's entry as its extra data. */
import {
  decodeEntry,
  type Entry,
  EntryMalformed,
  leafHash,
  Malformed,
  parseProof,
  utf8,
  verifyInclusion,
} from '../../proof/index.ts'
import { checkSignature, type Trust } from './signature.ts'
import { checking, type Verdict } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/**
 * Verifies a proof file. Without a pinned key nothing is believed: a proof file brings none of its own.
 *
 * @throws Malformed for a file that is no tlog-proof, and for pinned keys or a policy that can't be read
 */
export function verifyProof(
  file: Uint8Array,
  trust: Trust,
): { readonly verdict: Verdict; readonly entry: Entry | undefined } {
  const { extra, index, hashes, checkpoint: note } = parseProof(file)
  const { checks: signed, checkpoint, trusted } = checkSignature(utf8(note), '', trust)
  const { passed, failed } = checking('acts')
  const bytes = extra ?? new Uint8Array()
  const read = readEntry(bytes)
  const act =
    read instanceof Malformed
      ? failed(words['acts.notOne'], { index, because: read.says })
      : passed(words['acts.one'], { act: read.act, index })
  const entry = read instanceof Malformed ? undefined : read
  const checks = [...signed, act]
  if (checkpoint !== undefined) {
    const { origin, size, root } = checkpoint
    const isIn = verifyInclusion(leafHash(bytes), index, size, hashes, root)
    const values = { act: entry?.act ?? `#${index}`, index, origin, size }
    const inclusion = checking('inclusion')
    checks.push(
      isIn ? inclusion.passed(words['inclusion.one'], values) : inclusion.failed(words['inclusion.notOne'], values),
    )
  }
  const head = checkpoint === undefined ? {} : { checkpoint: { origin: checkpoint.origin, size: checkpoint.size } }
  const ok = checks.every(({ state }) => state !== 'failed')
  return { verdict: { ok, mode: 'complete', checks, trusted, ...head, acts: 1 }, entry }
}

function readEntry(bytes: Uint8Array): Entry | EntryMalformed {
  try {
    return decodeEntry(bytes)
  } catch (error) {
    if (error instanceof EntryMalformed) return error
    throw error
  }
}
