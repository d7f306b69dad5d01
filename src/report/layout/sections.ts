/** The tree of sections over a report's paragraphs. */
import type { Section, SectionKind } from '../model.ts'
import type { Heading } from './headings.ts'
import { kindOf } from './kind.ts'
import { simplify } from './language.ts'
import { isSalutation } from './paragraphs.ts'

/** A section as a stretch of paragraphs by their places, `to` exclusive, before offsets are known. */
export type Block = Omit<Section, 'start' | 'end'> & Readonly<{ from: number; to: number }>

/** How much of a report its closing appeal may take, or how many characters, and how many paragraphs. */
const closingShare = 0.12
const closingLength = 400
const closingParagraphs = 8
const appeal = /让我们.*[！!]$|let us /i

/**
 * Blocks in reading order, each before its children: `preface` up to the first heading, the headings' own, `closing`
 * from the last address to the congress. `covers` is the year under review.
 */
export function blocksOf(texts: readonly string[], all: readonly Heading[], covers: number | null): Block[] {
  const annex = annexFrom(all)
  const headings = all.filter(({ at, level }) => level === 1 || at < annex)
  const end = Math.min(annex, texts.length)
  const first = headings[0]?.at ?? texts.length
  const closing = closingFrom(texts, headings.findLast(({ at }) => at < end)?.at ?? 0, end)
  const blocks = [
    unheaded('preface', 0, Math.min(first, closing)),
    ...headedBlocks(texts, headings, closing, covers),
    unheaded('closing', closing, end),
  ]
  return blocks.filter(({ from, to }) => to > from).sort((one, other) => one.from - other.from)
}

/** Where annexes begin (名词解释), up to the end of the file: their entries are no sections of the report. */
function annexFrom(headings: readonly Heading[]): number {
  const top = headings.filter(({ level }) => level === 1)
  const last = top.findLastIndex(({ title }) => kindOf(title, null) !== 'other')
  return top[last + 1]?.at ?? Number.POSITIVE_INFINITY
}

/** The id of the innermost block of each paragraph. */
export function innermost(blocks: readonly Block[], paragraphs: number): string[] {
  const ids = new Array<string>(paragraphs).fill('')
  for (const { id, from, to } of blocks) ids.fill(id, from, to)
  return ids
}

function unheaded(kind: 'preface' | 'closing', from: number, to: number): Block {
  return { id: kind, level: 1, number: '', title: '', kind, from, to }
}

function headedBlocks(
  texts: readonly string[],
  headings: readonly Heading[],
  closing: number,
  covers: number | null,
): Block[] {
  const blocks: Block[] = []
  const open: { block: Block; children: number }[] = []
  let roots = 0
  let planned = false
  const ends = endsOf(headings, closing, texts.length)
  headings.forEach(({ at, level, number, title }, index) => {
    while (open.length > 0 && (open.at(-1)?.block.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)
    const id = parent === undefined ? `s${++roots}` : `${parent.block.id}.${++parent.children}`
    const kind = kindUnder(parent?.block.kind, kindOf(title, covers), planned)
    planned ||= kind === 'plan'
    const end = ends[index] ?? texts.length
    const isLast = parent !== undefined && parent.block.to === end
    const to = isLast ? addressFrom(texts, at + 1, end) : end
    const block = { id, level, number, title, kind, from: at, to }
    blocks.push(block)
    open.push({ block, children: 0 })
  })
  return blocks
}

/** Where each heading's section ends: at the next one of its level or above; the closing ends all that stand before it. */
function endsOf(headings: readonly Heading[], closing: number, last: number): number[] {
  const ends = headings.map(({ at }) => (at < closing ? closing : last))
  const open: number[] = []
  headings.forEach(({ at, level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) {
      const ended = open.pop() ?? 0
      ends[ended] = Math.min(at, ends[ended] ?? at)
    }
    open.push(index)
  })
  return ends
}

/** What follows an address (各位代表！) in the last part of a section no longer speaks of that part alone. */
function addressFrom(texts: readonly string[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isSalutation(simplify(texts[at]?.slice(0, 20) ?? ''))) return at
  return to
}

function kindUnder(parent: SectionKind | undefined, own: SectionKind | undefined, planned: boolean): SectionKind {
  if (parent !== undefined) return parent === 'plan' && own === 'governance' ? own : parent
  return own ?? (planned ? 'plan' : 'other')
}

/** `heading` is the last one before `end`: the closing stands after it and has none of its own. */
function closingFrom(texts: readonly string[], heading: number, end: number): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const first = Math.max(heading + 1, end - closingParagraphs)
  let length = 0
  let found = end
  for (let at = end - 1; at >= first; at--) {
    const text = texts[at] ?? ''
    length += text.length
    if (length > Math.max(total * closingShare, closingLength)) break
    if (isSalutation(simplify(text.slice(0, 20)))) return at
    if (found === end && appeal.test(simplify(text.slice(-600)))) found = at
  }
  return found
}
