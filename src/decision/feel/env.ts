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

/** Runs something one call deeper. @throws run.too-deep, run.budget */
export function deeper<T>(run: RunState, work: () => T): T {
  step(run)
  if (++run.depth > run.depthMax) throw new DecisionProblem('run.too-deep', 'a function may call itself for ever')
  const result = work()
  run.depth--
  return result
}
