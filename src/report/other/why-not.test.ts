import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneSection } from '../measure/one-section.ts'
import { readMeasures } from '../measure/read-measures.ts'
import type { Other } from '../model.ts'

/** A sentence without a measure, and what each numeral in it is instead. */
function readsNothing(sentence: string, ...kinds: Other['kind'][]): void {
  test(`no measure: ${sentence}`, () => {
    const { measures, others } = readMeasures(oneSection(sentence))
    assert.deepEqual(
      measures.map(measure => measure.quote),
      [],
    )
    assert.deepEqual(
      others.map(other => other.kind),
      kinds,
    )
  })
}

// Dates and times
readsNothing('2022年6月30日举行启动仪式。', 'date', 'date')
readsNothing('2016-2020年是攻坚期。', 'date')
readsNothing('二〇三五年远景目标清晰。', 'date')
readsNothing('五年来的实践令人难忘。', 'date')
readsNothing('满意度连续三年居前列。', 'date')
readsNothing('上世纪90年代建成的小区。', 'date')
readsNothing('第三季度召开会议。', 'date')

// Orders, ranks and grades
readsNothing('市十六届人大三次会议。', 'ordinal', 'ordinal')
readsNothing('党的二十届三中全会。', 'ordinal', 'ordinal')
readsNothing('满意度居全省第2位。', 'ordinal')
readsNothing('城市竞争力进入全国前10名。', 'ordinal')
readsNothing('引进世界500强企业。', 'ordinal')
readsNothing('地铁5号线通车。', 'ordinal')
readsNothing('枢纽二期工程开工。', 'ordinal')
readsNothing('获国家科技进步二等奖。', 'ordinal')
readsNothing('抗御14级台风。', 'ordinal')

// Names
readsNothing('加快5G、4K和PM2.5监测网建设。', 'name', 'name', 'name')
readsNothing('落实“1+1+9”部署。', 'name', 'name', 'name')
readsNothing('推行7×24小时自助服务。', 'name', 'name')
readsNothing('办好12345热线。', 'name')
readsNothing('“十四五”规划圆满收官。', 'name')
readsNothing('《2030年前碳达峰行动方案》印发。', 'date')
readsNothing('打造15分钟社区养老服务圈。', 'name')
readsNothing('实施国企改革三年行动。', 'name')
readsNothing('“12·16”地震灾后重建。', 'name', 'name')
readsNothing('五台山景区提质。', 'name')

// Slogans and counted names
readsNothing('增强“四个意识”,做到两个维护。', 'idiom', 'idiom')
readsNothing('打好三大攻坚战。', 'idiom')
readsNothing('十大文化设施加快建设。', 'idiom')
readsNothing('推进5大行动。', 'idiom')
readsNothing('守住三条底线。', 'idiom')
readsNothing('做好三农工作。', 'idiom')
readsNothing('坚持两手抓,统一思想。')

// Groups and sizes
readsNothing('60岁以上老人免费乘车。', 'age')
readsNothing('3岁以下婴幼儿照护服务。', 'age')
readsNothing('服务90后创业者。', 'age')
readsNothing('打造千亿级产业集群。', 'size')
readsNothing('培育百亿元企业。', 'size')
readsNothing('对100万元以下的罚款从宽。', 'size')
readsNothing('建设220千伏变电站。', 'size')
readsNothing('推进某某化工30万吨多晶硅项目。', 'size')
readsNothing('成为客流超千万人次的机场。', 'size')

// The text's own numbers, anniversaries, bases
readsNothing('(三)加快改革', 'signpost')
readsNothing('2.扩大开放', 'signpost')
readsNothing('一是扩大内需。', 'signpost')
readsNothing('重点做好以下八个方面工作。', 'signpost')
readsNothing('庆祝特区建立40周年。', 'anniversary')
readsNothing('每千名老人配备护理员。', 'other')
readsNothing('帮扶数十家企业。', 'other')

test('a group keeps its size and the count before or after it is still read', () => {
  const { measures, others } = readMeasures(oneSection('全年新开工亿元以上产业项目82个。'))
  assert.deepEqual(
    measures.map(({ value, unit }) => ({ value, unit })),
    [{ value: 82, unit: '个' }],
  )
  assert.deepEqual(
    others.map(({ quote, kind }) => ({ quote, kind })),
    [{ quote: '亿元', kind: 'size' }],
  )
})
