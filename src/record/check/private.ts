/** Private parts that are kept against the commitments in the log; how many are gone against how many were erased. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { commitmentOf, equalBytes } from '../../proof/index.ts'
import { recordActs } from '../acts.ts'
import { sealingKeyOf } from '../keys/keys.ts'
import { openSecret, printOf } from '../keys/secret.ts'
import { openPart, type PrivatePart, unwrapPersonKey } from '../private/seal.ts'
import { findLog } from '../store/log.ts'
import { type Findings, note } from './findings.ts'
import { type ReadAct, readPrivateParts, type SealedPart } from './read.ts'

/** How many acts have a commitment, keep their private part, and were erased as acts of erasure say. */
export type PrivateCount = { committed: number; kept: number; erased: number }

/** Opens a sealed private part; undefined where it does not open. */
export type OpenPart = (part: SealedPart) => PrivatePart | undefined

/** Opens parts with the city's secret in a folder of keys; undefined where that has none, or another record's. */
export async function openingFrom(db: Db, folder: string): Promise<OpenPart | undefined> {
  const secret = await openSecret(folder, 'private.key', { make: false }).catch((error: unknown) => {
    if (error instanceof Problem) return undefined
    throw error
  })
  const log = await findLog(db)
  if (secret === undefined || log === undefined || !equalBytes(printOf(secret), log.privatePrint)) return undefined
  return openingWith(sealingKeyOf(secret))
}

/** Opens parts with a sealing key; what was sealed under another, or changed, does not open. */
function openingWith(sealing: Uint8Array): OpenPart {
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
