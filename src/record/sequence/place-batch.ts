/** One batch of acts gets its places: numbers in their series, leaves in the tree, and a signed checkpoint over all. */
import type { Clock } from '../../kernel/clock.ts'
import type { Trx } from '../../kernel/database.ts'
import { appendLeaves, leafHash, printCheckpoint, type Signer, signNote, utf8 } from '../../proof/index.ts'
import { withNumber } from '../prepare.ts'
import { listSigning } from '../store/keys.ts'
import { findLog, moveLog } from '../store/log.ts'
import { countsOf, placeActs, saveCheckpoint, saveCounts, saveTiles } from '../store/place.ts'
import { tileReader } from '../store/tiles.ts'
import { listWaiting, type Waiting } from '../store/waiting.ts'

/** What the sequencer needs of its record. */
export type Placing = { readonly clock: Clock; signerOf(vkey: string): Promise<Signer> }

/**
 * Places up to `limit` acts, in the order in which they arrived. The caller holds the sequencing lock. All of it is one
 * transaction: a crash anywhere before its commit leaves the acts waiting and the log as it was, and nothing that was
 * signed has left the process. After the commit the acts stand in the log for good, and the checkpoint with them.
 *
 * @returns how many were placed; where there were none, nothing is signed
 * @throws Problem key-foreign; Error where the log is not what the lock promises
 */
export async function placeBatch(trx: Trx, { clock, signerOf }: Placing, limit: number): Promise<number> {
  const waiting = await listWaiting(trx, limit)
  if (waiting.length === 0) return 0
  const log = await findLog(trx)
  if (log === undefined) throw new Error('acts wait for a log that was never begun')
  const signers = await Promise.all((await listSigning(trx)).map(signerOf))
  const { numbers, counts } = await numberActs(trx, waiting)
  const leaves = waiting.map((act, at) => leafHash(utf8(withNumber(act.entry, numbers[at] ?? 0))))
  const { size, root, tiles } = await appendLeaves(tileReader(trx), log.size, leaves)
  // A crash from here to the commit takes back every line below.
  await placeActs(trx, { from: log.size, arrivals: waiting.map(act => act.arrival), numbers })
  await saveCounts(trx, counts)
  await saveTiles(trx, tiles)
  await moveLog(trx, { from: log.size, size, root, newestRecordedAt: newestOf(waiting) })
  // Signed before the commit and sent after it: a signature that a rollback takes back was seen by nobody, and the next
  // batch signs again. Two roots of one size are never both seen.
  const note = signNote(printCheckpoint({ origin: log.origin, size, root }), signers)
  await saveCheckpoint(trx, { size, root, note, at: clock.now() })
  return waiting.length
}

async function numberActs(trx: Trx, waiting: readonly Waiting[]) {
  const series = [...new Set(waiting.map(act => act.series))]
  const before = await countsOf(trx, series)
  const counts = new Map(series.map(name => [name, before.get(name) ?? 0]))
  const numbers = waiting.map(act => {
    const number = (counts.get(act.series) ?? 0) + 1
    counts.set(act.series, number)
    return number
  })
  return { numbers, counts }
}

function newestOf(waiting: readonly Waiting[]): string | null {
  // All are written in the same form, so that they sort as text.
  return waiting.reduce<string | null>(
    (newest, { recordedAt }) => (recordedAt !== null && (newest === null || recordedAt > newest) ? recordedAt : newest),
    null,
  )
}
