/** A record for tests that need one to record in: keys of its own in a fresh folder, every kind of the program. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, machineClock } from '../src/kernel/clock.ts'
import type { Db } from '../src/kernel/database.ts'
import { openLog } from '../src/kernel/log.ts'
import { kinds } from '../src/kinds.ts'
import { type OfficialRecord, openRecord } from '../src/record/index.ts'

/** Opens the record of a test's database. */
export async function recordFor(db: Db, clock: Clock = machineClock): Promise<OfficialRecord> {
  const keys = await mkdtemp(join(tmpdir(), 'yinuo-keys-'))
  return openRecord({ db, clock, log: openLog('silent'), keys, kinds })
}
