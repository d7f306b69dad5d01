/** What a number rests on, and how a stranger checks it: pure, the same on the server and in a reader's browser. */
export { mostActs } from './bundle/limits.ts'
export { type Bundle, openBundle } from './bundle/open.ts'
export { type BundleDocument, type BundleParts, packBundle } from './bundle/pack.ts'
export { BundleRefused } from './bundle/refused.ts'
export { checkDefinitions, type DefinitionError } from './check-definitions.ts'
export { fits } from './claim/fits.ts'
export { type Judgement, judge, type Pull, pullOf, reaches } from './claim/judge.ts'
export { stepOf } from './claim/step.ts'
export { type Measured, transformed } from './claim/transform.ts'
export { convert } from './claim/units.ts'
export { type Figure, figureOf, noFigure, type Parts, valueFigure, type Why, whys, whyText } from './figure.ts'
export { computeFormula, type Formula, FormulaInvalid, parseFormula, referencesOf } from './formula.ts'
export {
  BoundBody,
  ClosedBody,
  DefinedBody,
  kinds,
  ReportedBody,
  ReportPublishedBody,
  UnboundBody,
} from './kinds.ts'
export {
  Binding,
  Claim,
  Computation,
  Condition,
  Definition,
  MeasureRef,
  Method,
  Period,
  type Standing,
  standings,
} from './model.ts'
export { type Needs, needsOf, periodsOf, type SeriesNeed, yearsEarlier } from './needs.ts'
export {
  type Bounds,
  boundsOf,
  dayNumber,
  dayOfNumber,
  isPossible,
  periodHolds,
  yearBefore,
  yearsOf,
} from './periods.ts'
export {
  type LevelOn,
  type Projection,
  type ProjectionInput,
  type ProjectionMethod,
  project,
  projectionMethods,
} from './project.ts'
export type { RecountProblem } from './recount/gather.ts'
export { type Recounted, type RecountedMeasure, recount } from './recount/recount.ts'
export { boundFigure, figureFrom, type Sources } from './resolve.ts'
export { type Drawn, drawSample, type SeriesCount, sampleSize } from './sample.ts'
export {
  type ActsMethod,
  addTo,
  openTally,
  partsOf,
  partsOfTally,
  rankOf,
  type Tally,
  type Window,
} from './tally.ts'
export { verifyProof } from './verify/proof-file.ts'
export type { Trust } from './verify/signature.ts'
export { checkSignature, type SignedCheckpoint } from './verify/signature.ts'
export { type Check, type CheckName, checkNames, checkTitles, type Verdict } from './verify/verdict.ts'
export { verifyBundle } from './verify/verify.ts'
