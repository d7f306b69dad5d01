import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { layoutOf, targetsIn } from './examples.ts'
import { readCommitments } from './read.ts'

const quotes = (text: string) => readCommitments(layoutOf(text), targetsIn(text)).map(({ quote }) => quote)

type Cases = readonly (readonly [text: string, promises: readonly string[]])[]

function readsEach(name: string, cases: Cases): void {
  describe(name, () => {
    for (const [text, expected] of cases)
      test(`${text} → ${expected.length === 0 ? 'nothing' : expected.join(' | ')}`, () =>
        assert.deepEqual(quotes(text), expected))
  })
}

readsEach('a clause with its own verb is one promise', [
  ['新建幼儿园12所，改造老旧小区30个。', ['新建幼儿园12所', '改造老旧小区30个']],
  ['开工建设东湖大桥、西山隧道、南门水厂。', ['开工建设东湖大桥、西山隧道、南门水厂']],
  ['新增公交线路5条、停车泊位2万个。', ['新增公交线路5条、停车泊位2万个']],
  ['深化国企改革；优化营商环境。', ['深化国企改革', '优化营商环境']],
  ['严防耕地荒废、防止私搭乱建。', ['严防耕地荒废、防止私搭乱建']],
  ['印发《关于便民，利民的若干意见》，抓好落实工作。', ['印发《关于便民，利民的若干意见》', '抓好落实工作']],
  ['投运临港水厂、城东热源厂。', ['投运临港水厂、城东热源厂']],
])

readsEach('leads and those who promise are no part of it', [
  ['我们要加强社区养老服务。', ['加强社区养老服务']],
  ['今年要建成口袋公园20个，并完善配套设施。', ['建成口袋公园20个', '完善配套设施']],
  ['同时，要扎实推进厂网一体改造。', ['扎实推进厂网一体改造']],
  ['各级政府要大力支持双拥工作。', ['大力支持双拥工作']],
  ['一是加快建设北部货运走廊；二是补齐冷链短板。', ['加快建设北部货运走廊', '补齐冷链短板']],
  ['（3）推广电子证照应用。', ['推广电子证照应用']],
  ['还要办好社区食堂。', ['办好社区食堂']],
  ['将继续开展技能培训。', ['继续开展技能培训']],
])

readsEach('adverbs and times before the verb belong to it', [
  ['年底前开通7号线。', ['年底前开通7号线']],
  ['全年整备土地8平方公里。', ['全年整备土地8平方公里']],
  ['多措并举扩大夜间消费。', ['多措并举扩大夜间消费']],
  ['高标准、高质量建设滨江新城。', ['高标准、高质量建设滨江新城']],
  ['力争引进龙头企业3家。', ['力争引进龙头企业3家']],
  ['着力招大商、招好商。', ['着力招大商、招好商']],
])

readsEach('a subject may stand in front', [
  ['地区生产总值增长5%左右，城镇登记失业率控制在4%以内。', ['地区生产总值增长5%左右', '城镇登记失业率控制在4%以内']],
  ['公办园在园幼儿占比达到55%。', ['公办园在园幼儿占比达到55%']],
  ['空气质量稳定达到国家二级标准。', ['空气质量稳定达到国家二级标准']],
  ['居民收入增长与经济增长同步。', ['居民收入增长与经济增长同步']],
  ['财政资金更多投向乡村学校。', ['财政资金更多投向乡村学校']],
  ['将城南片区全部纳入集中供热。', ['将城南片区全部纳入集中供热']],
  ['把起付线从800元降至500元。', ['把起付线从800元降至500元']],
  ['对困难家庭给予取暖补贴。', ['对困难家庭给予取暖补贴']],
  ['在产业园区设立人才驿站。', ['在产业园区设立人才驿站']],
  ['南部学校、北门中学等10所学校投入使用。', ['南部学校、北门中学等10所学校投入使用']],
  ['县中医院创成三级医院。', ['县中医院创成三级医院']],
  ['高铁南站正式动工。', ['高铁南站正式动工']],
  ['站城融合推进北站片区开发。', ['站城融合推进北站片区开发']],
])

readsEach('a topic and what is promised of it are one promise', [
  ['对稳岗的企业，继续给予社保返还。', ['对稳岗的企业，继续给予社保返还']],
  ['对年收入不足的部分，在原有优惠基础上，再减半征收。', ['对年收入不足的部分，在原有优惠基础上，再减半征收']],
  ['市民常办的事项，今年要实现就近可办。', ['市民常办的事项，今年要实现就近可办']],
])

readsEach('what goes on with the number before it belongs to its promise', [
  ['引进资金50万元，其中省外资金占30%。', ['引进资金50万元，其中省外资金占30%']],
  ['开工项目75个，总投资300万元，完善要素保障。', ['开工项目75个，总投资300万元', '完善要素保障']],
  ['实施市政道路118条。其中，建成东街等道路50条。', ['实施市政道路118条', '建成东街等道路50条']],
])

readsEach('in a list of goals each clause promises', [
  [
    '今年发展的主要预期目标是：财政收入增长4%；物价总体平稳，进出口量稳质升；就业保持稳定。',
    ['财政收入增长4%', '物价总体平稳', '进出口量稳质升', '就业保持稳定'],
  ],
  ['重点办好以下十件民生实事：新建公厕30座，更新电梯50台套。', ['新建公厕30座', '更新电梯50台套']],
])

readsEach('principles, frames, slogans and facts promise nothing', [
  ['坚持房住不炒。', []],
  ['围绕产业链补短板，引进配套企业20家。', ['引进配套企业20家']],
  ['以项目建设为抓手，推进园区扩容。', ['推进园区扩容']],
  ['深入贯彻新发展理念，加快旧城更新。', ['加快旧城更新']],
  ['突出问题导向，整治占道经营。', ['整治占道经营']],
  ['在全省率先突破的基础上，推广数字人民币。', ['推广数字人民币']],
  ['创新是城市的灵魂。', []],
  ['城市的活力在于人才。', []],
  ['这项改革已经完成。', []],
  ['各位代表！让我们携手奋进，共创美好未来。', []],
  ['今年政府工作的总体要求是：统筹发展和安全，推进共同富裕。', []],
  ['实现上述目标，我们要增强信心，改进作风。', []],
  ['食品安全无小事，必须常抓不懈，守护百姓餐桌。', []],
  ['重点做好以下五个方面工作。', []],
  ['把绿色作为发展的底色，建设无废城市。', ['建设无废城市']],
  ['坚持和完善河长制。', ['坚持和完善河长制']],
  ['增强“四个意识”，做到“两个维护”。', []],
  ['（一）聚焦实体经济，壮大产业集群。开展技改项目200个。', ['开展技改项目200个']],
  [
    '培育专精特新企业，促进实体经济高质量发展，以优异成绩庆祝建市周年。',
    ['培育专精特新企业', '促进实体经济高质量发展'],
  ],
])

test('what is done and to what stand apart, also where the object is fronted', () => {
  const parts = (text: string) => {
    const [first] = readCommitments(layoutOf(text), targetsIn(text))
    return [first?.action, first?.object]
  }
  assert.deepEqual(parts('加快推进滨河绿道建设。'), ['加快推进', '滨河绿道建设'])
  assert.deepEqual(parts('新建和改建公办中学8所。'), ['新建和改建', '公办中学8所'])
  assert.deepEqual(parts('做强做优做大国有资本。'), ['做强做优做大', '国有资本'])
  assert.deepEqual(parts('城镇登记失业率控制在4%以内。'), ['控制在', '城镇登记失业率'])
  assert.deepEqual(parts('将审批事项全部纳入清单。'), ['纳入清单', '审批事项全部'])
})

test('a promise names the numbers that stand in it, and only those', () => {
  const text = '新建学校3所、学位2万个，改造老旧小区30个，完善物业服务。'
  const found = readCommitments(layoutOf(text), targetsIn(text))
  assert.deepEqual(
    found.map(({ measures }) => measures),
    [[0, 1], [2], []],
  )
})

test('an aim is surer to be doubted than an act, and an act than a number', () => {
  const text = '打造宜居之城，完善慢行系统，新建绿道20公里。'
  const [aim, act, number] = readCommitments(layoutOf(text), targetsIn(text)).map(({ confidence }) => confidence)
  assert.ok((aim ?? 1) < (act ?? 0) && (act ?? 1) < (number ?? 0))
})

test('a city adds its own words', () => {
  const text = '攻尖龙头项目引建。'
  assert.deepEqual(readCommitments(layoutOf(text), []), [])
  assert.equal(readCommitments(layoutOf(text), [], { verbs: ['攻尖'] }).length, 1)
})

test('any text is read: quotes are slices, in order, apart from one another', () => {
  const piece = fc.constantFrom(
    ...[
      '我们要',
      '加快',
      '新建',
      '将',
      '把',
      '对',
      '在',
      '的',
      '是',
      '5%',
      '12万',
      '，',
      '。',
      '；',
      '：',
      '\n',
      '“',
      '”',
      '（',
    ],
    ...[
      '《',
      '》',
      '目标是',
      '过去一年',
      '今年',
      '企业',
      '建成投用',
      '年底前',
      '\ud83d',
      '\u200b',
      '必须',
      '以',
      '为抓手',
      '、',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), pieces => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, quote, action } of readCommitments(layoutOf(text), targetsIn(text))) {
        assert.equal(quote, text.slice(start, end))
        assert.ok(start >= last && end > start && typeof action === 'string')
        last = end
      }
    }),
  )
})

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a megabyte of digits', '1'.repeat(1_000_000)],
  ['a megabyte of one verb', '建设'.repeat(500_000)],
  ['a megabyte of 将', '将'.repeat(1_000_000)],
  ['quotes nested deep', '“'.repeat(200_000) + '”'.repeat(200_000)],
  ['a hundred thousand clauses', '加快建设桥，'.repeat(100_000)],
  ['lone surrogates', '\ud83d，新建'.repeat(100_000)],
]
for (const [name, text] of hostile)
  test(`${name} is read in seconds`, { timeout: 5000 }, () => {
    assert.ok(Array.isArray(readCommitments(layoutOf(text), [])))
  })
