import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Column, toCsv } from './csv.ts'

const one: readonly Column<unknown>[] = [['head', cell => cell as string]]

for (const [cell, written] of [
  ['增长6.7%', '增长6.7%'],
  ['A、B', 'A、B'],
  ['1,200', '"1,200"'],
  ['“新时代”', '“新时代”'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+cmd|calc', "'+cmd|calc"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['-3.5%', '-3.5%'],
  [-3.5, '-3.5'],
  [0, '0'],
  [false, 'false'],
  [null, ''],
  [undefined, ''],
] as const)
  test(`${JSON.stringify(cell)} is written ${JSON.stringify(written)}`, () => {
    assert.equal(toCsv([cell], one), `\ufeffhead\r\n${written}\r\n`)
  })
