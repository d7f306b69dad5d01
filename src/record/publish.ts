/** Publishing (公布): each new checkpoint is remembered on disk, then shown and handed to the witnesses. */
import type { Db } from '../kernel/database.ts'
import type { Log } from '../kernel/log.ts'
import { consistencyProof, type Policy } from '../proof/index.ts'
import { openPublisher, type Publisher, refuseRollback } from './published.ts'
import { type Loop, startLoop } from './sequence/loop.ts'
import { findLog } from './store/log.ts'
import { type StoredCheckpoint, tileReader } from './store/tiles.ts'
import type { Send } from './witness/ask.ts'
import { keepWitnessed, type WitnessedLog, type WitnessStanding } from './witness/keep-witnessed.ts'
import { loadPolicy } from './witness/policy.ts'
import { largestCosigned, latestWitnessed, saveCosignature } from './witness/store.ts'

/** What publishing is opened with. */
export type PublicationOptions = {
  readonly db: Db
  readonly log: Log
  /** The city's data folder: what was published is kept in `log/checkpoint` there. */
  readonly folder: string
  /** The witness policy's file (C2SP tlog-policy); without one nobody is asked. */
  readonly witnesses?: string | undefined
  /** For tests: how a witness is reached, and the pause between two askings. */
  readonly send?: Send
  readonly pauseMs?: number
}

/** The log as the world sees it. */
export type Publication = Publisher & {
  readonly policy: Policy
  /** The newest checkpoint that enough witnesses cosigned; the newest of all where the policy asks for none. */
  newestWitnessed(): Promise<StoredCheckpoint | undefined>
  /** How it stands with each witness that is asked. */
  standings(): readonly WitnessStanding[]
  /** Has new checkpoints remembered and cosigned from now on, until `stop`. */
  start(): void
  stop(): Promise<void>
}

/**
 * Opens publishing, before anything is added to the log: a database that is behind what was published is noticed here.
 *
 * @throws Problem tree-behind, tree-forked, published-unreadable, published-foreign, policy-unreadable
 */
export async function openPublication(options: PublicationOptions): Promise<Publication> {
  const { db, log, folder, pauseMs = 1000 } = options
  await refuseRollback(db, folder)
  const policy = await loadPolicy(options.witnesses)
  const publisher = await openPublisher(db, folder)
  const running: { loop: Loop | undefined; witnesses: ReturnType<typeof keepWitnessed> | undefined } = {
    loop: undefined,
    witnesses: undefined,
  }
  const asked = policy.witnesses.flatMap(({ key, url }) => (url === undefined ? [] : [{ key, url }]))
  return {
    ...publisher,
    policy,
    // Where nobody is asked, the newest is remembered before it is given out, like all that is.
    newestWitnessed: () => (policy.quorum === 'none' ? publisher.newest() : latestWitnessed(db, policy)),
    standings: () => running.witnesses?.standings() ?? [],
    start: () => {
      if (running.loop !== undefined) return
      running.loop = startLoop(() => publisher.newest().then(() => false), { log, name: 'publish', pauseMs })
      running.witnesses = keepWitnessed(witnessedLog(db, publisher), asked, { ...options, log, pauseMs })
    },
    stop: async () => {
      await Promise.all([running.loop?.stop(), running.witnesses?.stop()])
      running.loop = undefined
    },
  }
}

/** The log as its witnesses' side needs it. */
function witnessedLog(db: Db, publisher: Publisher): WitnessedLog {
  return {
    latest: publisher.newest,
    cosignedBy: async ({ key }) => largestCosigned(db, key, (await findLog(db))?.origin ?? ''),
    keep: (_, cosignature) => saveCosignature(db, cosignature),
    prove: (from, to) => consistencyProof(tileReader(db), from, to),
  }
}
