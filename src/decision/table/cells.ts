import type { Node, UnaryTest } from '../feel/ast.ts'
import { anyHolds, compileTest, type Test } from '../feel/compile-tests.ts'
import type { Code, Env } from '../feel/env.ts'
import type { UnaryTests } from '../feel/parser.ts'
import { FeelFunction, type Value } from '../feel/values/value.ts'

/** One stretch of values that a constant test holds: a point has both ends equal and included; undefined is open. */
export interface Stretch {
  readonly low: Value | undefined
  readonly lowIncluded: boolean
  readonly high: Value | undefined
  readonly highIncluded: boolean
}

/** An input entry: what it tests, and, where it is made of constants alone, the stretches it holds. */
export interface Cell {
  readonly any: boolean
  readonly test: (value: Value, env: Env) => boolean
  readonly stretches: readonly Stretch[] | undefined
}

const anyCell: Cell = { any: true, test: () => true, stretches: undefined }

/** Compiles an input entry. A column with listed values holds them to it where the entry is `-` (10.3.2.10). */
export function compileCell(tests: UnaryTests, compile: (node: Node) => Code): Cell {
  if (tests.any) return anyCell
  const compiled = tests.tests.map(test => compileTest(test, compile))
  if (tests.negated) {
    return { any: false, test: (value, env) => anyHolds(compiled, value, env) === false, stretches: undefined }
  }
  return { any: false, test: testOf(compiled), stretches: stretchesOf(tests.tests) }
}

function testOf(compiled: readonly Test[]): Cell['test'] {
  const [only] = compiled
  if (compiled.length === 1 && only !== undefined) return (value, env) => only(value, env) === true
  return (value, env) => anyHolds(compiled, value, env) === true
}

function stretchesOf(tests: readonly UnaryTest[]): readonly Stretch[] | undefined {
  const stretches: Stretch[] = []
  for (const { node } of tests) {
    const stretch = stretchOf(node)
    if (stretch === undefined) return undefined
    stretches.push(stretch)
  }
  return stretches
}

/** The stretch of a constant test; undefined when it is none. */
export function stretchOf(node: Node): Stretch | undefined {
  const point = constantOf(node)
  if (point !== undefined) return { low: point, lowIncluded: true, high: point, highIncluded: true }
  if (node.kind !== 'range' || node.range.form === '!=') return undefined
  const { start, end, startIncluded, endIncluded } = node.range
  const low = start === undefined ? undefined : constantOf(start)
  const high = end === undefined ? undefined : constantOf(end)
  const isConstant = (start === undefined || low !== undefined) && (end === undefined || high !== undefined)
  return isConstant ? { low, lowIncluded: startIncluded, high, highIncluded: endIncluded } : undefined
}

/** A literal that has an order or an equality of its own: not null, no function. */
export function constantOf(node: Node): Value | undefined {
  if (node.kind !== 'literal' || node.value === null || node.value instanceof FeelFunction) return undefined
  return node.value
}
