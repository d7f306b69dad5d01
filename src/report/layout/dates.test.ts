import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn, isoDay } from './dates.ts'

for (const [written, day] of [
  ['2020年1月8日', '2020-01-08'],
  ['——2020 年 1 月 8 日在市第六届', '2020-01-08'],
  ['２０２３年２月１０日', '2023-02-10'],
  ['二〇二一年一月五日', '2021-01-05'],
  ['二○一一年十二月三十一日', '2011-12-31'],
  ['二零一九年二月二十日', '2019-02-20'],
  ['delivered on January 22, 2016', '2016-01-22'],
  ['2022年1月', null],
  ['2014年 月 日', null],
  ['2021年2月29日', null],
  ['2021年13月1日', null],
  ['来源：某报', null],
] as const)
  test(`${written} is ${day ?? 'no day'}`, () => assert.equal(isoDay(dateIn(written)), day))

test('a month without a day is still known', () => assert.deepEqual(dateIn('2022年1月'), { year: 2022, month: 1 }))
