import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { layoutOf, targetsIn } from './examples.ts'
import { readCommitments } from './read.ts'

function isHard(text: string): boolean | undefined {
  return readCommitments(layoutOf(text), targetsIn(text))[0]?.hard
}

const hard = [
  '新增学位2万个。',
  '推进120个老旧小区改造。',
  '城镇登记失业率控制在4%以内。',
  '开工建设东湖大桥。',
  '启动轻轨二期前期工作。',
  '建成市民健身中心。',
  '年底前开通8号线。',
  '组建水务集团。',
  '设立天使投资基金。',
  '出台人才安居办法。',
  '高水平编制国土空间规划。',
  '研究制定无障碍条例。',
  '完成防汛应急预案修订。',
  '取消社区盖章证明。',
  '延长技能补贴申领期限。',
  '不再收取公园门票。',
  '推动东湖大桥建成通车。',
  '确保滨江水厂投产。',
  '实现主线桥梁主体完工、北段匝道具备通车条件。',
  '实现行政村光纤全覆盖。',
  '出厂水质达到国家标准。',
  '行政许可全部纳入清单管理。',
  '居民收入增速高于经济增速。',
  '实行企业简易注销制度。',
  '加快完成水库除险加固主体工程。',
  '梳理形成第一批授权事项清单。',
]

const soft = [
  '加快推进东湖大桥建设。',
  '建设东湖体育公园。',
  '加强养老护理队伍建设。',
  '完善分级诊疗制度。',
  '探索设立海洋银行。',
  '争取高铁南站开工。',
  '力争年内开工建设机场二期。',
  '推动出台人才安居办法。',
  '筹划新设保税物流中心。',
  '实施产业倍增行动计划。',
  '办好国际马拉松赛。',
  '举办青年艺术节。',
  '推动平台项目尽快落地建成。',
  '取消不合理的准入限制。',
  '新建和改建一批乡镇卫生院。',
  '建成国际一流的海洋中心城市。',
  '实行更加开放的人才政策制度。',
  '打造滨水活力街区。',
  '推进医养有序开放。',
  '继续完成年度重要任务。',
]

describe('a person could say at the end of the year whether it was kept', () => {
  for (const text of hard) test(text, () => assert.equal(isHard(text), true))
})

describe('nobody could say whether it was kept', () => {
  for (const text of soft) test(text, () => assert.equal(isHard(text), false))
})
