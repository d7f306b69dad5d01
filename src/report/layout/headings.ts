/** Which paragraphs open a section, at which level, under which title. */
import { kindOf } from './kind.ts'
import type { Line } from './line.ts'
import { type Marker, type MarkerStyle, markerOf } from './marker.ts'
import { isSalutation } from './paragraphs.ts'

/** `at` is the paragraph's place; `whole` says that the paragraph is nothing but its heading. */
export type Heading = Readonly<{ at: number; level: number; number: string; title: string; whole: boolean }>

/** Level by form. Marks without one here (一是, 第一，) stand one level under whatever is open. */
const levels: Partial<Record<MarkerStyle, number>> = {
  part: 1,
  chinese: 1,
  roman: 1,
  'chinese-brackets': 2,
  arabic: 3,
  'arabic-brackets': 4,
}
const longestTitle = 60
/** How a heading without a number ends; 过去一年 or 主要做了以下工作 head nothing. */
const unmarkedTitle =
  /^[^，。；！？：,;:]{0,26}(?:回顾|成就|总结|安排|任务|目标|打算|部署|重点|年(?:的)?(?:主要|重点)?工作|要求|展望|规划|建设|情况|解释|注释|回顧|總結|任務|目標|規劃|情況)$|^(?:the )?(?:year in review|review of .{3,60}|(?:main |major )?(?:tasks|goals|priorities|work) (?:for|in) .{3,60}|glossary)$/i

/** A mark with its paragraph, `title` cut from it, `level` still undefined for floating marks. */
type Candidate = Readonly<{ at: number; marker: Marker; level: number | undefined; title: string; whole: boolean }>

/**
 * The headings of a body, in order. A run-in heading is the first sentence of its paragraph. Numbers must follow each
 * other, so that a stray 三、四线 opens nothing; single sentences one after the other are items of a list, not headings.
 */
export function headingsOf(paragraphs: readonly Line[]): Heading[] {
  const candidates = inSequence(candidatesOf(paragraphs))
  const headed = new Map<number, Candidate>()
  candidates.forEach((candidate, index) => {
    if (!isItem(candidates, index) && mayHead(paragraphs, candidate)) headed.set(candidate.at, candidate)
  })
  const base = shallowestMark(paragraphs)
  const found: Heading[] = []
  let open = 1
  paragraphs.forEach((paragraph, at) => {
    const candidate = headed.get(at)
    if (candidate === undefined && !isUnmarked(paragraphs, at)) return
    const own = candidate === undefined ? Math.max(1, paragraph.mark - base + 1) : candidate.level
    const { title = tidy(paragraph.text), whole = true } = candidate ?? {}
    found.push({ at, level: own ?? open + 1, number: candidate?.marker.number ?? '', title, whole })
    open = own ?? open
  })
  return nestRestarts(found)
}

function candidatesOf(paragraphs: readonly Line[]): Candidate[] {
  const found: Candidate[] = []
  paragraphs.forEach((paragraph, at) => {
    const marker = paragraph.row ? undefined : markerOf(paragraph.text)
    if (marker === undefined) return
    const rest = paragraph.text.slice(marker.length)
    const cut = titleEnd(rest)
    const level = levels[marker.style]
    found.push({
      at,
      marker,
      level,
      title: tidy(shorten(rest.slice(0, cut))),
      whole: rest.slice(cut + 1).trim() === '',
    })
  })
  return found
}

/** A mark counts when it is the first of its form or follows the last one; a number or two may have been lost. */
function inSequence(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map<MarkerStyle, number>()
  return candidates.filter(({ marker, level }) => {
    const before = last.get(marker.style) ?? 0
    if (marker.value !== 1 && (marker.value <= before || marker.value > before + 3)) return false
    last.set(marker.style, marker.value)
    for (const [style, depth] of Object.entries(levels))
      if (level !== undefined && depth > level) last.delete(style as MarkerStyle) // keys of `levels` are styles
    return true
  })
}

/** One of several single sentences with numbers on end: nothing stands under any of them. */
function isItem(candidates: readonly Candidate[], index: number): boolean {
  const own = candidates[index]
  if (own === undefined || own.level === 1) return false
  return follows(own, candidates[index + 1]) || follows(candidates[index - 1], own)
}

function follows(first: Candidate | undefined, second: Candidate | undefined): boolean {
  if (first === undefined || second === undefined || !first.whole) return false
  return (
    second.at === first.at + 1 &&
    second.marker.style === first.marker.style &&
    second.marker.value === first.marker.value + 1
  )
}

/** A floating mark heads only a line of its own that something follows; no heading ends as an item does. */
function mayHead(paragraphs: readonly Line[], candidate: Candidate): boolean {
  const text = paragraphs[candidate.at]?.text ?? ''
  if (candidate.title === '' || (candidate.whole && /[；;，,]$/.test(text))) return false
  const after = paragraphs[candidate.at + 1]
  if (candidate.level !== undefined) return candidate.level < 3 || !candidate.whole || after !== undefined
  return candidate.whole && text.length <= longestTitle && after !== undefined && !isSalutation(after.text)
}

/** A heading without a number: marked in the file, or a short line whose words are a heading's, before running text. */
function isUnmarked(paragraphs: readonly Line[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (paragraph === undefined || paragraph.row || isSalutation(paragraph.text)) return false
  if (paragraph.mark > 0) return true
  const after = paragraphs[at + 1]
  if (after === undefined || !isBareHeading(paragraph.text)) return false
  return after.text.length >= longestTitle || /[。：；:;.]/.test(after.text) || markerOf(after.text) !== undefined
}

/** Whether a line without a number reads as a heading of the first level: `2019年工作回顾`. */
export function isBareHeading(text: string): boolean {
  return unmarkedTitle.test(text) && kindOf(text, null) !== undefined
}

function shallowestMark(paragraphs: readonly Line[]): number {
  let least = 7
  for (const { mark } of paragraphs) if (mark > 0 && mark < least) least = mark
  return least
}

/** Where 一、 begins anew under each unnumbered heading, numbered ones stand a level below them. */
function nestRestarts(headings: readonly Heading[]): Heading[] {
  const firsts = headings.filter(({ level, number }) => level === 1 && (number === '一' || number === 'I')).length
  const unnumbered = headings.filter(({ level, number }) => level === 1 && number === '').length
  if (firsts < 2 || unnumbered < 2) return [...headings]
  return headings.map(heading => (heading.number === '' ? heading : { ...heading, level: heading.level + 1 }))
}

/** Where the first sentence ends, outside quotes and brackets; the whole text where it has no end. */
function titleEnd(text: string): number {
  let depth = 0
  const limit = Math.min(text.length, 400)
  for (let at = 0; at < limit; at++) {
    const char = text.charAt(at)
    if ('“（《(「'.includes(char)) depth++
    else if ('”）》)」'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && ('。！？；：!?;'.includes(char) || (char === '.' && /\s/.test(text.charAt(at + 1)))))
      return at
  }
  const plain = text.slice(0, limit).search(/[。！？]/)
  return plain < 0 ? text.length : plain
}

function shorten(title: string): string {
  if (title.length <= longestTitle) return title
  const comma = Math.max(...['，', ','].map(sign => title.lastIndexOf(sign, longestTitle)))
  return title.slice(0, comma > 8 ? comma : longestTitle)
}

function tidy(title: string): string {
  return title.replace(/[\s。，、；：！？…—.,;:!?]+$/u, '').trim()
}
