/** Lines joined into paragraphs where a line ends in the middle of a sentence. */
import { columnsOf, isChinese } from './characters.ts'
import type { Line } from './line.ts'
import { bullet, markerOf } from './marker.ts'
import { isFull, type Wrap, wrapOf } from './wrap.ts'

const ends = /[。！？!?…；;：:][”’"'」』）)]*$|[.](?=["'”)]*$)/
const goesOn = /^[，、。；：！？）》」』〉】％‰,;:!?)\]%]/
const goesOnWithWord = /^(?:是[：:]|的|等[，。、]|了[，。])/
const leftHanging = /[，、,（《〈“‘「『(]$|[的和与及或把被向将对为至约超达]$|\b(?:and|or|of|the|to|in|for|with|by|an?)$/
const salutation = /^(?:尊敬的)?(?:各位(?:人大)?代表|各位委员|同志们|(?:fellow|esteemed|dear|honou?rable)\s+deputies)/i
const addressAlone = /^(?:尊敬的)?(?:各位(?:人大)?代表|各位委员|同志们|[a-z']+ deputies)\s*[：:，,！!。]?$/i
const openings = '《〈（(“'
const closings = '》〉）)”'

/** Longest line without a full stop that may still be a heading, in columns; one with a number of its own is trusted more. */
const longHeading = 90
const longNumberedHeading = 160

/** A scrap of a line: a figure or an abbreviation that a page sets apart (PM, 2.5), but no page number. */
const scrap = /^(?!\d{1,4}$)[\dA-Za-z.%‰+-]{1,8}$/

/** How far back a bracket may have been left open for the next line to belong inside it. */
const reach = 60

/** What the decision needs to know of the paragraph so far: its last line, and whether it reads as running text. */
type Open = {
  parts: string[]
  last: Line
  first: Line
  tail: string
  length: number
  columns: number
  prose: boolean
  clause: boolean
}

/**
 * Joins broken lines. A line that breaks off (no final mark, a comma, an open bracket) takes up the next one, also over
 * a blank line; in a text wrapped at a width so does a full line whatever it ends with, unless the next is indented.
 * Rows of tables, marked headings and lines that open an item (一、（一）1. ——) begin anew.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const wrap = wrapOf(lines)
  const broken = wrap.width > 0 || lines.filter((line, at) => breaksOff(line, lines[at + 1])).length > 1
  const joined: Line[] = []
  let open: Open | undefined
  for (const line of lines) {
    if (open !== undefined && continues(open, line, wrap, broken)) extend(open, line)
    else {
      if (open !== undefined) joined.push(close(open))
      open = begin(line)
    }
  }
  if (open !== undefined) joined.push(close(open))
  return joined
}

/** Whether a line addresses the congress: 各位代表： and the like. */
export function isSalutation(text: string): boolean {
  return salutation.test(text)
}

/** Whether a text ends as a sentence, a list's item or an announcement does. */
export function endsSentence(text: string): boolean {
  return ends.test(text.slice(-6))
}

function begin(line: Line): Open {
  const open = { parts: [], last: line, first: line, tail: '', length: 0, columns: 0, prose: false, clause: false }
  return take(open, line.text, line)
}

function take(open: Open, text: string, line: Line): Open {
  open.parts.push(text)
  open.last = line
  open.tail = (open.tail + text).slice(-reach)
  open.length += text.length
  open.columns += columnsOf(text)
  open.prose ||= /[。！？；]/.test(text)
  open.clause ||= text.includes('，') || text.includes(',')
  return open
}

function extend(open: Open, line: Line): void {
  take(open, glue(open.tail.slice(-1), line.text.charAt(0)) + line.text, line)
}

function close(open: Open): Line {
  return open.parts.length === 1 ? open.first : { ...open.first, text: open.parts.join(''), row: false }
}

/** A space between words of Latin letters, nothing beside a Chinese character, nothing inside a number. */
function glue(before: string, after: string): string {
  if (isChinese(before) || isChinese(after) || before === '-') return ''
  return /\d/.test(before) && /\d/.test(after) ? '' : /[A-Za-z]/.test(before) && /\d/.test(after) ? '' : ' '
}

function continues(open: Open, line: Line, wrap: Wrap, broken: boolean): boolean {
  if (open.first.row || line.row || open.first.mark > 0 || line.mark > 0) return false
  if (goesOn.test(line.text)) return true
  if (open.parts.length === 1 && addressAlone.test(open.first.text)) return false
  if (isMidLine(open, line, wrap)) return true
  if (opensItem(line.text)) return false
  if (leavesOpen(open.tail)) return true
  if (wrap.width > 0) return continuesWrapped(open, line, wrap)
  if (endsSentence(open.tail)) return false
  if (scrap.test(line.text) || (scrap.test(open.last.text) && open.parts.length > 1)) return true
  return goesOnWithWord.test(line.text) || leftHanging.test(open.tail) || isRunningText(open, broken)
}

/** Where paragraphs begin indented, what follows a full line and is not belongs to it, whatever it looks like. */
function isMidLine(open: Open, line: Line, wrap: Wrap): boolean {
  if (!wrap.indents || line.indented || !isFull(open.last, wrap)) return false
  return !line.afterBlank || !endsSentence(open.tail)
}

function continuesWrapped(open: Open, line: Line, wrap: Wrap): boolean {
  if (wrap.indents && line.indented) return false
  if (isFull(open.last, wrap)) return true
  if (endsSentence(open.tail)) return false
  return leftHanging.test(open.tail) || isRunningText(open, true)
}

/** A line that did not end but is no heading either: it has a full stop in it, or a comma, or is too long. */
function isRunningText(open: Open, broken: boolean): boolean {
  const isNumbered = markerOf(open.first.text) !== undefined
  if (open.prose || open.columns > (isNumbered ? longNumberedHeading : longHeading)) return true
  return broken && open.clause && open.columns >= 36 && !isNumbered
}

/** Proof that a text's lines are broken somewhere: a sentence ends inside the line and another does not end with it. */
function breaksOff(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.row || line.mark > 0 || opensItem(next.text)) return false
  return /[。！？；]/.test(line.text) && !endsSentence(line.text)
}

function opensItem(text: string): boolean {
  return bullet.test(text) || isSalutation(text) || markerOf(text) !== undefined
}

function leavesOpen(tail: string): boolean {
  let depth = 0
  for (let at = tail.length - 1; at >= 0; at--) {
    const char = tail.charAt(at)
    if (closings.includes(char)) depth++
    else if (openings.includes(char) && --depth < 0) return true
    else if (/[。！？]/.test(char)) return false
  }
  return false
}
