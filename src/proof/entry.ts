/** Entries of the log: how an act is written as a leaf, and nothing else is read. */
import { fromUtf8, joinBytes, toBase64url, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { checkEntry } from './entry-shape.ts'
import { sha256 } from './hash.ts'
import { EntryMalformed } from './malformed.ts'
import type { Entry, Json, JsonObject } from './model.ts'

/** Bytes of the largest entry: its length is written in two bytes (C2SP tlog-tiles, "Log entries"). */
export const largestEntry = 65_535

/**
 * The bytes of an entry: its canonical JSON (RFC 8785) in UTF-8. The leaf is their `leafHash`.
 *
 * @throws EntryMalformed when a member isn't as it should be, members contradict each other, or it is too large
 */
export function encodeEntry(entry: Entry): Uint8Array {
  checkEntry(entry)
  const bytes = utf8(written(entry))
  if (bytes.length > largestEntry) throw tooLarge(bytes.length)
  return bytes
}

/**
 * Reads the bytes of an entry. What `encodeEntry` doesn't write is refused, so that no two runs of bytes are one act.
 *
 * @throws EntryMalformed with what is wrong
 */
export function decodeEntry(bytes: Uint8Array): Entry {
  if (bytes.length > largestEntry) throw tooLarge(bytes.length)
  const text = fromUtf8(bytes)
  if (text === undefined) throw new EntryMalformed({ zh: '记录应为有效的 UTF-8', en: 'an entry is valid UTF-8' })
  const entry = parseJson(text)
  checkEntry(entry)
  if (written(entry) !== text)
    throw new EntryMalformed({
      zh: '记录应按 RFC 8785 的规范形式书写',
      en: 'an entry is written in the canonical form of RFC 8785',
    })
  return entry
}

/**
 * The commitment to the private part of an act: base64url of SHA-256(salt ‖ canonical JSON of the private body). The
 * salt, 32 random bytes, is kept with the body: once both are erased, nobody can tell by guessing what it was.
 *
 * @throws RangeError for a salt of another length; TypeError for a body that JSON can't hold
 */
export function commitmentOf(salt: Uint8Array, privateBody: JsonObject): string {
  if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, not ${salt.length}`)
  return toBase64url(sha256(joinBytes(salt, utf8(canonical(privateBody)))))
}

/** The city's day of a moment as entries write it: 2019-05-03T10:11:09+08:00 → 2019-05-03. */
export function dayOf(at: string): string {
  return at.slice(0, 10)
}

/** The city's year of a moment as entries write it: 2019-05-03T10:11:09+08:00 → 2019. */
export function yearOf(at: string): string {
  return at.slice(0, 4)
}

function written(entry: Entry): string {
  try {
    return canonical(entry)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new EntryMalformed({ zh: `记录含 JSON 不能书写的值：${error.message}`, en: error.message })
  }
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    throw new EntryMalformed({ zh: '记录应为 JSON', en: 'an entry is JSON' }) // JSON.parse throws for one reason only.
  }
}

function tooLarge(bytes: number): EntryMalformed {
  return new EntryMalformed({
    zh: `记录为 ${bytes} 字节，不得超过 ${largestEntry} 字节`,
    en: `an entry of ${bytes} bytes is larger than ${largestEntry}`,
  })
}
