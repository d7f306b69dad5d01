/** Cosignatures (C2SP tlog-cosignature): others' word, with its time, that a log has kept to one history. */
import { joinBytes, utf8 } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { verifyEd25519 } from './ed25519.ts'
import { NoteMalformed, shown } from './malformed.ts'
import type { Hash } from './model.ts'
import { isOf, type Note, type NoteSignature, type Signer } from './note.ts'
import type { VerifierKey } from './vkey.ts'

/** The kinds of cosignature: 4 is Ed25519, 6 is ML-DSA-44. */
type CosignatureType = 4 | 6

/** Bytes of a signature without its time. */
const signatureLengths = { 4: 64, 6: 2420 } as const

/** Checks an ML-DSA-44 signature (FIPS 204) with an empty context; no browser brings one, the server's crypto does. */
export type VerifyMlDsa44 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean

/** What became of a known key's cosignature. `time`: seconds since 1970, 0 where an ML-DSA cosigner names none. */
export type Cosignature = {
  readonly key: VerifierKey
  readonly state: 'verified' | 'failed' | 'not-checked'
  readonly time?: number
}

/**
 * What an Ed25519 cosigner signs: a header, the time, and the whole text of the checkpoint.
 *
 *     cosignature/v1
 *     time 1679315147
 *     example.com/behind-the-sofa
 *     20852163
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * @throws RangeError for a time that isn't a whole number of seconds from 0
 */
export function cosignatureMessage(checkpointText: string, time: number): Uint8Array {
  checkWhole(time)
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`)
}

/** What an ML-DSA-44 cosigner signs: that the leaves from `start` to before `end` have this root. */
export type SubtreeStatement = {
  readonly cosigner: string
  readonly time: number
  readonly origin: string
  readonly start: number
  readonly end: number
  readonly hash: Hash
}

/**
 * The bytes of a `cosigned_message` (C2SP tlog-cosignature, "ML-DSA-44 signed message"). For a checkpoint `start` is 0
 * and `end` its size; a subtree that starts later has no time.
 *
 * @throws RangeError for names of 0 or more than 255 bytes, a time beside a start, numbers that aren't whole
 */
export function subtreeMessage({ cosigner, time, origin, start, end, hash }: SubtreeStatement): Uint8Array {
  if (start !== 0 && time !== 0) throw new RangeError('a subtree that starts after the first leaf has no time')
  if (hash.length !== 32) throw new RangeError(`a root has 32 bytes, not ${hash.length}`)
  const label = utf8('subtree/v1\n\0')
  return joinBytes(label, shortBytes(cosigner), uint64(time), shortBytes(origin), uint64(start), uint64(end), hash)
}

function shortBytes(text: string): Uint8Array {
  const bytes = utf8(text)
  if (bytes.length < 1 || bytes.length > 255) throw new RangeError(`“${text}” doesn't have 1 to 255 bytes`)
  return joinBytes(Uint8Array.of(bytes.length), bytes)
}

function uint64(number: number): Uint8Array {
  checkWhole(number)
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}

function checkWhole(number: number): void {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no whole number from 0`)
}

/**
 * Cosigns the text of a checkpoint at a time, in seconds since 1970. The signer's key ID must be of the same type.
 *
 * @throws NoteMalformed when the text is no checkpoint; RangeError for a time that isn't a whole number from 0
 */
export function cosign(checkpointText: string, time: number, signer: Signer, type: CosignatureType = 4): NoteSignature {
  const message = messageOf(parseCheckpoint(checkpointText), checkpointText, time, signer.name, type)
  return { name: signer.name, keyId: signer.keyId, signature: joinBytes(uint64(time), signer.sign(message)) }
}

function messageOf(
  { origin, size, root }: Checkpoint,
  text: string,
  time: number,
  cosigner: string,
  type: CosignatureType,
): Uint8Array {
  if (type === 4) return cosignatureMessage(text, time)
  return subtreeMessage({ cosigner, time, origin, start: 0, end: size, hash: root })
}

/**
 * Takes a cosignature apart (`timestamped_signature`).
 *
 * @throws NoteMalformed for another length than its type has, or a time beyond 2^53 − 1 (which no clock shows)
 */
export function parseCosignature(
  { name, signature }: NoteSignature,
  type: CosignatureType,
): { readonly time: number; readonly signature: Uint8Array } {
  const length = 8 + signatureLengths[type]
  if (signature.length !== length)
    throw new NoteMalformed({
      zh: `“${shown(name)}”的副署应为 ${length} 字节，而不是 ${signature.length} 字节`,
      en: `a cosignature by “${shown(name)}” has ${length} bytes, not ${signature.length}`,
    })
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  if (time > BigInt(Number.MAX_SAFE_INTEGER))
    throw new NoteMalformed({
      zh: `“${shown(name)}”的副署时间无效`,
      en: `the time of the cosignature by “${shown(name)}” is none`,
    })
  return { time: Number(time), signature: signature.subarray(8) }
}

/**
 * Looks for the cosignatures of known keys (types 4 and 6) under a checkpoint, in the order of the note. One that isn't
 * its key's is a reason to refuse the whole note. ML-DSA-44 is not checked where nobody says how.
 *
 * @throws NoteMalformed when the note's text is no checkpoint
 */
export function verifyCosignatures(
  note: Note,
  keys: readonly VerifierKey[],
  options: { readonly verifyMlDsa44?: VerifyMlDsa44 } = {},
): Cosignature[] {
  const checkpoint = parseCheckpoint(note.text)
  return note.signatures.flatMap(signature =>
    keys.filter(key => isOf(signature, key)).flatMap(key => checkOne(note, checkpoint, signature, key, options)),
  )
}

function checkOne(
  { text }: Note,
  checkpoint: Checkpoint,
  given: NoteSignature,
  key: VerifierKey,
  { verifyMlDsa44 }: { readonly verifyMlDsa44?: VerifyMlDsa44 },
): Cosignature[] {
  if (key.type === 1) return []
  const parsed = partsOf(given, key.type)
  if (parsed === undefined) return [{ key, state: 'failed' }]
  const { time, signature } = parsed
  // An origin or a name that an ML-DSA cosigner can't write was signed by nobody.
  if (key.type === 6 && [key.name, checkpoint.origin].some(name => utf8(name).length > 255))
    return [{ key, state: 'failed', time }]
  const verify = key.type === 4 ? verifyEd25519 : verifyMlDsa44
  if (verify === undefined) return [{ key, state: 'not-checked', time }]
  const isRight: boolean = verify(signature, messageOf(checkpoint, text, time, key.name, key.type), key.publicKey)
  return [{ key, state: isRight ? 'verified' : 'failed', time }]
}

function partsOf(signature: NoteSignature, type: CosignatureType): ReturnType<typeof parseCosignature> | undefined {
  try {
    return parseCosignature(signature, type)
  } catch (error) {
    if (error instanceof NoteMalformed) return undefined
    throw error
  }
}
