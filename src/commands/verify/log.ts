/**
 * A whole log, read from its public files (C2SP tlog-tiles) and checked: every entry against its tile, all of them
 * against the root of the signed checkpoint. What was read is kept in a file, for a second reading.
 */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, checkSignature, type Trust, type Verdict } from '../../evidence/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Text, Values } from '../../kernel/words.ts'
import { fill } from '../../kernel/words.ts'
import {
  type Checkpoint,
  decodeEntry,
  type Entry,
  EntryMalformed,
  entriesPath,
  equalBytes,
  fromUtf8,
  hashLength,
  leafHash,
  type PlacedEntry,
  tilePath,
  tileWidth,
} from '../../proof/index.ts'
import { addLeaf, type Frontier, rootOfFrontier } from './frontier.ts'
import { get } from './get.ts'
import { verifyProblems } from './problems.ts'
import { verifyCommandWords as words } from './words.ts'

/** A log whose checkpoint was looked at; nothing of its entries yet. */
export type OpenedLog = {
  readonly base: URL
  readonly checks: readonly Check[]
  readonly checkpoint: Checkpoint | undefined
  readonly trusted: Verdict['trusted']
}

/** Thrown where an entry or the tree is not as the checkpoint says. */
export class LogBroken extends Error {
  readonly check: Check

  constructor(name: Check['name'], text: Text, values: Values) {
    const says = { zh: fill(text, 'zh', values), en: fill(text, 'en', values) }
    super(says.en)
    this.check = { name, state: 'failed', says }
  }
}

/** Reads a log's checkpoint, and its key where none is pinned. @throws Problem verify.log-unreachable */
export async function openLog(address: string, trust: Trust): Promise<OpenedLog> {
  if (!URL.canParse(address)) throw new Problem(verifyProblems['log-unreachable'], { url: address, reason: 'URL' })
  for (const path of [address, `${address.replace(/\/$/, '')}/log`]) {
    const base = new URL(path.endsWith('/') ? path : `${path}/`)
    const note = await get(new URL('checkpoint', base))
    if (note === undefined) continue
    const isPinned = (trust.vkeys ?? []).length > 0 || trust.policy !== undefined
    const key = isPinned ? undefined : await get(new URL('vkey', base))
    return { base, ...checkSignature(note, (key && fromUtf8(key)?.trim()) ?? '', trust) }
  }
  throw new Problem(verifyProblems['log-unreachable'], { url: address, reason: 'HTTP 404' })
}

/** How many tiles are asked for at once. */
const atOnce = 8

/** The entries under one tile: as they came, and what the tile says their hashes are. */
type Bundle = { readonly first: number; readonly entries: Uint8Array; readonly hashes: Uint8Array }

async function* bundlesOf({ base }: OpenedLog, size: number): AsyncGenerator<Bundle> {
  const flying: Promise<Bundle>[] = []
  const count = Math.ceil(size / tileWidth)
  for (let [next, at] = [0, 0]; at < count; at++) {
    while (next < count && flying.length < atOnce) {
      const bundle = bundleAt(base, next++, size)
      bundle.catch(() => {}) // Awaited below, or given up after another one failed.
      flying.push(bundle)
    }
    yield await (flying.shift() as Promise<Bundle>) // One was pushed for each that is taken.
  }
}

async function bundleAt(base: URL, index: number, size: number): Promise<Bundle> {
  const first = index * tileWidth
  const width = Math.min(tileWidth, size - first)
  const [entries, hashes] = await Promise.all([
    file(base, entriesPath(index, width), entriesPath(index)),
    file(base, tilePath(0, index, width), tilePath(0, index)),
  ])
  return { first, entries, hashes: hashes.subarray(0, width * hashLength) }
}

/** A partial tile may be gone once the tile is full: then its beginning is the same (tlog-tiles, "Partial tiles"). */
async function file(base: URL, path: string, whole: string): Promise<Uint8Array> {
  const found = (await get(new URL(path, base))) ?? (path === whole ? undefined : await get(new URL(whole, base)))
  if (found === undefined)
    throw new Problem(verifyProblems['log-unreachable'], { url: new URL(path, base).href, reason: 'HTTP 404' })
  return found
}

/** The entries of a bundle, each with its length before it in two bytes (tlog-tiles, "Log entries"). */
function cut({ first, entries, hashes }: Bundle): Uint8Array[] {
  const width = hashes.length / hashLength
  const cuts: Uint8Array[] = []
  for (let at = 0; cuts.length < width; ) {
    const length = ((entries[at] ?? 0) << 8) | (entries[at + 1] ?? 0)
    if (at + 2 + length > entries.length)
      throw new LogBroken('acts', words['log.short'], { index: first + cuts.length })
    cuts.push(entries.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return cuts
}

/** A log that is checked and kept: `read` gives it again from the first act on. */
export type KeptLog = { read(): AsyncGenerator<readonly PlacedEntry[]>; close(): Promise<void> }

/**
 * Reads and checks a log to the end, giving its acts on the way through `read`'s first call; later calls read what was
 * kept. `progress` is told the number of acts read.
 */
export async function keepLog(
  log: OpenedLog,
  { size, root }: Checkpoint,
  progress: (acts: number) => void,
): Promise<KeptLog> {
  const folder = await mkdtemp(join(tmpdir(), 'yinuo-verify-'))
  const kept = await open(join(folder, 'entries'), 'w+')
  const lengths: number[] = []
  async function* first(): AsyncGenerator<readonly PlacedEntry[]> {
    const frontier: Frontier = []
    for await (const bundle of bundlesOf(log, size)) {
      const entries = cut(bundle)
      await kept.write(bundle.entries)
      lengths.push(bundle.entries.length)
      yield entries.map((bytes, at) => checked(bytes, bundle, at, frontier))
      progress(bundle.first + entries.length)
    }
    if (!equalBytes(rootOfFrontier(frontier), root)) throw new LogBroken('inclusion', words['log.root'], { size })
  }
  async function* again(): AsyncGenerator<readonly PlacedEntry[]> {
    let position = 0
    for (const [at, length] of lengths.entries()) {
      const { buffer } = await kept.read(new Uint8Array(length), 0, length, position)
      position += length
      const start = at * tileWidth
      const width = Math.min(tileWidth, size - start)
      yield cut({ first: start, entries: buffer, hashes: new Uint8Array(width * hashLength) }).map((bytes, place) => ({
        index: start + place,
        entry: JSON.parse(fromUtf8(bytes) ?? '') as Entry, // Checked when it was read first.
      }))
    }
  }
  const close = async () => {
    await kept.close()
    await rm(folder, { recursive: true })
  }
  let reading = first
  const read = () => {
    const now = reading
    reading = again
    return now()
  }
  return { read, close }
}

function checked(bytes: Uint8Array, { first, hashes }: Bundle, at: number, frontier: Frontier): PlacedEntry {
  const index = first + at
  const hash = leafHash(bytes)
  if (!equalBytes(hash, hashes.subarray(at * hashLength, (at + 1) * hashLength)))
    throw new LogBroken('inclusion', words['log.leaf'], { index })
  addLeaf(frontier, hash)
  try {
    return { index, entry: decodeEntry(bytes) }
  } catch (error) {
    if (!(error instanceof EntryMalformed)) throw error
    throw new LogBroken('acts', words['log.malformed'], { index, because: error.says })
  }
}
