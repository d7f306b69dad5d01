/** Files that were made to do harm, or are no bundles: each is refused with a reason, quickly. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { utf8 } from '../../proof/index.ts'
import { exampleBundle } from '../examples/city.ts'
import { verifyBundle } from '../verify/verify.ts'
import { limits } from './limits.ts'
import { openBundle } from './open.ts'
import { BundleRefused } from './refused.ts'

type Files = Record<string, Uint8Array>
let bundle: Uint8Array
let files: Files
before(async () => {
  bundle = await exampleBundle('air')
  files = unzipSync(bundle)
})

/** The bundle with some bytes of its central directory overwritten, for the file of that name. */
function patched(name: string, field: number, bytes: readonly number[]): Uint8Array {
  const copy = bundle.slice()
  const view = new DataView(copy.buffer)
  const at = view.getUint32(copy.length - 6, true)
  for (let entry = at; entry < copy.length - 22; entry += 46 + view.getUint16(entry + 28, true)) {
    const found = new TextDecoder().decode(copy.subarray(entry + 46, entry + 46 + view.getUint16(entry + 28, true)))
    if (found === name) copy.set(bytes, entry + field)
  }
  return copy
}
/** The bundle with a name within it replaced by another of the same length, wherever it stands. */
function renamed(from: string, to: string): Uint8Array {
  const text = Buffer.from(bundle).toString('latin1').replaceAll(from, to)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
const little = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]

const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['nothing', () => new Uint8Array(), /no zip/],
  ['a text', () => utf8('x'.repeat(1000)), /no zip/],
  ['half of it', () => bundle.subarray(0, bundle.length >> 1), /no zip/],
  ['bytes behind it', () => new Uint8Array([...bundle, 0]), /no zip/],
  ['a zip bomb', () => zipSync({ ...files, 'acts.ndjson': new Uint8Array(50 * 2 ** 20) }), /acts\.ndjson.*zip bomb/],
  [
    'a file over its limit',
    () => zipSync({ ...files, vkey: new Uint8Array(9000) }),
    /vkey in it unpacks to 9000 bytes; 8192/,
  ],
  [
    'a size that lies: more comes',
    () => patched('report.txt', 24, little(10)),
    /report\.txt in it unpacks to something else/,
  ],
  [
    'a size that lies: less comes',
    () => patched('report.txt', 24, little(1000)),
    /report\.txt in it unpacks to something else/,
  ],
  ['a checksum that lies', () => patched('report.txt', 16, little(7)), /report\.txt in it unpacks to something else/],
  ['a total over the limit', () => patched('acts.ndjson', 24, little(limits.files['acts.ndjson'] + 1)), /is the limit/],
  ['encrypted', () => patched('vkey', 8, [1, 0]), /vkey in it is encrypted/],
  ['another packing', () => patched('vkey', 10, [12, 0]), /vkey in it is encrypted, or packed/],
  ['two files over each other', () => patched('vkey', 42, little(0)), /lies over something else/],
  ['an offset beyond', () => patched('vkey', 42, little(0x7fffffff)), /lies over something else/],
  ['a path outside', () => renamed('report.txt', '../ort.txt'), /called “\.\.\/ort\.txt”/],
  ['an absolute path', () => renamed('report.txt', '/eport.txt'), /called “\/eport\.txt”/],
  ['a path of Windows', () => renamed('report.txt', 'a\\port.txt'), /called “a\\port\.txt”/],
  ['a path outside within', () => zipSync({ ...files, 'documents/../x': utf8('x') }), /called “documents\/\.\.\/x”/],
  ['a hidden name', () => zipSync({ ...files, 'documents/.x': utf8('x') }), /called “documents\/\.x”/],
  ['a name twice', () => renamed('README.txt', 'report.txt'), /holds report\.txt twice/],
  ['a name of its own', () => zipSync({ ...files, 'run.sh': utf8('x') }), /holds no run\.sh/],
  ['__proto__', () => zipSync({ ...files, __proto__x: utf8('x') }), /holds no __proto__x/],
  [
    'too many files',
    () => zipSync(Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`documents/${at}`, utf8('x')]))),
    /1200 files/,
  ],
  [
    'a missing file',
    () => zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'vkey'))),
    /lacks vkey/,
  ],
  [
    'a manifest that is no JSON',
    () => zipSync({ ...files, 'manifest.json': utf8('{') }),
    /manifest\.json is not valid JSON/,
  ],
  [
    'a manifest of another format',
    () => zipSync({ ...files, 'manifest.json': utf8('{"format":2}') }),
    /“format” of manifest/,
  ],
  [
    'a manifest nested without an end',
    () => zipSync({ ...files, 'manifest.json': utf8('['.repeat(100_000)) }),
    /not valid JSON/,
  ],
  ['indices that are none', () => zipSync({ ...files, 'indices.json': utf8('[0,1,-2]') }), /indices\.json/],
  ['indices in words', () => zipSync({ ...files, 'indices.json': utf8('["0"]') }), /indices\.json/],
  ['half a hash', () => zipSync({ ...files, 'proof.bin': new Uint8Array(33) }), /proof\.bin is a row of hashes/],
  ['a last line without an end', () => zipSync({ ...files, 'acts.ndjson': utf8('{}') }), /each ended by a newline/],
  ['a key that is not UTF-8', () => zipSync({ ...files, vkey: Uint8Array.of(255, 254) }), /vkey is not valid UTF-8/],
]

for (const [what, make, says] of cases)
  test(`refused: ${what}`, () =>
    assert.throws(
      () => openBundle(make()),
      error => error instanceof BundleRefused && says.test(error.says.en) && error.says.zh !== '',
    ))

test('the untouched bundle opens', () => {
  const { acts, documents, manifest } = openBundle(bundle)
  assert.equal(acts.length, manifest.acts)
  assert.equal(documents.size, 1)
})

test('whatever byte is turned, nothing but a refusal or a verdict comes, and never a silent pass of another number', () => {
  fc.assert(
    fc.property(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 }), (at, turn) => {
      const turned = bundle.map((byte, place) => (place === at ? byte ^ turn : byte))
      try {
        const { ok, number } = verifyBundle(turned)
        if (ok) assert.equal(number?.computed, 24.4)
      } catch (error) {
        if (!(error instanceof BundleRefused)) throw error
      }
    }),
    { seed: 5, numRuns: 400 },
  )
})

test('acts of hostile shapes are verdicts', () => {
  for (const acts of ['\n', '{}\n', '[]\n', 'null\n', `${'['.repeat(60_000)}\n`, `{"act":${'1'.repeat(70_000)}}\n`]) {
    const { ok, checks } = verifyBundle(zipSync({ ...files, 'acts.ndjson': utf8(acts) }))
    assert.equal(ok, false)
    assert.match(checks.find(({ name }) => name === 'acts')?.says.en ?? '', /Line 1 of acts\.ndjson/)
  }
})
