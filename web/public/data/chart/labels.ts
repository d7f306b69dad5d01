/** Labels that don't stand in one another's way. */
import type { Label } from './shapes.ts'

/** The height of a line of words and the width of a Chinese character, in percent of the smallest chart. */
const lineHeight = 9.5
const characterWidth = 4.2

/** Labels nearer than this to the top of a chart stand below what they name. */
const roof = 9

/**
 * Moves labels apart, up or down, those that come first staying where they are; what finds no place is left out, for it
 * stands in the table too. No label but its own is written over a rule.
 *
 * @param rules the heights of the rules
 */
export function placeLabels(labels: readonly Label[], rules: readonly number[] = []): Label[] {
  const placed: Label[] = []
  for (const label of labels) {
    const free = candidatesOf(label).find(
      each => isInside(each) && !isCrossed(each, rules) && placed.every(other => !overlap(each, other)),
    )
    if (free !== undefined) placed.push(free)
  }
  return placed
}

/** Where a label may stand: where it wants, on the other side, with its other end at its place, a line off. */
function candidatesOf(label: Label): Label[] {
  const both = [label, turned(label)]
  return [...both, ...both.map(mirrored), moved(label, 1), moved(label, -1)]
}

function mirrored(label: Label): Label {
  const anchor = ({ start: 'end', end: 'start', middle: 'middle' } as const)[label.anchor]
  return { ...label, anchor }
}

function turned(label: Label): Label {
  return { ...label, side: label.side === 'above' ? 'below' : 'above' }
}

function moved(label: Label, lines: number): Label {
  return { ...label, at: { x: label.at.x, y: label.at.y + lines * lineHeight } }
}

function isInside(label: Label): boolean {
  const { top, bottom, left, right } = boxOf(label)
  return left >= -1 && right <= 101 && top >= -1 && bottom <= 101 && (label.side === 'below' || label.at.y >= roof)
}

function isCrossed(label: Label, rules: readonly number[]): boolean {
  const { top, bottom } = boxOf(label)
  return label.of !== 'axis' && rules.some(y => top < y && y < bottom)
}

function overlap(a: Label, b: Label): boolean {
  const [one, other] = [boxOf(a), boxOf(b)]
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** The space that a label takes, in percent of the smallest chart. */
export function boxOf({ at, anchor, side, words }: Label) {
  const width = widthOf(words)
  const left = at.x - { start: 0, middle: width / 2, end: width }[anchor]
  const top = side === 'above' ? at.y - lineHeight - 1 : at.y + 1
  return { left, right: left + width, top, bottom: top + lineHeight }
}

/** Latin letters and digits take some half of a Chinese character. */
function widthOf(words: string): number {
  let width = 0
  for (const character of words) width += /[\u2e80-\uffff]/.test(character) ? characterWidth : characterWidth * 0.58
  return width
}
