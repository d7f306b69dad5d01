import type { Place } from '../problems.ts'
import type { ArithmeticOperator, ComparisonOperator, Node, UnaryTest } from './ast.ts'
import { Cursor, type Vocabulary } from './cursor.ts'
import { arithmeticType } from './infer.ts'
import { tokenize } from './lexer.ts'
import { parseCall, parseClosedFilter, parseFilter, parseInstance, parsePath } from './parse-postfix.ts'
import { type Grammar, parsePrimary, rangeNode } from './parse-primary.ts'
import { Scope } from './scope.ts'
import { booleanType } from './types.ts'
import { isNumber, negate } from './values/decimal.ts'
import { parseDuration } from './values/duration.ts'
import { parseDate, parseDateTime, parseTime } from './values/temporal.ts'
import type { Value } from './values/value.ts'

/**
 * Reads an expression (grammar rule 1).
 * @throws feel.syntax, feel.too-deep, with the place in the file
 */
export function parseExpression(source: string, scope: Scope, vocabulary: Vocabulary, place: Place = {}): Node {
  const p = new Cursor(source, tokenize(source, place), scope, vocabulary, place)
  const node = expression(p)
  if (p.token.kind !== 'end') p.fail('expected the end of the expression')
  return node
}

/** Unary tests as read (grammar rule 15): `-` is any, `not(…)` is negated, else a list of tests. */
export interface UnaryTests {
  readonly any: boolean
  readonly negated: boolean
  readonly tests: readonly UnaryTest[]
}

/**
 * Reads the cell of a decision table or the constraint of an item definition; `?` must be bound in the scope.
 * @throws feel.syntax, feel.too-deep
 */
export function parseUnaryTests(source: string, scope: Scope, vocabulary: Vocabulary, place: Place = {}): UnaryTests {
  const p = new Cursor(source, tokenize(source, place), scope, vocabulary, place)
  if (p.is('-') && p.peek(1).kind === 'end') return { any: true, negated: false, tests: [] }
  const negated = p.is('not') && p.is('(', 1) ? p.attempt(() => negatedTests(p)) : undefined
  if (negated !== undefined) return { any: false, negated: true, tests: negated }
  const tests = [test(p)]
  while (p.takes(',')) tests.push(test(p))
  if (p.token.kind !== 'end') p.fail('expected "," or the end of the tests')
  return { any: false, negated: false, tests }
}

function negatedTests(p: Cursor): UnaryTest[] {
  p.take()
  const tests = parenthesisedTests(p)
  if (p.token.kind !== 'end') p.fail('expected the end of the tests')
  return tests
}

function parenthesisedTests(p: Cursor): UnaryTest[] {
  p.expect('(')
  const tests = [test(p)]
  while (p.takes(',')) tests.push(test(p))
  p.expect(')')
  return tests
}

function test(p: Cursor): UnaryTest {
  const before = p.inputUses
  const node = p.nested(() => expression(p))
  return { node, usesInput: p.inputUses > before }
}

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>='])

/** An expression, or a comparison with one endpoint (grammar rule 7.a), which is a range. */
function expression(p: Cursor): Node {
  return p.token.kind === 'symbol' && comparisons.has(p.token.text) ? comparisonRange(p) : p.nested(() => binary(p, 1))
}

function comparisonRange(p: Cursor): Node {
  const { text, start: at } = p.take()
  const end = binary(p, additive)
  const included = text === '<=' || text === '>='
  if (text === '=' || text === '!=') {
    return rangeNode(p, at, { start: end, startIncluded: true, end, endIncluded: true, form: text })
  }
  return text.startsWith('<')
    ? rangeNode(p, at, { start: undefined, startIncluded: false, end, endIncluded: included, form: 'interval' })
    : rangeNode(p, at, { start: end, startIncluded: included, end: undefined, endIncluded: false, form: 'interval' })
}

/** How tightly operators bind, loosest first. */
const additive = 4
const levels: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  between: 3,
  in: 3,
  '+': additive,
  '-': additive,
  '*': 5,
  '/': 5,
  '**': 6,
}

function levelHere(p: Cursor): number {
  const token = p.token
  return token.kind === 'name' || token.kind === 'symbol' ? (levels[token.text] ?? 0) : 0
}

/** Operators of this level and tighter, grouped from the left. */
function binary(p: Cursor, level: number): Node {
  let left = unary(p)
  for (let here = levelHere(p); here >= level && here > 0; here = levelHere(p)) {
    left = operation(p, left, here)
  }
  return left
}

function operation(p: Cursor, left: Node, level: number): Node {
  const { text, start: at } = p.take()
  if (text === 'between') return between(p, left, at)
  if (text === 'in') return membership(p, left, at)
  const right = binary(p, level + 1)
  const depth = p.depth(left, right)
  if (text === 'and' || text === 'or') return { kind: text, left, right, at, type: booleanType, depth }
  if (level === 3) {
    // The level admits no other symbols than the six comparisons.
    return { kind: 'comparison', operator: text as ComparisonOperator, left, right, at, type: booleanType, depth }
  }
  // Levels 4 to 6 hold only arithmetic operators.
  const operator = text as ArithmeticOperator
  return { kind: 'arithmetic', operator, left, right, at, type: arithmeticType(operator, left.type, right.type), depth }
}

function between(p: Cursor, of: Node, at: number): Node {
  const low = binary(p, additive)
  p.expect('and')
  const high = binary(p, additive)
  return { kind: 'between', of, low, high, at, type: booleanType, depth: p.depth(of, low, high) }
}

/** `e in test` or `e in (tests)`; `?` stands for e in the tests. */
function membership(p: Cursor, of: Node, at: number): Node {
  const scope = new Scope(p.scope)
  scope.bind('?', of.type)
  const tests = p.within(scope, () => (p.is('(') ? (p.attempt(() => listOfTests(p)) ?? [single(p)]) : [single(p)]))
  return { kind: 'in', of, tests, at, type: booleanType, depth: p.depth(of, ...tests.map(one => one.node)) }
}

function listOfTests(p: Cursor): UnaryTest[] {
  const tests = p.nested(() => parenthesisedTests(p))
  const goesOn = levelHere(p) >= additive || p.is('.') || p.is('[')
  if (goesOn) p.fail('expected the end of the tests')
  return tests
}

function single(p: Cursor): UnaryTest {
  const before = p.inputUses
  const isComparison = p.token.kind === 'symbol' && comparisons.has(p.token.text)
  const node = isComparison ? comparisonRange(p) : binary(p, additive)
  return { node, usesInput: p.inputUses > before }
}

function unary(p: Cursor): Node {
  if (!p.is('-')) return postfix(p)
  const at = p.take().start
  const of = p.nested(() => unary(p))
  if (of.kind === 'literal' && isNumber(of.value)) return { ...of, at, value: negate(of.value) }
  return { kind: 'negation', of, at, type: of.type, depth: p.depth(of) }
}

function postfix(p: Cursor): Node {
  let node = parsePrimary(p, grammar)
  for (;;) {
    if (p.is('.')) node = parsePath(p, node)
    else if (p.is('(')) node = parseCall(p, node, grammar)
    else if (p.is('instance') && p.is('of', 1)) node = parseInstance(p, node)
    else if (p.is('[')) {
      const of = node
      const filtered = p.inRangeEnd ? p.attempt(() => parseClosedFilter(p, of, grammar)) : parseFilter(p, of, grammar)
      if (filtered === undefined) return node
      node = filtered
    } else return node
  }
}

/** The value of an at-literal (grammar rule 65); null when the text is none of the four kinds. */
export function temporalLiteral(text: string): Value {
  return parseDate(text) ?? parseDuration(text) ?? parseTime(text) ?? (text.includes('T') ? parseDateTime(text) : null)
}

const grammar: Grammar = { expression, endpoint: p => binary(p, additive), temporal: temporalLiteral }
