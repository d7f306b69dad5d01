/** Marks of Markdown taken off: what they say of a line (a heading's depth, a row of a table) is kept beside it. */
import type { Intake } from '../intake/intake.ts'
import type { Line } from './line.ts'

const heading = /^(#{1,6})\s+(.*?)\s*#*$/
const rule = /^(?:[-*_=]\s*){3,}$/
const tableRule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/
const lead = /^(?:>\s?|[-*+]\s+(?:\[[ x]\]\s+)?)+/
const noteBody = /^\[\^[^\]]{1,20}\]:/

/** Marks inside a line, each with what stays of it. Links and pictures keep their words, notes go. */
const inside: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]\n]{0,200}\]\([^)\s]{0,400}\)/g, ''],
  [/\[\^[^\]]{1,20}\]/g, ''],
  [/\[([^\]\n]{1,200})\]\([^)\s]{0,400}\)/g, '$1'],
  [/(\*\*|__)(?=\S)([^*_\n]{1,400})\1/g, '$2'],
  [/\*(?=\S)([^*\n]{1,400})\*/g, '$1'],
  [/`([^`\n]{1,400})`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1'],
  [/<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>\n]{0,200})?\/?>/gi, ''],
]

/** The lines without the marks of their format; in Markdown, rules, fences and bodies of notes are left out. */
export function unmarked(lines: readonly Line[], format: Intake['format']): readonly Line[] {
  if (format === 'text' || format === 'pdf') return lines
  if (format === 'markdown') return withoutMarkdown(lines)
  return lines.map(line => headed(line) ?? line).filter(line => line.text !== '')
}

function withoutMarkdown(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (const line of lines) {
    if (rule.test(line.text) || tableRule.test(line.text) || noteBody.test(line.text)) continue
    const heading = headed(line)
    if (heading !== undefined) kept.push({ ...heading, text: words(heading.text) })
    else if (/^\|.*\|$/.test(line.text)) kept.push({ ...line, text: rowOf(line.text), row: true })
    else kept.push({ ...line, text: words(line.text.replace(lead, '')) })
  }
  return kept.filter(line => line.text !== '')
}

function headed(line: Line): Line | undefined {
  const found = heading.exec(line.text)
  return found === null ? undefined : { ...line, text: found[2] ?? '', mark: found[1]?.length ?? 0 }
}

function words(text: string): string {
  return inside.reduce((rest, [mark, stays]) => rest.replace(mark, stays), text).trim()
}

function rowOf(text: string): string {
  return words(text.slice(1, -1))
    .split('|')
    .map(cell => cell.trim())
    .join('\t')
    .trim()
}
