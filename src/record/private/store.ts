/** Private parts and the keys that seal them, in the database. */
import { createHmac, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../kernel/database.ts'
import type { Prepared } from '../prepare.ts'
import { bytea } from '../store/log.ts'
import { makePersonKey, sealPart, unwrapPersonKey } from './seal.ts'

/** What this module needs of the city's keys. */
export type SealingKeys = { readonly sealing: Uint8Array; readonly finding: Uint8Array }

type PersonKey = { readonly id: string; readonly key: Uint8Array }
type KeyRow = { id: string; person: Uint8Array; wrapped: Uint8Array }

/** Seals the private parts of acts and writes them; acts without one are passed over. */
export async function savePrivateParts(trx: Trx, keys: SealingKeys, acts: readonly Prepared[]): Promise<void> {
  const parts = acts.flatMap(({ id, private: part }) => (part === undefined ? [] : [{ id, ...part }]))
  if (parts.length === 0) return
  const persons = await keysOfPersons(
    trx,
    keys,
    parts.map(part => part.person).filter(person => person !== undefined),
  )
  const alone = new Map(parts.filter(part => part.person === undefined).map(part => [part.id, newKey(keys, null)]))
  await insertKeys(trx, [...alone.values()])
  const sealed = parts.map(({ id, person, salt, body }) => {
    const own = person === undefined ? alone.get(id) : persons.get(person)
    if (own === undefined) throw new Error('a person has no key')
    return { id, keyId: own.id, sealed: sealPart(own.key, id, { salt, body }) }
  })
  await sql`
    insert into record_private (act_id, key_id, sealed)
    select * from unnest(${sealed.map(part => part.id)}::uuid[], ${sealed.map(part => part.keyId)}::uuid[],
                         ${sealed.map(part => bytea(part.sealed))}::bytea[])`.execute(trx)
}

/** The keys of these persons, made where there are none yet, and held until the transaction ends. */
async function keysOfPersons(
  trx: Trx,
  keys: SealingKeys,
  persons: readonly string[],
): Promise<ReadonlyMap<string, PersonKey>> {
  if (persons.length === 0) return new Map()
  const prints = new Map([...new Set(persons)].map(person => [printOf(keys, person).toHex(), person]))
  const found = await lockKeys(trx, keys, [...prints.keys()])
  // In the order of their prints, so that two transactions with the same persons don't wait for each other.
  const missing = [...prints.keys()].filter(print => !found.has(print)).sort()
  if (missing.length > 0) {
    const made = missing.map(print => newKey(keys, Uint8Array.fromHex(print)))
    await insertKeys(trx, made)
    // Another transaction may have made one first: its key counts.
    for (const [print, key] of await lockKeys(trx, keys, missing)) found.set(print, key)
  }
  return new Map([...found].map(([print, key]) => [prints.get(print) ?? '', key]))
}

async function lockKeys(trx: Trx, keys: SealingKeys, prints: readonly string[]): Promise<Map<string, PersonKey>> {
  const { rows } = await sql<KeyRow>`
    select id, person, wrapped from record_person_key
    where person = any(${prints.map(print => bytea(Uint8Array.fromHex(print)))}::bytea[])
    order by person for key share`.execute(trx)
  return new Map(
    rows.map(({ id, person, wrapped }) => [
      new Uint8Array(person).toHex(),
      { id, key: unwrapPersonKey(keys.sealing, id, wrapped) },
    ]),
  )
}

type NewKey = PersonKey & { readonly person: Uint8Array | null; readonly wrapped: Uint8Array }

function newKey(keys: SealingKeys, person: Uint8Array | null): NewKey {
  const id = randomUUID()
  return { id, person, ...makePersonKey(keys.sealing, id) }
}

async function insertKeys(trx: Trx, made: readonly NewKey[]): Promise<void> {
  if (made.length === 0) return
  await sql`
    insert into record_person_key (id, person, wrapped)
    select * from unnest(${made.map(key => key.id)}::uuid[],
                         ${made.map(({ person }) => (person === null ? null : bytea(person)))}::bytea[],
                         ${made.map(key => bytea(key.wrapped))}::bytea[])
    on conflict (person) do nothing`.execute(trx)
}

/**
 * Takes away a person's key and all that it sealed. Waits for transactions that are recording an act of the person.
 *
 * @returns of how many acts the private part was erased
 */
export async function erasePrivateParts(trx: Trx, keys: SealingKeys, person: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from record_person_key where person = ${bytea(printOf(keys, person))} for update`.execute(trx)
  const id = rows[0]?.id
  if (id === undefined) return 0
  // A statement of its own: it sees what those committed that the lock waited for.
  const { numAffectedRows } = await sql`delete from record_private where key_id = ${id}`.execute(trx)
  await sql`delete from record_person_key where id = ${id}`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

/** What a person's key is found by: nobody can tell from it who that is, nor try identifiers out, without the secret. */
function printOf({ finding }: SealingKeys, person: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', finding).update(person, 'utf8').digest())
}
