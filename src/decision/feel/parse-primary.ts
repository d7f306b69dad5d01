import type { ContextEntry, FormalParameter, Iteration, Node, RangeNode } from './ast.ts'
import type { Cursor } from './cursor.ts'
import { commonType, contextType, iterationType } from './infer.ts'
import { parseDeclaredName, parseName } from './parse-name.ts'
import { parseType } from './parse-type.ts'
import { Scope } from './scope.ts'
import {
  anyType,
  booleanType,
  type FeelType,
  listOf,
  nullType,
  numberType,
  rangeOf,
  simpleTypes,
  stringType,
} from './types.ts'
import { parseNumber } from './values/number-text.ts'
import { kindOf, type Value } from './values/value.ts'

/** The rules that primary expressions lead back to; handed in, so that the grammar's files need not import in a circle. */
export interface Grammar {
  readonly expression: (p: Cursor) => Node
  readonly endpoint: (p: Cursor) => Node
  readonly temporal: (text: string) => Value
}

/** Reads what stands between operators: a literal, a name, a bracketed thing, or an expression that starts with a word. */
export function parsePrimary(p: Cursor, grammar: Grammar): Node {
  const token = p.token
  if (token.kind === 'number') return numberLiteral(p)
  if (token.kind === 'string') {
    p.take()
    return literal(token.start, token.text, stringType)
  }
  if (token.kind === 'symbol') return parseBracketed(p, grammar)
  if (token.kind === 'end') p.fail('expected an expression')
  const read = worded.get(token.text)
  return read === undefined ? parseName(p) : p.nested(() => read(p, grammar))
}

const literal = (at: number, value: Value, type: FeelType): Node => ({ kind: 'literal', value, at, type, depth: 1 })

function numberLiteral(p: Cursor): Node {
  const token = p.take()
  return literal(token.start, parseNumber(token.text) ?? null, numberType)
}

type Read = (p: Cursor, grammar: Grammar) => Node

const constant =
  (value: Value, type: FeelType): Read =>
  p =>
    literal(p.take().start, value, type)

const worded: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['true', constant(true, booleanType)],
  ['false', constant(false, booleanType)],
  ['null', constant(null, nullType)],
  ['if', parseIf],
  ['for', parseFor],
  ['some', parseQuantified],
  ['every', parseQuantified],
  ['function', parseFunction],
])

function parseIf(p: Cursor, { expression }: Grammar): Node {
  const at = p.take().start
  const condition = expression(p)
  p.expect('then')
  const then = expression(p)
  p.expect('else')
  const otherwise = expression(p)
  const type = commonType([then.type, otherwise.type])
  return { kind: 'if', condition, then, otherwise, at, type, depth: p.depth(condition, then, otherwise) }
}

/** Each loop variable is in scope for the sources after it. Ends with the scope of the last one. */
function parseIterations(p: Cursor, grammar: Grammar): { iterations: Iteration[]; scope: Scope } {
  const iterations: Iteration[] = []
  let scope = p.scope
  do {
    const name = parseDeclaredName(p, ['in'])
    p.expect('in')
    const [from, to] = p.within(scope, () => {
      const start = grammar.expression(p)
      return [start, p.takes('..') ? grammar.expression(p) : undefined] as const
    })
    iterations.push({ name, from, to })
    scope = new Scope(scope)
    scope.bind(name, to === undefined ? iterationType(from.type) : from.type)
  } while (p.takes(','))
  return { iterations, scope }
}

const sources = (iterations: readonly Iteration[]): (Node | undefined)[] =>
  iterations.flatMap(one => [one.from, one.to])

function parseFor(p: Cursor, grammar: Grammar): Node {
  const at = p.take().start
  const { iterations, scope } = parseIterations(p, grammar)
  p.expect('return')
  scope.bind('partial', listOf(anyType))
  const body = p.within(scope, () => grammar.expression(p))
  return { kind: 'for', iterations, body, at, type: listOf(body.type), depth: p.depth(body, ...sources(iterations)) }
}

function parseQuantified(p: Cursor, grammar: Grammar): Node {
  const token = p.take()
  const { iterations, scope } = parseIterations(p, grammar)
  p.expect('satisfies')
  const body = p.within(scope, () => grammar.expression(p))
  const kind = token.text === 'some' ? 'some' : 'every'
  return { kind, iterations, body, at: token.start, type: booleanType, depth: p.depth(body, ...sources(iterations)) }
}

function parseFunction(p: Cursor, grammar: Grammar): Node {
  const at = p.take().start
  p.expect('(')
  const parameters: FormalParameter[] = []
  if (!p.is(')')) {
    do {
      const name = parseDeclaredName(p, [':', ',', ')'])
      parameters.push({ name, type: p.takes(':') ? (parseType(p) ?? anyType) : anyType })
    } while (p.takes(','))
  }
  p.expect(')')
  const scope = new Scope(p.scope)
  for (const one of parameters) scope.bind(one.name, one.type)
  if (p.takes('external')) {
    const mapping = grammar.expression(p)
    const type: FeelType = { kind: 'function', parameters: parameters.map(one => one.type), result: anyType }
    return { kind: 'external', parameters, mapping, at, type, depth: p.depth(mapping) }
  }
  const body = p.within(scope, () => grammar.expression(p))
  const type: FeelType = { kind: 'function', parameters: parameters.map(one => one.type), result: body.type }
  return { kind: 'function', parameters, body, at, type, depth: p.depth(body) }
}

function parseBracketed(p: Cursor, grammar: Grammar): Node {
  if (p.is('(')) return p.nested(() => parseParenthesised(p, grammar))
  if (p.is('[')) return p.nested(() => parseList(p, grammar))
  if (p.is(']')) {
    const at = p.take().start
    return p.nested(() => parseInterval(p, grammar, at, grammar.endpoint(p), false))
  }
  if (p.is('{')) return p.nested(() => parseContext(p, grammar))
  if (!p.is('@')) return p.fail('expected an expression')
  const at = p.take().start
  if (p.token.kind !== 'string') p.fail('expected a string after "@"')
  const value = grammar.temporal(p.take().text)
  return literal(at, value, simpleTypes.get(kindOf(value)) ?? anyType)
}

function parseParenthesised(p: Cursor, grammar: Grammar): Node {
  const at = p.take().start
  const inner = grammar.expression(p)
  if (p.is('..')) return parseInterval(p, grammar, at, inner, false)
  p.expect(')')
  return inner
}

function parseInterval(p: Cursor, grammar: Grammar, at: number, start: Node, startIncluded: boolean): Node {
  p.expect('..')
  p.inRangeEnd = true
  const end = grammar.endpoint(p)
  p.inRangeEnd = false
  const endIncluded = p.is(']')
  if (!endIncluded && !p.is(')') && !p.is('[')) p.fail('expected the end of a range')
  p.take()
  return rangeNode(p, at, { start, startIncluded, end, endIncluded, form: 'interval' })
}

/** A range node with the type of its ends. */
export function rangeNode(p: Cursor, at: number, range: RangeNode): Node {
  const of = range.start?.type ?? range.end?.type ?? anyType
  return { kind: 'range', range, at, type: rangeOf(of), depth: p.depth(range.start, range.end) }
}

function parseList(p: Cursor, grammar: Grammar): Node {
  const at = p.take().start
  const items: Node[] = []
  while (!p.is(']')) {
    items.push(grammar.expression(p))
    if (items.length === 1 && p.is('..')) return parseInterval(p, grammar, at, items[0] ?? p.fail('a start'), true)
    if (!p.takes(',')) break
  }
  p.expect(']')
  const type = listOf(commonType(items.map(item => item.type)))
  return { kind: 'list', items, at, type, depth: p.depth(...items) }
}

/** Each entry sees the entries before it (10.3.2.6). */
function parseContext(p: Cursor, grammar: Grammar): Node {
  const at = p.take().start
  const entries: ContextEntry[] = []
  const scope = new Scope(p.scope)
  while (!p.is('}')) {
    const key = p.token.kind === 'string' ? p.take().text : parseDeclaredName(p, [':'])
    p.expect(':')
    const value = p.within(scope, () => grammar.expression(p))
    entries.push({ key, value })
    scope.bind(key, value.type, entries.length - 1)
    if (!p.takes(',')) break
  }
  p.expect('}')
  return { kind: 'context', entries, at, type: contextType(entries), depth: p.depth(...entries.map(one => one.value)) }
}
