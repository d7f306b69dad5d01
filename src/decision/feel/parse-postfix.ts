import type { Node } from './ast.ts'
import type { Cursor } from './cursor.ts'
import { elementType, filterType } from './infer.ts'
import { namedArgumentLength, parsePathName, spelling } from './parse-name.ts'
import type { Grammar } from './parse-primary.ts'
import { parseType } from './parse-type.ts'
import { startRun } from './run.ts'
import { Scope } from './scope.ts'
import { anyType, booleanType, simpleTypes } from './types.ts'
import { FeelFunction, kindOf } from './values/value.ts'

/** At the end of a range, `[…]` is a filter only when the range still ends after it. */
export function parseClosedFilter(p: Cursor, of: Node, grammar: Grammar): Node {
  const node = parseFilter(p, of, grammar)
  if (!p.is(']') && !p.is(')') && !p.is('[') && !p.is('.')) p.fail('expected the end of a range')
  return node
}

/** `of.name`. */
export function parsePath(p: Cursor, of: Node): Node {
  const at = p.take().start
  const { name, type } = parsePathName(p, of.type)
  return { kind: 'path', of, name, at, type, depth: p.depth(of) }
}

/** `of[by]`; the item's entries are in scope inside. */
export function parseFilter(p: Cursor, of: Node, grammar: Grammar): Node {
  const at = p.take().start
  const scope = new Scope(p.scope, elementType(of.type))
  const by = p.within(scope, () => p.nested(() => grammar.expression(p)))
  p.expect(']')
  return { kind: 'filter', of, by, at, type: filterType(of.type, by), depth: p.depth(of, by) }
}

/** `of instance of type`. */
export function parseInstance(p: Cursor, of: Node): Node {
  const at = p.take().start
  p.take()
  return { kind: 'instance', of, target: parseType(p), at, type: booleanType, depth: p.depth(of) }
}

/** `callee(…)`, arguments by position or by name. */
export function parseCall(p: Cursor, callee: Node, grammar: Grammar): Node {
  const at = p.take().start
  const type = callee.type.kind === 'function' ? callee.type.result : anyType
  if (namedArgumentLength(p) > 0) {
    const args = p.nested(() => namedArguments(p, grammar))
    return { kind: 'call-named', callee, args, at, type, depth: p.depth(callee, ...args.values()) }
  }
  const args: Node[] = []
  p.nested(() => {
    while (!p.is(')')) {
      args.push(grammar.expression(p))
      if (!p.takes(',')) break
    }
  })
  p.expect(')')
  const constant = temporalConstant(p, callee, args)
  if (constant !== undefined) return { ...constant, at }
  return { kind: 'call', callee, args, at, type, depth: p.depth(callee, ...args) }
}

function namedArguments(p: Cursor, grammar: Grammar): ReadonlyMap<string, Node> {
  const args = new Map<string, Node>()
  do {
    const first = p.position
    p.position += namedArgumentLength(p) || p.fail('expected a parameter name')
    const name = spelling(p, first, p.position)
    p.expect(':')
    args.set(name, grammar.expression(p))
  } while (p.takes(','))
  p.expect(')')
  return args
}

/** The functions that stand for literals of dates and times (grammar rule 60). */
const literalFunctions = ['date', 'time', 'date and time', 'duration'] as const

/** `date("2020-01-01")` is a literal: tables look it up, checks see it; undefined where it has no value. */
function temporalConstant(p: Cursor, callee: Node, args: readonly Node[]): Node | undefined {
  if (callee.kind !== 'literal' || !(callee.value instanceof FeelFunction)) return undefined
  const target = callee.value
  if (!literalFunctions.some(name => p.vocabulary.functions.get(name) === target)) return undefined
  const values = args.flatMap(arg => (arg.kind === 'literal' && typeof arg.value === 'string' ? [arg.value] : []))
  const value = values.length === 1 && args.length === 1 ? target.call(values, startRun()) : null
  const type = value === null ? undefined : simpleTypes.get(kindOf(value))
  return type === undefined ? undefined : { kind: 'literal', value, at: callee.at, type, depth: 1 }
}
