/** Indicators (指标): what numbers are, how each is obtained, what it came to, and what a report says of it. */
export { indicatorActs } from './acts.ts'
export { type BindingWish, bind, bindingOf, unbind } from './bind.ts'
export { define } from './define.ts'
export {
  type DefinedIndicator,
  type KeptBinding,
  type MeasureId,
  type MeasureKey,
  type MeasureSource,
  type MeasureStanding,
  measureIdOf,
  type Point,
  parseMeasureId,
  type SourceMeasure,
} from './model.ts'
export { type IndicatorPack, loadIndicatorPack, type PackBinding, type PackSource } from './pack.ts'
export { indicatorProblems } from './problems.ts'
export { type Candidate, type Proposal, proposeBindings } from './propose/propose.ts'
export { type HandedDocument, type HandedValue, reportValue } from './report-value.ts'
