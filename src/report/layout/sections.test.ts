import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body, closing, head, opening } from './examples.ts'
import { layOut } from './layout.ts'

/** The outline: id, kind, numeral and title of each section, in order. */
function outlines(what: string, text: string, sections: readonly string[]) {
  test(what, () => {
    const found = layOut(text).sections.map(({ id, kind, number, title }) => [id, kind, number, title].join(' ').trim())
    assert.deepEqual(found, sections)
  })
}

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
  'parts hold what is numbered under them',
  `${head}第一部分 2019年工作回顾\n一、经济平稳\n工业增长8%。\n二、民生改善\n新增学位6万个。\n第二部分 2020年工作安排\n三、深化改革\n出台二十条措施。\n`,
  [
    'preface preface',
    's1 review 一 2019年工作回顾',
    's1.1 review 一 经济平稳',
    's1.2 review 二 民生改善',
    's2 plan 二 2020年工作安排',
    's2.1 plan 三 深化改革',
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
