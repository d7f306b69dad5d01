import type { Node } from '../feel/ast.ts'
import { coerce } from '../feel/coerce.ts'
import type { Vocabulary } from '../feel/cursor.ts'
import type { Code, Env } from '../feel/env.ts'
import { parseExpression, parseUnaryTests, type UnaryTests } from '../feel/parser.ts'
import { Scope } from '../feel/scope.ts'
import { anyType, type FeelType, listOf, numberType } from '../feel/types.ts'
import { isEqual } from '../feel/values/compare.ts'
import type { Value } from '../feel/values/value.ts'
import type { BoxedTable, OutputClause, Rule } from '../model/model.ts'
import { DecisionProblem } from '../problems.ts'
import { type Cell, compileCell } from './cells.ts'
import { type Hit, resolverOf } from './hit-policy.ts'
import { compileMatcher, failuresOf } from './match.ts'

/** What compiling a table needs of its surroundings. */
export interface TableContext {
  readonly name: string
  readonly vocabulary: Vocabulary
  readonly typeOf: (typeRef: string | undefined) => FeelType
  readonly compile: (node: Node) => Code
  /** Output values where the table lists none: those that the decision's type allows. */
  readonly allowed: string | undefined
}

/** A decision table as compiled: its code, its type, and its parsed parts for checks and explanations. */
export interface CompiledTable {
  readonly code: Code
  readonly type: FeelType
  readonly depth: number
  readonly table: BoxedTable
  readonly name: string
  readonly inputs: readonly Node[]
  readonly cells: readonly (readonly UnaryTests[])[]
  readonly outputs: readonly (readonly Node[])[]
}

/**
 * Compiles a decision table (10.3.2.10).
 * @throws dmn.table where rules and clauses do not agree in number; feel.* for its expressions
 */
export function compileTable(table: BoxedTable, scope: Scope, context: TableContext): CompiledTable {
  const { vocabulary, compile } = context
  const inputs = table.inputs.map(clause => {
    const node = parseExpression(clause.expression.text, scope, vocabulary, clause.expression.place)
    const target = context.typeOf(clause.typeRef)
    return target.kind === 'any' || node.type.kind !== 'any' ? node : { ...node, type: target }
  })
  const scopes = inputs.map(input => cellScope(scope, input.type))
  const values = table.inputs.map(
    (clause, i) =>
      clause.values && parseUnaryTests(clause.values.text, scopes[i] ?? scope, vocabulary, clause.values.place),
  )
  const cells = table.rules.map(rule => parseCells(rule, table, scopes, context))
  const outputs = table.rules.map(rule => parseOutputs(rule, table, scope, context))
  const compiledCells = cells.map(row =>
    row.map((tests, i) => compileCell(tests.any ? (values[i] ?? tests) : tests, compile)),
  )
  const code = tableCode(table, {
    inputs: inputs.map(compile),
    cells: compiledCells,
    outputs: outputs.map(row => row.map(compile)),
    ranks: table.outputs.map(clause => rankingOf(clause, table, scope, context)),
    fallback: fallbackOf(table, scope, context),
  })
  const depth = Math.max(1, ...inputs.map(node => node.depth), ...outputs.flat().map(node => node.depth)) + 1
  return { code, type: resultType(table, outputs, context), depth, table, name: context.name, inputs, cells, outputs }
}

function cellScope(scope: Scope, type: FeelType): Scope {
  const inner = new Scope(scope)
  inner.bind('?', type)
  return inner
}

function parseCells(rule: Rule, table: BoxedTable, scopes: readonly Scope[], context: TableContext): UnaryTests[] {
  if (rule.inputs.length !== table.inputs.length) {
    throw new DecisionProblem(
      'dmn.table',
      `a rule has ${rule.inputs.length} entries for ${table.inputs.length} inputs`,
      rule.place,
    )
  }
  return rule.inputs.map((entry, i) => {
    if (entry.text.trim() === '') return { any: true, negated: false, tests: [] }
    return parseUnaryTests(entry.text, scopes[i] ?? new Scope(), context.vocabulary, entry.place)
  })
}

function parseOutputs(rule: Rule, table: BoxedTable, scope: Scope, context: TableContext): Node[] {
  if (rule.outputs.length !== table.outputs.length) {
    throw new DecisionProblem(
      'dmn.table',
      `a rule has ${rule.outputs.length} outputs for ${table.outputs.length}`,
      rule.place,
    )
  }
  return rule.outputs.map((entry, i) => {
    if (entry.text.trim() === '') return nullNode
    const node = parseExpression(entry.text, scope, context.vocabulary, entry.place)
    const target = context.typeOf(table.outputs[i]?.typeRef)
    if (target.kind === 'any') return node
    return { kind: 'typed', of: node, target, at: node.at, type: target, depth: node.depth + 1 }
  })
}

const nullNode: Node = { kind: 'literal', value: null, at: 0, type: { kind: 'null' }, depth: 1 }

const multiple: ReadonlySet<string> = new Set(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])

function resultType(table: BoxedTable, outputs: readonly (readonly Node[])[], context: TableContext): FeelType {
  if (table.aggregation !== undefined) return table.aggregation === 'COUNT' ? numberType : anyType
  const columns = table.outputs.map((clause, i) => {
    const declared = context.typeOf(clause.typeRef)
    return declared.kind === 'any' ? (outputs[0]?.[i]?.type ?? anyType) : declared
  })
  const one: FeelType =
    columns.length === 1
      ? (columns[0] ?? anyType)
      : { kind: 'context', fields: new Map(columns.map((type, i) => [table.outputs[i]?.name ?? '', type])) }
  return multiple.has(table.hitPolicy) ? listOf(one) : one
}

/** The place of an output in the listed values, the first highest; what is not listed comes last. */
type Ranking = (output: Value, env: Env) => number

function rankingOf(clause: OutputClause, table: BoxedTable, scope: Scope, context: TableContext): Ranking | undefined {
  if (table.hitPolicy !== 'PRIORITY' && table.hitPolicy !== 'OUTPUT ORDER') return undefined
  const text = clause.values?.text ?? context.typeOf(clause.typeRef).allowedText ?? context.allowed
  if (text === undefined) return undefined
  const { tests } = parseUnaryTests(
    text,
    cellScope(scope, anyType),
    context.vocabulary,
    clause.values?.place ?? table.place,
  )
  const listed = tests.map(({ node }) => context.compile(node))
  return (output, env) => {
    const at = listed.findIndex(code => isEqual(code(env), output))
    return at < 0 ? listed.length : at
  }
}

function fallbackOf(table: BoxedTable, scope: Scope, context: TableContext): Code | undefined {
  const defaults = table.outputs.map(clause => {
    if (clause.default === undefined) return undefined
    const code = context.compile(parseExpression(clause.default.text, scope, context.vocabulary, clause.default.place))
    const target = context.typeOf(clause.typeRef)
    return (env: Env) => coerce(code(env), target)
  })
  if (defaults.every(one => one === undefined)) return undefined
  const output = outputCode(
    table,
    defaults.map(one => one ?? (() => null)),
  )
  return multiple.has(table.hitPolicy) && table.aggregation === undefined ? env => listOfOne(output(env)) : output
}

const listOfOne = (value: Value): Value => (Array.isArray(value) ? value : [value])

/** One rule's output: the entry itself, or a context of the entries by output name. */
function outputCode(table: BoxedTable, entries: readonly Code[]): Code {
  const [only] = entries
  if (entries.length === 1 && only !== undefined) return only
  const names = table.outputs.map(clause => clause.name ?? '')
  return env => new Map(entries.map((entry, i) => [names[i] ?? '', entry(env)]))
}

interface Parts {
  readonly inputs: readonly Code[]
  readonly cells: readonly (readonly Cell[])[]
  readonly outputs: readonly (readonly Code[])[]
  readonly ranks: readonly (Ranking | undefined)[]
  readonly fallback: Code | undefined
}

function tableCode(table: BoxedTable, parts: Parts): Code {
  const match = compileMatcher(parts.cells, parts.inputs.length)
  const resolve = resolverOf(table.hitPolicy, table.aggregation)
  const outputs = parts.outputs.map(entries => outputCode(table, entries))
  const isFirst = table.hitPolicy === 'FIRST'
  const hasRanks = parts.ranks.some(rank => rank !== undefined)
  return env => {
    const values: Value[] = []
    for (const input of parts.inputs) values.push(input(env))
    const frame: Env = { vars: [null], parent: env, run: env.run }
    let only = -1
    let rest: number[] | undefined
    match(values, frame, rule => {
      if (only < 0) only = rule
      else if (rest === undefined) rest = [only, rule]
      else rest.push(rule)
      return isFirst
    })
    const result = resultOf(env)
    if (env.run.trace !== undefined) {
      const failed = (): number[][] => failuresOf(parts.cells, values, frame)
      env.run.trace.table({ table, inputs: values, matched: rest ?? (only < 0 ? [] : [only]), failed, result })
    }
    return result

    function resultOf(here: Env): Value {
      if (only < 0) return parts.fallback?.(here) ?? null
      if (rest === undefined && !multiple.has(table.hitPolicy)) return outputs[only]?.(here) ?? null
      const hits = (rest ?? [only]).map((rule): Hit => {
        const output = outputs[rule]?.(here) ?? null
        return { rule, output, rank: hasRanks ? ranksOf(output, frame) : [] }
      })
      return resolve(hits, here.run)
    }
  }

  function ranksOf(output: Value, frame: Env): number[] {
    const values = table.outputs.length === 1 ? [output] : output instanceof Map ? [...output.values()] : []
    return values.map((value, i) => parts.ranks[i]?.(value, frame) ?? 0)
  }
}
