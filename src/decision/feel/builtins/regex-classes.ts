/** Single characters of XPath patterns, as sources of JavaScript classes (flag v). */

const nameStart = '_:\\p{L}'
const nameChar = `${nameStart}\\-.\\p{Nd}\\p{M}\\u00B7`

/** Escapes outside and inside classes. */
const classEscapes: Readonly<Record<string, string>> = {
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

/**
 * An escape that stands for a character or a class of them (`\\d`, `\\i`, `\\.`, `\\n`); for `\\p` see `propertySource`.
 * @throws SyntaxError where XPath has no such escape
 */
export function escapeSource(char: string): string {
  const known = classEscapes[char]
  if (known !== undefined) return known
  if (/[.\\?*+{}()[\]|^$-]/.test(char)) return `\\${char}`
  throw new SyntaxError(`there is no escape \\${char}`)
}

/**
 * `\\p{L}`, `\\P{Lu}` or a block, `\\p{IsBasicLatin}`, from what stands after the letter; with how many characters it took.
 * @throws SyntaxError where there is no such property
 */
export function propertySource(letter: string, rest: string): { source: string; length: number } {
  const match = /^\{(Is)?([A-Za-z0-9-]+)\}/.exec(rest)
  if (match === null) throw new SyntaxError('a property is not well formed')
  const { length } = match[0]
  if (match[1] === undefined) return { source: `\\${letter}{${match[2]}}`, length }
  const block = blocks[match[2] ?? '']
  if (block === undefined) throw new SyntaxError(`the block ${match[2]} is not known`)
  return { source: `[${letter === 'P' ? '^' : ''}${block}]`, length }
}

/** A plain character inside a class, escaped as flag v wants it. */
export function classCharacter(char: string, isEdge: boolean): string {
  if (char === '-') return isEdge ? '\\-' : '-'
  if (/[(){}/|$*+.?^]/.test(char)) return `\\${char}`
  return /[&!#%,:;<=>@`~]/.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char
}
