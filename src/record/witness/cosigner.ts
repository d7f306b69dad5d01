/** Those who cosign (副署): their signing keys, and the check of what they signed, ML-DSA-44 by Node's own crypto. */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import {
  cosign,
  fromBase64,
  joinBytes,
  type Note,
  type NoteSignature,
  parseVkey,
  toBase64,
  type VerifierKey,
  verifyCosignatures,
  vkeyOf,
} from '../../proof/index.ts'

/** A cosigner's key: what everyone may have, and the signing. */
export type Cosigner = {
  readonly key: VerifierKey
  /** Cosigns the text of a checkpoint at a time, in POSIX seconds. */
  sign(checkpointText: string, time: number): NoteSignature
}

/** C2SP tlog-cosignature: 4 is Ed25519 with a time, 6 is ML-DSA-44 with a time. */
const algorithms = {
  4: { asymmetricKeyType: 'ed25519', format: 'raw-private' },
  6: { asymmetricKeyType: 'ml-dsa-44', format: 'raw-seed' },
} as const
/** A kind of cosignature. */
type CosignatureType = keyof typeof algorithms

/**
 * The text of fresh signing keys of both kinds for a witness of this name: Ed25519, which every log reads, and
 * ML-DSA-44, which new deployments should use. A line each, in the form of Go's notes, with the type before the seed.
 *
 *     PRIVATE+KEY+witness.example/w1+085ad8ae+BA9…=
 *
 * @throws RangeError for a name that a key can't bear
 */
export function makeCosignerKeys(
  name: string,
  seeds: Readonly<Record<CosignatureType, Uint8Array>> = { 4: randomBytes(32), 6: randomBytes(32) },
): string {
  return ([4, 6] as const).map(type => `${printKey(name, type, seeds[type])}\n`).join('')
}

function printKey(name: string, type: CosignatureType, seed: Uint8Array): string {
  const vkey = vkeyOf({ name, type, publicKey: publicKeyOf(privateKeyOf(type, seed)) })
  const id = vkey.slice(name.length + 1, name.length + 9)
  return `PRIVATE+KEY+${name}+${id}+${toBase64(joinBytes(Uint8Array.of(type), seed))}`
}

/** Reads signing keys, a line each; undefined where one of them is none, or says another id than its seed gives. */
export function parseCosignerKeys(text: string): Cosigner[] | undefined {
  const cosigners = text.trimEnd().split('\n').map(parseKey)
  return cosigners.every(cosigner => cosigner !== undefined) ? cosigners : undefined
}

function parseKey(line: string): Cosigner | undefined {
  const [, name = '', , encoded = ''] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? []
  const bytes = fromBase64(encoded)
  const type = bytes?.[0]
  if (bytes?.length !== 33 || (type !== 4 && type !== 6)) return undefined
  const seed = bytes.subarray(1)
  if (printKey(name, type, seed) !== line) return undefined
  const secret = privateKeyOf(type, seed)
  const key = parseVkey(vkeyOf({ name, type, publicKey: publicKeyOf(secret) }))
  const signer = {
    ...{ name, keyId: key.keyId },
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, secret)),
  }
  return { key, sign: (text, time) => cosign(text, time, signer, type) }
}

function privateKeyOf(type: CosignatureType, seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(seed), ...algorithms[type] })
}

function publicKeyOf(secret: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(secret).export({ format: 'raw-public' }))
}

/** Checks ML-DSA-44 (FIPS 204), for `verifyCosignatures`, which browsers can't ask. */
export function verifyMlDsa44(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  const key = Buffer.from(publicKey)
  return verify(
    null,
    message,
    createPublicKey({ key, format: 'raw-public', asymmetricKeyType: 'ml-dsa-44' }),
    signature,
  )
}

/** When a witness's key signed the checkpoint of a note, in POSIX seconds; undefined where it did not. */
export function cosignedAt(note: Note, key: VerifierKey): number | undefined {
  const found = verifyCosignatures(note, [key], { verifyMlDsa44 })
  const failed = found.some(({ state }) => state !== 'verified')
  return failed ? undefined : found.at(-1)?.time
}
