/** Logs in memory: for tests and the bench. */
import { getPublicKey, sign } from '@noble/ed25519'
import {
  appendLeaves,
  batchProof,
  type Entry,
  encodeEntry,
  type Hash,
  leafHash,
  type PlacedEntry,
  parseVkey,
  printCheckpoint,
  sha256,
  signNote,
  type TileReader,
  utf8,
  vkeyOf,
} from '../../proof/index.ts'
import type { BundleParts } from '../bundle/pack.ts'

/** What an act of the example says; the rest is filled in. */
export type Told = Pick<Entry, 'kind' | 'at' | 'body'> &
  Partial<Pick<Entry, 'department' | 'district' | 'person' | 'subject'>>

/** A log in memory, and the key that signs it. */
export type ExampleLog = {
  readonly acts: readonly PlacedEntry[]
  readonly reader: TileReader
  readonly size: number
  readonly root: Hash
  readonly checkpoint: string
  readonly vkey: string
  /** The bundle's part that its acts and proof make up. */
  pick(acts: readonly PlacedEntry[]): Promise<Pick<BundleParts, 'acts' | 'proof' | 'checkpoint' | 'vkey'>>
}

/** Numbers acts within their series and gives them ids that say where they stand. */
export function entriesOf(told: Iterable<Told>): PlacedEntry[] {
  const numbers = new Map<string, number>()
  return Array.from(told, (act, index) => {
    const series = `${act.kind}/${act.at.slice(0, 4)}`
    const number = (numbers.get(series) ?? 0) + 1
    numbers.set(series, number)
    const id = `01680000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
    const entry: Entry = {
      ...{ v: 1, act: id, series, number, recorded: act.at, by: 'officer' },
      ...{ department: 'civil-affairs', subject: `case/${index}`, synthetic: true },
      ...act,
    }
    return { index, entry }
  })
}

/** A log of these acts, signed by a key made from a name. */
export async function exampleLog(acts: readonly PlacedEntry[], origin = 'example.com/log'): Promise<ExampleLog> {
  const tiles = new Map<string, Uint8Array>()
  const reader: TileReader = async (level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array()
  const grown = await appendLeaves(
    reader,
    0,
    acts.map(({ entry }) => leafHash(encodeEntry(entry))),
  )
  for (const { level, index, hashes } of grown.tiles) tiles.set(`${level}/${index}`, hashes)
  const { checkpoint, vkey } = signedBy(origin, printCheckpoint({ origin, size: grown.size, root: grown.root }))
  const pick = async (picked: readonly PlacedEntry[]) => {
    const indices = picked.map(({ index }) => index)
    return { acts: picked, proof: await batchProof(reader, indices, grown.size), checkpoint, vkey }
  }
  return { acts, reader, size: grown.size, root: grown.root, checkpoint, vkey, pick }
}

/** A text signed by the key of a name; `keyName` is what the key is called. */
export function signedBy(secretName: string, text: string, keyName = secretName): { checkpoint: string; vkey: string } {
  const secret = sha256(utf8(secretName))
  const vkey = vkeyOf({ name: keyName, publicKey: getPublicKey(secret) })
  const { name, keyId } = parseVkey(vkey)
  return { checkpoint: signNote(text, [{ name, keyId, sign: message => sign(message, secret) }]), vkey }
}
