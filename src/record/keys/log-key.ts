/** The key that signs the log's checkpoints: Ed25519, written as Go's sumdb notes write signing keys. */
import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { fromBase64, joinBytes, parseVkey, type Signer, sha256, toBase64, utf8, vkeyOf } from '../../proof/index.ts'

/** A signing key with the verifier key (vkey) that everyone may have. */
export type LogKey = { readonly vkey: string; readonly signer: Signer }

/** C2SP signed-note, signature types: 0x01 is Ed25519. */
const ed25519 = 1
/** The DER of a PKCS #8 Ed25519 key up to its 32 bytes of seed (RFC 8410 section 7). */
const pkcs8Head = Uint8Array.fromHex('302e020100300506032b657004220420')
/** The DER of an Ed25519 public key up to its 32 bytes (RFC 8410 section 4). */
const spkiHeadLength = 12

/**
 * A fresh signing key for a log of this name.
 *
 *     PRIVATE+KEY+example.com/log+530d903a+AWR0…= (0x01 and the seed, in base64)
 */
export function makeLogKey(name: string): string {
  const seed = randomBytes(32)
  return printLogKey(name, seed)
}

/** A key of a known seed, in the same form: for tests that strangers can repeat. */
export function printLogKey(name: string, seed: Uint8Array): string {
  return `PRIVATE+KEY+${name}+${keyIdOf(name, publicKeyOf(seed))}+${toBase64(joinBytes(Uint8Array.of(ed25519), seed))}`
}

/** Reads a signing key; undefined where the text is none, or says another key id than its seed gives. */
export function parseLogKey(text: string): LogKey | undefined {
  const found = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n?$/.exec(text)
  const [, name = '', id, encoded = ''] = found ?? []
  const bytes = fromBase64(encoded)
  if (found === null || bytes?.length !== 33 || bytes[0] !== ed25519) return undefined
  const seed = bytes.subarray(1)
  const publicKey = publicKeyOf(seed)
  if (keyIdOf(name, publicKey) !== id) return undefined
  const vkey = vkeyOf({ name, publicKey })
  const key = privateKeyOf(seed)
  return {
    vkey,
    signer: { name, keyId: parseVkey(vkey).keyId, sign: message => new Uint8Array(sign(null, message, key)) },
  }
}

function privateKeyOf(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.from(joinBytes(pkcs8Head, seed)), format: 'der', type: 'pkcs8' })
}

function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(spkiHeadLength))
}

/** C2SP signed-note, signatures: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
function keyIdOf(name: string, publicKey: Uint8Array): string {
  return sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey))
    .subarray(0, 4)
    .toHex()
}
