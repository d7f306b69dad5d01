/** A thread that packs evidence: the parts of a bundle in, its bytes out. */
import { packBundle } from '../../evidence/index.ts'
import { serveWorker } from '../../kernel/workers.ts'

serveWorker(packBundle)
