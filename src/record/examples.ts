/** A record to try things on: two kinds of act, an officer, keys in a folder that goes away. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Clock, type SettableClock, settableClock, stoppedClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { openLog } from '../kernel/log.ts'
import { catalogueOf, declareActs } from './catalogue.ts'
import type { ActDraft, ActId, Fields, PastAct } from './model.ts'
import { type OfficialRecord, openRecord } from './record.ts'

/** Kinds of act to try things with. */
export const exampleActs = declareActs('application', {
  received: {
    name: { zh: '收到申请', en: 'Application received' },
    says: { zh: '收到申请：{item}', en: 'Application received: {item}' },
    body: z.strictObject({ item: z.string().min(1) }),
  },
  decided: {
    name: { zh: '作出决定', en: 'Application decided' },
    says: { zh: '{item} 的决定：{outcome}', en: '{item} was decided: {outcome}' },
    body: z.strictObject({
      item: z.string().min(1),
      outcome: z.enum(['granted', 'refused']),
      amount: z.int().optional(),
    }),
    private: z.strictObject({ name: z.string(), account: z.string() }).optional(),
    sums: ['amount'],
  },
})

/** Somebody who acts. */
export const officer = { role: 'officer', department: 'civil-affairs' } as const

/** Where the examples’ clock begins: 1 October 2020, nine in the morning. */
export const exampleNow = Temporal.Instant.from('2020-10-01T01:00:00Z')

/** A clock that stands until it is set on. */
export function exampleClock(): SettableClock {
  return settableClock(stoppedClock(exampleNow))
}

/** An application received, for a case. */
export function received(subject: string, more: Partial<ActDraft> = {}): ActDraft<{ item: string }> {
  return { subject, ...more, body: { item: 'old-age-allowance' } }
}

/** A decision of the past. */
export function pastDecision(at: string, subject: string, amount = 100, more: Partial<ActDraft> = {}): PastAct {
  const body: Fields = { item: 'old-age-allowance', outcome: 'granted', amount }
  return { kind: exampleActs.decided, who: officer, at: Temporal.Instant.from(at), subject, body, ...more }
}

type ExampleOptions = { readonly clock?: Clock; readonly keys?: string }

/** Opens a record with the examples' kinds. Without a folder for its keys it gets one in the system's temporary folder. */
export async function openExample(
  db: Db,
  { clock = exampleClock(), keys }: ExampleOptions = {},
): Promise<OfficialRecord & { readonly keys: string }> {
  const folder = keys ?? (await mkdtemp(join(tmpdir(), 'yinuo-keys-')))
  const record = await openRecord({ db, clock, log: openLog('silent'), keys: folder, kinds: catalogueOf(exampleActs) })
  return { ...record, keys: folder }
}

/** Runs something with a record of the examples, and takes its keys away afterwards. */
export async function withExample(
  db: Db,
  run: (record: OfficialRecord & { readonly keys: string }) => Promise<void>,
  options: ExampleOptions = {},
): Promise<void> {
  const record = await openExample(db, options)
  try {
    await run(record)
  } finally {
    await record.stop()
    await rm(record.keys, { recursive: true })
  }
}

/** Records an application received, in a transaction of its own. */
export function receive(db: Db, record: OfficialRecord, subject: string): Promise<ActId> {
  return db.transaction().execute(trx => record.act(trx, officer, exampleActs.received, received(subject)))
}
