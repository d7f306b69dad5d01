/** What may be read of the record. */
export {
  type ActFilter,
  type ActPage,
  actAt,
  bytesOfEntries,
  entriesOfSeries,
  findAct,
  linkedTo,
  listActs,
} from './acts.ts'
export { listKeys } from './keys.ts'
export { findLog, type LogState } from './log.ts'
export { listSeries, type Series, seriesOf, type TallyQuestion, talliesOf } from './series.ts'
export { latestCheckpoint, listCheckpoints, type StoredCheckpoint, tileReader } from './tiles.ts'
export { newestRecorded } from './waiting.ts'
