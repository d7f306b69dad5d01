/** What the public pages need from the rest of the program; given when they are mounted. */
import type { FastifyRequest } from 'fastify'
import type { Edition, ReportSummary } from '../../src/ledger/index.ts'
import type { FileReading } from '../../src/report/index.ts'
import type { Assets } from './assets.ts'
import type { NumberPorts } from './data/ports.ts'

/** What the pages ask of the city. */
export type Ports = {
  /** The newest edition of the city's newest report. */
  findNewest(): Promise<Edition | undefined>
  /** An edition by number; without one the newest of the report. */
  findEdition(report: string, number?: number): Promise<Edition | undefined>
  /** Every report, newest first. */
  listReports(): Promise<readonly ReportSummary[]>
  /**
   * Reads the file that a request hands in, and stores nothing; with the file's name where it has one.
   *
   * @throws Problem where there is no file, or it can't be read
   */
  readHandedIn(request: FastifyRequest): Promise<FileReading & { readonly name?: string | undefined }>
  /** What is known of numbers from the record; none where the pages stand without one. */
  readonly numbers?: NumberPorts | undefined
  readonly assets: Assets
  readonly publicUrl?: string | undefined
}
