import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { fromUtf8, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { commitmentOf, dayOf, decodeEntry, encodeEntry, largestEntry, yearOf } from './entry.ts'
import { exampleEntries } from './examples.ts'
import { EntryMalformed } from './malformed.ts'
import type { Entry, Json } from './model.ts'

const full = exampleEntries['everything there is']

test('entries read back as they were written, and are written one way', () => {
  for (const entry of Object.values(exampleEntries)) {
    const bytes = encodeEntry(entry)
    assert.deepEqual(decodeEntry(bytes), entry)
    const backwards = Object.fromEntries(Object.entries(entry).reverse()) as Entry // The same members.
    assert.deepEqual(encodeEntry(backwards), bytes)
  }
})

test('any other way to write the same entry is refused', () => {
  const text = fromUtf8(encodeEntry(full)) ?? ''
  for (const other of [
    ` ${text}`,
    `${text}\n`,
    `\ufeff${text}`,
    text.replace('"number":18', '"number":18.0'),
    text.replace('"number":18', '"number":1.8e1'),
    text.replace('"number":18', '"number": 18'),
    text.replace('"v":1}', '"v":1,"v":1}'),
    text.replace('补', '\\u8865'),
    text.replace('\\n', '\\u000a'),
    text.replace('"by":"supervisor",', '').replace('{', '{"by":"supervisor",'),
    text.slice(0, -1),
    '',
    'null',
    '[]',
    '1',
    '"x"',
    '['.repeat(60_000),
    `{"body":${'['.repeat(500)}${']'.repeat(500)}}`,
  ])
    assert.throws(() => decodeEntry(utf8(other)), EntryMalformed, other.slice(0, 80))
  assert.throws(() => decodeEntry(Uint8Array.of(0xff)), EntryMalformed)
  assert.throws(() => decodeEntry(encodeEntry(full).map(byte => (byte === 0xe8 ? 0xff : byte))), EntryMalformed)
})

/** Changes that make an entry wrong, by the member that the complaint names. */
const wrong: readonly (readonly [string, Readonly<Record<string, Json | undefined>>])[] = [
  ['v', { v: 2 }],
  ['v', { v: undefined }],
  ['act', { act: full.act.toUpperCase() }],
  ['act', { act: full.act.replace('-7000', '-4000') }],
  ['act', { act: full.act.replace('-8000', '-c000') }],
  ['kind', { kind: 'decided' }],
  ['kind', { kind: 'application.decided\n' }],
  ['series', { series: 'application.decided/2020' }],
  ['series', { series: 'application.received/2019' }],
  ['series', { series: 2019 }],
  ['series', { at: '2020-01-01T00:00:00+08:00' }],
  ['number', { number: 0 }],
  ['number', { number: 1.5 }],
  ['number', { number: '18' }],
  ['number', { number: 2 ** 53 }],
  ['at', { at: '2019-12-31T23:59:59Z' }],
  ['at', { at: '2019-12-31T23:59:59.000+08:00' }],
  ['at', { at: '2019-12-31 23:59:59+08:00' }],
  ['at', { at: '2019-02-29T00:00:00+08:00' }],
  ['at', { at: '2019-04-31T00:00:00+08:00' }],
  ['at', { at: '2019-13-01T00:00:00+08:00' }],
  ['at', { at: '2019-00-01T00:00:00+08:00' }],
  ['at', { at: '2019-12-31T24:00:00+08:00' }],
  ['at', { at: '2019-12-31T23:59:60+08:00' }],
  ['at', { at: '2019-12-31T23:59:59+8:00' }],
  ['recorded', { recorded: undefined }],
  ['recorded', { recorded: '2100-02-29T00:00:00+08:00' }],
  ['by', { by: 'mayor' }],
  ['by', { by: 'constructor' }],
  ['department', { department: '' }],
  ['department', { department: 'a\nb' }],
  ['district', { district: '44030' }],
  ['subject', { subject: 'x'.repeat(501) }],
  ['rule', { rule: '' }],
  ['links', { links: [] }],
  ['links', { links: [{ as: 'follows', act: full.act }] }],
  ['links', { links: [{ as: 'corrects', act: 'x' }] }],
  ['links', { links: [{ as: 'corrects', act: full.act, because: 'x' }] }],
  ['person', { person: 'AAECAwQFBgcICQoLDA0ODx' }],
  ['person', { person: 'AAECAwQFBgcICQoLDA0O' }],
  ['private', { private: full.person }],
  ['synthetic', { synthetic: false }],
  ['body', { body: [] }],
  ['body', { body: null }],
  ['name', { name: '王某' }],
  ['__proto__', JSON.parse('{"__proto__":1}')],
]

test('a member that is wrong, missing or unknown is neither written nor read; the complaint names it', () => {
  for (const [member, change] of wrong) {
    const members = Object.entries({ ...full, ...change }).filter(([, value]) => value !== undefined)
    const value = Object.fromEntries(members) as unknown as Entry // Wrong on purpose.
    const names = (error: unknown) => error instanceof EntryMalformed && error.says.en.includes(`“${member}”`)
    assert.throws(() => encodeEntry(value), names, JSON.stringify(change))
    assert.throws(() => decodeEntry(utf8(canonical(value as Json))), names, JSON.stringify(change))
  }
  assert.ok(wrong.length > 40)
})

test('a member of no value, a lone surrogate or a body too deep can’t be written', () => {
  for (const entry of [
    { ...full, rule: undefined },
    { ...full, body: { a: undefined } },
    { ...full, body: { a: '\ud800' } },
    { ...full, body: { a: Number.NaN } },
    { ...full, subject: 'case/\udc00' },
  ])
    assert.throws(() => encodeEntry(entry as unknown as Entry), EntryMalformed) // As a caller without types would.
})

test('an entry of 65,535 bytes is the largest', () => {
  const empty = encodeEntry({ ...full, body: { a: '' } }).length
  const fits = { ...full, body: { a: 'x'.repeat(largestEntry - empty) } }
  assert.equal(encodeEntry(fits).length, largestEntry)
  assert.deepEqual(decodeEntry(encodeEntry(fits)), fits)
  const tooLarge = { ...full, body: { a: `${fits.body.a}x` } }
  assert.throws(() => encodeEntry(tooLarge), EntryMalformed)
  assert.throws(() => decodeEntry(utf8(canonical(tooLarge))), EntryMalformed)
})

test('real days are real: leap years as the calendar has them', () => {
  for (const at of ['2000-02-29T00:00:00+08:00', '2020-02-29T23:59:59+08:00', '2019-01-31T00:00:00-03:30']) {
    const series = `${full.kind}/${yearOf(at)}`
    assert.equal(decodeEntry(encodeEntry({ ...full, at, series })).at, at)
  }
  assert.deepEqual([dayOf(full.at), yearOf(full.at)], ['2019-12-31', '2019'])
})

test('a commitment is the hash of salt and body, and hides them', () => {
  const salt = new Uint8Array(32).fill(7)
  const body = { name: '王某', idNumber: '440305199001010000' }
  const expected = createHash('sha256')
    .update(salt)
    .update('{"idNumber":"440305199001010000","name":"王某"}')
    .digest('base64url')
  assert.equal(commitmentOf(salt, body), expected)
  assert.equal(commitmentOf(salt, { idNumber: body.idNumber, name: body.name }), expected)
  assert.notEqual(commitmentOf(new Uint8Array(32), body), expected)
  for (const length of [0, 31, 33]) assert.throws(() => commitmentOf(new Uint8Array(length), body), RangeError)
})
