/** Files that can't be read: each is refused by the kind of what is in its way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { examplePdf, exampleReport, exampleWord, exampleZip } from './examples.ts'
import { textOf } from './intake.ts'
import { usualLimits } from './limits.ts'
import { UnreadableFile, type UnreadableKind, unreadable } from './problems.ts'

const text = exampleReport.join('\n')
const utf8 = new TextEncoder().encode(text)
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')])
const zip = exampleWord(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
const login =
  '<!doctype html><html><body><form><label>用户名</label><input><label>密码</label><input><button>登录</button></form></body></html>'

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
  ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'damaged'],
  ['a login page', Buffer.from(login), 'no-text'],
  ['UTF-8 that was read as GBK and saved', Buffer.from(new TextDecoder('gbk').decode(utf8)), 'wrong-encoding'],
  ['UTF-8 that was read as Latin-1 and saved', Buffer.from(new TextDecoder('latin1').decode(utf8)), 'wrong-encoding'],
  ['text whose characters were lost', Buffer.from('锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷'), 'wrong-encoding'],
]

for (const [what, bytes, kind] of refused)
  test(`${what} is refused: ${kind}`, async () => {
    await assert.rejects(textOf(bytes), error => error instanceof UnreadableFile && error.kind === kind)
  })

test('a zip that says less than it holds gains nothing', async () => {
  const lying = Uint8Array.from(exampleWord(`<w:p><w:r><w:t>${'0'.repeat(3_000_000)}</w:t></w:r></w:p>`))
  await assert.rejects(textOf(lying, '', { ...usualLimits, unpackedBytes: 1_000_000 }), { kind: 'expands-too-far' })
})

test('a PDF of too many pages is refused', async () => {
  await assert.rejects(textOf(examplePdf([[], [], []]), '', { ...usualLimits, pages: 2 }), { kind: 'too-large' })
})

test('each kind says in both languages what to do', () => {
  for (const [kind, { zh, en }] of Object.entries(unreadable)) {
    assert.match(zh, /请.*。$/, kind)
    assert.match(en, /^[A-Z].*\.$/, kind)
    assert.deepEqual(zh.match(/\{\w+\}/g), en.match(/\{\w+\}/g), kind)
  }
})
