import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneSection } from '../measure/one-section.ts'
import { readMeasures } from '../measure/read-measures.ts'
import { plainForms } from './characters.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordAt, wordBefore, wordListOf, wordOver } from './word-list.ts'

test('a unit that a city adds is read as a unit', () => {
  const report = oneSection('新增泊车2300泊。')
  assert.equal(readMeasures(report).measures.length, 0)
  assert.equal(readMeasures(report, { counters: ['泊'] }).measures[0]?.unit, '泊')
})

test('a place name that a city adds is no count', () => {
  const report = oneSection('建成两座山文化园。')
  assert.equal(readMeasures(report).measures.length, 1)
  assert.deepEqual(
    readMeasures(report, { placeNames: ['两座山'] }).others.map(other => other.kind),
    ['name'],
  )
})

test('a vocabulary with a list that the reader does not know is refused', () => {
  assert.equal(Vocabulary.safeParse({ counters: ['泊'] }).success, true)
  assert.equal(Vocabulary.safeParse({ counter: ['泊'] }).success, false)
})

test('the longest word wins, from either side and over a place', () => {
  const list = wordListOf(['增长', '增长率', '长率'])
  assert.equal(wordAt(list, '增长率为', 0), '增长率')
  assert.equal(wordBefore(list, '的增长率', 4), '增长率')
  assert.equal(wordBefore(list, '的增长率', 4, 2), '长率')
  assert.deepEqual(wordOver(wordListOf(['统一']), '的统一战线', 2), { start: 1, end: 3 })
})

test('full-width and traditional characters are read as plain ones, all others as they are', () => {
  const read = (char: string): string => String.fromCharCode(plainForms[char.charCodeAt(0)] ?? 0)
  assert.equal([...'８％，億萬個增長城'].map(read).join(''), '8%,亿万个增长城')
})
