/** Verifier keys: a public key with its name, as one line of text (C2SP signed-note, "Verifier keys"). */
import { equalBytes, fromBase64, fromHex, joinBytes, toBase64, toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash.ts'
import { NoteMalformed, shown } from './malformed.ts'

/**
 * The kinds of signature that are read here, by their byte (C2SP signed-note, "Signature types"), with the length of
 * their public keys: 1 Ed25519, 4 Ed25519 cosignature with a time, 6 ML-DSA-44 cosignature with a time.
 */
const keyLengths = { 1: 32, 4: 32, 6: 1312 } as const
/** A kind of signature by its byte. */
export type SignatureType = 1 | 4 | 6

/** Somebody's public key with its name. */
export type VerifierKey = {
  readonly name: string
  /** The first four bytes of a hash, as a number: with the name it finds the key's signatures. */
  readonly keyId: number
  readonly type: SignatureType
  readonly publicKey: Uint8Array
  /** The key as it is written. */
  readonly text: string
}

/** Whether a key may bear a name: not empty, well-formed, no spaces, no plus, no control characters. */
export function isKeyName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no note holds them, so no name may.
  return name !== '' && !/[\p{White_Space}\p{Surrogate}\0-\x1f+]/u.test(name)
}

/** The key ID that the standards ask for: the first bytes of SHA-256(name ‖ newline ‖ type ‖ public key). */
export function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array): number {
  const hash = sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey))
  return new DataView(hash.buffer).getUint32(0)
}

/** A key ID as four bytes. */
export function keyIdBytes(keyId: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, keyId)
  return bytes
}

/**
 * Writes a public key as a verifier key.
 *
 *     example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
 *
 * @throws RangeError for a name that a key can't bear, or a public key of another length than its type has
 */
export function vkeyOf(key: {
  readonly name: string
  readonly publicKey: Uint8Array
  readonly type?: SignatureType
}): string {
  const { name, publicKey, type = 1 } = key
  if (!isKeyName(name)) throw new RangeError(`a key can't be called ${JSON.stringify(name)}`)
  if (publicKey.length !== keyLengths[type])
    throw new RangeError(`a public key of type ${type} has ${keyLengths[type]} bytes, not ${publicKey.length}`)
  const id = toHex(keyIdBytes(keyIdOf(name, type, publicKey)))
  return `${name}+${id}+${toBase64(joinBytes(Uint8Array.of(type), publicKey))}`
}

/**
 * Reads a verifier key. Its ID must be the one that the standards compute.
 *
 * @throws NoteMalformed for anything that `vkeyOf` doesn't write
 */
export function parseVkey(text: string): VerifierKey {
  // The name holds no plus; the base64 may.
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/su.exec(text) ?? []
  const idBytes = fromHex(id)
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || idBytes?.length !== 4 || bytes === undefined)
    throw new NoteMalformed({
      zh: `公钥应写作“名称+8 位十六进制编号+base64”，而不是“${shown(text)}”`,
      en: `a verifier key is written NAME+ID+BASE64, not “${shown(text)}”`,
    })
  const type = typeOf(bytes[0])
  const publicKey = bytes.subarray(1)
  if (type === undefined || publicKey.length !== keyLengths[type])
    throw new NoteMalformed({
      zh: `公钥“${shown(name)}”不是 Ed25519（类型 1、4）或 ML-DSA-44（类型 6）公钥`,
      en: `the key “${shown(name)}” is neither Ed25519 (types 1 and 4) nor ML-DSA-44 (type 6)`,
    })
  const keyId = keyIdOf(name, type, publicKey)
  if (!equalBytes(keyIdBytes(keyId), idBytes))
    throw new NoteMalformed({
      zh: `公钥“${shown(name)}”的编号应为 ${toHex(keyIdBytes(keyId))}，而不是 ${id}`,
      en: `the ID of the key “${shown(name)}” should be ${toHex(keyIdBytes(keyId))}, not ${id}`,
    })
  return { name, keyId, type, publicKey, text }
}

function typeOf(byte: number | undefined): SignatureType | undefined {
  return byte === 1 || byte === 4 || byte === 6 ? byte : undefined
}
