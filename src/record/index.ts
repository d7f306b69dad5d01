/** The official record (行为记录): acts, their order for good, the tree over them, and who is told of them. */
export { recordActs } from './acts.ts'
export { type Catalogue, catalogueOf, declareActs, nameOfKind } from './catalogue.ts'
export { checkRecord } from './check/check.ts'
export { findingText } from './check/findings.ts'
export type { ActDraft, ActId, ActKind, Actor, Fields, Given, PastAct, RecordedAct } from './model.ts'
export { keepsPrivatePart } from './private/kept.ts'
export { recordProblems } from './problems.ts'
export { provenIn } from './proven.ts'
export { publicationProblems } from './publication-problems.ts'
export { openPublication, type Publication } from './publish.ts'
export { type OfficialRecord, openRecord, type RecordOptions } from './record.ts'
export { type ChangedKey, continueAfterRestore, replaceLostKey, retireKeys, rotateKey } from './rotate.ts'
export { addRecordRoutes } from './routes.ts'
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
  listKeys,
  listSeries,
  newestRecorded,
  type Series,
  type StoredCheckpoint,
  seriesOf,
  type TallyQuestion,
  talliesOf,
  tileReader,
} from './store/index.ts'
export { dropFailure, type Failure, listFailures, retryFailure } from './subscribe/failures.ts'
export type { Subscriber } from './subscribe/subscribe.ts'
export { verifyMlDsa44 } from './witness/cosigner.ts'
export { runWitness } from './witness/run.ts'
export { cosignaturesOf, cosignedNote, standingsOf } from './witness/store.ts'
