import type { Node, RangeNode, UnaryTest } from './ast.ts'
import type { Code, Env } from './env.ts'
import { compare, equal, isEqual, rangeHolds } from './values/compare.ts'
import { FeelRange, isList, type Value } from './values/value.ts'

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>
type Compile = (node: Node) => Code

/** Does the value satisfy the test? `env` is the frame in which `?` is the value. */
export type Test = (value: Value, env: Env) => boolean | null

/** A range; ends that are null, of different kinds, or in the wrong order give null (10.3.2.7). */
export function compileRange(node: Of<'range'>, compile: Compile): Code {
  const { start, end, startIncluded, endIncluded, form } = node.range
  const from = start === undefined ? undefined : compile(start)
  const to = end === undefined ? undefined : compile(end)
  return env => {
    const first = from === undefined ? null : from(env)
    const last = to === undefined ? null : to(env)
    if (form === 'interval' && !isOrdered(node.range, first, last)) {
      env.run.warn?.('the ends of a range must be of one kind and in order')
      return null
    }
    return new FeelRange(first, startIncluded, last, endIncluded, form)
  }
}

function isOrdered(range: RangeNode, start: Value, end: Value): boolean {
  if (range.start === undefined) return compare(end, end) !== null
  if (range.end === undefined) return compare(start, start) !== null
  const order = compare(start, end)
  return order !== null && order <= 0
}

/** `e in (tests)`: true if one is true, null if none is and one can't be said (Table 55). */
export function compileIn(node: Of<'in'>, compile: Compile): Code {
  const of = compile(node.of)
  const tests = node.tests.map(one => compileTest(one, compile))
  const [only] = tests
  if (only !== undefined && tests.length === 1) {
    return env => {
      const value = of(env)
      return only(value, { vars: [value], parent: env, run: env.run })
    }
  }
  return env => {
    const value = of(env)
    return anyHolds(tests, value, { vars: [value], parent: env, run: env.run })
  }
}

/** True if one test is, else null if one can't be said, else false. */
export function anyHolds(tests: readonly Test[], value: Value, env: Env): boolean | null {
  let unknown = false
  for (const test of tests) {
    const verdict = test(value, env)
    if (verdict === true) return true
    if (verdict === null) unknown = true
  }
  return unknown ? null : false
}

/** One unary test as a predicate; constants are compiled to comparisons without a frame. */
export function compileTest({ node, usesInput }: UnaryTest, compile: Compile): Test {
  if (node.kind === 'range') return compileRangeTest(node, compile)
  const code = compile(node)
  if (usesInput) {
    return (value, env) => {
      const verdict = code(env)
      return typeof verdict === 'boolean' || verdict === null ? verdict : satisfies(value, verdict)
    }
  }
  if (node.kind === 'literal') {
    const { value: constant } = node
    return value => satisfies(value, constant)
  }
  return (value, env) => {
    const expected = code(env)
    return typeof expected === 'boolean' && typeof value !== 'boolean' && value !== null
      ? expected
      : satisfies(value, expected)
  }
}

function compileRangeTest(node: Of<'range'>, compile: Compile): Test {
  const code = compileRange(node, compile)
  const { start, end } = node.range
  const isConstant = [start, end].every(one => one === undefined || (one.kind === 'literal' && one.value !== null))
  if (!isConstant) {
    return (value, env) => {
      const range = code(env)
      return range instanceof FeelRange ? rangeHolds(range, value) : null
    }
  }
  let range: Value | undefined
  return (value, env) => {
    range ??= code(env)
    return range instanceof FeelRange ? rangeHolds(range, value) : null
  }
}

/** `e in v` for a value v: a range holds e, a list contains it (or a range that does), anything else equals it. */
function satisfies(value: Value, expected: Value): boolean | null {
  if (!isList(expected)) return fits(value, expected)
  if (isList(value) && isEqual(value, expected)) return true
  return expected.some(item => fits(value, item) === true)
}

const fits = (value: Value, expected: Value): boolean | null =>
  expected instanceof FeelRange && !(value instanceof FeelRange) ? rangeHolds(expected, value) : equal(value, expected)
