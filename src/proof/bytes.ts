/** Bytes and the texts that stand for them (RFC 4648), the same in every browser and on the server. */

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** What a character code stands for in an alphabet; 255 for characters outside it. */
function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(255)
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value
  return values
}
const standardValues = valuesOf(standard)
const urlSafeValues = valuesOf(urlSafe)

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  let [pending, bits] = [0, 0]
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff
    for (bits += 8; bits >= 6; bits -= 6) text += alphabet[(pending >> (bits - 6)) & 63]
  }
  return bits === 0 ? text : text + alphabet[(pending << (6 - bits)) & 63]
}

/** Nothing but the one way to write the bytes is read: no spaces, no other characters, no bits left over. */
function decode(text: string, values: Uint8Array): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [pending, bits, written] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? 255
    if (value === 255) return undefined
    pending = ((pending << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[written++] = (pending >> bits) & 255
    }
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, standard)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Reads base64 with padding (RFC 4648 section 4); undefined where the text isn't exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array | undefined {
  return text.length % 4 === 0 ? decode(text.replace(/={1,2}$/, ''), standardValues) : undefined
}

/** Base64 for addresses, without padding (RFC 4648 section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return encode(bytes, urlSafe)
}

/** Reads base64url without padding (RFC 4648 section 5); undefined where the text isn't what `toBase64url` writes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  return decode(text, urlSafeValues)
}

/** Hexadecimal in lower case, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads hexadecimal in lower case; undefined where the text isn't exactly what `toHex` writes. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes of a text in UTF-8. A lone surrogate becomes U+FFFD: refuse those before. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text that UTF-8 bytes stand for, a byte order mark kept; undefined where the bytes aren't valid UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined // A fatal decoder throws for one reason only.
  }
}

/** Whether two runs of bytes are the same. Not in constant time: for hashes and public things. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** One run of bytes after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
