/** Cosignatures in the database, and the checkpoints that have enough of them. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import {
  meetsQuorum,
  type NoteSignature,
  type Policy,
  parseNote,
  printNote,
  type VerifierKey,
} from '../../proof/index.ts'
import { bytea } from '../store/log.ts'
import { latestCheckpoint, type StoredCheckpoint } from '../store/tiles.ts'
import type { Cosignature } from './ask.ts'
import { loadPolicy } from './policy.ts'

/** Keeps a witness's cosignature; the same one again, or a later one of the same checkpoint, changes nothing. */
export async function saveCosignature(db: Db, { size, signature, time }: Cosignature): Promise<void> {
  const { name, keyId, signature: bytes } = signature
  await sql`
    insert into record_cosignature (size, name, key_id, signature, at)
    values (${size}, ${name}, ${keyId}, ${bytea(bytes)}, to_timestamp(${time}))
    on conflict do nothing`.execute(db)
}

/** The largest size that a witness cosigned under the log's present name; 0 for none. */
export async function largestCosigned(db: Db, { name, keyId }: VerifierKey, origin: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(size), 0) as size from record_cosignature join record_checkpoint using (size)
    where name = ${name} and key_id = ${keyId} and starts_with(note, ${`${origin}\n`})`.execute(db)
  return rows[0]?.size ?? 0
}

/** A cosignature as it is kept. */
export type KeptCosignature = NoteSignature & { readonly size: number; readonly at: Temporal.Instant }

/** The cosignatures of checkpoints of these sizes, by size and name. */
export async function cosignaturesOf(db: Db, sizes: readonly number[]): Promise<KeptCosignature[]> {
  const { rows } = await sql<KeptCosignature>`
    select size, name, key_id as "keyId", signature, at from record_cosignature
    where size = any(${sizes}::bigint[]) order by size, name, key_id`.execute(db)
  return rows.map(row => ({ ...row, signature: new Uint8Array(row.signature) }))
}

/** A checkpoint's note with all its cosignatures. */
export async function cosignedNote(db: Db, { size, note }: Pick<StoredCheckpoint, 'size' | 'note'>): Promise<string> {
  const cosignatures = await cosignaturesOf(db, [size])
  if (cosignatures.length === 0) return note
  const { text, signatures } = parseNote(note)
  return printNote({ text, signatures: [...signatures, ...cosignatures] })
}

/** Sizes looked at for a quorum, a page at a time. */
const pageLength = 100

/**
 * The newest checkpoint that meets the policy's quorum; the newest of all where the policy asks for none. Undefined
 * where no checkpoint has enough cosignatures yet.
 */
export async function latestWitnessed(db: Db, policy: Policy): Promise<StoredCheckpoint | undefined> {
  if (policy.quorum === 'none') return latestCheckpoint(db)
  const keys = policy.witnesses.map(({ key }) => key)
  for (let before: number | null = null; ; ) {
    const page: WitnessedSize[] = await witnessedSizes(db, keys, before)
    const found = page.find(({ by }) => meetsQuorum(policy, namesOf(policy, by)))
    if (found !== undefined) return checkpointOf(db, found.size)
    if (page.length < pageLength) return undefined
    before = page.at(-1)?.size ?? 0
  }
}

type WitnessedSize = { readonly size: number; readonly by: readonly string[] }

const tagOf = (name: string, keyId: number) => `${name}+${keyId}`

const namesOf = ({ witnesses }: Policy, tags: readonly string[]) =>
  witnesses.filter(({ key }) => tags.includes(tagOf(key.name, key.keyId))).map(({ name }) => name)

async function witnessedSizes(db: Db, keys: readonly VerifierKey[], before: number | null): Promise<WitnessedSize[]> {
  const tags = keys.map(({ name, keyId }) => tagOf(name, keyId))
  const { rows } = await sql<WitnessedSize>`
    select size, array_agg(name || '+' || key_id) as by from record_cosignature
    where name || '+' || key_id = any(${tags}::text[]) and (${before}::bigint is null or size < ${before}::bigint)
    group by size order by size desc limit ${pageLength}`.execute(db)
  return rows
}

async function checkpointOf(db: Db, size: number): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    select size, root, note, at from record_checkpoint where size = ${size}`.execute(db)
  return rows[0] && { ...rows[0], root: new Uint8Array(rows[0].root) }
}

/** How far a witness of the policy has come: the largest size that it cosigned, and when. */
export type CosignedSoFar = { readonly name: string; readonly size: number; readonly at: string | null }

/**
 * How far each witness of a policy file has come.
 *
 * @throws Problem policy-unreadable
 */
export async function standingsOf(db: Db, file: string | undefined): Promise<CosignedSoFar[]> {
  const { witnesses } = await loadPolicy(file)
  return Promise.all(
    witnesses.map(async ({ name, key }) => {
      const { rows } = await sql<{ size: number; at: Temporal.Instant }>`
        select size, at from record_cosignature where name = ${key.name} and key_id = ${key.keyId}
        order by size desc limit 1`.execute(db)
      return { name, size: rows[0]?.size ?? 0, at: rows[0]?.at.toString() ?? null }
    }),
  )
}
