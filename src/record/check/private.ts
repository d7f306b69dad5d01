/** Private parts that are kept against the commitments in the log; how many are gone against how many were erased. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { commitmentOf } from '../../proof/index.ts'
import { recordActs } from '../acts.ts'
import { openPart, type PrivatePart, unwrapPersonKey } from '../private/seal.ts'
import { type Findings, note } from './findings.ts'
import { type ReadAct, readPrivateParts, type SealedPart } from './read.ts'

/** How many acts have a commitment, keep their private part, and were erased as acts of erasure say. */
export type PrivateCount = { committed: number; kept: number; erased: number }

/** Opens a sealed private part; undefined where it does not open. */
export type OpenPart = (part: SealedPart) => PrivatePart | undefined

/** Opens parts with the city's secret; what was sealed under another key, or changed, does not open. */
export function openingWith(sealing: Uint8Array): OpenPart {
  return ({ act, key, wrapped, sealed }) => {
    try {
      return openPart(unwrapPersonKey(sealing, key, new Uint8Array(wrapped)), act, new Uint8Array(sealed))
    } catch {
      return undefined // GCM's tag tells one thing only: it is not what was sealed.
    }
  }
}

type Walked = {
  readonly findings: Findings
  readonly private: PrivateCount
  readonly openPart: OpenPart | undefined
}

/** Checks the private parts of some acts. Without the city's secret they are counted, not opened. */
export async function checkPrivateParts(
  db: Db,
  { findings, private: count, openPart: open }: Walked,
  acts: readonly ReadAct[],
): Promise<void> {
  for (const { entry } of acts)
    if (entry.kind === recordActs['person-erased'].kind) count.erased += Number(entry.body.acts)
  const committed = acts.filter(({ entry }) => entry.private !== undefined)
  const parts = await readPrivateParts(
    db,
    committed.map(({ entry }) => entry.act),
  )
  count.committed += committed.length
  count.kept += parts.size
  if (open === undefined) return
  for (const { index, entry } of committed) {
    const sealed = parts.get(entry.act)
    if (sealed === undefined) continue
    const part = open(sealed)
    if (part === undefined || commitmentOf(part.salt, part.body) !== entry.private)
      note(findings, 'private-changed', { index, act: entry.act })
  }
}

/** More parts that are gone than were erased: somebody took them away without a word. */
export async function checkErased(db: Db, findings: Findings, count: PrivateCount): Promise<void> {
  // An erasure is recorded at once and gets its place a moment later.
  const { rows } = await sql<{ waiting: number }>`
    select coalesce(sum((entry::json -> 'body' ->> 'acts')::bigint), 0)::bigint as waiting
    from record_waiting where starts_with(series, ${`${recordActs['person-erased'].kind}/`})`.execute(db)
  const missing = count.committed - count.kept
  const erased = count.erased + (rows[0]?.waiting ?? 0)
  if (missing > erased) note(findings, 'private-missing', { missing, erased })
}
