/** Files that can't be read: each is refused by the kind of what is in its way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { examplePdf, exampleReport, exampleWord, exampleZip } from './examples.ts'
import { textOf } from './intake.ts'
import { usualLimits } from './limits.ts'
import { reportProblems, UnreadableFile, type UnreadableKind } from './problems.ts'

const text = exampleReport.join('\n')
const utf8 = new TextEncoder().encode(text)
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')])
const zip = exampleWord(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
const login =
  '<!doctype html><html><body><form><label>用户名</label><input><label>密码</label><input><button>登录</button></form></body></html>'

/** A PDF whose trailer asks for a password (ISO 32000-1, 7.6.3), with a key that the empty password does not fit. */
function lockedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  const pdf = new TextDecoder('latin1').decode(examplePdf([[{ text, x: 80, y: 700 }]]))
  return Buffer.from(pdf.replace('trailer\n<<', `trailer\n<< /Encrypt ${lock} /ID [<00> <00>]`), 'latin1')
}

const refused: readonly (readonly [string, Uint8Array, UnreadableKind])[] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['a file of blanks', Buffer.from(' \n\t\n'), 'empty'],
  ['a file of 200 MB', new Uint8Array(200 * 1024 * 1024), 'too-large'],
  ['a gzip of nothing', gzipSync(''), 'empty'],
  ['a gzip that unpacks to a hundred megabytes', gzipSync(new Uint8Array(100 * 1024 * 1024)), 'expands-too-far'],
  ['a gzip in a gzip', gzipSync(gzipSync(utf8)), 'not-a-report-format'],
  ['half a gzip', gzipSync(utf8).subarray(0, 200), 'damaged'],
  ['half a Word file', zip.subarray(0, zip.length / 2), 'damaged'],
  ['a Word file without text', exampleWord('<w:p/>'), 'no-text'],
  ['a zip of pictures', exampleZip({ 'a.png': 'x' }), 'not-a-report-format'],
  ['an .xlsx', exampleZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '<workbook/>' }), 'spreadsheet'],
  ['a .pptx', exampleZip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'slides'],
  ['an .ofd', exampleZip({ 'OFD.xml': '' }), 'ofd'],
  ['an .xls', compound('Root Entry\0Workbook\0'), 'spreadsheet'],
  ['a .doc', compound('Root Entry\0WordDocument\0'), 'legacy-word'],
  ['a Word file with a password', compound('EncryptedPackage\0'), 'locked-file'],
  ['an .rtf', Buffer.from('{\\rtf1 text}'), 'legacy-word'],
  ['a .png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image'],
  ['a .jpg', Buffer.from('ffd8ffe000104a46', 'hex'), 'image'],
  ['a program', Buffer.from('7f454c4602010100', 'hex'), 'not-a-report-format'],
  ['bytes of no meaning', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), 'not-a-report-format'],
  ['a PDF of pictures', examplePdf([[], [], []]), 'no-text-layer'],
  [
    'a PDF whose font was missing',
    examplePdf([exampleReport.map((line, at) => ({ text: line, x: 80, y: 700 - at * 20 }))], '年'),
    'garbled-pdf',
  ],
  ['a PDF with a password', lockedPdf(), 'locked-file'],
  [
    'a page saved as .mht',
    Buffer.from('From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E6?=\r\nMIME-Version: 1.0\r\n\r\ntext'),
    'not-a-report-format',
  ],
  ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'damaged'],
  ['a login page', Buffer.from(login), 'no-text'],
  ['UTF-8 that was read as GBK and saved', Buffer.from(new TextDecoder('gbk').decode(utf8)), 'wrong-encoding'],
  ['UTF-8 that was read as Latin-1 and saved', Buffer.from(new TextDecoder('latin1').decode(utf8)), 'wrong-encoding'],
  ['text whose characters were lost', Buffer.from('锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷'), 'wrong-encoding'],
]

const refusedAs = (kind: UnreadableKind) => (error: unknown) =>
  error instanceof UnreadableFile && error.kind === reportProblems[kind]

for (const [what, bytes, kind] of refused)
  test(`${what} is refused: ${kind}`, async () => {
    await assert.rejects(textOf(bytes), refusedAs(kind))
  })

test('a zip that unpacks beyond the limit is refused', async () => {
  const word = exampleWord(`<w:p><w:r><w:t>${'0'.repeat(3_000_000)}</w:t></w:r></w:p>`)
  const limits = { ...usualLimits, unpackedBytes: 1_000_000 }
  await assert.rejects(textOf(word, '', limits), refusedAs('expands-too-far'))
})

test('a zip that says less than it holds gains nothing', async () => {
  const lying = Buffer.from(exampleWord(`<w:p><w:r><w:t>${'0'.repeat(3_000_000)}</w:t></w:r></w:p>`))
  // The unpacked size stands 24 bytes into the directory's entry (APPNOTE 4.3.12).
  lying.writeUInt32LE(1000, lying.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  await assert.rejects(textOf(lying), refusedAs('damaged'))
})

test('a PDF of too many pages is refused', async () => {
  await assert.rejects(textOf(examplePdf([[], [], []]), '', { ...usualLimits, pages: 2 }), refusedAs('too-many-pages'))
})

test('each kind says in both languages what to do', () => {
  for (const { code, wayOut } of Object.values(reportProblems)) {
    assert.match(wayOut.zh, /请.*。$/, code)
    assert.match(wayOut.en, /^[A-Z].*\.$/, code)
  }
})
