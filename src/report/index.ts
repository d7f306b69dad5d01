/** Reads government work reports (政府工作报告): pure, no database, no clock. */
export { Commitment, Comparator, Measure, Reading, Role, Section } from './model.ts'
export { commitmentColumns, measureColumns } from './print/columns.ts'
export { type FileReading, readReport, readReportFile } from './read.ts'
