/**
 * The decision engine's public face: DMN 1.2–1.5 in, decisions with reasons out. Pure; imports nothing of the rest.
 *
 * `loadModel` → `decision(name)` → `evaluate`; `explain` and `sentencesOf` for the reasons; `checkModel`, `runCases`,
 * `replay` and `Simulation` for those who write rules; `evaluateFeel` for single expressions; `runTck` for the OMG's kit.
 */

export { type CasesOutcome, inputsOfCase, type RuleCase, readCases, runCases } from './cases.ts'
export { checkModel } from './check/check.ts'
export type { Finding } from './check/findings.ts'
export { type Counterfactual, counterfactuals, whenItChanges } from './explain/counterfactual.ts'
export { type Explanation, explain, type Outcome } from './explain/explain.ts'
export { type Language, sentencesOf } from './explain/sentences.ts'
export { type Step, Trace } from './explain/trace.ts'
export { compileFeel, evaluateFeel } from './expression.ts'
export type { External, ExternalMapping } from './feel/compile.ts'
export { defaultLimits, type Limits, type RunOptions } from './feel/run.ts'
export { describeType, type FeelType } from './feel/types.ts'
export { parseDateTime } from './feel/values/temporal.ts'
export { literalOf } from './feel/values/text.ts'
export type { Value } from './feel/values/value.ts'
export type { Evaluator, InputFault, Inputs } from './graph/evaluate.ts'
export { type Plain, toPlain } from './graph/plain.ts'
export { importsOf } from './imports.ts'
export type { Boxed, BoxedTable, Definitions } from './model/model.ts'
export { type DecisionModel, loadModel, type Source } from './model.ts'
export { DecisionProblem, type Place, type ProblemCode, problemKinds } from './problems.ts'
export { type DecisionRecord, decideOnRecord, engineVersion, type Replay, replay } from './replay.ts'
export { Simulation, type SimulationResult } from './simulate.ts'

export { javaForKit } from './tck/java.ts'
export { runTck, type TckOutcome } from './tck/run.ts'
