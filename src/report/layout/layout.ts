/** From the text of a file to the clean text of a report and its shape: the first stage of reading. Pure. */
import type { Layout } from '../model.ts'
import { cleanCharacters } from './characters.ts'
import { dateIn, isoDay, type WrittenDate } from './dates.ts'
import { withoutNotes } from './footnotes.ts'
import { frameOf } from './frame.ts'
import { dropFurniture } from './furniture.ts'
import { governmentOf } from './government.ts'
import { type Head, headOf, isPageNote } from './head.ts'
import { type Heading, headingsOf } from './headings.ts'
import { languageOf } from './language.ts'
import { type Line, linesOf, plainLine } from './line.ts'
import { withoutMarkdown } from './markdown.ts'
import { joinLines } from './paragraphs.ts'
import { type Block, blocksOf, innermost } from './sections.ts'
import { closeUp } from './spacing.ts'
import { yearsOf } from './years.ts'

/** `markdown`: the text's `#`, `**`, `|` are marks and not words. */
export type LayoutOptions = Readonly<{ markdown?: boolean }>

/** Paragraphs of a report, the first `headLength` of which are its head. */
type Sheet = Readonly<{ head: Head; paragraphs: readonly Line[]; headLength: number }>

/** Joining lines may lay bare a page number or another broken line; after so many rounds what is left stays. */
const rounds = 6

/** Characters of the first paragraphs, where a report says who speaks for whom. */
const lead = 3000

/**
 * The clean text of a report with its sections, paragraphs and what its head says.
 *
 * Lines broken inside a paragraph are joined; page numbers, running heads, note marks and what a web page puts around
 * the report go; nothing between title and end is reworded or moved. Laying out its own text again changes nothing.
 * Cost grows linearly; never throws, whatever the text.
 */
export function layOut(raw: string, options: LayoutOptions = {}): Layout {
  const lines = linesOf(cleanCharacters(raw))
  const sheet = settle(options.markdown === true ? withoutMarkdown(lines) : lines)
  const texts = sheet.paragraphs.map(({ text }) => text)
  const body = sheet.paragraphs.slice(sheet.headLength)
  const headings = headingsOf(body).map(heading => ({ ...heading, at: heading.at + sheet.headLength }))
  const facts = factsOf(sheet, headings, texts)
  return { ...facts, ...shapeOf(texts, sheet.headLength, headings, blocksOf(texts, headings, facts.coversYear)) }
}

/** Cleans until nothing changes: what is known of the lines besides their words counts in the first round only. */
function settle(lines: readonly Line[]): Sheet {
  let sheet = sheetOf(lines)
  for (let round = 1; round < rounds; round++) {
    const next = sheetOf(sheet.paragraphs.map(({ text, mark, row }) => ({ ...plainLine(text), mark, row })))
    const isSame =
      next.paragraphs.length === sheet.paragraphs.length &&
      next.headLength === sheet.headLength &&
      next.paragraphs.every(({ text }, at) => text === sheet.paragraphs[at]?.text)
    sheet = next
    if (isSame) break
  }
  return sheet
}

function sheetOf(lines: readonly Line[]): Sheet {
  const frame = frameOf(dropFurniture(lines))
  const head = headOf(frame.title, frame.head)
  const body = withoutNotes(joinLines(frame.body).map(line => ({ ...line, text: closeUp(line.text) })))
  return { head, paragraphs: [...head.lines, ...body], headLength: head.lines.length }
}

function factsOf({ head }: Sheet, headings: readonly Heading[], texts: readonly string[]) {
  const opening = texts.slice(head.lines.length).join('\n').slice(0, lead)
  const delivered = deliveryOf(head)
  const years = yearsOf(head.title, delivered, headings, texts.join('\n').slice(0, lead * 10))
  return {
    title: head.title,
    subtitle: head.subtitle,
    body: governmentOf(head.title, head.lines.map(({ text }) => text).join('\n'), opening),
    deliveredOn: isoDay(delivered),
    speaker: head.speaker,
    coversYear: years.covers,
    plansYear: years.plans,
    language: languageOf(texts.join('\n')),
  }
}

function deliveryOf(head: Head): WrittenDate | undefined {
  const lines = [head.subtitle, ...head.lines.slice(1).map(({ text }) => text)].filter(text => !isPageNote(text))
  return lines.map(dateIn).find(date => date !== undefined)
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
