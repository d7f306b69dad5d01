import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseNote, parseVkey, signNote, verifyNote } from '../../proof/index.ts'
import { makeLogKey, parseLogKey } from './log-key.ts'

test('a key signs what its verifier key verifies', () => {
  const key = parseLogKey(makeLogKey('city.example/log'))
  assert.ok(key !== undefined)
  assert.match(key.vkey, /^city\.example\/log\+[0-9a-f]{8}\+/)
  const note = signNote('city.example/log\n0\nx\n', [key.signer])
  assert.equal(verifyNote(parseNote(note), [parseVkey(key.vkey)]).verified.length, 1)
  const other = parseLogKey(makeLogKey('city.example/log'))
  assert.equal(verifyNote(parseNote(note), [parseVkey(other?.vkey ?? '')]).verified.length, 0)
})

test('a key as Go’s note package writes it is read', () => {
  // Made with golang.org/x/mod/sumdb/note: its documentation's example key.
  const text = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
  assert.equal(parseLogKey(text)?.vkey, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
})

test('what is no key is not read', () => {
  const good = makeLogKey('city.example/log')
  const [, , name, id, seed] = good.split('+')
  for (const [why, text] of [
    ['another name', `PRIVATE+KEY+${name}x+${id}+${seed}`],
    ['another id', `PRIVATE+KEY+${name}+00000000+${seed}`],
    ['a public key', parseLogKey(good)?.vkey ?? ''],
    ['too short', good.slice(0, -6)],
    ['nothing', ''],
  ] as const)
    assert.equal(parseLogKey(text), undefined, why)
})
