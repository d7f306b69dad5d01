/** The official record (行为记录): acts, their order for good, the tree over them, and who is told of them. */
export { recordActs } from './acts.ts'
export { type Catalogue, catalogueOf, declareActs, nameOfKind } from './catalogue.ts'
export type { ActDraft, ActId, ActKind, Actor, Fields, Given, PastAct, RecordedAct } from './model.ts'
export { recordProblems } from './problems.ts'
export { type OfficialRecord, openRecord, type RecordOptions } from './record.ts'
export {
  type ActFilter,
  type ActPage,
  actAt,
  bytesOfEntries,
  entriesOfSeries,
  findAct,
  findLog,
  type LogState,
  latestCheckpoint,
  linkedTo,
  listActs,
  listCheckpoints,
  listSeries,
  type Series,
  type StoredCheckpoint,
  seriesOf,
  type TallyQuestion,
  talliesOf,
  tileReader,
} from './store/index.ts'
export { dropFailure, type Failure, listFailures, retryFailure } from './subscribe/failures.ts'
export type { Subscriber } from './subscribe/subscribe.ts'
