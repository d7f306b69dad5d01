/** The body of a .docx (ECMA-376 part 1, 17): its paragraphs in order, tables row by row. */
import { Parser } from 'htmlparser2'
import type { Numbering } from './numbering.ts'
import { raised } from './superscript.ts'

/**
 * Elements whose text is not the report's: what tracked changes deleted or moved away, field codes, phonetic guides,
 * and the fallback of a drawing, which says its text box a second time.
 */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:rt', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange'])

/** What is known of a style: the depth of heading that it stands for and the list that it numbers. */
export type Style = { outline: number; list: string; level: number; base: string }

/** What is open while the document is read: paragraphs nest where a text box stands in one. */
type Reader = {
  readonly lines: string[]
  readonly paragraphs: Paragraph[]
  readonly rows: { cells: string[]; lines: string[] }[]
  skipping: number
  inText: boolean
  isRaised: boolean
}
type Paragraph = { text: string; style: string; list: string; level: number; outline: number }
type Attributes = Readonly<Record<string, string>>

/** One line a paragraph or row; styled headings begin with Markdown's `#`. */
export function paragraphsIn(xml: string, styles: ReadonlyMap<string, Style>, numbering: Numbering): string {
  const reader: Reader = { lines: [], paragraphs: [], rows: [], skipping: 0, inText: false, isRaised: false }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (skipped.has(name)) reader.skipping++
        else if (reader.skipping === 0) opens[name]?.(reader, attributes['w:val'] ?? '', attributes)
      },
      ontext: text => {
        const paragraph = reader.paragraphs.at(-1)
        if (!reader.inText || reader.skipping > 0 || paragraph === undefined) return
        paragraph.text += reader.isRaised ? raised(text, paragraph.text) : text
      },
      onclosetag: name => {
        if (skipped.has(name)) reader.skipping--
        else if (name === 'w:t') reader.inText = false
        else if (name === 'w:p' && reader.skipping === 0) endParagraph(reader, styles, numbering)
        else if (name === 'w:tc') endCell(reader)
        else if (name === 'w:tr') endRow(reader)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return reader.lines.join('\n')
}

/** What an opening tag does; tags that are not here do nothing. */
const opens: Readonly<Record<string, (reader: Reader, value: string, attributes: Attributes) => void>> = {
  'w:p': reader => {
    reader.paragraphs.push({ text: '', style: '', list: '', level: 0, outline: -1 })
  },
  'w:r': reader => {
    reader.isRaised = false
  },
  'w:t': reader => {
    reader.inText = true
  },
  'w:vertAlign': (reader, value) => {
    reader.isRaised = value === 'superscript'
  },
  'w:pStyle': (reader, value) => setParagraph(reader, { style: value }),
  'w:numId': (reader, value) => setParagraph(reader, { list: value }),
  'w:ilvl': (reader, value) => setParagraph(reader, { level: Number(value) }),
  'w:outlineLvl': (reader, value) => setParagraph(reader, { outline: Number(value) }),
  'w:tab': reader => addText(reader, ' '),
  'w:br': (reader, _, attributes) => addText(reader, attributes['w:type'] === 'page' ? '' : '\n'),
  'w:cr': reader => addText(reader, '\n'),
  'w:noBreakHyphen': reader => addText(reader, '-'),
  'w:tr': reader => {
    reader.rows.push({ cells: [], lines: [] })
  },
}

function setParagraph(reader: Reader, known: Partial<Paragraph>): void {
  Object.assign(reader.paragraphs.at(-1) ?? {}, known)
}

/** A tab among a paragraph's tab stops comes before any run and is no text. */
function addText(reader: Reader, text: string): void {
  const paragraph = reader.paragraphs.at(-1)
  if (paragraph !== undefined && (text !== ' ' || paragraph.text !== '')) paragraph.text += text
}

function endParagraph(reader: Reader, styles: ReadonlyMap<string, Style>, numbering: Numbering): void {
  const paragraph = reader.paragraphs.pop()
  if (paragraph === undefined || paragraph.text.trim() === '') return
  const style = inherited(styles, paragraph.style)
  const list = paragraph.list === '' ? style.list : paragraph.list
  const number =
    list === '' || list === '0' ? '' : numbering(list, paragraph.list === '' ? style.level : paragraph.level)
  const depth = paragraph.outline >= 0 && paragraph.outline < 9 ? paragraph.outline : style.outline
  const mark = depth >= 0 && depth < 6 && paragraph.text.length < 80 ? `${'#'.repeat(depth + 1)} ` : ''
  const text = mark + number + (mark === '' ? paragraph.text : paragraph.text.trim())
  const row = reader.rows.at(-1)
  if (row === undefined) reader.lines.push(text)
  else row.lines.push(text)
}

function inherited(styles: ReadonlyMap<string, Style>, id: string): Style {
  const found: Style = { outline: -1, list: '', level: 0, base: id }
  for (let steps = 0; steps < 12 && found.base !== ''; steps++) {
    const style = styles.get(found.base)
    if (found.outline < 0) found.outline = style?.outline ?? -1
    if (found.list === '') Object.assign(found, { list: style?.list ?? '', level: style?.level ?? 0 })
    found.base = style?.base ?? ''
  }
  return found
}

function endCell(reader: Reader): void {
  const row = reader.rows.at(-1)
  if (row === undefined) return
  row.cells.push(row.lines.join('\n'))
  row.lines = []
}

/** A row's cells on one line; a cell alone in its row is a box around text and keeps its paragraphs. */
function endRow(reader: Reader): void {
  const row = reader.rows.pop()
  if (row === undefined) return
  const text =
    row.cells.length === 1 ? (row.cells[0] ?? '') : row.cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t')
  const outer = reader.rows.at(-1)
  if (text.trim() === '') return
  if (outer === undefined) reader.lines.push(text)
  else outer.lines.push(text)
}
