import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { exampleWord } from './examples.ts'
import { usualLimits } from './limits.ts'
import { textOfWord } from './word.ts'

function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
}
function paragraph(inside: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
}
function reads(what: string, body: string, lines: readonly string[], parts: Readonly<Record<string, string>> = {}) {
  test(what, () => assert.deepEqual(textOfWord(exampleWord(body, parts), usualLimits).split('\n'), lines))
}

reads('runs of a paragraph are one line', paragraph(run('增长') + run('6.7%')), ['增长6.7%'])
reads(
  'what tracked changes deleted is gone, what they inserted stays',
  paragraph(`${run('增长')}<w:del>${run('5')}</w:del><w:ins>${run('6')}</w:ins>${run('%')}`),
  ['增长6%'],
)
reads(
  'what was moved away is read where it went',
  paragraph(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`),
  ['乙甲'],
)
reads(
  'a text box is read once',
  paragraph(
    `${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('框中'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('框中'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  ['框中', '正文'],
)
reads(
  'a raised number is a note’s mark',
  paragraph(run('秒批') + run('1', '<w:vertAlign w:val="superscript"/>') + run('改革')),
  ['秒批改革'],
)
reads('a raised 2 after a unit is its power', paragraph(run('100m') + run('2', '<w:vertAlign w:val="superscript"/>')), [
  '100m²',
])
reads('field codes are no text', paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('正文')}`), ['正文'])
reads(
  'a row is a line',
  `<w:tbl><w:tr><w:tc>${paragraph(run('指标'))}</w:tc><w:tc>${paragraph(run('6%'))}</w:tc></w:tr></w:tbl>`,
  ['指标\t6%'],
)
reads(
  'a table of one cell is a box around paragraphs',
  `<w:tbl><w:tr><w:tc>${paragraph(run('甲。'))}${paragraph(run('乙。'))}</w:tc></w:tr></w:tbl>`,
  ['甲。', '乙。'],
)
reads('a line break breaks the line', paragraph(`<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>`), ['甲', '乙'])
reads(
  'a style that stands for a heading is marked',
  paragraph(run('工作回顾'), '<w:pStyle w:val="a"/>'),
  ['# 工作回顾'],
  {
    'word/styles.xml':
      '<w:styles><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>',
  },
)

const numbering =
  '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
const numbered = (level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`)
reads(
  'numbers that Word gives by itself are written out',
  numbered(0, '回顾') + numbered(1, '经济') + numbered(1, '民生') + numbered(0, '安排') + numbered(1, '改革'),
  ['一、回顾', '（一）经济', '（二）民生', '二、安排', '（一）改革'],
  { 'word/numbering.xml': numbering },
)

test('a file made by another program is read, its footnotes left out', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const file = new Document({
    footnotes: { 1: { children: [new Paragraph('系统自动审批。')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '一、2019年工作回顾', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun('推行秒批'), new FootnoteReferenceRun(1), new TextRun('改革。')] }),
          new Table({ rows: [new TableRow({ children: [cell('指标'), cell('增长6.7%')] })] }),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(file)
  assert.equal(textOfWord(bytes, usualLimits), '# 一、2019年工作回顾\n推行秒批改革。\n指标\t增长6.7%')
})

test('a main part of another name is found by the package’s relations', () => {
  const relations =
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>'
  const bytes = exampleWord('', {
    '_rels/.rels': relations,
    'word/document2.xml': `<w:document>${paragraph(run('正文'))}</w:document>`,
  })
  assert.equal(textOfWord(bytes, usualLimits), '正文')
})
