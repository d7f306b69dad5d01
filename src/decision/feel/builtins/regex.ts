/**
 * Regular expressions of XPath 2.0 (Functions and Operators 7.6), which FEEL takes over, as JavaScript ones.
 * Differences that matter: `.` leaves out CR too, `\d` and `\w` are Unicode's, `\i` and `\c` are XML's, classes may be
 * subtracted (`[a-z-[aeiou]]`), `\p{IsBasicLatin}` names a block, the flag x removes white space.
 */
const remembered = new Map<string, RegExp | null>()

/** The compiled expression, global and sticky-free; null where XPath sees an error. */
export function compilePattern(pattern: string, flags: string): RegExp | null {
  const key = `${flags}/${pattern}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const compiled = translate(pattern, flags)
  if (remembered.size < 1000) remembered.set(key, compiled)
  return compiled
}

function translate(pattern: string, flags: string): RegExp | null {
  if (!/^[smix]*$/.test(flags)) return null
  try {
    const source = new Translation(flags.includes('x') ? withoutSpace(pattern) : pattern, flags).read()
    return new RegExp(source, `gv${flags.includes('i') ? 'i' : ''}`)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Flag x: white space goes, except inside classes. */
function withoutSpace(pattern: string): string {
  let depth = 0
  let result = ''
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i)
    if (char === '[' && pattern.charAt(i - 1) !== '\\') depth++
    if (char === ']' && pattern.charAt(i - 1) !== '\\') depth--
    if (depth > 0 || !/[ \t\n\r]/.test(char)) result += char
  }
  return result
}

const nameStart = '_:\\p{L}'
const nameChar = `${nameStart}\\-.\\p{Nd}\\p{M}\\u00B7`

/** Escapes outside and inside classes. */
const escapes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
  i: `[${nameStart}]`,
  I: `[^${nameStart}]`,
  c: `[${nameChar}]`,
  C: `[^${nameChar}]`,
  n: '\\n',
  r: '\\r',
  t: '\\t',
}

const blocks: Readonly<Record<string, string>> = {
  BasicLatin: '\\u0000-\\u007F',
  'Latin-1Supplement': '\\u0080-\\u00FF',
  'LatinExtended-A': '\\u0100-\\u017F',
  'LatinExtended-B': '\\u0180-\\u024F',
  Greek: '\\u0370-\\u03FF',
  GreekandCoptic: '\\u0370-\\u03FF',
  Cyrillic: '\\u0400-\\u04FF',
  Hebrew: '\\u0590-\\u05FF',
  Arabic: '\\u0600-\\u06FF',
  Thai: '\\u0E00-\\u0E7F',
  GeneralPunctuation: '\\u2000-\\u206F',
  CurrencySymbols: '\\u20A0-\\u20CF',
  Arrows: '\\u2190-\\u21FF',
  MathematicalOperators: '\\u2200-\\u22FF',
  CJKSymbolsandPunctuation: '\\u3000-\\u303F',
  Hiragana: '\\u3040-\\u309F',
  Katakana: '\\u30A0-\\u30FF',
  CJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
  HangulSyllables: '\\uAC00-\\uD7AF',
}

class Translation {
  readonly pattern: string
  readonly flags: string
  position = 0
  groups = 0
  open = 0
  constructor(pattern: string, flags: string) {
    this.pattern = pattern
    this.flags = flags
  }

  read(): string {
    let source = ''
    while (this.position < this.pattern.length) source += this.next()
    if (this.open !== 0) throw new SyntaxError('a group is not closed')
    return source
  }

  next(): string {
    const char = this.take()
    if (char === '\\') return this.escape()
    if (char === '[') return this.characterClass()
    if (char === '(') return this.group()
    if (char === ')') this.open--
    if (char === '.') return this.flags.includes('s') ? '[\\s\\S]' : '[^\\n\\r]'
    if (char === '^') return this.flags.includes('m') ? '(?<![^\\n])' : '^'
    if (char === '$') return this.flags.includes('m') ? '(?![^\\n])' : '$'
    if (char === ']' || char === '}') throw new SyntaxError('a bracket is not open')
    if (char === '{') return this.quantity()
    return char === '/' || char === '-' ? `\\${char}` : char
  }

  take(): string {
    const char = String.fromCodePoint(this.pattern.codePointAt(this.position) ?? 0)
    this.position += char.length
    return char
  }

  group(): string {
    this.open++
    if (this.pattern.startsWith('?:', this.position)) {
      this.position += 2
      return '(?:'
    }
    if (this.pattern.charAt(this.position) === '?') throw new SyntaxError('XPath has no such group')
    this.groups++
    return '('
  }

  quantity(): string {
    const match = /^(\d+)(,\d*)?\}/.exec(this.pattern.slice(this.position))
    if (match === null) throw new SyntaxError('a quantity is not well formed')
    this.position += match[0].length
    return `{${match[0]}`
  }

  escape(): string {
    const char = this.take()
    if (/[1-9]/.test(char)) {
      if (Number(char) > this.groups) throw new SyntaxError('there is no such group')
      return `\\${char}(?:)`
    }
    return this.classEscape(char)
  }

  classEscape(char: string): string {
    if (char === 'p' || char === 'P') return this.property(char)
    const known = escapes[char]
    if (known !== undefined) return known
    if (/[.\\?*+{}()[\]|^$-]/.test(char)) return `\\${char}`
    throw new SyntaxError(`there is no escape \\${char}`)
  }

  property(letter: string): string {
    const match = /^\{(Is)?([A-Za-z0-9-]+)\}/.exec(this.pattern.slice(this.position))
    if (match === null) throw new SyntaxError('a property is not well formed')
    this.position += match[0].length
    if (match[1] === undefined) return `\\${letter}{${match[2]}}`
    const block = blocks[match[2] ?? '']
    if (block === undefined) throw new SyntaxError(`the block ${match[2]} is not known`)
    return `[${letter === 'P' ? '^' : ''}${block}]`
  }

  /** `[…]`, with `-[…]` at its end as a subtraction. */
  characterClass(): string {
    const negated = this.pattern.charAt(this.position) === '^'
    if (negated) this.position++
    let body = ''
    for (;;) {
      if (this.position >= this.pattern.length) throw new SyntaxError('a class is not closed')
      const char = this.take()
      if (char === ']' && body !== '') return negated ? `[^${body}]` : `[${body}]`
      if (char === '-' && this.pattern.charAt(this.position) === '[') {
        this.position++
        return this.subtraction(negated ? `[^${body}]` : `[${body}]`)
      }
      if (char === '[' || char === ']') throw new SyntaxError('a bracket must be escaped')
      body +=
        char === '\\' ? this.classEscape(this.take()) : classCharacter(char, body, this.pattern.charAt(this.position))
    }
  }

  subtraction(from: string): string {
    const taken = this.characterClass()
    if (this.take() !== ']') throw new SyntaxError('a subtraction ends its class')
    return `[${from}--${taken}]`
  }
}

function classCharacter(char: string, before: string, next: string): string {
  if (char === '-') return before === '' || next === ']' ? '\\-' : '-'
  return /[(){}/|&!#%,:;<=>@`~$*+.?^]/.test(char) ? escapeInClass(char) : char
}

const escapeInClass = (char: string): string =>
  /[(){}/|$*+.?^]/.test(char) ? `\\${char}` : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The parts of a replacement text: literal pieces and numbers of groups; null where XPath sees an error. */
export function parseReplacement(text: string, groups: number): readonly (string | number)[] | null {
  const parts: (string | number)[] = []
  for (let i = 0; i < text.length; i++) {
    const [char, next] = [text.charAt(i), text.charAt(i + 1)]
    if (char === '\\') {
      if (next !== '\\' && next !== '$') return null
      parts.push(next)
      i++
    } else if (char === '$') {
      const digits = /^\d+/.exec(text.slice(i + 1))?.[0]
      if (digits === undefined) return null
      let length = digits.length
      while (length > 1 && Number(digits.slice(0, length)) > groups) length--
      parts.push(Number(digits.slice(0, length)))
      i += length
    } else parts.push(char)
  }
  return parts
}
