/** Checks the record against itself: everything that follows from the acts is computed anew and compared. */
import type { Db, Trx } from '../../kernel/database.ts'
import { parseVkey, tilePath, tileWidth } from '../../proof/index.ts'
import type { Catalogue } from '../catalogue.ts'
import { standingOf } from '../published.ts'
import { listKeys } from '../store/keys.ts'
import { findLog } from '../store/log.ts'
import { classify } from './classify.ts'
import { type Finding, finding, inOrder, note } from './findings.ts'
import { checkErased, openingFrom } from './private.ts'
import { checkEnd, checkKeys, checkSeries, checkTallies } from './tables.ts'
import { beginWalk, type Walk, walkTo } from './walk.ts'

/** What a check needs. */
export type CheckOptions = {
  /** The catalogue: which fields a closing sums up. */
  readonly kinds: Catalogue
  /** The folder of the key files: its secret opens private parts; without it they are counted, not opened. */
  readonly keys?: string | undefined
  /** The data folder: what was published from there is compared too. */
  readonly folder?: string | undefined
  /** Told now and then how many acts of how many were looked at. */
  readonly told?: (acts: number, of: number) => void
}

/** What a check came to: without findings, all of it is as it was recorded. */
export type CheckedRecord = {
  readonly acts: number
  /** How many acts differ from their leaves. */
  readonly differing: number
  readonly privateParts: { readonly committed: number; readonly kept: number; readonly opened: boolean }
  /** The first act that differs first, then what else does: the first of each kind. */
  readonly findings: readonly Finding[]
}

/**
 * Recomputes the tree from the acts and compares it with tiles and checkpoints; numbers, closings, series, tallies and
 * private parts with what they should be. Holds the right edge of the tree in memory, not the log.
 *
 * Not found by it: a record that was rewritten whole, with its tiles, its checkpoints, the city's key and what was
 * published. For that there are witnesses, and whoever keeps a checkpoint.
 */
export async function checkRecord(db: Db, options: CheckOptions): Promise<CheckedRecord> {
  const keys = (await listKeys(db)).map(({ vkey }) => parseVkey(vkey))
  const openPart = options.keys === undefined ? undefined : await openingFrom(db, options.keys)
  const walk = beginWalk({ kinds: options.kinds, keys, openPart })
  const size = (await findLog(db))?.size ?? 0
  // Most of it while acts are being recorded; the rest, and what only holds at one moment, in one snapshot.
  await walkTo(db, walk, size, acts => options.told?.(acts, size))
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(trx => checkRest(trx, walk))
  if (walk.first !== undefined) await tellFirst(db, walk, walk.first)
  if (options.folder !== undefined) await comparePublished(db, walk, options.folder)
  const { committed, kept } = walk.private
  return {
    acts: walk.rows.size,
    differing: walk.differing,
    privateParts: { committed, kept, opened: openPart !== undefined },
    findings: inOrder(walk.findings),
  }
}

async function checkRest(trx: Trx, walk: Walk): Promise<void> {
  const log = await findLog(trx)
  if (log === undefined) return
  walk.checkpoints.length = 0 // Read again: more may have been signed meanwhile.
  await walkTo(trx, walk, log.size, () => {})
  await checkEnd(trx, walk, log)
  await checkSeries(trx, walk)
  await checkTallies(trx, walk)
  await checkErased(trx, walk.findings, walk.private)
  await checkKeys(trx, walk)
}

/** Rows and tiles contradict each other: what the city signed decides which of them was changed. */
async function tellFirst(db: Db, walk: Walk, first: NonNullable<Walk['first']>): Promise<void> {
  const { index, row } = first
  const tile = tilePath(0, Math.floor(index / tileWidth))
  const found =
    walk.signed === 'rows' ? finding('tile-changed', { index, act: row.entry.act, tile }) : await classify(db, first)
  note(walk.findings, found.kind, found.values)
}

async function comparePublished(db: Db, { findings }: Walk, folder: string): Promise<void> {
  const standing = await standingOf(db, folder)
  if (standing.kind === 'agrees') return
  const published = standing.published.checkpoint.size
  if (standing.kind === 'behind') note(findings, 'published-ahead', { published, size: standing.size })
  else note(findings, 'published-forked', { published })
}
