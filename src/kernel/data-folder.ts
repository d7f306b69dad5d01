/** The folder of the city's data. The embedded database takes one process at a time: whoever opens it claims it here. */
import { randomUUID } from 'node:crypto'
import { access, constants, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf } from './failure.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

/** A claimed folder. Nobody else can claim it until it is released or its process ends, however it ends. */
export type DataFolder = { readonly path: string; release(): Promise<void> }

type Holder = { readonly pid: number; readonly born: string | null }

/**
 * Makes the folder (0700) when it is missing and claims it for this process.
 *
 * @throws Problem folder-foreign, folder-unwritable, folder-held
 */
export async function claimDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder)
  await makeFolder(path)
  const lock = join(path, 'lock')
  await takeLock(lock, path)
  return { path, release: () => rm(lock, { force: true }) }
}

/** The process that holds a folder now, if one does. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const holder = await readHolder(join(resolve(folder), 'lock'))
  return holder !== undefined && (await isAlive(holder)) ? holder.pid : undefined
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.W_OK | constants.X_OK)
    // Root may write where the bits forbid it, and a read-only file system says so only when one writes.
    const probe = join(path, `.probe-${randomUUID()}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    const isFile = await stat(path).then(
      found => !found.isDirectory(),
      () => false,
    )
    if (isFile) throw new Problem(kernelProblems['folder-foreign'], { folder: path })
    throw new Problem(kernelProblems['folder-unwritable'], { folder: path, reason: codeOf(error) })
  }
}

async function takeLock(lock: string, folder: string): Promise<void> {
  const own = `${lock}-${randomUUID()}`
  await writeFile(own, JSON.stringify({ pid: process.pid, born: await birthOf(process.pid) } satisfies Holder))
  try {
    while (!(await linked(own, lock))) {
      const holder = await readHolder(lock)
      if (holder !== undefined && (await isAlive(holder)))
        throw new Problem(kernelProblems['folder-held'], { folder, pid: holder.pid })
      // The holder is gone. Of several that see this, the one whose rename succeeds clears it; all try again.
      await rename(lock, `${own}-stale`).catch(ignoreMissing)
      await rm(`${own}-stale`, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function readHolder(lock: string): Promise<Holder | undefined> {
  const text = await readFile(lock, 'utf8').catch(ignoreMissing)
  if (text === undefined) return undefined
  const holder: unknown = JSON.parse(text)
  if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number')
    throw new Error(`the lock ${lock} names no process`)
  return { pid: holder.pid, born: 'born' in holder && typeof holder.born === 'string' ? holder.born : null }
}

async function isAlive({ pid, born }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  // Process numbers are used again: another process with this number was born at another time.
  return born === null || (await birthOf(pid)) === born
}

/** When a process began, in ticks since the machine did; null where the system does not say (not Linux). */
async function birthOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(ignoreMissing)
  // The second field is the program's name in brackets and may hold spaces; the start is the 20th after it.
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return undefined
  throw error
}
