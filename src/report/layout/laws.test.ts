/** What holds of every layout, whatever the text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Layout } from '../model.ts'
import { layOut } from './layout.ts'

/** Pieces that reports and files are made of, set together at will. */
const piece = fc.constantFrom(
  ...[
    '政府工作报告',
    '各位代表：',
    '各位代表！',
    '一、',
    '二、',
    '（一）',
    '(二)',
    '1.',
    '2、',
    '一是',
    '第一，',
    '——',
    '去年工作回顾',
    '今年主要任务',
  ],
  ...[
    '增长6.7%',
    '新增学位6万个',
    '让我们努力奋斗！',
    '，',
    '。',
    '；',
    '：',
    '《',
    '》',
    '“',
    '”',
    '（',
    '[1]',
    '①',
    '第3页 共20页',
    '3 / 20',
    '— 4 —',
    '12',
  ],
  ...[
    '\n',
    '\n\n',
    '\n　　',
    '\f',
    '\t',
    ' ',
    '\u200b',
    '\ud800',
    '\u00a0',
    'a',
    'PM',
    '2.5',
    '目录',
    '责任编辑：',
    '# ',
    '**',
    '| a |',
    '2020年1月8日在某市第一届人民代表大会第二次会议上',
  ],
)
const report = fc.array(piece, { maxLength: 120 }).map(pieces => pieces.join(''))
const anything = fc.oneof({ weight: 3, arbitrary: report }, fc.string({ unit: 'binary', maxLength: 300 }))
const format = fc.constantFrom('text', 'markdown', 'docx', 'pdf', 'html' as const)
const settings = { seed: 20200108, numRuns: 1500 }

function holds(what: string, law: (layout: Layout) => void) {
  test(what, () => {
    fc.assert(
      fc.property(anything, format, (text, kind) => law(layOut(text, { format: kind }))),
      settings,
    )
  })
}

holds('a layout fits its schema', layout => {
  Layout.parse(layout)
})

holds('paragraphs stand in order, none overlaps, only white space lies between', ({ text, paragraphs }) => {
  let end = 0
  for (const paragraph of paragraphs) {
    assert.equal(text.slice(end, paragraph.start).trim(), '')
    assert.ok(paragraph.start >= end && paragraph.end > paragraph.start && paragraph.end <= text.length)
    end = paragraph.end
  }
  assert.equal(text.slice(end).trim(), '')
})

holds('sections nest, and each paragraph lies in the innermost of its own', ({ text, sections, paragraphs }) => {
  const ids = new Set(sections.map(({ id }) => id))
  assert.equal(ids.size, sections.length)
  for (const section of sections) {
    assert.ok(section.start >= 0 && section.start < section.end && section.end <= text.length)
    const parent = sections.find(({ id }) => id === section.id.replace(/\.\d+$/, '') && id !== section.id)
    if (parent !== undefined)
      assert.ok(parent.start <= section.start && section.end <= parent.end && parent.level < section.level)
  }
  for (const { section, start, end } of paragraphs) {
    const around = sections.filter(other => other.start <= start && end <= other.end)
    assert.equal(around.at(-1)?.id, section)
  }
})

test('laying out its own text changes nothing', () => {
  fc.assert(
    fc.property(anything, text => {
      const once = layOut(text).text
      assert.equal(layOut(once).text, once)
    }),
    settings,
  )
})

for (const [what, text] of [
  ['a megabyte of digits', '1'.repeat(1_000_000)],
  ['a megabyte of quotes left open', '“《（'.repeat(333_333)],
  ['a megabyte of lone surrogates', '\ud800'.repeat(1_000_000)],
  ['100,000 empty lines', '\n'.repeat(100_000)],
  ['100,000 headings', '一、\n（一）\n'.repeat(50_000)],
  ['100,000 addresses', '各位代表！\n'.repeat(100_000)],
  ['100,000 page numbers', '3 / 20\n'.repeat(100_000)],
  ['100,000 note marks with their notes', '字[1]\n[1]注\n'.repeat(50_000)],
  ['a megabyte of blanks between two characters', `字${' '.repeat(1_000_000)}字`],
] as const)
  test(`${what} neither hangs nor throws`, () => {
    const start = performance.now()
    layOut(text, { format: 'text' })
    assert.ok(performance.now() - start < 10_000)
  })
