/** Identifiers: UUIDv7, so that rows made later sort later. */
import { randomFillSync } from 'node:crypto'
import type { Clock } from './clock.ts'

/** A type that only its own makers can make: `Brand<string, 'ReportId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
declare const brand: unique symbol

/**
 * A UUIDv7 of the clock's moment (RFC 9562 section 5.7): 48 bits of milliseconds, the rest random.
 *
 *     0196d2a8-8f3c-7b1e-9c55-3f0e6a2b7d41
 */
export function newId(clock: Clock): string {
  const bytes = new Uint8Array(16)
  randomFillSync(bytes)
  const milliseconds = clock.now().epochMilliseconds
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(milliseconds / 2 ** (8 * (5 - at))) % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toHex()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
