import type { Node } from './ast.ts'
import { coerce, convert } from './coerce.ts'
import { compileCall, compileNamedCall } from './compile-calls.ts'
import {
  compileContext,
  compileFor,
  compileFunction,
  compileIf,
  compileInstance,
  compileList,
  compileQuantified,
} from './compile-control.ts'
import { compileFilter, compileItemEntry, compilePath, readAddress } from './compile-names.ts'
import {
  compileArithmetic,
  compileBetween,
  compileComparison,
  compileLogic,
  compileNegation,
} from './compile-operators.ts'
import { compileIn, compileRange } from './compile-tests.ts'
import type { Code } from './env.ts'
import { anyType } from './types.ts'
import { FeelFunction, isContext, type Value } from './values/value.ts'

/** A function outside FEEL: its kind and mapping (10.3.2.13.3), and what calls it; undefined is refused. */
export type External = (mapping: ExternalMapping) => ((args: readonly Value[]) => Value) | undefined

/** The mapping information of an external function. */
export interface ExternalMapping {
  readonly kind: 'java' | 'pmml'
  readonly class?: string
  readonly signature?: string
}

type Compilers = {
  [K in Node['kind']]: (node: Extract<Node, { readonly kind: K }>, compile: (node: Node) => Code) => Code
}

const compilers = (external: External | undefined): Compilers => ({
  literal:
    ({ value }) =>
    () =>
      value,
  variable: ({ address }) => readAddress(address),
  unknown:
    ({ name }) =>
    env => {
      env.run.warn?.(`there is no "${name}"`)
      return null
    },
  'item-entry': compileItemEntry,
  path: compilePath,
  filter: compileFilter,
  call: compileCall,
  'call-named': compileNamedCall,
  arithmetic: compileArithmetic,
  comparison: compileComparison,
  negation: compileNegation,
  and: compileLogic,
  or: compileLogic,
  between: compileBetween,
  in: compileIn,
  instance: compileInstance,
  if: compileIf,
  for: compileFor,
  some: compileQuantified,
  every: compileQuantified,
  list: compileList,
  context: compileContext,
  range: compileRange,
  function: compileFunction,
  external: (node, compile) => compileExternal(node, compile, external),
  typed: (node, compile) => {
    const of = compile(node.of)
    const { target } = node
    return env => {
      const value = of(env)
      const converted = convert(value, target)
      if (converted === undefined) env.run.warn?.('a value is not of its declared type')
      return converted ?? null
    }
  },
  native: ({ code }) => code,
})

/** Compiles a syntax tree to closures, once; they are run many times. */
export function compilerOf(external?: External): (node: Node) => Code {
  const table = compilers(external)
  const compile = (node: Node): Code => {
    // The table's entry for a kind takes nodes of that kind, which the compiler can't see through the union.
    const one = table[node.kind] as (node: Node, compile: (node: Node) => Code) => Code
    return one(node, compile)
  }
  return compile
}

function compileExternal(
  node: Extract<Node, { readonly kind: 'external' }>,
  compile: (node: Node) => Code,
  external: External | undefined,
): Code {
  const mapping = compile(node.mapping)
  const { parameters } = node
  return env => {
    const found = mappingOf(mapping(env))
    const target = found === undefined ? undefined : external?.(found)
    return new FeelFunction(parameters, anyType, (args, run) => {
      if (target === undefined) run.warn?.('external functions are refused unless the host provides them')
      if (target === undefined || args.length !== parameters.length) return null
      return target(args.map((arg, index) => coerce(arg, parameters[index]?.type ?? anyType)))
    })
  }
}

function mappingOf(value: Value): ExternalMapping | undefined {
  if (!isContext(value)) return undefined
  const java = value.get('java') ?? null
  if (!isContext(java)) return value.has('pmml') ? { kind: 'pmml' } : undefined
  const [name, signature] = [java.get('class'), java.get('method signature')]
  if (typeof name !== 'string' || typeof signature !== 'string') return undefined
  return { kind: 'java', class: name, signature }
}
