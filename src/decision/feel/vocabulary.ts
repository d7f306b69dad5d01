import { DecisionProblem } from '../problems.ts'
import type { Node } from './ast.ts'
import { builtins } from './builtins/index.ts'
import { builtin, signature } from './builtins/signature.ts'
import { compilerOf } from './compile.ts'
import type { Vocabulary } from './cursor.ts'
import { nameKey } from './lexer.ts'
import { parseExpression } from './parser.ts'
import { Scope } from './scope.ts'
import { simpleTypes } from './types.ts'
import { FeelFunction, FeelRange, type RunState, type Value } from './values/value.ts'

/** `range("[1..3]")` (Table 72): both ends given, as literals. */
const rangeFunction = builtin('range', [
  signature([['from', 'string']], 'any', ([from], run) => rangeFromText(from, run)),
])

const bare: Vocabulary = { functions: builtins, types: new Map() }
const compile = compilerOf()

function rangeFromText(text: string, run: RunState): Value {
  try {
    const node = parseExpression(text, new Scope(), bare)
    if (node.kind !== 'range') return null
    const { start, end } = node.range
    if (start === undefined || end === undefined || !isLiteral(start) || !isLiteral(end)) return null
    const value = compile(node)({ vars: [], parent: undefined, run })
    return value instanceof FeelRange ? value : null
  } catch (error) {
    if (error instanceof DecisionProblem) return null
    throw error
  }
}

/** A literal; the functions that stand for date and time literals have become such while parsing. */
const isLiteral = (node: Node): boolean => node.kind === 'literal' && !(node.value instanceof FeelFunction)

/** FEEL's own names: the built-in functions, the simple types, and the types of a model. */
export function vocabularyOf(types: Vocabulary['types'] = new Map()): Vocabulary {
  const keyed = new Map([...simpleTypes, ...types].map(([name, type]) => [nameKey(name), type] as const))
  return { functions: allFunctions, types: keyed }
}

const allFunctions: ReadonlyMap<string, FeelFunction> = new Map([...builtins, ['range', rangeFunction]])
