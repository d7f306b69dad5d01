/** A small log in memory, for tests of who watches logs. */
import {
  appendLeaves,
  consistencyProof,
  leafHash,
  printCheckpoint,
  signNote,
  type TileReader,
  utf8,
} from '../../proof/index.ts'
import { type LogKey, parseLogKey, printLogKey } from '../keys/log-key.ts'

/** The key of a log by its name and a number: the same each time. */
export function keyOfLog(name: string, number = 1): LogKey {
  const key = parseLogKey(printLogKey(name, new Uint8Array(32).fill(number)))
  if (key === undefined) throw new Error(`no key can be called ${name}`)
  return key
}

/** A log whose leaves are numbers. */
export async function logInMemory(name: string, key = keyOfLog(name)) {
  const tiles = new Map<string, Uint8Array>()
  const reader: TileReader = async (level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array(0)
  const heads = new Map<number, string>()
  let size = 0
  /** Adds leaves and returns the signed checkpoint over all. */
  const append = async (...leaves: readonly (string | number)[]) => {
    const grown = await appendLeaves(
      reader,
      size,
      leaves.map(leaf => leafHash(utf8(String(leaf)))),
    )
    for (const tile of grown.tiles) tiles.set(`${tile.level}/${tile.index}`, tile.hashes)
    size = grown.size
    const note = signNote(printCheckpoint({ origin: name, size, root: grown.root }), [key.signer])
    heads.set(size, note)
    return { size, note, root: grown.root }
  }
  return { name, key, append, prove: (from: number, to: number) => consistencyProof(reader, from, to), heads }
}
