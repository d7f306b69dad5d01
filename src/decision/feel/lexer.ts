import { DecisionProblem, type Place } from '../problems.ts'

/** A token of FEEL (10.3.1.2). `text` of a string is its value; `start` and `end` are positions in the source. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'symbol' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Names begin as grammar rule 28 says, emoji and other planes included. */
const blanks = '[\\s\\u0085\\u180E\\u200B\\u2060]'
const scanner = new RegExp(
  [
    `(?<space>${blanks}+|//[^\\n\\r]*|/\\*[\\s\\S]*?\\*/)`,
    '(?<name>[?_\\p{L}\\p{Nl}\\p{So}\\p{Sk}\\u200C\\u200D\\u2070-\\u218F\\u{10000}-\\u{EFFFF}]' +
      '[?_\\p{L}\\p{Nl}\\p{Nd}\\p{So}\\p{Sk}\\p{M}\\u00B7\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F\\uFE0F\\u{10000}-\\u{EFFFF}]*)',
    '(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)',
    '(?<string>"(?:[^"\\\\\\n\\r]|\\\\[\\s\\S])*")',
    "(?<symbol>\\*\\*|\\.\\.|<=|>=|!=|->|[-+*/<>=()[\\]{},:.@'’&|%$#!^~;`])",
  ].join('|'),
  'uy',
)

const sourceMax = 200_000

/**
 * Splits FEEL source into tokens; white space and comments vanish.
 * @throws feel.syntax at a character that begins no token
 */
export function tokenize(source: string, place: Place = {}): readonly Token[] {
  if (source.length > sourceMax) throw new DecisionProblem('feel.syntax', 'more than 200,000 characters', place)
  const tokens: Token[] = []
  let position = 0
  while (position < source.length) {
    scanner.lastIndex = position
    const match = scanner.exec(source)
    if (match === null) {
      const rest = source.slice(position, position + 12)
      throw new DecisionProblem('feel.syntax', `"${rest}" begins no token`, placeAt(source, position, place))
    }
    const token = tokenOf(match, position)
    position += match[0].length
    if (token !== undefined) tokens.push(token)
  }
  tokens.push({ kind: 'end', text: '', start: source.length, end: source.length })
  return tokens
}

function tokenOf(match: RegExpExecArray, start: number): Token | undefined {
  const { name, number, string, symbol } = match.groups ?? {}
  const end = start + match[0].length
  if (name !== undefined) return { kind: 'name', text: name, start, end }
  if (number !== undefined) return { kind: 'number', text: number, start, end }
  if (string !== undefined) return { kind: 'string', text: unescapeString(string.slice(1, -1)), start, end }
  return symbol === undefined ? undefined : { kind: 'symbol', text: symbol, start, end }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' }
const escapeForm = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g

/** Resolves `\n`, `\"`, `\u4E2D`, `\U01F40E`; an escape FEEL does not know stays as it is written (`\s`, for patterns). */
function unescapeString(body: string): string {
  if (!body.includes('\\')) return body
  return body.replace(escapeForm, (whole, short?: string, long?: string, single?: string) => {
    const code = short ?? long
    if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
    return escapes[single ?? ''] ?? whole
  })
}

/** The place in the file of a position in an expression that itself stands at a place. */
export function placeAt(source: string, position: number, place: Place): Place {
  const before = source.slice(0, position).split('\n')
  const lineOffset = before.length - 1
  const column = (before.at(-1) ?? '').length + 1
  if (place.line === undefined) return { ...place, line: lineOffset + 1, column }
  const onFirst = lineOffset === 0 && place.column !== undefined
  return { ...place, line: place.line + lineOffset, column: onFirst ? (place.column ?? 1) + column - 1 : column }
}

/**
 * A name as the sequence of its tokens, the form in which names are compared (10.3.1.4): `Phone  Number` is
 * `Phone Number`, `a-b` is `a - b`.
 */
export function nameKey(name: string): string {
  if (/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name)) return name
  try {
    const tokens = tokenize(name).slice(0, -1)
    return tokens.map(token => (token.kind === 'string' ? JSON.stringify(token.text) : token.text)).join(' ')
  } catch {
    return name
  }
}
