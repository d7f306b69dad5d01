import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AskedDay } from './day.ts'

for (const [day, isOne] of [
  ['2020-10-01', true],
  ['2020-02-29', true],
  ['0001-01-01', true],
  ['9999-12-30', true],
  ['9999-12-31', false],
  ['0000-12-31', false],
  ['2019-02-29', false],
  ['2020-1-1', false],
  ['+010000-01-01', false],
  ['', false],
] as const)
  test(`“${day}” is ${isOne ? 'a' : 'no'} day to ask for`, () => {
    assert.equal(AskedDay.safeParse(day).success, isOne)
  })
