/** A thread that reads reports: one file in, its reading out. */
import { serveWorker } from '../kernel/workers.ts'
import { readReportFile } from './read.ts'
import type { HandedIn } from './routes.ts'

serveWorker(({ bytes, name, words }: HandedIn) => readReportFile(bytes, name, words))
