import { negation, operations } from './arithmetic.ts'
import type { Node } from './ast.ts'
import { type Code, spendOn } from './env.ts'
import { compare, equal } from './values/compare.ts'
import { kindOf, type RunState, type Value } from './values/value.ts'

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>
type Compile = (node: Node) => Code

const warnOf = (run: RunState, operator: string, a: Value, b: Value): null => {
  run.warn?.(`${kindOf(a)} ${operator} ${kindOf(b)} has no value`)
  return null
}

/** Sums, differences and products of safe integers stay integers; all else goes through the tables of the standard. */
export function compileArithmetic(node: Of<'arithmetic'>, compile: Compile): Code {
  const left = compile(node.left)
  const right = compile(node.right)
  const { operator } = node
  const operation = operations[operator]
  const fast = fastIntegers[operator]
  return env => {
    const a = left(env)
    const b = right(env)
    if (fast !== undefined && typeof a === 'number' && typeof b === 'number') {
      const result = fast(a, b)
      if (Number.isSafeInteger(result)) return result === 0 ? 0 : result
    }
    const result = operation(a, b)
    return result === null ? warnOf(env.run, operator, a, b) : spendOn(result, env.run)
  }
}

const fastIntegers: Partial<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
}

/** `-e` (Table 62). */
export function compileNegation(node: Of<'negation'>, compile: Compile): Code {
  const of = compile(node.of)
  return env => negation(of(env))
}

type Verdict = (order: number) => boolean

const verdicts: Readonly<Record<'<' | '<=' | '>' | '>=', Verdict>> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

/** The six comparisons (Tables 52 to 54). */
export function compileComparison(node: Of<'comparison'>, compile: Compile): Code {
  const left = compile(node.left)
  const right = compile(node.right)
  const { operator } = node
  if (operator === '=') return env => equal(left(env), right(env))
  if (operator === '!=') {
    return env => {
      const same = equal(left(env), right(env))
      return same === null ? null : !same
    }
  }
  const verdict = verdicts[operator]
  return env => {
    const a = left(env)
    const b = right(env)
    const order = compare(a, b)
    return order === null ? warnOf(env.run, operator, a, b) : verdict(order)
  }
}

/** Ternary logic (Table 50): whatever is neither true nor false counts as unknown. */
export function compileLogic(node: Of<'and' | 'or'>, compile: Compile): Code {
  const left = compile(node.left)
  const right = compile(node.right)
  const decisive = node.kind === 'or'
  return env => {
    const a = left(env)
    if (a === decisive) return decisive
    const b = right(env)
    if (b === decisive) return decisive
    return typeof a === 'boolean' && typeof b === 'boolean' ? !decisive : null
  }
}

/** `e between low and high` is `e >= low and e <= high` (Table 55). */
export function compileBetween(node: Of<'between'>, compile: Compile): Code {
  const of = compile(node.of)
  const low = compile(node.low)
  const high = compile(node.high)
  return env => {
    const value = of(env)
    const above = compare(value, low(env))
    const below = compare(value, high(env))
    if (above === null || below === null) return (above ?? 0) < 0 || (below ?? 0) > 0 ? false : null
    return above >= 0 && below <= 0
  }
}
