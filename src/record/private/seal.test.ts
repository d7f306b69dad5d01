import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commitmentOf } from '../../proof/index.ts'
import { makePersonKey, makeSalt, openPart, sealPart, unwrapPersonKey } from './seal.ts'

const city = new Uint8Array(32).fill(7)
const act = '0196d2a8-8f3c-7b1e-9c55-3f0e6a2b7d41'
const bodies = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()))

test('what was sealed opens again, with the salt that its commitment needs', () => {
  fc.assert(
    fc.property(bodies, body => {
      const salt = makeSalt()
      const { key, wrapped } = makePersonKey(city, 'key-1')
      const opened = openPart(unwrapPersonKey(city, 'key-1', wrapped), act, sealPart(key, act, { salt, body }))
      assert.equal(commitmentOf(opened.salt, opened.body), commitmentOf(salt, body))
    }),
    { seed: 5, numRuns: 50 },
  )
})

test('nothing opens with another key, for another act, or with a bit changed', () => {
  const { key, wrapped } = makePersonKey(city, 'key-1')
  const sealed = sealPart(key, act, { salt: makeSalt(), body: { name: '张三' } })
  const changed = sealed.with(20, (sealed[20] ?? 0) ^ 1)
  for (const [why, open] of [
    ['another key', () => openPart(makePersonKey(city, 'key-1').key, act, sealed)],
    ['another act', () => openPart(key, act.replace('0196', '0197'), sealed)],
    ['a bit changed', () => openPart(key, act, changed)],
    ['cut short', () => openPart(key, act, sealed.subarray(0, 20))],
    ['another city', () => unwrapPersonKey(new Uint8Array(32), 'key-1', wrapped)],
    ['another person’s place', () => unwrapPersonKey(city, 'key-2', wrapped)],
  ] as const)
    assert.throws(open, why)
})

test('the same body sealed twice looks different, under the same key too', () => {
  const { key } = makePersonKey(city, 'key-1')
  const part = { salt: new Uint8Array(32), body: { name: '张三' } }
  assert.notDeepEqual(sealPart(key, act, part), sealPart(key, act, part))
})
