import type { Cursor } from './cursor.ts'
import { parseDeclaredName } from './parse-name.ts'
import { type FeelType, listOf, rangeOf } from './types.ts'

/**
 * Reads a type (grammar rule 52): a name of the vocabulary, `list<…>`, `range<…>`, `context<…>` or `function<…>->…`.
 * undefined when the words name no type; the tokens are read all the same.
 */
export function parseType(p: Cursor): FeelType | undefined {
  if (p.is('<', 1)) {
    if (p.takes('list')) return within(p, listOf)
    if (p.takes('range')) return within(p, rangeOf)
    if (p.takes('context')) return parseContextType(p)
    if (p.takes('function')) return parseFunctionType(p)
  }
  return parseTypeName(p)
}

function within(p: Cursor, make: (of: FeelType) => FeelType): FeelType | undefined {
  p.expect('<')
  const of = p.nested(() => parseType(p))
  p.expect('>')
  return of === undefined ? undefined : make(of)
}

function parseContextType(p: Cursor): FeelType | undefined {
  const fields = new Map<string, FeelType>()
  let known = true
  p.expect('<')
  do {
    const name = parseDeclaredName(p, [':'])
    p.expect(':')
    const type = p.nested(() => parseType(p))
    if (type === undefined) known = false
    else fields.set(name, type)
  } while (p.takes(','))
  p.expect('>')
  return known ? { kind: 'context', fields } : undefined
}

function parseFunctionType(p: Cursor): FeelType | undefined {
  const parameters: (FeelType | undefined)[] = []
  p.expect('<')
  if (!p.is('>')) {
    do parameters.push(p.nested(() => parseType(p)))
    while (p.takes(','))
  }
  p.expect('>')
  p.expect('->')
  const result = p.nested(() => parseType(p))
  const known = parameters.filter(type => type !== undefined)
  if (result === undefined || known.length < parameters.length) return undefined
  return { kind: 'function', parameters: known, result }
}

const wordsMax = 12

function parseTypeName(p: Cursor): FeelType | undefined {
  for (let count = Math.min(wordsMax, p.tokens.length - 1 - p.position); count >= 1; count--) {
    const key = p.tokens
      .slice(p.position, p.position + count)
      .map(token => token.text)
      .join(' ')
    const type = p.vocabulary.types.get(key)
    if (type === undefined) continue
    p.position += count
    return type
  }
  if (p.token.kind !== 'name') p.fail('expected a type')
  p.position++
  while (p.is('.')) p.position += 2
  return undefined
}
