/** From the text of a file to the clean text of a report and its shape: the first stage of reading. Pure. */
import type { Intake } from '../intake/intake.ts'
import type { Layout } from '../model.ts'
import { cleanCharacters } from './characters.ts'
import { factsOf } from './facts.ts'
import { withoutNotes } from './footnotes.ts'
import { frameOf } from './frame.ts'
import { dropFurniture } from './furniture.ts'
import { type Head, headOf } from './head.ts'
import { type Heading, headingsOf } from './headings.ts'
import { type Line, linesOf, plainLine } from './line.ts'
import { unmarked } from './markdown.ts'
import { joinLines } from './paragraphs.ts'
import { type Block, blocksOf, innermost } from './sections.ts'
import { closeUp } from './spacing.ts'
import { unfold } from './unfold.ts'

/**
 * `format` as the intake tells it: in Markdown `#`, `**`, `|` are marks and not words; the text of a .docx or a web page
 * marks headings alone, with `#`.
 */
export type LayoutOptions = Readonly<{ format?: Intake['format'] }>

/** Paragraphs of a report, the first `headLength` of which are its head; `before` is what the file has above them. */
type Sheet = Readonly<{ before: string; head: Head; paragraphs: readonly Line[]; headLength: number }>

/** Joining lines may lay bare a page number or another broken line; after so many rounds what is left stays. */
const rounds = 6

/**
 * The clean text of a report with its sections, paragraphs and what its head says.
 *
 * Lines broken inside a paragraph are joined; page numbers, running heads, note marks and what a web page puts around
 * the report go; nothing between title and end is reworded or moved. Laying out its own text again changes nothing.
 * Cost grows linearly; never throws, whatever the text.
 */
export function layOut(raw: string, options: LayoutOptions = {}): Layout {
  const lines = linesOf(unfold(cleanCharacters(raw)))
  const sheet = settle(unmarked(lines, options.format ?? 'text'))
  const texts = sheet.paragraphs.map(({ text }) => text)
  const body = sheet.paragraphs.slice(sheet.headLength)
  const headings = headingsOf(body).map(heading => ({ ...heading, at: heading.at + sheet.headLength }))
  const facts = factsOf(sheet.before, sheet.head, headings, texts)
  return { ...facts, ...shapeOf(texts, sheet.headLength, headings, blocksOf(texts, headings, facts.coversYear)) }
}

/** Cleans until nothing changes: what is known of the lines besides their words counts in the first round only. */
function settle(lines: readonly Line[]): Sheet {
  let sheet = sheetOf(lines)
  for (let round = 1; round < rounds; round++) {
    const next = sheetOf(sheet.paragraphs.map(({ text, mark }) => ({ ...plainLine(text), mark })))
    const isSame =
      next.paragraphs.length === sheet.paragraphs.length &&
      next.headLength === sheet.headLength &&
      next.paragraphs.every(({ text }, at) => text === sheet.paragraphs[at]?.text)
    sheet = { ...next, before: sheet.before }
    if (isSame) break
  }
  return sheet
}

function sheetOf(lines: readonly Line[]): Sheet {
  const frame = frameOf(dropFurniture(lines))
  const head = headOf(frame.title, frame.head)
  const body = withoutNotes(joinLines(frame.body).map(line => ({ ...line, text: closeUp(line.text) })))
  const before = frame.before
    .slice(-40)
    .map(({ text }) => text)
    .join('\n')
  return { before, head, paragraphs: [...head.lines, ...body], headLength: head.lines.length }
}

/** Offsets: paragraphs stand one to a line. */
function shapeOf(texts: readonly string[], headLength: number, headings: readonly Heading[], blocks: readonly Block[]) {
  const starts: number[] = []
  let at = 0
  for (const text of texts) {
    starts.push(at)
    at += text.length + 1
  }
  const startOf = (place: number) => starts[place] ?? 0
  const endOf = (place: number) => startOf(place) + (texts[place]?.length ?? 0)
  const whole = new Set(headings.filter(heading => heading.whole).map(heading => heading.at))
  const ids = innermost(blocks, texts.length)
  return {
    text: texts.join('\n'),
    sections: blocks.map(({ from, to, ...section }) => ({ ...section, start: startOf(from), end: endOf(to - 1) })),
    paragraphs: texts.map((_, place) => ({
      start: startOf(place),
      end: endOf(place),
      section: ids[place] ?? '',
      heading: place < headLength || whole.has(place),
    })),
  }
}
