import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from './kind.ts'

for (const [title, kind, covers] of [
  ['2019年工作回顾', 'review', 2019],
  ['2020年主要工作', 'plan', 2019],
  ['2019年主要工作', 'review', 2019],
  ['过去五年和2021年工作回顾', 'review', 2021],
  ['“十三五”时期发展成就和“十四五”时期主要目标任务', 'plan', 2020],
  ['“十四五”时期主要目标', 'plan', 2020],
  ['今后五年的奋斗目标', 'plan', 2021],
  ['全面加强政府自身建设', 'governance', 2019],
  ['全面提升超大型城市政府治理能力现代化水平', 'governance', 2019],
  ['建设人民满意的法治政府', 'governance', 2019],
  ['2009年工作回顧', 'review', 2009],
  ['名词解释', 'other', 2019],
  ['Review of Work in 2015', 'review', 2015],
  ['Main Tasks for 2016', 'plan', 2015],
  ['坚持改革开放', undefined, 2019],
] as const)
  test(`«${title}» is ${kind ?? 'not told by its words'}`, () => assert.equal(kindOf(title, covers), kind))
