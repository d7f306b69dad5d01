import type { RunOptions } from '../feel/run.ts'
import type { TableEvent, Value } from '../feel/values/value.ts'
import { nodesOf } from '../feel/walk.ts'
import type { Evaluator, InputFault, Inputs } from '../graph/evaluate.ts'
import { fromPlain } from '../graph/plain.ts'
import type { Program } from '../graph/program.ts'
import type { CompiledTable } from '../table/compile.ts'
import { type Step, Trace } from './trace.ts'

/** Decided, or not to be said because inputs that matter are absent or wrong. */
export type Outcome =
  | { readonly kind: 'decided'; readonly value: Value }
  | { readonly kind: 'cannot-say'; readonly because: readonly InputFault[] }

/** Why a decision came out as it did. */
export interface Explanation {
  readonly decision: string
  readonly outcome: Outcome
  readonly inputs: readonly { readonly name: string; readonly value: Value }[]
  /** Each decision on the way, in order, the one asked for last. */
  readonly steps: readonly Step[]
  /** Why nulls came to be. */
  readonly warnings: readonly string[]
}

/**
 * Evaluates with a trace. Where DMN would go on with null for an input that is absent or wrong, and the outcome hangs
 * on it, the outcome is `cannot-say` and names the input.
 */
export function explain(program: Program, evaluator: Evaluator, inputs: Inputs, options: RunOptions = {}): Explanation {
  const trace = new Trace()
  const warnings: string[] = []
  const value = evaluator.evaluate(inputs, { ...options, trace, warn: message => void warnings.push(message) })
  const faults = evaluator.faults(inputs)
  const material = faults.filter(fault => value === null || matters(program, evaluator, trace.steps, fault))
  return {
    decision: evaluator.name,
    outcome: material.length === 0 ? { kind: 'decided', value } : { kind: 'cannot-say', because: material },
    inputs: evaluator.inputs.map(({ name, type }) => ({ name, value: fromPlain(inputs[name], type) ?? null })),
    steps: trace.steps,
    warnings: [...new Set(warnings)],
  }
}

/**
 * Does the outcome hang on the input? In a table it does where a rule fails only for want of it; elsewhere where an
 * expression reads it without speaking of null.
 */
function matters(program: Program, evaluator: Evaluator, steps: readonly Step[], fault: InputFault): boolean {
  const tables = new Map([...program.tables.keys()].map(table => [table.table as object, table] as const))
  const inTables = steps.some(step => step.tables.some(event => failsFor(tables.get(event.table), event, fault.input)))
  if (inTables) return true
  return program.seen.some(
    ({ node, source, owner }) =>
      evaluator.order.includes(owner) &&
      !/\bnull\b/.test(source) &&
      [...nodesOf(node)].some(one => reads(one, fault.input)),
  )
}

const reads = (node: { readonly kind: string; readonly name?: unknown }, name: string): boolean =>
  node.kind === 'variable' && node.name === name

function failsFor(table: CompiledTable | undefined, event: TableEvent, input: string): boolean {
  if (table === undefined) return false
  const columns = table.inputs.flatMap((node, i) => ([...nodesOf(node)].some(one => reads(one, input)) ? [i] : []))
  const failures = event.failed()
  const last = table.table.hitPolicy === 'FIRST' ? (event.matched[0] ?? failures.length) : failures.length
  return failures.slice(0, last).some(failed => failed.length > 0 && failed.every(column => columns.includes(column)))
}
