/** Note marks in the text and the notes themselves: ①, [1], 〔2〕. */
import type { Line } from './line.ts'

const circled = '\u2460-\u2473\u24ea\u2776-\u277f\u3251-\u325f'
/** A note's mark stands right after a word, a quote or a bracket, never after a comma, where ① numbers an item. */
const mark = new RegExp(
  `(?<=[\\p{Script=Han}\\w”’》）)%％])\\s?([${circled}]|[[〔【](?:注|注释)?\\s?(\\d{1,3})[\\]〕】](?!号))`,
  'gu',
)
const body = new RegExp(`^(?:([${circled}])|[[〔【](?:注|注释)?\\s?(\\d{1,3})[\\]〕】]|注\\s?(\\d{1,3})[：:.])`)

/**
 * Paragraphs without note marks, and without the notes that stand among them. A mark goes only when its note is found
 * (`①…` on a line of its own) or when it belongs to a series from 1 upward: a lone `[3]` may be a figure. Notes
 * gathered at the end stay, as the annex they are.
 */
export function withoutNotes(paragraphs: readonly Line[]): Line[] {
  const marks = paragraphs.flatMap(({ text }) => Array.from(text.matchAll(mark), found => signOf(found[1], found[2])))
  if (marks.length === 0) return [...paragraphs]
  const seen = new Set(marks)
  const bodies = new Map<string, number>()
  paragraphs.forEach(({ text }, at) => {
    const sign = bodySign(text)
    if (sign !== undefined && seen.has(sign) && !bodies.has(sign)) bodies.set(sign, at)
  })
  const isSeries = seen.has('1') && seen.has('2') && marks.length === seen.size
  const noted = new Set([...seen].filter(sign => bodies.has(sign) || (isSeries && /^\d/.test(sign))))
  const places = new Set(bodies.values())
  const annex = annexFrom(paragraphs.length, places)
  return paragraphs.flatMap((line, at) => (at >= annex ? [line] : places.has(at) ? [] : [unmarked(line, noted)]))
}

function unmarked(line: Line, noted: ReadonlySet<string>): Line {
  const text = line.text.replace(mark, (whole, sign: string, number?: string) =>
    noted.has(signOf(sign, number)) ? '' : whole,
  )
  return text === line.text ? line : { ...line, text }
}

function signOf(sign = '', number?: string): string {
  return number ?? sign
}

function bodySign(text: string): string | undefined {
  const found = body.exec(text)
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3])
}

/** Where notes alone follow up to the end. */
function annexFrom(length: number, bodies: ReadonlySet<number>): number {
  let at = length
  while (at > 0 && bodies.has(at - 1)) at--
  return at
}
