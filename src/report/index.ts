/** Reads government work reports (政府工作报告): pure, no database, no clock. */
export { reportProblems } from './intake/problems.ts'
export { noteIn } from './measure/doubts.ts'
export {
  Commitment,
  Comparator,
  type Finding,
  Measure,
  type Quoted,
  Reading,
  Role,
  Section,
  type Stretch,
} from './model.ts'
export { commitmentColumns, measureColumns } from './print/columns.ts'
export { summaryOf } from './print/summary.ts'
export { CityWords, type FileReading, readReport, readReportFile } from './read.ts'
export { addReadingRoute, type HandedIn, handedIn, largestFile } from './routes.ts'
