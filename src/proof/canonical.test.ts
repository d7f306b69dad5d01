import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from './canonical.ts'
import type { Json } from './model.ts'

test('values are written as RFC 8785 has them', () => {
  for (const [value, text] of [
    [{ b: 1e3, a: ['é', -0] }, '{"a":["é",0],"b":1000}'],
    [{ '': null, 10: 1, 9: 2 }, '{"":null,"10":1,"9":2}'],
    // By UTF-16 code units: the surrogates of 😂 stand before U+FB33.
    [{ '\ufb33': 1, '😂': 2, '\u20ac': 3 }, '{"€":3,"😂":2,"\ufb33":1}'],
    ['\u0000\b\t\n\f\r\u001f"\\/\u007f\u2028', '"\\u0000\\b\\t\\n\\f\\r\\u001f\\"\\\\/\u007f\u2028"'],
    [[1e21, 1e-7, 123456789012345680000, 0.1 + 0.2], '[1e+21,1e-7,123456789012345680000,0.30000000000000004]'],
    [JSON.parse('{"__proto__":1,"constructor":2}'), '{"__proto__":1,"constructor":2}'],
    [[], '[]'],
    [{}, '{}'],
  ] as [Json, string][]) // `JSON.parse` gives any; each value is JSON.
    assert.equal(canonical(value), text)
})

test('what JSON can’t hold is refused, at any depth', () => {
  const beyondTypes: unknown[] = [undefined, () => 1, 1n, Symbol('s'), new Date(0), new Map(), new Uint8Array(2)]
  const deep = Array.from({ length: 200 }).reduce<Json>(value => [value], 1)
  // As a caller without types would.
  for (const wrong of [Number.NaN, Infinity, -Infinity, '\ud800', 'a\udc00', ...beyondTypes, deep])
    for (const value of [wrong, [wrong], { a: { b: wrong } }]) assert.throws(() => canonical(value as Json), TypeError)
  assert.throws(() => canonical({ '\ud800': 1 }), TypeError)
})

test('the text reads back as the value, whatever the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), value => {
      const text = canonical(value as Json) // fast-check's JSON is ours.
      const read: Json = JSON.parse(text)
      assert.deepEqual(read, JSON.parse(JSON.stringify(value)))
      assert.equal(canonical(reversed(read)), text)
    }),
  )
})

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
