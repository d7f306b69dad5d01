/** The folder of the city's data. The embedded database takes one process at a time: whoever opens it claims it here. */
import { randomUUID } from 'node:crypto'
import { access, constants, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf } from './failure.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

/** A claimed folder. Nobody else can claim it until it is released or its process ends, however it ends. */
export type DataFolder = { readonly path: string; release(): Promise<void> }

/** Who holds a folder; process 0 is nobody: it was released. */
type Holder = { readonly pid: number; readonly born: string | null }

/** A claim is a file `lock.N`. The highest N counts, and it never goes down: a claim is made by making N + 1. */
type Claim = { readonly number: number; readonly holder: Holder }

const nobody: Holder = { pid: 0, born: null }

/**
 * Makes the folder (0700) when it is missing and claims it for this process.
 *
 * @throws Problem folder-foreign, folder-unwritable, folder-held
 */
export async function claimDataFolder(folder: string): Promise<DataFolder> {
  const path = resolve(folder)
  await makeFolder(path)
  const number = await claim(path)
  return { path, release: () => replaceClaim(path, number, nobody) }
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

/** Claims the folder; returns the claim's number. */
async function claim(folder: string): Promise<number> {
  const own = join(folder, `claim-${randomUUID()}`)
  await writeFile(own, JSON.stringify({ pid: process.pid, born: await birthOf(process.pid) } satisfies Holder))
  try {
    for (;;) {
      const { number, holder } = await newestClaim(folder)
      if (await isAlive(holder)) throw new Problem(kernelProblems['folder-held'], { folder, pid: holder.pid })
      // Of several that see this, one makes the next file; the others look again and find it held.
      if (!(await linked(own, claimFile(folder, number + 1)))) continue
      // Who looked long ago may have made a file that was cleared meanwhile: a higher one then counts, and is there.
      const made = number + 1
      if ((await newestClaim(folder)).number === made) {
        await clearClaimsBelow(folder, made)
        return made
      }
      await rm(claimFile(folder, made), { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

const claimFile = (folder: string, number: number) => join(folder, `lock.${number}`)

async function claimNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.flatMap(name => /^lock\.(\d+)$/.exec(name)?.[1] ?? []).map(Number)
}

async function newestClaim(folder: string): Promise<Claim> {
  const number = Math.max(0, ...(await claimNumbers(folder)))
  return { number, holder: (await readHolder(claimFile(folder, number))) ?? nobody }
}

async function clearClaimsBelow(folder: string, number: number): Promise<void> {
  const below = (await claimNumbers(folder)).filter(other => other < number)
  await Promise.all(below.map(other => rm(claimFile(folder, other), { force: true })))
}

async function replaceClaim(folder: string, number: number, holder: Holder): Promise<void> {
  const next = join(folder, `claim-${randomUUID()}`)
  await writeFile(next, JSON.stringify(holder))
  await rename(next, claimFile(folder, number))
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
  if (pid === 0) return false
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
