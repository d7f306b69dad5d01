/** Indicators (指标): what numbers are, how each is obtained, what it came to, and what a report says of it. */
export { indicatorActs } from './acts.ts'
export { actsBehind } from './acts-behind.ts'
export { bind, bindingOf, unbind } from './bind.ts'
export { buildBundle } from './bundle/build.ts'
export { carryBindings } from './carry.ts'
export { define } from './define.ts'
export { districtsOf, findIndicator, listIndicators } from './list.ts'
export {
  type DefinedIndicator,
  type MeasureKey,
  type MeasureSource,
  type MeasureStanding,
  measureIdOf,
  type Point,
  parseMeasureId,
  type SourceMeasure,
} from './model.ts'
export { type IndicatorPack, loadIndicatorPack } from './pack.ts'
export { indicatorProblems } from './problems.ts'
export { proposeBindings } from './propose/propose.ts'
export { reportValue } from './report-value.ts'
export { addIndicatorRoutes } from './routes.ts'
export { settle } from './settle/settle.ts'
export { findDocument } from './store/documents.ts'
export { marksOf, standingsOf } from './store/standings.ts'
export { pointsOf } from './store/values.ts'
