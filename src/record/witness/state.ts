/** What a witness remembers: for each log, the newest checkpoint that it cosigned, in a folder with a file for each. */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { claimDataFolder } from '../../kernel/data-folder.ts'
import { codeOf } from '../../kernel/failure.ts'
import { replaceFile } from '../replace-file.ts'

/** A witness's memory. */
export type WitnessState = {
  /** The newest cosigned checkpoint of a log, by `originHash`; undefined where there is none. */
  find(origin: OriginHash): Promise<string | undefined>
  /**
   * Runs with nobody else at this log. What `save` was given is on disk when it returns, in place of the earlier one:
   * a cosignature given out afterwards can't be forgotten.
   */
  alone<T>(origin: OriginHash, run: (latest: string | undefined, save: Save) => Promise<T>): Promise<T>
}

/** Keeps a checkpoint as the newest. */
export type Save = (note: string) => Promise<void>

/** SHA-256 of a log's origin in lowercase hex, as the addresses of tlog-witness name it. */
export type OriginHash = string

/** The name of a log in addresses and files. */
export const originHash = (origin: string): OriginHash => hash('sha256', origin)

/**
 * Opens the memory of a witness and claims its folder: two witnesses with one key must not share it unknowingly.
 *
 * @throws Problem folder-held, folder-foreign, folder-unwritable
 */
export async function openWitnessState(folder: string): Promise<WitnessState & { close(): Promise<void> }> {
  const claimed = await claimDataFolder(folder)
  const fileOf = (origin: OriginHash) => join(claimed.path, `${origin}.checkpoint`)
  const find = (origin: OriginHash) => readFile(fileOf(origin), 'utf8').catch(undefinedWhenMissing)
  const save = (origin: OriginHash) => (note: string) => replaceFile(fileOf(origin), note)
  const queue = oneByOne()
  return {
    find,
    alone: (origin, run) => queue(origin, async () => run(await find(origin), save(origin))),
    close: claimed.release,
  }
}

/** Runs what is given under one name one after the other, in the order in which it was given. */
function oneByOne(): <T>(name: string, run: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return (name, run) => {
    const before = tails.get(name) ?? Promise.resolve()
    const mine = before.then(run, run)
    tails.set(name, mine)
    const forget = () => void (tails.get(name) === mine && tails.delete(name))
    mine.then(forget, forget)
    return mine
  }
}

function undefinedWhenMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}
