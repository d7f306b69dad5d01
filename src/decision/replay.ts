import { createHash } from 'node:crypto'
import type { RunOptions } from './feel/run.ts'
import { literalOf } from './feel/values/text.ts'
import type { Value } from './feel/values/value.ts'
import type { Inputs } from './graph/evaluate.ts'
import { fromPlain, type Plain, toPlain } from './graph/plain.ts'
import type { DecisionModel } from './model.ts'

/** The version of this engine's semantics; it changes when the same rules could decide differently. */
export const engineVersion = '1'

/** What must be kept to decide again in ten years: rules, inputs, outcome and engine, all by value or by hash. */
export interface DecisionRecord {
  readonly engine: string
  /** SHA-256 of the rule set. */
  readonly rules: string
  readonly decision: string
  readonly inputs: { readonly [name: string]: Plain }
  /** SHA-256 over the inputs' canonical form: the commitment that a public record may carry instead of them. */
  readonly inputsHash: string
  readonly outcome: Plain
  /** The outcome as FEEL writes it, which loses no digit. */
  readonly outcomeText: string
}

/** Decides and keeps what a replay needs; inputs the decision does not read are left out. */
export function decideOnRecord(
  model: DecisionModel,
  decision: string,
  inputs: Inputs,
  options?: RunOptions,
): DecisionRecord {
  const evaluator = model.decision(decision)
  const read = evaluator.inputs.map(({ name, type }): [string, Value] => [name, fromPlain(inputs[name], type) ?? null])
  const outcome = evaluator.evaluate(inputs, options)
  return {
    engine: engineVersion,
    rules: model.hash,
    decision,
    inputs: Object.fromEntries(read.map(([name, value]) => [name, toPlain(value)])),
    inputsHash: hashOf(read),
    outcome: toPlain(outcome),
    outcomeText: literalOf(outcome),
  }
}

function hashOf(read: readonly (readonly [string, Value])[]): string {
  const sorted = read.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify(sorted.map(([name, value]) => [name, literalOf(value)])))
    .digest('hex')
}

/** Whether a replay gave the same, and if not, what differs. */
export type Replay =
  | { readonly same: true }
  | {
      readonly same: false
      readonly differs: 'rules' | 'engine' | 'inputs' | 'outcome'
      readonly was: string
      readonly is: string
    }

/** Decides a record again with a model; the rule set, the engine, the inputs and the outcome must all be the same. */
export function replay(model: DecisionModel, record: DecisionRecord, options?: RunOptions): Replay {
  if (record.engine !== engineVersion) return { same: false, differs: 'engine', was: record.engine, is: engineVersion }
  if (record.rules !== model.hash) return { same: false, differs: 'rules', was: record.rules, is: model.hash }
  const again = decideOnRecord(model, record.decision, record.inputs, options)
  if (again.inputsHash !== record.inputsHash) {
    return { same: false, differs: 'inputs', was: record.inputsHash, is: again.inputsHash }
  }
  if (again.outcomeText === record.outcomeText) return { same: true }
  return { same: false, differs: 'outcome', was: record.outcomeText, is: again.outcomeText }
}
