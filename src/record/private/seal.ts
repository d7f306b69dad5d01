/** Seals private parts: AES-256-GCM under a key that one person's acts share, itself sealed by the city's key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { canonical, fromUtf8, type JsonObject, joinBytes, utf8 } from '../../proof/index.ts'

const nonceLength = 12
const tagLength = 16
const saltLength = 32

/** What is in a private part: the salt of its commitment, and the body. */
export type PrivatePart = { readonly salt: Uint8Array; readonly body: JsonObject }

/** A fresh salt: without it nobody can try out which body a commitment stands for. */
export function makeSalt(): Uint8Array {
  return new Uint8Array(randomBytes(saltLength))
}

/** Seals a private part for its act: moved to another act's row, it does not open. */
export function sealPart(key: Uint8Array, act: string, { salt, body }: PrivatePart): Uint8Array {
  return seal(key, act, joinBytes(salt, utf8(canonical(body))))
}

/**
 * Opens what `sealPart` sealed.
 *
 * @throws when the key is another's, the act another, or a bit of it has changed
 */
export function openPart(key: Uint8Array, act: string, sealed: Uint8Array): PrivatePart {
  const plain = open(key, act, sealed)
  const text = fromUtf8(plain.subarray(saltLength)) ?? ''
  return { salt: plain.subarray(0, saltLength), body: JSON.parse(text) }
}

/** A fresh key, and that key sealed by the city's: only the second is stored. */
export function makePersonKey(
  sealing: Uint8Array,
  id: string,
): { readonly key: Uint8Array; readonly wrapped: Uint8Array } {
  const key = new Uint8Array(randomBytes(32))
  return { key, wrapped: seal(sealing, id, key) }
}

/**
 * The key that `makePersonKey` made.
 *
 * @throws as `openPart`
 */
export function unwrapPersonKey(sealing: Uint8Array, id: string, wrapped: Uint8Array): Uint8Array {
  return open(sealing, id, wrapped)
}

/** Nonce (12 bytes), ciphertext, tag (16 bytes). NIST SP 800-38D: a random nonce holds for 2^32 seals under one key. */
function seal(key: Uint8Array, bound: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(utf8(bound))
  return joinBytes(nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag())
}

function open(key: Uint8Array, bound: string, sealed: Uint8Array): Uint8Array {
  const tag = sealed.subarray(sealed.length - tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(utf8(bound)).setAuthTag(tag)
  return joinBytes(decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final())
}
