import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplePdf, exampleReport, type Placed } from './examples.ts'
import { usualLimits } from './limits.ts'
import { textOfPdf } from './pdf.ts'

const ground = exampleReport.map((text, at) => ({ text, x: 80, y: 700 - at * 20 }))

/** Lines set below the example report on one page, and how they read. */
function reads(what: string, pieces: readonly Placed[], line: string) {
  test(what, async () => {
    const text = await textOfPdf(examplePdf([[...ground, ...pieces]]), usualLimits)
    assert.equal(text.split('\n').at(-1), line)
  })
}

reads(
  'pieces drawn out of order stand by their places',
  [
    { text: '增长', x: 80, y: 500 },
    { text: '左右', x: 152, y: 500 },
    { text: '6.7%', x: 104, y: 500 },
  ],
  '增长6.7%左右',
)
reads(
  'a heading drawn twice to look bold is read once',
  [
    { text: '二、主要工作', x: 80, y: 500 },
    { text: '二、主要工作', x: 80.4, y: 500 },
  ],
  '二、主要工作',
)
reads(
  'a raised mark of a note goes',
  [
    { text: '推行秒批', x: 80, y: 500 },
    { text: '1', x: 128, y: 505, size: 7 },
    { text: '改革', x: 136, y: 500 },
  ],
  '推行秒批改革',
)
reads(
  'a raised 2 after a unit is its power',
  [
    { text: '100km', x: 80, y: 500 },
    { text: '2', x: 140, y: 505, size: 7 },
  ],
  '100km²',
)
reads(
  'PM2.5 with its figure set low is one word',
  [
    { text: 'PM', x: 80, y: 500 },
    { text: '2.5', x: 104, y: 497, size: 7 },
    { text: '年均浓度', x: 125, y: 500 },
  ],
  'PM2.5年均浓度',
)
reads('an indented line keeps two blanks', [{ text: '全市经济稳中有进', x: 104, y: 500 }], '　　全市经济稳中有进')
reads(
  'a name after a gap stands apart',
  [
    { text: '市长', x: 80, y: 500 },
    { text: '林远', x: 130, y: 500 },
  ],
  '市长 林远',
)

test('pages are parted', async () => {
  const text = await textOfPdf(examplePdf([ground, [{ text: '第二页的话。', x: 80, y: 700 }]]), usualLimits)
  assert.equal(text.split('\f')[1], '第二页的话。')
})
