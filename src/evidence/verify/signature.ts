/** Whether the checkpoint is signed by a key that is believed, and cosigned by the witnesses that a policy asks for. */
import type { Text } from '../../kernel/words.ts'
import {
  type Checkpoint,
  Malformed,
  meetsQuorum,
  type Note,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  parseVkey,
  type VerifierKey,
  type VerifyMlDsa44,
  verifyCosignatures,
  verifyNote,
} from '../../proof/index.ts'
import { type Check, checking, type Verdict } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/** Whom to believe. */
export type Trust = {
  /** Keys that are known to be the city's; without any the bundle's own key is taken, and the verdict says so. */
  readonly vkeys?: readonly string[]
  /** The text of a policy (C2SP tlog-policy): its logs are pinned keys too. */
  readonly policy?: string
  /** Checks ML-DSA-44 cosignatures, where the platform can. */
  readonly verifyMlDsa44?: VerifyMlDsa44
}

/** A checkpoint that was looked at: nothing else may be checked against one that isn't there. */
export type SignedCheckpoint = {
  readonly checks: readonly Check[]
  readonly checkpoint: Checkpoint | undefined
  readonly trusted: Verdict['trusted']
}

/**
 * Looks at a signed checkpoint.
 *
 * @throws Malformed for pinned keys or a policy that can't be read: they are the verifier's own
 */
export function checkSignature(note: Uint8Array, ownKey: string, trust: Trust): SignedCheckpoint {
  const policy = trust.policy === undefined ? undefined : parsePolicy(trust.policy)
  const pinned = [...(trust.vkeys ?? []).map(parseVkey), ...(policy?.logs ?? []).map(({ key }) => key)]
  const by = pinned.length > 0 ? 'pinned' : 'bundle'
  const signature = checking('signature')
  let trusted: Verdict['trusted'] = { vkey: pinned[0]?.text ?? ownKey, by }
  try {
    const keys = by === 'pinned' ? pinned : [parseVkey(ownKey)]
    const parsed = parseNote(note)
    const checkpoint = parseCheckpoint(parsed.text)
    const { check, key } = signedBy(parsed, checkpoint, keys)
    if (key !== undefined) trusted = { vkey: key.text, by }
    const mlDsa = trust.verifyMlDsa44 === undefined ? {} : { verifyMlDsa44: trust.verifyMlDsa44 }
    const witnesses =
      policy === undefined
        ? checking('witnesses').notChecked(words['witnesses.none'])
        : witnessed(parsed, policy, mlDsa)
    return { checks: [check, witnesses], checkpoint, trusted }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    const check = signature.failed(words['signature.malformed'], { because: withLine(error) })
    return { checks: [check], checkpoint: undefined, trusted }
  }
}

/** What is malformed, with the line where there is one. */
function withLine({ says, line }: Malformed): Text {
  if (line === undefined) return says
  return { zh: `第 ${line} 行：${says.zh}`, en: `line ${line}: ${says.en}` }
}

function signedBy(
  note: Note,
  { origin, size }: Checkpoint,
  keys: readonly VerifierKey[],
): { check: Check; key: VerifierKey | undefined } {
  const signature = checking('signature')
  const { verified, failed } = verifyNote(note, keys)
  const values = { origin, size }
  const names = keys.map(({ text }) => text).join(', ')
  if (failed.length > 0) return { check: signature.failed(words['signature.wrong'], { keys: names }), key: failed[0] }
  // A log's key bears the log's name (C2SP tlog-checkpoint): another log's checkpoint proves nothing of this one.
  const key = verified.find(({ name }) => name === origin)
  if (key !== undefined) return { check: signature.passed(words['signature.right'], { ...values, key: key.text }), key }
  if (verified.length > 0)
    return { check: signature.failed(words['signature.origin'], { origin, keys: names }), key: verified[0] }
  return { check: signature.failed(words['signature.none'], { keys: names }), key: undefined }
}

function witnessed(
  note: Note,
  policy: ReturnType<typeof parsePolicy>,
  mlDsa: { readonly verifyMlDsa44?: VerifyMlDsa44 },
): Check {
  const keys = policy.witnesses.map(({ key }) => key)
  const found = verifyCosignatures(note, keys, mlDsa)
  const standing = (state: 'verified' | 'failed' | 'not-checked') =>
    policy.witnesses.filter(({ key }) => found.some(each => each.key === key && each.state === state))
  const [verified, failed, unread] = [standing('verified'), standing('failed'), standing('not-checked')]
  const names = (list: typeof verified) => (list.length === 0 ? '—' : list.map(({ name }) => name).join(', '))
  const check = checking('witnesses')
  if (failed.length > 0) return check.failed(words['witnesses.wrong'], { names: names(failed) })
  const cosigned = verified.map(({ name }) => name)
  if (meetsQuorum(policy, cosigned)) return check.passed(words['witnesses.enough'], { names: names(verified) })
  const isOpen = unread.length > 0 && meetsQuorum(policy, [...cosigned, ...unread.map(({ name }) => name)])
  if (isOpen) return check.notChecked(words['witnesses.unread'], { names: names(unread) })
  return check.failed(words['witnesses.few'], { names: names(verified), quorum: policy.quorum })
}
