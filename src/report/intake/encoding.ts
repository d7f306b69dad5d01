/** Bytes of a text to characters: UTF-8, UTF-16, GB 18030, Big5, by mark, by what a page says of itself, by likelihood. */
import { UnreadableFile } from './problems.ts'

/** `encoding` by its WHATWG name. */
export type Decoded = Readonly<{ text: string; encoding: string }>

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
const guesses = ['utf-8', 'gb18030', 'big5'] as const
const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i

/** Characters that no Chinese text goes without for long. */
const everyday = /[的一是在了和有年大中发发發为為个個国國我工市全新建作业業区區以人，。、]/g
const beyondAscii = /[^\s!-~]/g
/** What UTF-8 gives when it is read as Latin-1 or Windows-1252, and when it is read as GBK. */
const accented = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc]/g
const misread = /[锛銆鐨鍦涓浜鏄鏈鍜绗绋閲鎴浠璇娴缁鍙鏀澶瀹骞勭伐綔]/g
const sample = 60_000

/** Share of a text's characters from everyday use below which its encoding is not believed. */
const likely = 0.04

/**
 * Decodes a text file. A byte order mark decides, else zero bytes or Han characters tell UTF-16, else what an HTML page
 * declares, else the first of UTF-8, GB 18030 and Big5 that decodes without fault into likely text.
 *
 * @throws UnreadableFile `wrong-encoding` when none does, or when the text was decoded wrongly once before;
 * `not-a-report-format` when it is no text at all
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = marks.find(([sign]) => sign.every((byte, at) => bytes[at] === byte))
  const encoding = mark?.[1] ?? wideEncoding(bytes) ?? declaredEncoding(bytes)
  if (encoding === undefined && bytes.subarray(0, sample).includes(0)) throw new UnreadableFile('not-a-report-format')
  const decoded = (encoding === undefined ? undefined : tryDecode(bytes, encoding)) ?? guess(bytes)
  if (decoded?.text.includes('\0') === true) throw new UnreadableFile('not-a-report-format')
  if (decoded === undefined || isGibberish(decoded.text)) throw new UnreadableFile('wrong-encoding')
  return decoded
}

function guess(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of guesses) {
    const decoded = tryDecode(bytes, encoding)
    if (decoded !== undefined && (encoding === 'utf-8' || isLikely(decoded.text))) return decoded
  }
  return loose(bytes)
}

/** A file cut off in the middle of a character, or with a few bad bytes, is still what it is. */
function loose(bytes: Uint8Array): Decoded | undefined {
  const texts = guesses.map(encoding => ({ text: new TextDecoder(encoding).decode(bytes), encoding }))
  return texts.find(({ text }) => isWhole(text) && isLikely(text))
}

function tryDecode(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    // Not this encoding: the caller tries the next.
    return undefined
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const name = declared
    .exec(head)
    ?.slice(1)
    .find(found => found !== undefined)
    ?.toLowerCase()
  if (name === undefined) return undefined
  return /^gb/.test(name) ? 'gb18030' : name
}

/** UTF-16 without a mark: every other byte is zero (Latin) or lies in the Han blocks (0x4e–0x9f) or their punctuation. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, sample) & ~1
  if (length < 4) return undefined
  const wide = [0, 0]
  const zero = [0, 0]
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    const side = at & 1
    if (byte === 0) zero[side] = (zero[side] ?? 0) + 1
    if (byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f))
      wide[side] = (wide[side] ?? 0) + 1
  }
  const [big = 0, little = 0] = wide
  const pairs = length / 2
  const hasZeros = (zero[0] ?? 0) + (zero[1] ?? 0) > 0
  if (hasZeros && little > pairs * 0.9 && little > big) return 'utf-16le'
  return hasZeros && big > pairs * 0.9 && big > little ? 'utf-16be' : undefined
}

/** Hardly a character is lost: two at most, or one in five hundred. */
function isWhole(text: string): boolean {
  const lost = count(text, /\ufffd/g)
  return lost <= 2 || lost * 500 < text.length
}

function isLikely(text: string): boolean {
  const head = text.slice(0, sample)
  return count(head, everyday) >= count(head, beyondAscii) * likely
}

/** A text that was decoded wrongly once and saved so: bytes lost, UTF-8 or GBK read as Latin-1, UTF-8 read as GBK. */
function isGibberish(text: string): boolean {
  const head = text.slice(0, sample)
  const foreign = count(head, beyondAscii)
  if (foreign < 8) return false
  if (!isWhole(head) || count(head, /锟斤拷|烫烫烫/g) * 50 > foreign) return true
  if (count(head, accented) * 4 > count(head, /\S/g)) return true
  return count(head, misread) * 8 > foreign && count(head, everyday) * 12 < foreign
}

function count(text: string, sought: RegExp): number {
  return text.match(sought)?.length ?? 0
}
