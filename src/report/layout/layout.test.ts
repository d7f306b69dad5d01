import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Layout } from '../model.ts'
import { layOut } from './layout.ts'

const head = '政府工作报告\n——2020年1月8日在鹏城市第六届人民代表大会第八次会议上\n鹏城市市长 林 远\n各位代表：\n'
const opening = '现在，我代表市人民政府，向大会报告工作，请予审议。\n'
const body =
  '一、2019年工作回顾\n去年全市生产总值增长6.7%。\n（一）着力稳增长，经济运行平稳。新登记企业50万家。\n（二）着力惠民生，生活持续改善。新增学位6万个。\n' +
  '各位代表！成绩来之不易。\n二、2020年主要工作\n今年要做好以下工作。\n（一）深化改革。\n出台二十条措施。\n三、加强政府自身建设\n坚持依法行政。\n'
const closing = '各位代表！新的征程已经开启。让我们携手前进，为建设美好鹏城而努力奋斗！'

/** What the head and the headings of a report say. */
function says(what: string, text: string, facts: Partial<Layout>) {
  test(what, () => {
    const layout = layOut(text)
    const found = Object.fromEntries(Object.entries(layout).filter(([name]) => name in facts))
    assert.deepEqual(found, facts)
  })
}

/** The outline: id, kind, numeral and title of each section, in order. */
function outlines(what: string, text: string, sections: readonly string[]) {
  test(what, () => {
    const found = layOut(text).sections.map(({ id, kind, number, title }) => [id, kind, number, title].join(' ').trim())
    assert.deepEqual(found, sections)
  })
}

says('the head of a city’s report', head + opening + body, {
  title: '政府工作报告',
  subtitle: '2020年1月8日在鹏城市第六届人民代表大会第八次会议上',
  body: { name: '鹏城市人民政府', region: '鹏城市' },
  deliveredOn: '2020-01-08',
  speaker: '林远',
  coversYear: 2019,
  plansYear: 2020,
  language: 'zh-CN',
})
says('a head on one line', head.replace('\n鹏城市市长', ' 鹏城市市长') + opening, {
  subtitle: '2020年1月8日在鹏城市第六届人民代表大会第八次会议上',
  speaker: '林远',
})
says('a title spread over lines and spaced out', `政 府 工 作 报\n告\n各位代表：\n${opening}`, {
  title: '政府工作报告',
})
says(
  'a session broken in two, a speaker under his office',
  '政府工作报告\n二〇二一年一月五日在鹏城市第六届\n人民代表大会第九次会议上\n鹏城市代市长\n林远\n各位代表：\n',
  {
    subtitle: '二〇二一年一月五日在鹏城市第六届人民代表大会第九次会议上',
    speaker: '林远',
    deliveredOn: '2021-01-05',
  },
)
says(
  'the State Council speaks for the country',
  `政府工作报告\n国务院总理 林远\n各位代表：\n现在，我代表国务院，向大会报告工作。\n`,
  {
    body: { name: '国务院', region: '全国' },
    speaker: '林远',
  },
)
says(
  'the page’s title names the city',
  `鹏城市2022年政府工作报告\n来源：市政府办\n政府工作报告\n各位代表：\n${opening}`,
  {
    title: '政府工作报告',
    body: { name: '鹏城市人民政府', region: '鹏城市' },
    coversYear: 2021,
    plansYear: 2022,
  },
)
says(
  'a report on the budget',
  '南湖区2023年预算执行情况和\n2024年预算草案的报告\n各位代表：\n受区人民政府委托，现将预算报告如下。\n',
  {
    title: '南湖区2023年预算执行情况和2024年预算草案的报告',
    body: { name: '南湖区', region: '南湖区' },
  },
)
says('a report given in December speaks of the year that is ending', head.replace('1月8日', '12月20日') + opening, {
  coversYear: 2020,
  plansYear: 2021,
})
says(
  'five years in review end with the last one',
  `${head}一、过去五年工作回顾\n五年来成效显著。\n二、今后五年的目标\n继续努力。`,
  {
    coversYear: 2019,
    plansYear: 2020,
  },
)
says(
  'a report in traditional characters',
  '政府工作報告\n各位代表：\n現在，我代表南湖區人民政府，向大會報告工作。\n2009年工作回顧\n全區經濟穩步發展，民生持續改善。\n',
  {
    title: '政府工作報告',
    body: { name: '南湖區人民政府', region: '南湖區' },
    coversYear: 2009,
    language: 'zh-Hant',
  },
)
says(
  'a report in English',
  'REPORT ON THE WORK OF THE GOVERNMENT\nDelivered at the Fourth Session of the Pengcheng Municipal People’s Congress on January 22, 2016\nLin Yuan, Mayor of Pengcheng\nFellow Deputies,\nOn behalf of the People’s Government of Pengcheng, I now present the report.\nI. Review of Work in 2015\nThe city made progress in all of its work.\n',
  {
    speaker: 'Lin Yuan',
    deliveredOn: '2016-01-22',
    body: { name: 'People’s Government of Pengcheng', region: 'Pengcheng' },
    coversYear: 2015,
    plansYear: 2016,
    language: 'en',
  },
)
says('a text without a head says nothing of one', '今天天气很好。', {
  title: '',
  subtitle: '',
  deliveredOn: null,
  speaker: '',
  coversYear: null,
})

outlines('sections from the opening to the closing', head + opening + body + closing, [
  'preface preface',
  's1 review 一 2019年工作回顾',
  's1.1 review 一 着力稳增长，经济运行平稳',
  's1.2 review 二 着力惠民生，生活持续改善',
  's2 plan 二 2020年主要工作',
  's2.1 plan 一 深化改革',
  's3 governance 三 加强政府自身建设',
  'closing closing',
])
outlines(
  '一是 on a line of its own heads what follows, in a sentence it does not',
  `${head}一、去年工作回顾\n一是稳住就业。\n新增就业10万人。\n二是改善民生。\n新增学位6万个。\n二、今年工作安排\n一是深化改革。二是扩大开放。\n`,
  [
    'preface preface',
    's1 review 一 去年工作回顾',
    's1.1 review 一 稳住就业',
    's1.2 review 二 改善民生',
    's2 plan 二 今年工作安排',
  ],
)
outlines(
  'items on end are a list and no headings',
  `${head}一、今年主要任务\n办好以下实事：\n1.新增学位6万个。\n2.新增床位3800张。\n3.新建公园20座。\n`,
  ['preface preface', 's1 plan 一 今年主要任务'],
)
outlines(
  'headings without numbers hold those with numbers',
  `${head}2019年工作回顾\n全年经济稳中有进，民生改善。\n一、经济平稳\n工业增长。\n2020年工作安排\n今年要做好以下工作，推动发展。\n一、深化改革\n出台措施。\n`,
  [
    'preface preface',
    's1 review  2019年工作回顾',
    's1.1 review 一 经济平稳',
    's2 plan  2020年工作安排',
    's2.1 plan 一 深化改革',
  ],
)
outlines(
  'a table of contents is not the report',
  `政府工作报告\n目 录\n一、2019年工作回顾……1\n二、2020年主要工作……9\n各位代表：\n${opening}${body}`,
  [
    'preface preface',
    's1 review 一 2019年工作回顾',
    's1.1 review 一 着力稳增长，经济运行平稳',
    's1.2 review 二 着力惠民生，生活持续改善',
    's2 plan 二 2020年主要工作',
    's2.1 plan 一 深化改革',
    's3 governance 三 加强政府自身建设',
  ],
)
outlines(
  'notes on words stand after the closing',
  `${head}${opening}${body}${closing}\n名词解释\n1.秒批：系统自动审批，不用人工。\n`,
  [
    'preface preface',
    's1 review 一 2019年工作回顾',
    's1.1 review 一 着力稳增长，经济运行平稳',
    's1.2 review 二 着力惠民生，生活持续改善',
    's2 plan 二 2020年主要工作',
    's2.1 plan 一 深化改革',
    's3 governance 三 加强政府自身建设',
    'closing closing',
    's4 other  名词解释',
  ],
)

test('what a web page puts around the report goes, the report stays whole', () => {
  const page = `首页\n打印\n收藏\n${head}${opening}${body}${closing}\n责任编辑：某某\n扫一扫在手机打开当前页`
  assert.equal(layOut(page).text, layOut(head + opening + body + closing).text)
})

test('a heading that runs into its paragraph is no paragraph of its own', () => {
  const { text, paragraphs } = layOut(head + opening + body)
  const runIn = paragraphs.find(({ start, end }) => text.slice(start, end).startsWith('（一）着力稳增长'))
  const alone = paragraphs.find(({ start, end }) => text.slice(start, end) === '（一）深化改革。')
  assert.deepEqual([runIn?.section, runIn?.heading], ['s1.1', false])
  assert.deepEqual([alone?.section, alone?.heading], ['s2.1', true])
})

test('an appeal at the end of a part belongs to the whole part', () => {
  const { text, paragraphs } = layOut(head + opening + body)
  const appeal = paragraphs.find(({ start, end }) => text.slice(start, end).startsWith('各位代表！成绩'))
  assert.equal(appeal?.section, 's1')
})

test('Markdown’s marks are read and taken off', () => {
  const markdown =
    '# 政府工作报告\n\n各位代表：\n\n## 一、2019年工作回顾\n\n**生产总值**增长[6.7%](a.html)。\n\n### 改善民生\n\n- 新增学位6万个\n'
  const { text, sections } = layOut(markdown, { format: 'markdown' })
  assert.equal(text, '政府工作报告\n各位代表：\n一、2019年工作回顾\n生产总值增长6.7%。\n改善民生\n新增学位6万个')
  assert.deepEqual(
    sections.map(({ id, level, title }) => [id, level, title]),
    [
      ['preface', 1, ''],
      ['s1', 1, '2019年工作回顾'],
      ['s1.1', 2, '改善民生'],
    ],
  )
})

test('note marks and their notes go, a figure in brackets stays', () => {
  const noted = `${head}一、2019年工作回顾\n推行秒批①，办理时间压缩七成。\n①秒批：系统自动审批。\n全市共有学校[12]所。\n`
  const { text } = layOut(noted)
  assert.ok(text.includes('推行秒批，办理时间压缩七成。\n全市共有学校[12]所。'), text)
})

test('a text that lost its line breaks gets them back at its headings', () => {
  const filler = '全市上下同心协力，各项事业取得新的进展，经济社会保持平稳健康发展。'.repeat(80)
  const { sections } = layOut(
    `鹏城市政府工作报告各位代表：现在，我报告工作。一、2019年工作回顾2019年很不平凡。${filler}（一）经济平稳。${filler}二、2020年工作安排今年要努力。`,
  )
  assert.deepEqual(
    sections.map(({ id, title }) => [id, title]),
    [
      ['preface', ''],
      ['s1', '2019年工作回顾'],
      ['s1.1', '经济平稳'],
      ['s2', '2020年工作安排'],
    ],
  )
})
