import { classCharacter, escapeSource, propertySource } from './regex-classes.ts'

/** A pattern as a tree. A `set` tests one character; `group` numbers count from 1, 0 where nothing is captured. */
export type PatternNode =
  | { readonly kind: 'set'; readonly test: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'back'; readonly group: number }
  | { readonly kind: 'group'; readonly group: number; readonly of: PatternNode }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly of: PatternNode
      readonly least: number
      readonly most: number
      readonly greedy: boolean
    }

const depthMax = 100
const repeatMax = 10_000

/**
 * Reads a regular expression of XPath 2.0 (Functions and Operators 7.6), which FEEL takes over. Differences from
 * JavaScript that matter: `.` leaves out CR too, `\d` and `\w` are Unicode's, `\i` and `\c` are XML's, classes may be
 * subtracted (`[a-z-[aeiou]]`), `\p{IsBasicLatin}` names a block.
 */
export class PatternReader {
  readonly pattern: string
  readonly flags: string
  position = 0
  groups = 0
  #depth = 0

  constructor(pattern: string, flags: string) {
    this.pattern = flags.includes('x') ? withoutSpace(pattern) : pattern
    this.flags = flags
  }

  /** @throws SyntaxError where XPath sees an error */
  read(): PatternNode {
    const node = this.choice()
    if (this.position < this.pattern.length) throw new SyntaxError('a group is not open')
    return node
  }

  choice(): PatternNode {
    if (++this.#depth > depthMax) throw new SyntaxError('groups nest too deeply')
    const options = [this.sequence()]
    while (this.takes('|')) options.push(this.sequence())
    this.#depth--
    return { kind: 'choice', options }
  }

  sequence(): PatternNode {
    const parts: PatternNode[] = []
    while (this.position < this.pattern.length && !this.is('|') && !this.is(')'))
      parts.push(this.quantified(this.atom()))
    return { kind: 'sequence', parts }
  }

  is(text: string): boolean {
    return this.pattern.startsWith(text, this.position)
  }

  takes(text: string): boolean {
    if (!this.is(text)) return false
    this.position += text.length
    return true
  }

  take(): string {
    if (this.position >= this.pattern.length) throw new SyntaxError('the pattern ends too early')
    const character = String.fromCodePoint(this.pattern.codePointAt(this.position) ?? 0)
    this.position += character.length
    return character
  }

  atom(): PatternNode {
    const character = this.take()
    if (character === '\\') return this.escape()
    if (character === '[') return this.setOf(this.characterClass())
    if (character === '(') return this.group()
    if (character === '^') return { kind: 'start' }
    if (character === '$') return { kind: 'end' }
    if (character === '.')
      return { kind: 'set', test: this.flags.includes('s') ? () => true : one => one !== '\n' && one !== '\r' }
    if (/[?*+\]{}]/.test(character)) throw new SyntaxError(`"${character}" must be escaped here`)
    if (!this.flags.includes('i')) return { kind: 'set', test: one => one === character }
    return this.setOf(`\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
  }

  setOf(source: string): PatternNode {
    const test = new RegExp(`^${source}$`, this.flags.includes('i') ? 'vi' : 'v')
    return { kind: 'set', test: character => test.test(character) }
  }

  group(): PatternNode {
    const isPlain = this.takes('?:')
    if (!isPlain && this.is('?')) throw new SyntaxError('XPath has no such group')
    const group = isPlain ? 0 : ++this.groups
    const of = this.choice()
    if (!this.takes(')')) throw new SyntaxError('a group is not closed')
    return { kind: 'group', group, of }
  }

  quantified(of: PatternNode): PatternNode {
    const match = /^(?:[?*+]|\{(\d+)(,(\d*))?\})/.exec(this.pattern.slice(this.position, this.position + 20))
    if (match === null) return of
    this.position += match[0].length
    const greedy = !this.takes('?')
    if (/^[?*+]/.test(this.pattern.slice(this.position))) throw new SyntaxError('there is nothing to repeat')
    const [least, most] = boundsOf(match)
    if (least > most || least > repeatMax) throw new SyntaxError('a quantity is not well formed')
    return { kind: 'repeat', of, least, most, greedy }
  }

  escape(): PatternNode {
    const digits = /^[1-9]\d*/.exec(this.pattern.slice(this.position))?.[0]
    if (digits === undefined) return this.setOf(this.escapedSource())
    let length = digits.length
    while (length > 1 && Number(digits.slice(0, length)) > this.groups) length--
    const group = Number(digits.slice(0, length))
    if (group > this.groups) throw new SyntaxError('there is no such group')
    this.position += length
    return { kind: 'back', group }
  }

  escapedSource(): string {
    const character = this.take()
    if (character !== 'p' && character !== 'P') return escapeSource(character)
    const { source, length } = propertySource(character, this.pattern.slice(this.position))
    this.position += length
    return source
  }

  /** What stands between brackets, with `-[…]` at its end as a subtraction. */
  characterClass(): string {
    const negated = this.takes('^')
    let body = ''
    for (;;) {
      const character = this.take()
      const done = negated ? `[^${body}]` : `[${body}]`
      if (character === ']' && body !== '') return done
      if (character === '-' && this.takes('[')) {
        const taken = this.characterClass()
        if (!this.takes(']')) throw new SyntaxError('a subtraction ends its class')
        return `[${done}--${taken}]`
      }
      if (character === '[' || character === ']') throw new SyntaxError('a bracket must be escaped')
      body += character === '\\' ? this.escapedSource() : classCharacter(character, body === '' || this.is(']'))
    }
  }
}

function boundsOf(match: RegExpExecArray): [least: number, most: number] {
  if (match[0] === '?') return [0, 1]
  if (match[0] === '*') return [0, Number.POSITIVE_INFINITY]
  if (match[0] === '+') return [1, Number.POSITIVE_INFINITY]
  const least = Number(match[1])
  if (match[2] === undefined) return [least, least]
  return [least, match[3] === '' || match[3] === undefined ? Number.POSITIVE_INFINITY : Number(match[3])]
}

/** Flag x: white space goes, except inside classes. */
function withoutSpace(pattern: string): string {
  let depth = 0
  let result = ''
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i)
    const isEscaped = pattern.charAt(i - 1) === '\\'
    if (character === '[' && !isEscaped) depth++
    if (character === ']' && !isEscaped) depth--
    if (depth > 0 || !/[ \t\n\r]/.test(character)) result += character
  }
  return result
}
