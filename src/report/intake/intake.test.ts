import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { examplePdf, exampleReport, exampleWord } from './examples.ts'
import { type Intake, textOf } from './intake.ts'
import { usualLimits } from './limits.ts'

const text = exampleReport.join('\n')
const utf8 = new TextEncoder().encode(text)
const page = `<!doctype html><html><head><meta charset="utf-8"><title>报告</title></head><body><p>${exampleReport.join('</p><p>')}</p></body></html>`

/** What a file is taken for, and the text that comes of it. */
function takes(what: string, bytes: Uint8Array, expected: Partial<Intake>, name?: string) {
  test(what, async () => {
    const intake = await textOf(bytes, name)
    const found = Object.fromEntries(Object.entries(intake).filter(([key]) => key in expected))
    assert.deepEqual(found, expected)
  })
}

takes('plain text', utf8, { text, format: 'text', encoding: 'utf-8', notes: [] })
takes('Markdown, told by its headings', new TextEncoder().encode(`# ${text}`), { format: 'markdown' })
takes('Markdown, told by its name', utf8, { format: 'markdown' }, 'report.md')
takes('text that is named .txt stays text', new TextEncoder().encode(`# ${text}`), { format: 'text' }, 'report.txt')
takes('a web page', new TextEncoder().encode(page), { text: exampleReport.join('\n\n'), format: 'html' })
takes('gzip of a text', gzipSync(utf8), { text, format: 'text', notes: ['gzip'] }, 'report.txt.gz')
takes(
  'gzip of Markdown, told by the name inside',
  gzipSync(utf8),
  { format: 'markdown', notes: ['gzip'] },
  'report.md.gz',
)
takes('a Word file', exampleWord(exampleReport.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')), {
  text,
  format: 'docx',
})
takes(
  'a Word file with the wrong name',
  exampleWord(exampleReport.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')),
  { text, format: 'docx' },
  'report.pdf',
)
takes('a PDF', examplePdf([exampleReport.map((line, at) => ({ text: line, x: 80, y: 700 - at * 20 }))]), {
  text,
  format: 'pdf',
})

test('a PDF after some bytes of other making is still one', async () => {
  const pdf = examplePdf([exampleReport.map((line, at) => ({ text: line, x: 80, y: 700 - at * 20 }))])
  const { format } = await textOf(Buffer.concat([Buffer.from('\n\n'), pdf]))
  assert.equal(format, 'pdf')
})

test('the bytes handed in are left as they are', async () => {
  const pdf = examplePdf([exampleReport.map((line, at) => ({ text: line, x: 80, y: 700 - at * 20 }))])
  const copy = Uint8Array.from(pdf)
  await textOf(pdf)
  assert.deepEqual(pdf, copy)
})

test('limits can be set', async () => {
  await assert.rejects(textOf(utf8, '', { ...usualLimits, bytes: 100 }), { kind: 'too-large', facts: { limit: 0 } })
})
