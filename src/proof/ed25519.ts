/** Ed25519 (RFC 8032), verified the same everywhere: on the server and in browsers, which differ in what they bring. */
import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

hashes.sha512 = sha512

/** Whether an Ed25519 signature is right, by the strict reading of RFC 8032: one encoding only, no weak keys. */
export function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return signature.length === 64 && publicKey.length === 32 && verify(signature, message, publicKey, { zip215: false })
}
