import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { layoutOf } from '../commitment/examples.ts'
import { readNamed } from './read.ts'

const names = (text: string) => readNamed(layoutOf(text)).map(({ kind, quote }) => `${kind} ${quote}`)

const cases: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['开工建设东湖大桥、西山隧道和临港大道。', ['project 东湖大桥', 'project 西山隧道', 'project 临港大道']],
  ['加快云岭水库、青江航道等重大工程建设。', ['project 云岭水库', 'project 青江航道']],
  ['建成滨海体育公园，启用江北图书馆。', ['project 滨海体育公园', 'project 江北图书馆']],
  ['全面开工建设海上丝路展览馆。', ['project 海上丝路展览馆']],
  ['新建江北第二人民医院。', ['project 江北第二人民医院']],
  ['推动江北中医院创建三甲。', []],
  ['江北理工大学（滨海）落户高教园。', ['org 江北理工大学（滨海）']],
  ['支持江北大学、云岭研究院发展。', ['org 江北大学', 'org 云岭研究院']],
  ['组建江北水务集团。', ['org 江北水务集团']],
  ['新建污水处理厂10座。', []],
  ['建设一批综合体育馆、文化广场。', []],
  ['推进重大项目建设，完善公共服务。', []],
  ['建设国家实验室。', []],
  ['年底前开通6号线、12号线二期。', ['line 6号线', 'line 12号线二期']],
  ['加快地铁9号线东延、3号线延长线建设。', ['line 地铁9号线东延', 'line 3号线延长线']],
  ['开工江青高铁、云海城际。', ['line 江青高铁', 'line 云海城际']],
  ['推进滨海新区、云岭经开区扩容。', ['place 滨海新区']],
  ['整治青沙河、白沙河、云岭湖。', ['place 青沙河', 'place 白沙河', 'place 云岭湖']],
  ['协同建设江海经济带。', ['place 江海经济带']],
  ['加强与香港、澳门合作。', ['place 香港', 'place 澳门']],
  ['支持革命老区、边境地区发展。', []],
  ['统筹城市、乡村、社区治理。', []],
  ['修订《江北市养犬管理条例》。', ['law 《江北市养犬管理条例》']],
  ['贯彻《反食品浪费法》和《信访工作规定》。', ['law 《反食品浪费法》', 'law 《信访工作规定》']],
  ['审议《江北市绿化条例（草案）》。', ['law 《江北市绿化条例（草案）》']],
  ['编制《江北市综合交通规划》。', ['plan 《江北市综合交通规划》']],
  ['印发《关于稳外贸的若干意见》。', ['policy 《关于稳外贸的若干意见》']],
  ['研究制定公园城市条例。', ['law 公园城市条例']],
  ['编制“十四五”规划纲要。', ['plan “十四五”规划纲要']],
  ['启动“九五”普法规划。', ['plan “九五”普法规划']],
  ['“十四五”时期发展环境更复杂。', []],
  ['实施制造业倍增三年行动计划。', ['plan 制造业倍增三年行动计划']],
  ['深化“一枚印章”改革。', ['policy “一枚印章”改革']],
  ['擦亮“江城蓝”，留住“烟火气”。', []],
  ['实施“青苗”工程，发扬“老黄牛”精神。', ['policy “青苗”工程']],
]

describe('named things', () => {
  for (const [text, expected] of cases)
    test(`${text} → ${expected.length === 0 ? 'nothing' : expected.join(', ')}`, () =>
      assert.deepEqual(names(text), expected))
})

test('a name is told without its marks', () => {
  const [law, policy] = readNamed(layoutOf('修订《江北市养犬条例》，深化“一枚印章”改革。'))
  assert.deepEqual([law?.name, policy?.name], ['江北市养犬条例', '一枚印章改革'])
})

test('a city adds its own words', () => {
  const text = '建设青江飞廊。'
  assert.deepEqual(readNamed(layoutOf(text)), [])
  assert.equal(readNamed(layoutOf(text), { works: ['飞廊'] })[0]?.quote, '青江飞廊')
})

test('any text is read: quotes are slices, in order, apart from one another', () => {
  const piece = fc.constantFrom(
    ...[
      '建设',
      '东湖',
      '大桥',
      '、',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '规划',
      '条例',
      '6号线',
      '和',
      '等',
      '重大',
      '项目',
      '（',
    ],
    ...['）', '医院', '区', '河', '\n', '\ud83d', '香港', '改革', '十四五', '8', '的'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, quote } of readNamed(layoutOf(text))) {
        assert.equal(quote, text.slice(start, end))
        assert.ok(start >= last && end > start)
        last = end
      }
    }),
  )
})

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a megabyte of digits', '1'.repeat(1_000_000)],
  ['a megabyte of works', '建设大桥'.repeat(250_000)],
  ['a megabyte of openers', '“《'.repeat(500_000)],
  ['quotes nested deep', '“'.repeat(200_000) + '”'.repeat(200_000)],
  ['a hundred thousand items', '东湖大桥、'.repeat(100_000)],
]
for (const [name, text] of hostile)
  test(`${name} is read in seconds`, { timeout: 5000 }, () => {
    assert.ok(Array.isArray(readNamed(layoutOf(text))))
  })
