import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureOf, lineOf } from './figure.ts'

const measure = (value: number, unit: string, valueMax?: number) => ({
  value,
  unit,
  ...(valueMax === undefined ? {} : { valueMax }),
})

for (const [value, unit, zh, en] of [
  [2.69e12, '元', '2.69万亿元', '2.69 trillion yuan'],
  [5.6e11, '元', '5,600亿元', '560 billion yuan'],
  [9424e8, '元', '9,424亿元', '942.4 billion yuan'],
  [9421.65e8, '元', '9,420亿元', '942 billion yuan'],
  [160000, '人', '16万人', '160,000 people'],
  [99_999_999, '元', '1亿元', '100 million yuan'],
  [4812, '项', '4,812项', '4,812 items'],
  [0, '个', '0个', '0'],
  [6.7, '%', '6.7%', '6.7%'],
  [-3, '%', '-3%', '-3%'],
  [24, '微克/立方米', '24微克/立方米', '24 µg/m³'],
  [0.1667, '分数', '1/6', '1/6'],
  [0.3333, '分数', '1/3', '1/3'],
  [2, '倍', '2倍', '2 times'],
  [7, '赫兹', '7赫兹', '7 赫兹'],
] as const)
  test(`${value} ${unit} reads ${zh} and ${en}`, () => {
    assert.equal(lineOf(figureOf(measure(value, unit), 'zh'), 'zh'), zh)
    assert.equal(lineOf(figureOf(measure(value, unit), 'en'), 'en'), en)
  })

for (const [low, high, zh] of [
  [5, 5.5, '5–5.5%'],
  [20000, 30000, '2–3万%'],
  [9000, 20000, '9,000–2万%'],
] as const)
  test(`the range from ${low} to ${high} reads ${zh}`, () => {
    assert.equal(lineOf(figureOf(measure(low, '%', high), 'zh'), 'zh'), zh)
  })

test('the exact number is there for whoever asks, where figures were left out', () => {
  assert.equal(figureOf(measure(123456, '人'), 'zh').exact, '123,456 人')
  assert.equal(figureOf(measure(4812, '人'), 'zh').exact, undefined)
})
