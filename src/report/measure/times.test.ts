import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../numeral/fold.ts'
import { numeralsOf } from '../numeral/numerals.ts'
import { standardWords } from '../words/vocabulary.ts'
import { type TimeUse, timesOf } from './times.ts'

const years = { reviewed: 2022, planned: 2023, spoken: 2023 }

/** The first time of a text: what it is used for and, where it is a period, its years. */
function dates(sentence: string, use: TimeUse, from: number | null = null, to: number | null = from): void {
  test(`time in ${sentence}: ${use} ${from ?? ''}`, () => {
    const { text } = fold(sentence, { start: 0, end: sentence.length })
    const time = timesOf(text, numeralsOf(text, standardWords), standardWords, years)[0]
    assert.equal(time?.use, use)
    if (use === 'period' || use === 'point') assert.deepEqual([time.from, time.to], [from, to])
  })
}

dates('2021年,完成投资', 'period', 2021)
dates('到2025年,收入', 'period', 2025)
dates('2018—2022年,累计', 'period', 2018, 2022)
dates('2018年至2022年,累计', 'period', 2018, 2022)
dates('2018年以来,累计', 'period', 2018, 2022)
dates('“十三五”期间,累计', 'period', 2016, 2020)
dates('“十四五”末,达到', 'period', 2025)
dates('过去五年,累计', 'period', 2018, 2022)
dates('近三年,累计', 'period', 2020, 2022)
dates('今后五年,力争', 'period', 2023, 2027)
dates('用两年时间完成', 'period', 2023, 2024)
dates('去年,签约', 'period', 2022)
dates('今年,新建', 'period', 2023)
dates('明年,建成', 'period', 2024)
dates('过去一年,新增', 'period', 2022)
dates('这是转型发展的五年。', 'period', 2018, 2022)
dates('近年来,新增', 'vague')
dates('比2019年增长', 'aside')
dates('恢复到2019年水平', 'aside')
dates('办好2024年国际园艺博览会', 'aside')
dates('6月30日前', 'aside')
dates('前三季度增长', 'aside')
dates('由2017年的5亿元', 'point', 2017)
dates('较“十三五”同期下降', 'aside')

test('a report that names no year leaves periods open', () => {
  const text = '去年,签约'
  const unknown = { reviewed: null, planned: null, spoken: null }
  const time = timesOf(text, [], standardWords, unknown)[0]
  assert.deepEqual([time?.use, time?.from], ['period', null])
})
