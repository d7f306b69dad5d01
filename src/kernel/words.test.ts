import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill, preferredLanguage, terminalLanguage } from './words.ts'

const count = { zh: '{count} 个数字', en: '{count} numbers' }

test('a text says its values, zero too', () => {
  assert.equal(fill(count, 'zh', { count: 173 }), '173 个数字')
  assert.equal(fill(count, 'en', { count: 0 }), '0 numbers')
})

test('a text that lacks a value is a bug and says which', () => {
  assert.throws(() => fill(count, 'en'), /\{count\}/)
})

for (const [header, language] of [
  [undefined, 'zh'],
  ['', 'zh'],
  ['zh-CN,zh;q=0.9', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
  ['en;q=0.4,zh;q=0.8', 'zh'],
  ['en;q=0', 'zh'],
  ['fr,de;q=0.7', 'zh'],
  ['fr,en;q=0.1', 'en'],
  [';;;q=x,,', 'zh'],
] as const)
  test(`Accept-Language «${header}» is answered in ${language}`, () => {
    assert.equal(preferredLanguage(header), language)
  })

for (const [environment, language] of [
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{}, 'en'],
] as const)
  test(`a terminal with ${JSON.stringify(environment)} is spoken to in ${language}`, () => {
    assert.equal(terminalLanguage(environment), language)
  })
