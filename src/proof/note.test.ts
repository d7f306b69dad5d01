import assert from 'node:assert/strict'
import { generateKeyPairSync, sign as signNative } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { toBase64, utf8 } from './bytes.ts'
import { exampleSigner, flipped } from './examples.ts'
import { NoteMalformed } from './malformed.ts'
import { type Note, parseNote, printNote, signNote, verifyNote } from './note.ts'
import { parseVkey, vkeyOf } from './vkey.ts'

const city = exampleSigner('pengcheng.example/log', 1)
const other = exampleSigner('witness.example/w1', 2)
const text = '一段文字\n\n还有一段\n'

test('a note signed here verifies for the keys that signed it and no others', () => {
  const note = parseNote(signNote(text, [city, other]))
  assert.equal(note.text, text)
  const stranger = exampleSigner('stranger.example', 3)
  assert.deepEqual(verifyNote(note, [city.key, stranger.key]), { verified: [city.key], failed: [], unknown: 1 })
  assert.deepEqual(verifyNote(note, []), { verified: [], failed: [], unknown: 2 })
})

test('a signature that is not its key’s is told apart from one of nobody known', () => {
  const note = parseNote(signNote(text, [city]))
  const changed = { ...note, text: text.replace('一', '二') }
  assert.deepEqual(verifyNote(changed, [city.key]), { verified: [], failed: [city.key], unknown: 0 })
  const sameName = exampleSigner('pengcheng.example/log', 9)
  assert.deepEqual(verifyNote(note, [sameName.key]), { verified: [], failed: [], unknown: 1 })
  // A right signature beside a wrong one of the same key does not save the note.
  const both = { ...note, signatures: [...note.signatures, ...parseNote(signNote('x\n', [city])).signatures] }
  assert.deepEqual(verifyNote(both, [city.key]), { verified: [], failed: [city.key], unknown: 0 })
})

test('any bit turned in the text or the signature is noticed', () => {
  const note = parseNote(signNote('a\n', [city]))
  fc.assert(
    fc.property(fc.nat(511), bit => {
      const signatures = note.signatures.map(given => ({ ...given, signature: flipped(given.signature, bit) }))
      assert.deepEqual(verifyNote({ ...note, signatures }, [city.key]).verified, [])
    }),
    { numRuns: 20 },
  )
})

test('what Node’s crypto signs verifies here', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = parseVkey(vkeyOf({ name: 'node.example', publicKey: new Uint8Array(raw) }))
  const sign = (message: Uint8Array) => new Uint8Array(signNative(null, message, privateKey))
  const note = signNote(text, [{ name: key.name, keyId: key.keyId, sign }])
  assert.deepEqual(verifyNote(parseNote(note), [key]).verified, [key])
})

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(name => !/[\p{White_Space}\p{C}+]/u.test(name))
const lines = fc.string({ unit: 'grapheme', maxLength: 12 }).filter(line => !/\p{C}/u.test(line))
const signature = fc.record(
  { name: names, keyId: fc.nat(0xffff_ffff), signature: fc.uint8Array({ minLength: 1, maxLength: 80 }) },
  { noNullPrototype: true },
)
const notes: fc.Arbitrary<Note> = fc.record(
  {
    text: fc.array(lines, { minLength: 1, maxLength: 5 }).map(some => `${some.join('\n')}\n`),
    signatures: fc.array(signature, { minLength: 1, maxLength: 5 }),
  },
  { noNullPrototype: true },
)

test('a note that is printed reads back the same, from text and from bytes', () => {
  fc.assert(
    fc.property(notes, note => {
      const printed = printNote(note)
      assert.deepEqual(parseNote(printed), note)
      assert.deepEqual(parseNote(utf8(printed)), note)
    }),
  )
})

test('what is read as a note prints the same again, whatever it is', () => {
  const pieces = ['a', '\n', '\n\n', '— ', 'x ', 'AAAAAAA=', 'AAAAAAB=', ' ', '\r', '—', '+']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), parts => {
      const whole = `a\n${parts.join('')}`
      try {
        assert.equal(printNote(parseNote(whole)), whole)
      } catch (error) {
        if (!(error instanceof NoteMalformed)) throw error
      }
    }),
    { numRuns: 2000 },
  )
})

const line = `— x ${toBase64(new Uint8Array(5))}\n`

test('a note takes 16 signatures and 100, not 101', () => {
  for (const count of [1, 16, 100]) assert.equal(parseNote(`a\n\n${line.repeat(count)}`).signatures.length, count)
  assert.throws(() => parseNote(`a\n\n${line.repeat(101)}`), NoteMalformed)
  assert.throws(() => parseNote(`${'a'.repeat(1_000_000)}\n\n${line}`), NoteMalformed)
})

test('notes that are not to the byte as the standard has them are refused, with the line', () => {
  for (const [note, where] of [
    ['', undefined],
    ['a', undefined],
    ['a\n', undefined],
    ['a\n\n', 3],
    [`a\n${line}`, undefined],
    [`a\n\n${line.trim()}`, undefined],
    [`a\n\n${line}\n`, 5],
    [`a\n\n${line}b\n`, 4],
    [`a\r\n\n${line}`, 1],
    [`a\nb\tc\n\n${line}`, 2],
    ['a\n\n— x AAAAAAA\n', 3],
    ['a\n\n— x AAAAAAB=\n', 3],
    ['a\n\n— x AAAAAA==\n', 3],
    ['a\n\n— x  AAAAAAA=\n', 3],
    ['a\n\n— x AAAAAAA= \n', 3],
    ['a\n\n— AAAAAAA=\n', 3],
    ['a\n\n— x+y AAAAAAA=\n', 3],
    ['a\n\n— x\u00a0y AAAAAAA=\n', 3],
    ['a\n\n- x AAAAAAA=\n', 3],
    ['a\n\n–\u00a0x AAAAAAA=\n', 3],
    [`a\ud800\n\n${line}`, undefined],
  ] as const)
    assert.throws(
      () => parseNote(note),
      (error: unknown) => error instanceof NoteMalformed && error.line === where,
      JSON.stringify(note),
    )
  assert.throws(() => parseNote(Uint8Array.of(0xff, 10, 10, ...utf8(line))), NoteMalformed)
  assert.throws(() => signNote('no newline', [city]), NoteMalformed)
})

test('verifier keys read back as they were written, and nothing else is read', () => {
  for (const signer of [city, other, exampleSigner('数据局.example/见证', 4, 4)]) {
    assert.equal(parseVkey(signer.key.text).text, vkeyOf(signer.key))
    assert.deepEqual(parseVkey(signer.key.text), signer.key)
  }
  const good = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
  assert.equal(parseVkey(good).keyId, 0x530d903a)
  for (const wrong of [
    '',
    good.replace('530d903a', '530D903A'),
    good.replace('530d903a', '530d903b'),
    good.replace('+530d903a', ''),
    good.replace('example', 'example '),
    good.replace('example.com/foo', ''),
    good.replace('AekyeR', 'AukyeR'),
    good.slice(0, -1),
    `${good}\n`,
    `${good}=`,
    `${good}+`,
    good.replace(/.$/, 'l'),
  ])
    assert.throws(() => parseVkey(wrong), NoteMalformed, wrong)
  assert.throws(() => vkeyOf({ name: 'a b', publicKey: new Uint8Array(32) }), RangeError)
  assert.throws(() => vkeyOf({ name: 'a', publicKey: new Uint8Array(33) }), RangeError)
})
