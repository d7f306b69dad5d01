/** The city's keys as this process holds them: files in one folder, known to the database by what they prove alone. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Clock } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { equalBytes, type Signer } from '../../proof/index.ts'
import { recordProblems } from '../problems.ts'
import { findLog, type LogState, saveLog } from '../store/log.ts'
import { listLogKeyFiles, makeKeyFile, makeKeyFolder, readKeyFile, unreadable } from './key-files.ts'
import { type LogKey, makeLogKey, parseLogKey } from './log-key.ts'
import { derive, openSecret, printOf, pseudonymOf, type Secret } from './secret.ts'

/** The city's keys, opened. */
export type Keys = {
  readonly origin: string
  /** Seals the keys of persons. */
  readonly sealing: Uint8Array
  /** Finds a person's key in the database without the person's identifier. */
  readonly finding: Uint8Array
  pseudonym(person: string, series: string): string
  /**
   * Signs with the key of this vkey: the one that the database says is in force, which another process may have changed.
   *
   * @throws Problem key-foreign when the folder has no such key
   */
  signerOf(vkey: string): Promise<Signer>
}

type Where = { readonly folder: string; readonly origin?: string | undefined; readonly clock: Clock }

/**
 * Opens the keys, and begins the log where the database has none: keys that are in the folder already are used, missing
 * ones made (0600). Of several processes that begin at once, one begins it and the others find it begun.
 *
 * @throws Problem key-missing, key-unreadable, key-foreign
 */
export async function openKeys(db: Db, { folder, origin, clock }: Where): Promise<Keys & { readonly vkey: string }> {
  await makeKeyFolder(folder)
  const begun = await findLog(db)
  const make = begun === undefined
  const key = make ? await beginLogKey(folder, origin) : await loadLogKey(folder, begun.vkey)
  const sealing = await openSecret(folder, 'private.key', { make })
  const naming = await openSecret(folder, 'pseudonym.key', { make })
  // A crash here leaves keys without a log; the next start begins the log with them.
  const prints = { privatePrint: printOf(sealing), pseudonymPrint: printOf(naming) }
  const log = begun ?? (await saveLog(db, { origin: key.signer.name, vkey: key.vkey, since: clock.now(), ...prints }))
  refuseForeign(folder, log, { key, ...prints })
  return { ...keysOf(folder, key, sealing, naming), origin: log.origin, vkey: log.vkey }
}

/** What seals the keys of persons, from the city's secret. */
export const sealingKeyOf = (secret: Secret): Uint8Array => derive(secret, 'yinuo.person-key')

function keysOf(folder: string, key: LogKey, sealing: Secret, naming: Secret): Omit<Keys, 'origin'> {
  const signers = new Map([[key.vkey, key.signer]])
  const perSeries = new Map<string, Uint8Array>()
  return {
    sealing: sealingKeyOf(sealing),
    finding: derive(sealing, 'yinuo.person'),
    pseudonym: (person, series) => {
      const kept = perSeries.get(series) ?? derive(naming, series)
      // A series is a kind in a year: there are few, but what comes in must not fill the memory.
      if (perSeries.size < 10_000) perSeries.set(series, kept)
      return pseudonymOf(kept, person)
    },
    signerOf: async vkey => {
      const signer = signers.get(vkey) ?? (await loadLogKey(folder, vkey)).signer
      signers.set(vkey, signer)
      return signer
    },
  }
}

async function beginLogKey(folder: string, origin: string | undefined): Promise<LogKey> {
  const name = origin ?? `yinuo.example/${randomBytes(4).toString('hex')}`
  await makeKeyFile(folder, 'log.key', `${makeLogKey(name)}\n`)
  return readLogKey(folder, 'log.key')
}

async function readLogKey(folder: string, file: string): Promise<LogKey> {
  const key = parseLogKey(await readKeyFile(folder, file))
  if (key === undefined) throw unreadable(folder, file, 'not PRIVATE+KEY+NAME+ID+SEED')
  return key
}

/** The key of a vkey, wherever in the folder it is: a rotation that was cut off leaves it under another name. */
async function loadLogKey(folder: string, vkey: string): Promise<LogKey> {
  const files = await listLogKeyFiles(folder)
  for (const file of files) {
    const key = await readLogKey(folder, file)
    if (key.vkey === vkey) return key
  }
  if (files.length === 0) throw new Problem(recordProblems['key-missing'], { folder: resolve(folder), file: 'log.key' })
  throw foreign(folder, 'log.key', vkey)
}

type Own = { readonly key: LogKey; readonly privatePrint: Uint8Array; readonly pseudonymPrint: Uint8Array }

function refuseForeign(folder: string, log: LogState, own: Own): void {
  if (log.vkey !== own.key.vkey) throw foreign(folder, 'log.key', log.vkey)
  if (!equalBytes(log.privatePrint, own.privatePrint)) throw foreign(folder, 'private.key', log.privatePrint.toHex())
  if (!equalBytes(log.pseudonymPrint, own.pseudonymPrint))
    throw foreign(folder, 'pseudonym.key', log.pseudonymPrint.toHex())
}

function foreign(folder: string, file: string, expected: string): Problem {
  return new Problem(recordProblems['key-foreign'], { file: join(folder, file), folder: resolve(folder), expected })
}
