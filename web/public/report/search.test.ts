import assert from 'node:assert/strict'
import { test } from 'node:test'
import { search } from './search.ts'

for (const [text, q, found] of [
  ['新增学位2万个,小学学位1万个', '学位', 2],
  ['PM2.5与pm2.5', 'Pm2.5', 2],
  ['PM235', 'PM2.5', 0],
  ['(1+N)', '(1+N)', 1],
  ['啊啊啊', '啊啊', 1],
  ['学位', '   ', 0],
  ['学位', '', 0],
  ['\ud800学位', '学位', 1],
] as const)
  test(`«${q}» is found ${found} times in «${text}»`, () => {
    assert.equal(search(text, { q }).hits.length, found)
  })

test('the current hit stays within what was found', () => {
  assert.equal(search('学位学位', { q: '学位', hit: 9 }).current, 2)
  assert.equal(search('学位学位', { q: '学位', hit: -1 }).current, 1)
})

test('a question for what stands everywhere is cut off and says so', () => {
  const { hits, isMore } = search('的'.repeat(5000), { q: '的' })
  assert.equal(hits.length, 500)
  assert.ok(isMore)
})
