import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Stretch } from '../model.ts'
import { oneSection } from './one-section.ts'
import { readMeasures } from './read-measures.ts'

const pieces = [
  ...'新增 学位 3 12 4.5 2019年 1,200 50多 万 亿 元 % 个 家 人 工作日 增长 下降 超过 近 以上 以内 左右 分别 和 、 ， 。 ； （ ） “ ” 一 三 十余 两千 三分之一 第 届 号线 从 提高到 其中 五年来 去年 “十四五”期间 到2025年 5G PM2.5 1+1 统一 百姓 岁 60岁以上 平方米 ： - 至'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\ud800',
  '８',
  '％',
  '億',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join(''))
const runs = { seed: 20200108, numRuns: 400 }

test('no run of digits is lost: each stands in a measure or in the others', () => {
  fc.assert(
    fc.property(text, written => {
      const { measures, others } = readMeasures(oneSection(written))
      const read = [...measures, ...others]
      for (const digits of written.matchAll(/[0-9０-９]+/g))
        assert.ok(
          covers(read, digits.index, digits.index + digits[0].length),
          `${digits[0]} at ${digits.index} of ${written}`,
        )
    }),
    runs,
  )
})

test('no Chinese numeral before a unit is lost', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('三', '十二', '两千', '百', '八'),
      fc.constantFrom('个', '家', '亿元', '成', '倍'),
      (written, numeral, unit) => {
        const whole = `${written}。${numeral}${unit}`
        const { measures, others } = readMeasures(oneSection(whole))
        const start = written.length + 1
        assert.ok(covers([...measures, ...others], start, start + numeral.length), whole)
      },
    ),
    runs,
  )
})

test('every quote is its slice, and measures and others do not overlap', () => {
  fc.assert(
    fc.property(text, written => {
      const { measures, others } = readMeasures(oneSection(written))
      const read = [...measures, ...others].sort((a, b) => a.start - b.start)
      for (const each of read) assert.equal(each.quote, written.slice(each.start, each.end))
      for (const [at, each] of read.entries())
        assert.ok(at === 0 || each.start >= (read[at - 1]?.end ?? 0), `${each.quote} in ${written}`)
    }),
    runs,
  )
})

test('white space changes nothing that is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('新增学位', '2.5', '万', '个', '，增长', '6', '%', '。'), { maxLength: 20 }),
      words => {
        const values = (written: string): number[] =>
          readMeasures(oneSection(written)).measures.map(measure => measure.value)
        const spaced = words.flatMap((word, at) =>
          /\d/.test(word) && /\d/.test(words[at - 1] ?? '') ? [word] : ['\u3000', word],
        )
        assert.deepEqual(values(spaced.join('')), values(words.join('')))
      },
    ),
    runs,
  )
})

function covers(read: readonly Stretch[], start: number, end: number): boolean {
  return read.some(each => each.start <= start && each.end >= end)
}
