/** Gives waiting acts their places, batch by batch; any process may, one at a time does. */
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Db } from '../../kernel/database.ts'
import type { Log } from '../../kernel/log.ts'
import { trySequencing } from '../store/locks.ts'
import { isWaiting, newestArrival } from '../store/waiting.ts'
import { type Placing, placeBatch } from './place-batch.ts'
import { openTidying } from './tidy.ts'
import { takeTurns } from './turns.ts'

/** What one batch came to: `busy` where another process has the sequencing lock. */
export type Batch = { readonly placed: number; readonly more: boolean; readonly busy: boolean }

/** Places acts for this process. */
export type Sequencer = {
  /** Places one batch of what waits, if no other process is at it. */
  placeSome(): Promise<Batch>
  /** Places all that wait now, waiting for other processes that are at it; returns how many it placed itself. */
  placeAll(): Promise<number>
}

/** A batch's transaction has the embedded database's one connection: no page should wait longer than this for it. */
const longestBatchMs = 120
const batchSizes = { smallest: 512, first: 1024, largest: 4096 } as const

/** A sequencer; `placed` is told after the commit that acts have their places. */
export function openSequencer(db: Db, placing: Placing & { readonly log: Log; placed(): Promise<void> }): Sequencer {
  const turns = takeTurns()
  const tidying = openTidying(db, placing.log)
  const pace: { size: number } = { size: batchSizes.first }
  const placeSome = () =>
    turns(async () => {
      if ((await newestArrival(db)) === undefined) return { placed: 0, more: false, busy: false }
      const limit = pace.size
      const began = performance.now()
      const placed = await db.transaction().execute(async trx => {
        if (!(await trySequencing(trx))) return undefined
        return placeBatch(trx, placing, limit)
      })
      if (placed === undefined) return { placed: 0, more: false, busy: true }
      const isFull = placed === limit
      if (isFull) pace.size = paced(limit, performance.now() - began)
      // A crash here leaves the acts in the log and their checkpoint in the database; who is told of new checkpoints
      // looks there when it starts.
      if (placed > 0) await placing.placed()
      await tidying.after({ placed, more: isFull })
      return { placed, more: isFull, busy: false }
    })
  return { placeSome, placeAll: () => placeUpToNow(db, placeSome) }
}

async function placeUpToNow(db: Db, placeSome: () => Promise<Batch>): Promise<number> {
  const newest = await newestArrival(db)
  let total = 0
  while (newest !== undefined && (await isWaiting(db, newest))) {
    const { placed, busy } = await placeSome()
    total += placed
    if (busy) await setTimeout(20)
    // The embedded database works in this thread: pages that came in meanwhile get their turn.
    else await setImmediate()
  }
  return total
}

/** The size of the next batch, by how long a full one took. */
function paced(size: number, tookMs: number): number {
  if (tookMs > longestBatchMs) return Math.max(batchSizes.smallest, Math.floor(size / 2))
  return tookMs < longestBatchMs / 3 ? Math.min(batchSizes.largest, size * 2) : size
}
