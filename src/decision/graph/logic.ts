import type { ContextEntry, FormalParameter, Node } from '../feel/ast.ts'
import type { Vocabulary } from '../feel/cursor.ts'
import type { Code } from '../feel/env.ts'
import { commonType, contextType, elementType, filterType, iterationType } from '../feel/infer.ts'
import { parseExpression } from '../feel/parser.ts'
import { Scope } from '../feel/scope.ts'
import { anyType, booleanType, type FeelType, listOf } from '../feel/types.ts'
import type { Boxed, BoxedFunction, BoxedTable, Variable } from '../model/model.ts'
import { type CompiledTable, compileTable } from '../table/compile.ts'

/** What turning boxed expressions into syntax trees needs to know. */
export interface LogicContext {
  readonly vocabulary: Vocabulary
  readonly typeOf: (typeRef: string | undefined) => FeelType
  readonly compile: (node: Node) => Code
  /** What the element is called, for traces. */
  readonly name: string
  readonly allowed: string | undefined
  /** Is told of each table, and of each expression with its text: checks and explanations read them. */
  readonly sawTable: (table: CompiledTable) => void
  readonly sawNode: (node: Node, source: string, place: Boxed['place']) => void
}

type Kind = Boxed['kind']
type BoxedOf<K extends Kind> = Extract<Boxed, { readonly kind: K }>
type Convert<B> = (boxed: B, scope: Scope, context: LogicContext) => Node
type Converters = { [K in Exclude<Kind, 'for' | 'some' | 'every'>]: Convert<BoxedOf<K>> } & {
  [K in 'for' | 'some' | 'every']: Convert<BoxedOf<'for' | 'some' | 'every'>>
}

/** The syntax tree of a boxed expression: the same nodes that FEEL text gives (10.2.1). */
export function logicNode(boxed: Boxed, scope: Scope, context: LogicContext): Node {
  // The table's entry for a kind takes boxed expressions of that kind, which the compiler can't see through the union.
  const convert = converters[boxed.kind] as (boxed: Boxed, scope: Scope, context: LogicContext) => Node
  return typed(convert(boxed, scope, context), context.typeOf(boxed.typeRef))
}

/** Holds a node to a declared type, where there is one. */
export function typed(node: Node, target: FeelType): Node {
  if (target.kind === 'any') return node
  return { kind: 'typed', of: node, target, at: node.at, type: target, depth: node.depth + 1 }
}

const depthOf = (...nodes: readonly Node[]): number => Math.max(0, ...nodes.map(node => node.depth)) + 1

const nullNode: Node = { kind: 'literal', value: null, at: 0, type: { kind: 'null' }, depth: 1 }

const converters: Converters = {
  empty: () => nullNode,
  literal: ({ text }, scope, context) => {
    if (text.text === '') return nullNode
    const node = parseExpression(text.text, scope, context.vocabulary, text.place)
    context.sawNode(node, text.text, text.place)
    return node
  },
  table: (boxed, scope, context) => tableNode(boxed, scope, context),
  function: (boxed, scope, context) => functionNode(boxed, scope, context),
  context: (boxed, scope, context) => {
    const inner = new Scope(scope)
    const entries: ContextEntry[] = []
    for (const { variable, value } of boxed.entries) {
      const node = logicNode(value, inner, context)
      const entry = variable === undefined ? node : typed(node, context.typeOf(variable.typeRef))
      entries.push({ key: variable?.name, value: entry })
      if (variable !== undefined) inner.bind(variable.name, entry.type, entries.length - 1)
    }
    return {
      kind: 'context',
      entries,
      at: 0,
      type: contextType(entries),
      depth: depthOf(...entries.map(one => one.value)),
    }
  },
  list: (boxed, scope, context) => {
    const items = boxed.items.map(item => logicNode(item, scope, context))
    return {
      kind: 'list',
      items,
      at: 0,
      type: listOf(commonType(items.map(item => item.type))),
      depth: depthOf(...items),
    }
  },
  relation: (boxed, scope, context) => {
    const items = boxed.rows.map(row => rowNode(boxed.columns, row, scope, context))
    return {
      kind: 'list',
      items,
      at: 0,
      type: listOf(commonType(items.map(item => item.type))),
      depth: depthOf(...items),
    }
  },
  invocation: (boxed, scope, context) => {
    const callee = boxed.callee === undefined ? nullNode : logicNode(boxed.callee, scope, context)
    const args = new Map(boxed.bindings.map(one => [one.parameter, logicNode(one.value, scope, context)] as const))
    const type = callee.type.kind === 'function' ? callee.type.result : anyType
    return { kind: 'call-named', callee, args, at: 0, type, depth: depthOf(callee, ...args.values()) }
  },
  conditional: (boxed, scope, context) => {
    const [condition, then, otherwise] = [boxed.condition, boxed.then, boxed.otherwise].map(one =>
      logicNode(one, scope, context),
    )
    if (condition === undefined || then === undefined || otherwise === undefined) return nullNode
    const type = commonType([then.type, otherwise.type])
    return { kind: 'if', condition, then, otherwise, at: 0, type, depth: depthOf(condition, then, otherwise) }
  },
  filter: (boxed, scope, context) => {
    const of = logicNode(boxed.of, scope, context)
    const by = logicNode(boxed.by, new Scope(scope, elementType(of.type)), context)
    return { kind: 'filter', of, by, at: 0, type: filterType(of.type, by), depth: depthOf(of, by) }
  },
  for: iteratorNode,
  some: iteratorNode,
  every: iteratorNode,
}

function iteratorNode(boxed: BoxedOf<'for' | 'some' | 'every'>, scope: Scope, context: LogicContext): Node {
  const from = logicNode(boxed.of, scope, context)
  const inner = new Scope(scope)
  inner.bind(boxed.variable.name, iterationType(from.type))
  inner.bind('partial', listOf(anyType))
  const body = logicNode(boxed.body, inner, context)
  const iterations = [{ name: boxed.variable.name, from, to: undefined }]
  const common = { iterations, body, at: 0, depth: depthOf(from, body) }
  if (boxed.kind === 'for') return { kind: 'for', ...common, type: listOf(body.type) }
  return { kind: boxed.kind, ...common, type: booleanType, strict: true }
}

function rowNode(columns: readonly Variable[], row: readonly Boxed[], scope: Scope, context: LogicContext): Node {
  const entries = columns.map((column, i) => {
    const cell = row[i]
    const value = cell === undefined ? nullNode : logicNode(cell, new Scope(scope), context)
    return { key: column.name, value: typed(value, context.typeOf(column.typeRef)) }
  })
  return {
    kind: 'context',
    entries,
    at: 0,
    type: contextType(entries),
    depth: depthOf(...entries.map(one => one.value)),
  }
}

function tableNode(boxed: BoxedTable, scope: Scope, context: LogicContext): Node {
  const table = compileTable(boxed, scope, context)
  context.sawTable(table)
  return { kind: 'native', code: table.code, at: 0, type: table.type, depth: table.depth }
}

/** A boxed function, FEEL or external; its body is a scope of its own. */
export function functionNode(boxed: BoxedFunction, scope: Scope, context: LogicContext): Node {
  const parameters: FormalParameter[] = boxed.parameters.map(one => ({
    name: one.name,
    type: context.typeOf(one.typeRef),
  }))
  const inner = new Scope(scope)
  for (const one of parameters) inner.bind(one.name, one.type)
  const body = boxed.body === undefined ? nullNode : logicNode(boxed.body, inner, context)
  const type: FeelType = { kind: 'function', parameters: parameters.map(one => one.type), result: body.type }
  if (boxed.language === 'FEEL') return { kind: 'function', parameters, body, at: 0, type, depth: depthOf(body) }
  const key = boxed.language === 'Java' ? 'java' : 'pmml'
  const mapping: Node = { kind: 'context', entries: [{ key, value: body }], at: 0, type: anyType, depth: depthOf(body) }
  const node: Node = { kind: 'external', parameters, mapping, at: 0, type, depth: depthOf(mapping) }
  context.sawNode(node, '', boxed.place)
  return node
}
