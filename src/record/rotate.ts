/** Changes the key that signs the log: in good order, after a loss, and under a new name after an old backup. */
import { copyFile } from 'node:fs/promises'
import type { Clock } from '../kernel/clock.ts'
import type { Db, Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { type JsonObject, parseVkey, toBase64 } from '../proof/index.ts'
import { recordActs } from './acts.ts'
import { makeKeyFile } from './keys/key-files.ts'
import { makeLogKey, parseLogKey } from './keys/log-key.ts'
import type { ActDraft, ActKind, Actor } from './model.ts'
import { momentText } from './prepare.ts'
import { publicationProblems } from './publication-problems.ts'
import { openPublisher, publishedFile, standingOf } from './published.ts'
import { type OfficialRecord, openRecord, type RecordOptions } from './record.ts'
import { changeKey, renameLog, retireEarlier } from './store/keys.ts'
import { awaitSequencing } from './store/locks.ts'
import { findLog, type LogState } from './store/log.ts'

/** Who changes a key, and why. */
export type Reason = { readonly who: Actor; readonly because: string }
/** A change: the verifier keys before and after, and the file of the new signing key. */
export type ChangedKey = { readonly from: string; readonly to: string; readonly file: string }

type Where = { readonly clock: Clock; readonly keys: string }

/**
 * Brings a new signing key into force, in a file of its own beside the old one, and records it. From then on checkpoints
 * bear both signatures, until `retireKeys`: who pinned the old key has that long to learn of the new one from the log.
 *
 * Machines that share the database need the new file before they can sign; until then those that have it do.
 */
export async function rotateKey(
  db: Db,
  record: Pick<OfficialRecord, 'act'>,
  { clock, keys }: Where,
  { who, because }: Reason,
): Promise<ChangedKey> {
  const { origin, vkey: from } = await loadLog(db)
  const made = await makeKey(keys, origin)
  // A crash here leaves a key file that nothing names.
  await db.transaction().execute(async trx => {
    const body = { from, to: made.to, because }
    await record.act(trx, who, recordActs['key-rotated'], { subject: 'record/key', body })
    await awaitSequencing(trx)
    await changeKey(trx, { vkey: made.to, at: momentText(clock.now()), retire: false })
  })
  return { from, ...made }
}

/**
 * Has every key but the one in force sign no more, and records it.
 *
 * @returns the verifier keys that were retired
 * @throws Problem key-alone where only one key signs
 */
export async function retireKeys(
  db: Db,
  record: Pick<OfficialRecord, 'act'>,
  { clock }: Pick<Where, 'clock'>,
  { who, because }: Reason,
): Promise<string[]> {
  return db.transaction().execute(async trx => {
    const keys = await retireEarlier(trx, momentText(clock.now()))
    if (keys.length === 0) throw new Problem(publicationProblems['key-alone'])
    await record.act(trx, who, recordActs['key-retired'], { subject: 'record/key', body: { keys, because } })
    return keys
  })
}

/**
 * Brings a new key into force where the file of the old one is lost: the record can't be opened without it. The old key
 * signs no more; nobody can see from the log alone that the new one is the city's, so say it elsewhere too.
 */
export async function replaceLostKey(options: RecordOptions, { who, because }: Reason): Promise<ChangedKey> {
  const { origin, vkey: from } = await loadLog(options.db)
  const made = await makeKey(options.keys, origin)
  await options.db.transaction().execute(async trx => {
    await underNewKey(trx, options, made.to, who, recordActs['key-rotated'], {
      subject: 'record/key',
      body: { from, to: made.to, because },
    })
  })
  await (await openRecord(options)).sequence()
  return { from, ...made }
}

/**
 * Goes on from an old backup: the same leaves, under a new name and a new key, so that nothing is ever signed under the
 * old name that denies what was published under it. The first act of the new log holds the checkpoint that is lost.
 *
 * @throws Problem tree-not-behind where the record agrees with what was published
 */
export async function continueAfterRestore(
  options: RecordOptions & { readonly folder: string },
  { who, because }: Reason,
): Promise<ChangedKey & { readonly origin: string; readonly size: number; readonly published: number }> {
  const { db, folder } = options
  const standing = await standingOf(db, folder)
  if (standing.kind === 'agrees') throw new Problem(publicationProblems['tree-not-behind'])
  const { origin: earlier, vkey: from, size } = await loadLog(db)
  const { note, checkpoint } = standing.published
  const origin = nextName(earlier)
  const made = await makeKey(options.keys, origin)
  await copyFile(publishedFile(folder), `${publishedFile(folder)}-${checkpoint.size}`)
  // A crash here leaves a key and a copy that nothing names; the command can be given again.
  await db.transaction().execute(async trx => {
    await awaitSequencing(trx)
    await renameLog(trx, origin)
    const published = { published: checkpoint.size, publishedRoot: toBase64(checkpoint.root), checkpoint: note }
    await underNewKey(trx, options, made.to, who, recordActs['log-restarted'], {
      subject: 'record/log',
      body: { from, to: made.to, size, ...published, because },
    })
  })
  // A crash here leaves the old checkpoint in the file: it is of a name that the log has had, and is written over.
  await (await openRecord(options)).sequence()
  await (await openPublisher(db, folder)).newest()
  return { from, ...made, origin, size, published: checkpoint.size }
}

/** Changes the key and records it by a record that is opened with the new one: without the old one none could be. */
async function underNewKey<Body extends JsonObject>(
  trx: Trx,
  options: RecordOptions,
  vkey: string,
  who: Actor,
  kind: ActKind<Body>,
  draft: ActDraft<Body>,
): Promise<void> {
  await awaitSequencing(trx)
  await changeKey(trx, { vkey, at: momentText(options.clock.now()), retire: true })
  const record = await openRecord({ ...options, db: trx })
  await record.act(trx, who, kind, draft)
}

async function makeKey(folder: string, origin: string): Promise<Omit<ChangedKey, 'from'>> {
  const text = makeLogKey(origin)
  const to = parseLogKey(text)?.vkey
  if (to === undefined) throw new Error('a key that was just made can’t be read')
  const file = `log-${parseVkey(to).keyId.toString(16).padStart(8, '0')}.key`
  await makeKeyFile(folder, file, `${text}\n`)
  return { to, file }
}

/** The log's name after another restart: `city.example/log` → `city.example/log/restart-1` → `…/restart-2`. */
function nextName(origin: string): string {
  const [, base = origin, count = '0'] = /^(.*)\/restart-(\d+)$/.exec(origin) ?? []
  return `${base}/restart-${Number(count) + 1}`
}

async function loadLog(db: Db): Promise<LogState> {
  const log = await findLog(db)
  if (log === undefined) throw new Problem(publicationProblems['nothing-published'])
  return log
}
