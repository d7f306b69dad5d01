import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './encoding.ts'
import { exampleReport } from './examples.ts'

const text = exampleReport.join('\n')
const utf8 = Buffer.from(text)
const wide = Buffer.from(text, 'utf16le')
const swapped = Buffer.from(wide).swap16()

/** The bytes of a text in an encoding that can be decoded but not encoded here: each character is looked up. */
function encoded(words: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [lead, trail])
    }
  return Buffer.from(
    Array.from(words).flatMap(sign => (sign < '\x80' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? []))),
  )
}

for (const [what, bytes, encoding, expected] of [
  ['UTF-8', utf8, 'utf-8', text],
  ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), 'utf-8', text],
  ['UTF-8 cut off in a character', utf8.subarray(0, utf8.length - 1), 'utf-8', `${text.slice(0, -1)}\ufffd`],
  ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le', text],
  ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), 'utf-16be', text],
  ['UTF-16 LE without a mark', wide, 'utf-16le', text],
  ['UTF-16 BE without a mark', swapped, 'utf-16be', text],
  ['GBK', encoded(text, 'gbk'), 'gb18030', text],
  [
    'a page that declares gb2312',
    encoded(`<meta charset="gb2312">${text}`, 'gbk'),
    'gb18030',
    `<meta charset="gb2312">${text}`,
  ],
  [
    'a page that declares utf-8 but is GBK',
    encoded(`<meta charset="utf-8">${text}`, 'gbk'),
    'gb18030',
    `<meta charset="utf-8">${text}`,
  ],
  [
    'Big5',
    encoded('政府工作報告，各位代表：我國經濟的發展是全市人民的期望。', 'big5'),
    'big5',
    '政府工作報告，各位代表：我國經濟的發展是全市人民的期望。',
  ],
  ['ASCII', Buffer.from('Fellow Deputies, growth was 6.7%.'), 'utf-8', 'Fellow Deputies, growth was 6.7%.'],
  [
    'French',
    Buffer.from('Le développement économique a été très élevé.'),
    'utf-8',
    'Le développement économique a été très élevé.',
  ],
] as const)
  test(`${what} is read as it was written`, () => assert.deepEqual(decode(bytes), { text: expected, encoding }))
