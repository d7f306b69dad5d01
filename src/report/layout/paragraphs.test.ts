import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanCharacters } from './characters.ts'
import { linesOf } from './line.ts'
import { joinLines } from './paragraphs.ts'

/** Lines as they come, and the paragraphs that they make. */
function joins(what: string, lines: string, paragraphs: readonly string[]) {
  test(what, () => {
    const joined = joinLines(linesOf(cleanCharacters(lines))).map(({ text }) => text)
    assert.deepEqual(joined, paragraphs)
  })
}

joins('a line that ends in a comma goes on', '全年新增学位6万个，\n新增床位3800张。', [
  '全年新增学位6万个，新增床位3800张。',
])
joins('a line that begins with a comma belongs to the one before', '大会审议了报告\n，并予以通过。', [
  '大会审议了报告，并予以通过。',
])
joins('a title in 《》 broken at a link is one', '市政府编制了《\n五年规划纲要\n》。请予审查。', [
  '市政府编制了《五年规划纲要》。请予审查。',
])
joins('a word set in bold on its own line stays in its sentence', '今年发展的\n主要目标\n是：增长5%左右。', [
  '今年发展的主要目标是：增长5%左右。',
])
joins('PM2.5 set low by a page stays one word', '空气质量明显改善，PM\n2.5\n年均浓度为24微克/立方米。', [
  '空气质量明显改善，PM2.5年均浓度为24微克/立方米。',
])
joins('a page break in the middle of a sentence is bridged', '工作扎实推进。市民交出一份人\n\u200b\n人满意的答卷。', [
  '工作扎实推进。市民交出一份人人满意的答卷。',
])
joins('a heading stays apart from its text', '一、去年工作回顾\n全市经济稳中有进。', [
  '一、去年工作回顾',
  '全市经济稳中有进。',
])
joins('a heading without a full stop stays apart', '（一）着力稳定经济运行，推动高质量发展\n工业增长8%。', [
  '（一）着力稳定经济运行，推动高质量发展',
  '工业增长8%。',
])
joins('finished paragraphs stay apart', '工业增长8%。\n农业增长3%。', ['工业增长8%。', '农业增长3%。'])
joins('a list announced by a colon begins anew', '主要目标是：\n经济增长6%；\n就业10万人。', [
  '主要目标是：',
  '经济增长6%；',
  '就业10万人。',
])
joins('an address stands alone', '各位代表：\n现在，我报告工作。', ['各位代表：', '现在，我报告工作。'])
joins('an address after an unfinished line begins anew', '让我们共同努力\n各位代表！未来可期。', [
  '让我们共同努力',
  '各位代表！未来可期。',
])
joins('rows of a table stay rows', '指标\t2019年\t2020年\n生产总值\t6.7%\t6%', [
  '指标\t2019年\t2020年',
  '生产总值\t6.7%\t6%',
])
joins('English lines are joined with a space', 'We will build 20 schools,\nopen 3 hospitals and\nplant trees.', [
  'We will build 20 schools, open 3 hospitals and plant trees.',
])

const wrapped = [
  '　　去年全市上下同心协力，经济运行总体平稳。工业生',
  '产稳步回升，消费市场日趋活跃，投资结构不断优化。',
  '外贸进出口逆势增长，实现总额一千二百亿元、增长百',
  '分之八。城乡居民收入较快增长，市民生活持续改善。',
  '　　民生事业全面进步。新建中小学校四十所，新增学',
  '位六万个，群众上学难的问题得到缓解，办学质量提高。',
]
joins('in an indented text a full line goes on, whatever it ends with', wrapped.join('\n'), [
  wrapped.slice(0, 4).join('').trim(),
  wrapped.slice(4).join('').trim(),
])
joins(
  'in a text broken at a width a short line that ends is the last of its paragraph',
  [...wrapped.slice(0, 4), '人民满意。', ...wrapped.slice(4)].map(line => line.trim()).join('\n'),
  [`${wrapped.slice(0, 4).join('').trim()}人民满意。`, wrapped.slice(4).join('').replaceAll('　', '')],
)
