import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { layoutOf, targetsIn } from './examples.ts'
import { readCommitments } from './read.ts'

function deadlines(text: string): (string | null)[] {
  return readCommitments(layoutOf(text), targetsIn(text)).map(({ deadline }) => deadline)
}

const cases: readonly (readonly [text: string, deadlines: readonly (string | null)[]])[] = [
  ['年底前开通8号线。', ['2020-12-31']],
  ['6月底前建成市民中心。', ['2020-06-30']],
  ['二月底前完成清淤任务。', ['2020-02-29']],
  ['9月启用新校区校舍。', ['2020-09']],
  ['十二月底前完成验收工作。', ['2020-12-31']],
  ['上半年完成土地征收。', ['2020-06-30']],
  ['一季度开工建设北环路。', ['2020-03-31']],
  ['第三季度投用新院区。', ['2020-09-30']],
  ['年内建成绿道20公里。', ['2020-12-31']],
  ['国庆节前开放植物园新馆。', ['2020-09-30']],
  ['到2025年，森林覆盖率达到40%，城镇化率提高到70%。', ['2025', '2025']],
  ['2022年底前建成跨江通道。', ['2022-12-31']],
  ['“十四五”期间新建地铁100公里。', ['2025']],
  ['用三年时间新建学校60所。', ['2022']],
  ['今年要完成管网改造50公里。', ['2020']],
  ['全年新增就业5万人。', ['2020']],
  ['推动跨江通道6月底前建成通车。', ['2020-06-30']],
  ['确保二期工程年内完工。', ['2020-12-31']],
  ['今年主要预期目标是：就业新增5万人；财政收入增长4%。', ['2020', '2020']],
  ['制定2030年前碳达峰实施方案。', [null]],
  ['落实2035年远景目标任务。', [null]],
  ['完善社区服务，年底前新增食堂30个。加强监管力度。', [null, '2020-12-31', null]],
  ['13月底前完成验收工作。', ['2020-12-31']],
]

describe('by when', () => {
  for (const [text, expected] of cases)
    test(`${text} → ${expected.join(', ')}`, () => assert.deepEqual(deadlines(text), expected))
})

test('a report that names no year sets no deadline by words that need one', () => {
  const text = '年底前开通8号线，2022年建成9号线。'
  const found = readCommitments({ ...layoutOf(text), plansYear: null }, [])
  assert.deepEqual(
    found.map(({ deadline }) => deadline),
    [null, '2022'],
  )
})
