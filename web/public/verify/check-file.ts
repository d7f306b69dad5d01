/** Checks a file of evidence as the page does: held to this city's key, and told apart from another city's. Pure. */
import { BundleRefused, type Verdict, verifyBundle } from '../../../src/evidence/index.ts'
import type { Text } from '../../../src/kernel/words.ts'
import { fromUtf8, Malformed, parseProof, toBase64 } from '../../../src/proof/index.ts'
import { type Check, checkShown } from '../record/check.ts'
import { verdictWords as words } from './verdict-words.ts'

/** What can be said of a file. */
export type Finding =
  | { readonly kind: 'number'; readonly verdict: Verdict; readonly isForeign: boolean }
  | { readonly kind: 'act'; readonly checks: readonly Check[]; readonly entry: string }
  | { readonly kind: 'refused'; readonly because: Text }

/** Checks the evidence of a number or the proof of an act. What is neither is refused in words. */
export function checkFile(bytes: Uint8Array, vkey: string): Finding {
  try {
    return isZip(bytes) ? checkNumber(bytes, vkey) : checkAct(bytes, vkey)
  } catch (error) {
    if (error instanceof BundleRefused) return { kind: 'refused', because: error.says }
    if (error instanceof Malformed) return { kind: 'refused', because: malformed(error) }
    throw error
  }
}

/** A zip begins with a local file header (APPNOTE 4.3.7). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function checkNumber(bytes: Uint8Array, vkey: string): Finding {
  const verdict = verifyBundle(bytes, { vkeys: [vkey] })
  if (verdict.ok) return { kind: 'number', verdict, isForeign: false }
  // Where it holds by a key of its own, it is another's evidence rather than a spoilt one of ours.
  const alone = verifyBundle(bytes)
  const isForeign = alone.ok && alone.trusted.vkey !== vkey
  return { kind: 'number', verdict: isForeign ? alone : verdict, isForeign }
}

/** A tlog-proof whose extra data is the act's entry. */
function checkAct(bytes: Uint8Array, vkey: string): Finding {
  const text = fromUtf8(bytes)
  if (text === undefined || !text.startsWith('c2sp.org/tlog-proof@v1\n'))
    return { kind: 'refused', because: words['refused.what'] }
  const { extra, index, hashes, checkpoint } = parseProof(text)
  const entry = extra === undefined ? undefined : fromUtf8(extra)
  if (entry === undefined) return { kind: 'refused', because: words['refused.noEntry'] }
  const shown = { leaf: entry, index, hashes: hashes.map(toBase64), note: checkpoint, vkey }
  return { kind: 'act', checks: checkShown(shown), entry }
}

function malformed({ says }: Malformed): Text {
  const { zh, en } = words['refused.malformed']
  return { zh: zh.replace('{reason}', () => says.zh), en: en.replace('{reason}', () => says.en) }
}
