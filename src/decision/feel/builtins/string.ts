import type { FeelNumber } from '../values/decimal.ts'
import { toInteger } from '../values/number-text.ts'
import { isList, type RunState, type Value } from '../values/value.ts'
import { compilePattern, type Match } from './regex.ts'
import { parseReplacement } from './replacement.ts'
import { type Chapter, signature } from './signature.ts'

const twoStrings = [
  ['string', 'string'],
  ['match', 'string'],
] as const

/** String functions (10.3.4.3, Table 74). Positions count characters, not UTF-16 units. */
export const strings: Chapter = {
  substring: [
    signature(
      [
        ['string', 'string'],
        ['start position', 'number'],
        ['length', 'number', '?'],
      ],
      'string',
      ([text, start, length]) => substring(text, start, length),
    ),
  ],
  'string length': [signature([['string', 'string']], 'number', ([text]) => [...text].length)],
  'upper case': [signature([['string', 'string']], 'string', ([text]) => text.toUpperCase())],
  'lower case': [signature([['string', 'string']], 'string', ([text]) => text.toLowerCase())],
  'substring before': [
    signature(twoStrings, 'string', ([text, match]) => text.slice(0, Math.max(0, text.indexOf(match)))),
  ],
  'substring after': [signature(twoStrings, 'string', ([text, match]) => substringAfter(text, match))],
  contains: [signature(twoStrings, 'boolean', ([text, match]) => text.includes(match))],
  'starts with': [signature(twoStrings, 'boolean', ([text, match]) => text.startsWith(match))],
  'ends with': [signature(twoStrings, 'boolean', ([text, match]) => text.endsWith(match))],
  matches: [
    signature(
      [
        ['input', 'string'],
        ['pattern', 'string'],
        ['flags', 'string', '?'],
      ],
      'boolean',
      ([input, pattern, flags], run) => {
        const compiled = compilePattern(pattern, flags ?? '')
        return compiled === null ? null : compiled.find([...input], 0, run) !== undefined
      },
    ),
  ],
  replace: [
    signature(
      [
        ['input', 'string'],
        ['pattern', 'string'],
        ['replacement', 'string'],
        ['flags', 'string', '?'],
      ],
      'string',
      ([input, pattern, replacement, flags], run) => replace(input, pattern, replacement, flags ?? '', run),
    ),
  ],
  split: [
    signature(
      [
        ['string', 'string'],
        ['delimiter', 'string'],
      ],
      'strings',
      ([text, delimiter], run) => split(text, delimiter, run),
    ),
  ],
  'string join': [
    signature(
      [
        ['list', 'list'],
        ['delimiter', 'string', '?'],
      ],
      'string',
      ([list, delimiter]) => stringJoin(list, delimiter ?? ''),
    ),
  ],
}

/** A start outside [−L..L] or a length outside what is left is outside the domain. */
function substring(text: string, start: FeelNumber, length: FeelNumber | null): Value {
  const characters = [...text]
  const from = toInteger(start)
  if (Number.isNaN(from) || from === 0 || Math.abs(from) > characters.length) return null
  const first = from > 0 ? from - 1 : characters.length + from
  if (length === null) return characters.slice(first).join('')
  const count = toInteger(length)
  return count >= 1 ? characters.slice(first, first + count).join('') : null
}

function substringAfter(text: string, match: string): string {
  const at = text.indexOf(match)
  return at < 0 ? '' : text.slice(at + match.length)
}

/** All matches in order; null for a pattern that matches the empty text, which is an error in XPath. */
function allMatches(text: readonly string[], pattern: string, flags: string, run: RunState): PatternMatches | null {
  const compiled = compilePattern(pattern, flags)
  if (compiled === null || compiled.find([], 0, run) !== undefined) return null
  const matches: Match[] = []
  for (let from = 0; from <= text.length; ) {
    const match = compiled.find(text, from, run)
    if (match === undefined) break
    matches.push(match)
    from = Math.max(match.end, from + 1)
  }
  return { groups: compiled.groups, matches }
}

interface PatternMatches {
  readonly groups: number
  readonly matches: readonly Match[]
}

function replace(input: string, pattern: string, replacement: string, flags: string, run: RunState): Value {
  const text = [...input]
  const found = allMatches(text, pattern, flags, run)
  const parts = found === null ? null : parseReplacement(replacement, found.groups)
  if (found === null || parts === null) return null
  let result = ''
  let from = 0
  for (const { start, end, groups } of found.matches) {
    const whole = text.slice(start, end).join('')
    const filled = parts.map(part => (typeof part === 'string' ? part : part === 0 ? whole : (groups[part] ?? '')))
    result += text.slice(from, start).join('') + filled.join('')
    from = end
  }
  return result + text.slice(from).join('')
}

function split(input: string, delimiter: string, run: RunState): Value {
  const text = [...input]
  const found = allMatches(text, delimiter, '', run)
  if (found === null) return null
  const parts: string[] = []
  let from = 0
  for (const { start, end } of found.matches) {
    parts.push(text.slice(from, start).join(''))
    from = end
  }
  return [...parts, text.slice(from).join('')]
}

/** Null elements are ignored; any other that is no string is outside the domain. */
function stringJoin(list: Value, delimiter: string): Value {
  if (!isList(list)) return null
  const kept = list.filter(item => item !== null)
  return kept.every(item => typeof item === 'string') ? kept.join(delimiter) : null
}
