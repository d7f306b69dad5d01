/** What a number rests on, and how a stranger checks it: pure, the same on the server and in a reader's browser. */
export { mostActs } from './bundle/limits.ts'
export { type BundleDocument, type BundleParts, packBundle } from './bundle/pack.ts'
export { BundleRefused } from './bundle/refused.ts'
export { checkDefinitions } from './check-definitions.ts'
export { fits } from './claim/fits.ts'
export { judge, pullOf, reaches } from './claim/judge.ts'
export { stepOf } from './claim/step.ts'
export { transformed } from './claim/transform.ts'
export { type Figure, figureOf, noFigure, type Parts, valueFigure, type Why, whyText } from './figure.ts'
export { computeFormula, type Formula, parseFormula, referencesOf } from './formula.ts'
export { BoundBody, DefinedBody, kinds, ReportedBody, ReportPublishedBody, UnboundBody } from './kinds.ts'
export {
  Binding,
  Claim,
  Computation,
  Condition,
  Definition,
  MeasureRef,
  Period,
  type Standing,
  standings,
} from './model.ts'
export { type Needs, needsOf } from './needs.ts'
export { boundsOf, dayNumber, dayOfNumber, isPossible, yearBefore, yearsOf } from './periods.ts'
export { type Projection, type ProjectionInput, project } from './project.ts'
export { type Recounted, recount } from './recount/recount.ts'
export { boundFigure } from './resolve.ts'
export { drawSample, sampleSize } from './sample.ts'
export { type ActsMethod, addTo, openTally, partsOf, partsOfTally, rankOf, type Tally, type Window } from './tally.ts'
export { verifyProof } from './verify/proof-file.ts'
export { checkSignature, type Trust } from './verify/signature.ts'
export { type Check, checkTitles, type Verdict } from './verify/verdict.ts'
export { verifyBundle } from './verify/verify.ts'
