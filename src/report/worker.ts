/** A thread that reads reports: one file in, its reading out. */
import { serveWorker } from '../kernel/workers.ts'
import { readReportFile } from './read.ts'

/** A file to read. */
export type ReadTask = { readonly bytes: Uint8Array; readonly name?: string }

serveWorker(({ bytes, name }: ReadTask) => readReportFile(bytes, name))
