/** Secrets that never sign anything: what seals private parts, and what makes pseudonyms. */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { toBase64url, utf8 } from '../../proof/index.ts'
import { makeKeyFile, readKeyFile, unreadable } from './key-files.ts'

/** 32 random bytes. */
export type Secret = Uint8Array

/**
 * The secret in a file, one line of base64; made where `make` allows and there is none.
 *
 * @throws Problem key-missing, key-unreadable
 */
export async function openSecret(folder: string, file: string, { make }: { make: boolean }): Promise<Secret> {
  if (make) await makeKeyFile(folder, file, `${randomBytes(32).toString('base64')}\n`)
  const text = (await readKeyFile(folder, file)).trim()
  const secret = new Uint8Array(Buffer.from(text, 'base64'))
  if (secret.length !== 32 || Buffer.from(secret).toString('base64') !== text)
    throw unreadable(folder, file, 'not 32 bytes in base64')
  return secret
}

/** A key for one purpose (HKDF, RFC 5869): what is derived for one says nothing of another. */
export function derive(secret: Secret, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), utf8(purpose), 32))
}

/** 16 bytes that tell whether somebody has the same secret, and nothing else of it. */
export function printOf(secret: Secret): Uint8Array {
  return derive(secret, 'yinuo.print').subarray(0, 16)
}

/**
 * The pseudonym of a person within a series: the same person has another in every other series, and nobody can join the
 * two or find the person without the secret.
 *
 *     pseudonymOf(derive(secret, 'application.decided/2019'), '440300198001011234') → 'VfLr7nU4…' (22 characters)
 */
export function pseudonymOf(seriesKey: Uint8Array, person: string): string {
  return toBase64url(createHmac('sha256', seriesKey).update(person, 'utf8').digest().subarray(0, 16))
}
