import { DecisionProblem } from '../problems.ts'
import type { RunState, Value } from './values/value.ts'

/** A frame of values at run time; its static side is a `Scope`. Owned by whoever creates it, never changed after. */
export interface Env {
  readonly vars: Value[]
  readonly parent: Env | undefined
  readonly run: RunState
}

/** A compiled expression. */
export type Code = (env: Env) => Value

/** Takes one step of the budget. @throws run.budget */
export function step(run: RunState): void {
  if (--run.budget < 0) throw new DecisionProblem('run.budget', 'the rule may loop for ever')
}

/**
 * Takes steps for a value by its size, so that doubling a text or a list ends by the budget and not by the memory.
 * @throws run.budget
 */
export function spendOn(value: Value, run: RunState): Value {
  const size = typeof value === 'string' ? value.length >> 5 : Array.isArray(value) ? value.length : 0
  run.budget -= size
  if (run.budget < 0) throw new DecisionProblem('run.budget', 'a text or a list grows too large')
  return value
}

/** Runs something one call deeper. @throws run.too-deep, run.budget */
export function deeper<T>(run: RunState, work: () => T): T {
  step(run)
  if (++run.depth > run.depthMax) throw new DecisionProblem('run.too-deep', 'a function may call itself for ever')
  const result = work()
  run.depth--
  return result
}
