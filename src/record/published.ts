/**
 * What was published, kept beside the database: `<data>/log/checkpoint`. A database that was restored from an old
 * backup is smaller than what this file says, and must not grow a second history.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../kernel/database.ts'
import { codeOf } from '../kernel/failure.ts'
import { Problem } from '../kernel/problem.ts'
import { type Checkpoint, equalBytes, Malformed, parseCheckpoint, parseNote, rootAt } from '../proof/index.ts'
import { publicationProblems } from './publication-problems.ts'
import { replaceFile } from './replace-file.ts'
import { takeTurns } from './sequence/turns.ts'
import { listLogNames } from './store/keys.ts'
import { findLog } from './store/log.ts'
import { latestCheckpoint, type StoredCheckpoint, tileReader } from './store/tiles.ts'

/** What was published last: the signed note and what it says. */
export type Published = { readonly note: string; readonly checkpoint: Checkpoint }

/** The file of the published checkpoint in a data folder. */
export const publishedFile = (folder: string): string => join(folder, 'log', 'checkpoint')

/**
 * What was published from this data folder; undefined where nothing was.
 *
 * @throws Problem published-unreadable
 */
export async function findPublished(folder: string): Promise<Published | undefined> {
  const file = publishedFile(folder)
  try {
    const note = await readFile(file, 'utf8')
    return { note, checkpoint: parseCheckpoint(parseNote(note).text) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (error instanceof Malformed) throw new Problem(publicationProblems['published-unreadable'], { file })
    throw error
  }
}

/** How the tree in the database stands to what was published. */
export type Standing =
  | { readonly kind: 'agrees' }
  /** The tree is smaller. */
  | { readonly kind: 'behind'; readonly size: number; readonly published: Published }
  /** The tree has another root at that size. */
  | { readonly kind: 'forked'; readonly size: number; readonly published: Published }

/**
 * Compares the tree with what was published from this folder.
 *
 * @throws Problem published-unreadable, published-foreign
 */
export async function standingOf(db: Db, folder: string): Promise<Standing> {
  const published = await findPublished(folder)
  const log = await findLog(db)
  if (published === undefined) return { kind: 'agrees' }
  const { origin, size, root } = published.checkpoint
  if (log === undefined) return { kind: 'behind', size: 0, published }
  if (origin !== log.origin) {
    // After a restart under a new name the file may still be the old one: the crash came between the two.
    if ((await listLogNames(db)).includes(origin)) return { kind: 'agrees' }
    throw new Problem(publicationProblems['published-foreign'], { file: publishedFile(folder), origin })
  }
  if (log.size < size) return { kind: 'behind', size: log.size, published }
  const isSame = equalBytes(await rootAt(tileReader(db), size), root)
  return isSame ? { kind: 'agrees' } : { kind: 'forked', size: log.size, published }
}

/**
 * Refuses to go on with a tree that would deny what was published.
 *
 * @throws Problem tree-behind, tree-forked, published-unreadable, published-foreign
 */
export async function refuseRollback(db: Db, folder: string): Promise<void> {
  const standing = await standingOf(db, folder)
  if (standing.kind === 'agrees') return
  const kind = publicationProblems[standing.kind === 'behind' ? 'tree-behind' : 'tree-forked']
  throw new Problem(kind, { size: standing.size, published: standing.published.checkpoint.size })
}

/** Hands checkpoints out once they are on disk. */
export type Publisher = {
  /**
   * The newest checkpoint, which a restart will remember; undefined before the first act.
   *
   * @throws Problem tree-behind where the database was put back to an earlier state under the running program
   */
  newest(): Promise<StoredCheckpoint | undefined>
}

/**
 * A publisher into a data folder. Whatever it gives out was written to the file first: no checkpoint that anyone has
 * seen from this process is forgotten with the database.
 *
 * @throws Problem published-unreadable
 */
export async function openPublisher(db: Db, folder: string): Promise<Publisher> {
  await mkdir(join(folder, 'log'), { recursive: true, mode: 0o700 })
  const state: { written: Published | undefined } = { written: await findPublished(folder) } // Owned by `turns`.
  const turns = takeTurns()
  const newest = () =>
    turns(async () => {
      const stored = await latestCheckpoint(db)
      if (stored === undefined || stored.note === state.written?.note) return stored
      const next = { note: stored.note, checkpoint: parseCheckpoint(parseNote(stored.note).text) }
      refuseSmaller(state.written?.checkpoint, next.checkpoint)
      // A crash before this leaves the file behind the tree, which is no sign of anything.
      await replaceFile(publishedFile(folder), stored.note)
      state.written = next
      return stored
    })
  return { newest }
}

function refuseSmaller(written: Checkpoint | undefined, next: Checkpoint): void {
  if (written === undefined || written.origin !== next.origin || written.size <= next.size) return
  throw new Problem(publicationProblems['tree-behind'], { size: next.size, published: written.size })
}
