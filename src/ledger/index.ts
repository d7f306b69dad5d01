/** The ledger (台账): work reports with their editions, measures and commitments. */
export { ledgerActs } from './acts.ts'
export { type Imported, importReport } from './import-report.ts'
export { measureSourceOf } from './measure-source.ts'
export type { Edition, ReportId, ReportSummary } from './model.ts'
export { type LoadedPack, loadPack } from './pack.ts'
export { ledgerProblems } from './problems.ts'
export { addLedgerRoutes } from './routes.ts'
export { findCity, findEdition, listEditionNumbers, listReports, saveCity } from './store/editions.ts'
