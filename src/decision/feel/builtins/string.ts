import type { FeelNumber } from '../values/decimal.ts'
import { toInteger } from '../values/number-text.ts'
import { isList, type Value } from '../values/value.ts'
import { compilePattern, parseReplacement } from './regex.ts'
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
      ([input, pattern, flags]) => {
        const compiled = compilePattern(pattern, flags ?? '')
        return compiled === null ? null : input.search(compiled) >= 0
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
      ([input, pattern, replacement, flags]) => replace(input, pattern, replacement, flags ?? ''),
    ),
  ],
  split: [
    signature(
      [
        ['string', 'string'],
        ['delimiter', 'string'],
      ],
      'strings',
      ([text, delimiter]) => split(text, delimiter),
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

/** A pattern that matches nothing at all is an error in XPath. */
function replace(input: string, pattern: string, replacement: string, flags: string): Value {
  const compiled = compilePattern(pattern, flags)
  if (compiled === null || ''.search(compiled) >= 0) return null
  const groups = (new RegExp(`${compiled.source}|`, compiled.flags).exec('')?.length ?? 1) - 1
  const parts = parseReplacement(replacement, groups)
  if (parts === null) return null
  return input.replace(compiled, (...match: unknown[]) =>
    parts.map(part => (typeof part === 'string' ? part : part <= groups ? String(match[part] ?? '') : '')).join(''),
  )
}

function split(text: string, delimiter: string): Value {
  const compiled = compilePattern(delimiter, '')
  if (compiled === null || ''.search(compiled) >= 0) return null
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(compiled)) {
    parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts
}

/** Null elements are ignored; any other that is no string is outside the domain. */
function stringJoin(list: Value, delimiter: string): Value {
  if (!isList(list)) return null
  const kept = list.filter(item => item !== null)
  return kept.every(item => typeof item === 'string') ? kept.join(delimiter) : null
}
