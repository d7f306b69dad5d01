/** Key files: made once, readable by their owner alone, never written over. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf } from '../../kernel/failure.ts'
import { Problem } from '../../kernel/problem.ts'
import { recordProblems } from '../problems.ts'

/** Makes the folder of the keys (0700) where there is none. */
export async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/**
 * The text of a key file.
 *
 * @throws Problem key-missing, key-unreadable
 */
export async function readKeyFile(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Problem(recordProblems['key-missing'], { folder: resolve(folder), file })
    throw unreadable(folder, file, codeOf(error))
  }
}

/** A key file that is there and is no key. */
export function unreadable(folder: string, file: string, reason: string): Problem {
  return new Problem(recordProblems['key-unreadable'], { file: resolve(folder, file), reason })
}

/**
 * Writes a key file (0600) unless there is one. Of several processes that do so at once, one's text stays and all go on
 * with it: read it afterwards.
 *
 * @throws Problem key-unreadable when the folder cannot be written
 */
export async function makeKeyFile(folder: string, file: string, text: string): Promise<void> {
  const own = join(folder, `.${file}.${randomUUID()}`)
  try {
    const handle = await open(own, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // A crash here leaves a file that nothing names; the next start makes another key.
    await link(own, join(folder, file))
    await syncFolder(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unreadable(folder, file, codeOf(error))
  } finally {
    await rm(own, { force: true })
  }
}

/** The files that may hold the log's key: `log.key`, and those that rotation made beside it. */
export async function listLogKeyFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(error => {
    if (codeOf(error) === 'ENOENT') return []
    throw unreadable(folder, '', codeOf(error))
  })
  return names.filter(name => /^log(-[\w.-]+)?\.key$/.test(name)).sort()
}

/** A name in a folder survives a loss of power once the folder is written out. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
