import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropFurniture } from './furniture.ts'
import { linesOf } from './line.ts'

function leaves(what: string, text: string, lines: readonly string[]) {
  test(what, () => {
    const left = dropFurniture(linesOf(text)).map(line => line.text)
    assert.deepEqual(left, lines)
  })
}

for (const number of ['— 12 —', '-3-', '－ 5 －', '第3页 共20页', '第三页', 'Page 3 of 20', '· 7 ·'])
  leaves(`the page number ${number} goes`, `经济稳中有进。\n${number}\n工业增长8%。`, [
    '经济稳中有进。',
    '工业增长8%。',
  ])
leaves('a page number inside a line goes', '地铁第2页共18页1、2号线开工。', ['地铁1、2号线开工。'])
leaves('an address line of a browser goes', 'https://www.example.cn/report.html 1/15\n工业增长8%。', ['工业增长8%。'])
leaves('3 / 20 goes where pages are counted so', '甲。\n3 / 20\n乙。\n4 / 20', ['甲。', '乙。'])
leaves('1/6 alone stays: it may be a figure', '占全国\n1/6\n左右。', ['占全国', '1/6', '左右。'])
leaves('bare numbers that count up are page numbers', '甲\n1\n乙\n2\n丙\n3\n丁', ['甲', '乙', '丙', '丁'])
leaves('a bare number in the middle of a sentence stays', '新增学位\n16\n万个，新增床位3800张。', [
  '新增学位',
  '16',
  '万个，新增床位3800张。',
])
leaves('a bare number between two paragraphs goes', '工业增长8%。\n12\n农业生产稳步发展，粮食总产量再创历史新高。', [
  '工业增长8%。',
  '农业生产稳步发展，粮食总产量再创历史新高。',
])
leaves(
  'a running head goes from every page',
  ['甲一', '甲二', '甲三', '甲四']
    .map(line => `某市年度报告汇编\n${line}有进展\n${line}有成效\n${line}有不足\n末行${line}`)
    .join('\f\n'),
  ['甲一', '甲二', '甲三', '甲四'].flatMap(line => [`${line}有进展`, `${line}有成效`, `${line}有不足`, `末行${line}`]),
)
leaves('an appeal that comes again and again stays', '各位代表！\n甲。\n各位代表！\n乙。\n各位代表！', [
  '各位代表！',
  '甲。',
  '各位代表！',
  '乙。',
  '各位代表！',
])
