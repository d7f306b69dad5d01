/** From the bytes of a file to its text: what is handed in is told by its bytes, opened within limits, or refused by name. */
import { decode } from './encoding.ts'
import { type Container, kindOfFile } from './kind.ts'
import { checkSize, type Limits, usualLimits } from './limits.ts'
import { textOfPage } from './page.ts'
import { textOfPdf } from './pdf.ts'
import { UnreadableFile, type UnreadableKind } from './problems.ts'
import { gunzip, namesInZip } from './unpack.ts'
import { textOfWord } from './word.ts'

/**
 * The text of a file. `encoding` is its WHATWG name, or '' where the format has its own (docx, pdf). `notes` say what
 * was done on the way, in kinds: `gzip` (it was unpacked), `bad-bytes` (some bytes were no characters).
 */
export type Intake = Readonly<{
  text: string
  format: 'text' | 'markdown' | 'docx' | 'pdf' | 'html'
  encoding: string
  notes: readonly string[]
}>

/** Zip packages of other programs, told by a file that each of them has. */
const packages: readonly (readonly [RegExp, UnreadableKind])[] = [
  [/^xl\/|^content\.xml$/, 'spreadsheet'],
  [/^ppt\//, 'slides'],
  [/^OFD\.xml$/i, 'ofd'],
]
const htmlSigns =
  /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*(?:<!doctype html|<html)|<!--)|<(?:body|head|div|p|table|span)\b[^>]*>/i
const markdownSigns = /^#{1,6} \S|^\s*[-*] \S.*\n\s*[-*] \S|\*\*\S[^\n]{0,200}\*\*/m
const sample = 20_000

/**
 * Reads plain text, Markdown, .docx, .pdf with a text layer, saved .html, or one of these gzipped, in UTF-8, UTF-16,
 * GB 18030 or Big5. `name` only decides between plain text and Markdown; `limits` bound size, unpacked size and pages.
 *
 * @throws UnreadableFile with the kind of what is in the way; `problems.ts` has the sentences
 */
export async function textOf(bytes: Uint8Array, name = '', limits: Limits = usualLimits): Promise<Intake> {
  checkSize(bytes, limits)
  if (containerOf(bytes) !== 'gzip') return open(bytes, name, limits)
  const inner = gunzip(bytes, limits)
  checkSize(inner, { ...limits, bytes: limits.unpackedBytes })
  // What is packed twice may be packed without end.
  if (containerOf(inner) === 'gzip') throw new UnreadableFile('not-a-report-format')
  const intake = await open(inner, name.replace(/\.gz$/i, ''), limits)
  return { ...intake, notes: ['gzip', ...intake.notes] }
}

function containerOf(bytes: Uint8Array): Container {
  const kind = kindOfFile(bytes)
  if ('refused' in kind) throw new UnreadableFile(kind.refused)
  return kind.opens
}

async function open(bytes: Uint8Array, name: string, limits: Limits): Promise<Intake> {
  const container = containerOf(bytes)
  if (container === 'pdf') return { text: await textOfPdf(bytes, limits), format: 'pdf', encoding: '', notes: [] }
  return container === 'zip' ? fromZip(bytes, limits) : fromText(bytes, name)
}

function fromZip(bytes: Uint8Array, limits: Limits): Intake {
  const names = namesInZip(bytes)
  const other = packages.find(([sign]) => names.some(name => sign.test(name)))
  if (other !== undefined) throw new UnreadableFile(other[1])
  if (!names.some(name => /^word\/|^_rels\/\.rels$/.test(name))) throw new UnreadableFile('not-a-report-format')
  return { text: textOfWord(bytes, limits), format: 'docx', encoding: '', notes: [] }
}

function fromText(bytes: Uint8Array, name: string): Intake {
  const { text, encoding } = decode(bytes)
  if (text.trim() === '') throw new UnreadableFile('empty')
  const notes = text.includes('\ufffd') ? ['bad-bytes'] : []
  const head = text.slice(0, sample)
  if (isPage(head)) return { text: textOfPage(text), format: 'html', encoding, notes }
  const isMarkdown = /\.(?:md|markdown)$/i.test(name) || (!/\.txt$/i.test(name) && markdownSigns.test(head))
  return { text, format: isMarkdown ? 'markdown' : 'text', encoding, notes }
}

/** A page opens as one, or has several tags of one; a report that quotes a tag is none. */
function isPage(head: string): boolean {
  if (/^\s*(?:<!doctype html|<html)/i.test(head)) return true
  return (
    htmlSigns.test(head) && (head.match(/<\/?(?:html|body|head|div|p|table|tr|td|span|br)\b[^>]*>/gi) ?? []).length > 5
  )
}
