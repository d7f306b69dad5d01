/** Indicators (指标): what numbers are, how each is obtained, what it came to, and what a report says of it. */

export { indicatorActs } from './acts.ts'
export { type ActsAsked, actsBehind } from './acts-behind.ts'
export { type BindingWish, bind, bindingOf, unbind } from './bind.ts'
export { buildBundle, type EvidenceSource } from './bundle/build.ts'
export { type Carried, carryBindings, type Editions } from './carry.ts'
export { define } from './define.ts'
export {
  type BoundNumber,
  districtsOf,
  findIndicator,
  type IndicatorDetail,
  type IndicatorSummary,
  listIndicators,
  type Revision,
} from './list.ts'
export {
  type DefinedIndicator,
  type Frequency,
  type KeptBinding,
  type MeasureId,
  type MeasureKey,
  type MeasureSource,
  type MeasureStanding,
  measureIdOf,
  type Point,
  parseMeasureId,
  type Reason,
  type SourceMeasure,
} from './model.ts'
export { type IndicatorPack, loadIndicatorPack, type PackBinding, type PackSource } from './pack.ts'
export { indicatorProblems } from './problems.ts'
export { type Candidate, type Proposal, proposeBindings } from './propose/propose.ts'
export { type HandedDocument, type HandedValue, reportValue } from './report-value.ts'
export { addIndicatorRoutes, type IndicatorRoutes } from './routes.ts'
export { type Settled, type SettleOptions, type SettleProgress, settle } from './settle/settle.ts'
export { findDocument, type ReportedValue, type SourceDocument } from './store/documents.ts'
export { marksOf, standingsOf } from './store/standings.ts'
export { type PointFilter, pointsOf } from './store/values.ts'
export { type ReportSummary, summaryOf } from './summary.ts'
export { indicatorWords, reasonText } from './words.ts'
