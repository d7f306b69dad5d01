/** What kind of file bytes are, told by the bytes and not by the name. */
import type { UnreadableKind } from './problems.ts'

/** What can be opened; any other kind is refused by the name of its problem. */
export type Container = 'gzip' | 'zip' | 'pdf' | 'text'
type FileKind = { readonly opens: Container } | { readonly refused: UnreadableKind }

/** First bytes, as Latin-1, and what they say. */
const signatures: readonly (readonly [string, FileKind])[] = [
  ['\x1f\x8b', { opens: 'gzip' }],
  ['PK\x03\x04', { opens: 'zip' }],
  ['PK\x05\x06', { refused: 'no-text' }],
  ['{\\rtf', { refused: 'legacy-word' }],
  ['\x89PNG', { refused: 'image' }],
  ['\xff\xd8\xff', { refused: 'image' }],
  ['GIF8', { refused: 'image' }],
  ['BM', { refused: 'image' }],
  ['II*\0', { refused: 'image' }],
  ['MM\0*', { refused: 'image' }],
  ['Rar!', { refused: 'not-a-report-format' }],
  ['7z\xbc\xaf', { refused: 'not-a-report-format' }],
  ['BZh', { refused: 'not-a-report-format' }],
  ['\xfd7zXZ', { refused: 'not-a-report-format' }],
  ['MZ', { refused: 'not-a-report-format' }],
  ['\x7fELF', { refused: 'not-a-report-format' }],
]
const compound = '\xd0\xcf\x11\xe0'

/** A PDF may have some bytes of other making before its head (ISO 32000, annex H, note 13). */
const pdfWithin = 1024
const sample = 4096

export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, pdfWithin))
  const found = signatures.find(([sign]) => head.startsWith(sign) && !(sign.length === 2 && isPlain(head)))
  if (found !== undefined) return found[1]
  if (head.startsWith(compound)) return { refused: compoundKind(bytes) }
  if (head.includes('%PDF-')) return { opens: 'pdf' }
  if (/^(?:RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:heic|heix|avif|mif1))/.test(head)) return { refused: 'image' }
  return { opens: 'text' }
}

/** Bytes one to one as characters. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** `BM` and `MZ` may open a text; in a text no byte is below the tab. */
function isPlain(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what is looked for
  return !/[\x00-\x08]/.test(head.slice(0, sample))
}

/** Compound files (MS-CFB) name their streams in UTF-16: which program wrote them shows there. */
function compoundKind(bytes: Uint8Array): UnreadableKind {
  const names = latin(bytes)
  const has = (name: string) => names.includes(Array.from(name, char => `${char}\0`).join(''))
  if (has('EncryptedPackage')) return 'locked-file'
  if (has('WordDocument')) return 'legacy-word'
  if (has('Workbook') || has('Book\0')) return 'spreadsheet'
  if (has('PowerPoint')) return 'slides'
  return 'not-a-report-format'
}
