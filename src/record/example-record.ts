/** A record with acts in it, for tests and benches: allowances decided in 2019, whose period is closed, and in 2020. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { setClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { openLog } from '../kernel/log.ts'
import { catalogueOf, declareActs } from './catalogue.ts'
import type { Actor, PastAct } from './model.ts'
import { type OfficialRecord, openRecord } from './record.ts'

/** The kinds of the example. */
export const exampleActs = declareActs('application', {
  decided: {
    name: { zh: '作出决定', en: 'Decided' },
    says: { zh: '{item}：{outcome}', en: '{item}: {outcome}' },
    body: z.strictObject({ item: z.string(), outcome: z.enum(['granted', 'refused']), amount: z.int() }),
    private: z.strictObject({ name: z.string() }).optional(),
    sums: ['amount'],
  },
})

/** Who decides. */
export const exampleOfficer: Actor = { role: 'officer', department: 'civil-affairs' }

/** The moment at which the example's clock begins: the morning of 2020-10-01. */
export const exampleNow = Temporal.Instant.from('2020-10-01T01:00:00Z')

/** Act n of the example: every third with a private part, two departments in turn, a minute after the one before. */
export function exampleAct(n: number, from = '2019-03-01T00:00:00Z'): PastAct {
  const body = { item: `allowance-${n % 7}`, outcome: n % 5 === 0 ? 'refused' : 'granted', amount: n } as const
  return {
    kind: exampleActs.decided,
    who: { role: 'officer', department: n % 2 === 0 ? 'civil-affairs' : 'housing' },
    at: Temporal.Instant.from(from).add({ minutes: n }),
    subject: `case/${n}`,
    body,
    ...(n % 3 === 0 ? { private: { name: `张${n}` }, person: `44030019800101${n % 50}` } : {}),
  }
}

/** A record opened on an empty database, with keys in a folder of its own. */
export async function openExample(db: Db, { folder }: { folder?: string } = {}) {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'yinuo-record-')))
  const options = {
    db,
    clock: setClock(exampleNow),
    log: openLog('silent'),
    keys: join(home, 'keys'),
    origin: 'pengcheng.example/log',
    kinds: catalogueOf(exampleActs),
  }
  return { record: await openRecord(options), folder: home, options }
}

/** Fills the example: so many acts of 2019, their period closed, then half as many of 2020. */
export async function fillExample(db: Db, record: OfficialRecord, count: number): Promise<void> {
  const take = (acts: readonly PastAct[]) => db.transaction().execute(trx => record.takeOver(trx, acts))
  await take(Array.from({ length: count }, (_, n) => exampleAct(n)))
  await record.sequence()
  await record.closePeriod({ role: 'statistician', department: 'statistics' }, 'application.decided/2019')
  await take(Array.from({ length: Math.floor(count / 2) }, (_, n) => exampleAct(n, '2020-03-01T00:00:00Z')))
  await record.sequence()
}
