/** `yinuo read`: what a person and a program get from a report, and what they are told where there is none. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Reading } from '../../src/report/model.ts'
import { yinuo } from '../city.ts'

const report = fileURLToPath(new URL('../../packs/pengcheng/report-2020.md', import.meta.url))

test('as JSON it is the contract, and every quote equals its slice', async () => {
  const { code, out } = await yinuo(['read', report, '--json'])
  assert.equal(code, 0)
  const { text, measures, commitments, others, named } = Reading.parse(JSON.parse(out))
  for (const { start, end, quote } of [...measures, ...commitments, ...others, ...named])
    assert.equal(text.slice(start, end), quote)
  assert.ok(measures.length > 200 && commitments.length > 300)
})

test('standard input reads as the file does', async () => {
  const { out } = await yinuo(['read', '-', '--csv'], { input: await readFile(report) })
  const lines = out.trim().split('\r\n')
  assert.match(lines[0] ?? '', /^\ufeff?number,quote,indicator,value/)
  assert.ok(lines.length > 200)
})

test('as a page it needs nothing beside it, not even a Chinese font', async () => {
  const { code, out } = await yinuo(['read', report, '--html'])
  assert.equal(code, 0)
  assert.match(out, /^<!doctype html>/)
  assert.doesNotMatch(out, /(?:src|href)="(?!#)|url\((?!data:)|@import/)
  assert.match(out, /@font-face[^}]*url\(data:font\/woff2/)
})

test('the summary counts, tables the numbers, and says it in the user’s language', async () => {
  const zh = await yinuo(['read', report], { environment: { LANG: 'zh_CN.UTF-8', LC_ALL: '' } })
  assert.match(zh.out, /个数字：\d+ 个结果、\d+ 个目标/)
  const en = await yinuo(['read', report])
  assert.match(en.out, /\d+ numbers: \d+ results, \d+ targets/)
})

test('a text in which nothing is found is said to be so, exit 1', async () => {
  const { code, err } = await yinuo(['read', '-'], { input: '春天来了，花都开了。' })
  assert.equal(code, 1)
  assert.match(err, /No number and no promise was found/)
})

test('a text far longer than any report is refused with both figures', async () => {
  const { code, err } = await yinuo(['read', '-'], { input: '新增学位8000个。'.repeat(72_000) })
  assert.equal(code, 1)
  assert.match(err, /has 720000 characters; the limit is 700000/)
})
