/** Trees, keys and entries by name, for tests. */
import { getPublicKey, sign } from '@noble/ed25519'
import { appendLeaves } from './append.ts'
import { utf8 } from './bytes.ts'
import './ed25519.ts' // Gives @noble/ed25519 its hash.
import { hashLength, leafHash, nodeHash } from './hash.ts'
import type { Entry, Hash } from './model.ts'
import type { Signer } from './note.ts'
import { type TileReader, tileWidth } from './tile.ts'
import { parseVkey, type SignatureType, type VerifierKey, vkeyOf } from './vkey.ts'

/** Leaf hashes that are all different. */
export function exampleLeaves(size: number): Hash[] {
  return Array.from({ length: size }, (_, at) => leafHash(utf8(`leaf ${at}`)))
}

/** A store of tiles in memory that grows by appending. */
export type ExampleLog = {
  readonly reader: TileReader
  readonly append: (leaves: readonly Hash[]) => Promise<{ readonly size: number; readonly root: Hash }>
  readonly tiles: ReadonlyMap<string, Uint8Array>
}

/** A log without leaves. */
export function exampleLog(): ExampleLog {
  const tiles = new Map<string, Uint8Array>()
  const reader: TileReader = async (level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array(0)
  let size = 0
  const append: ExampleLog['append'] = async leaves => {
    const grown = await appendLeaves(reader, size, leaves)
    for (const { level, index, hashes } of grown.tiles) tiles.set(`${level}/${index}`, hashes)
    size = grown.size
    return grown
  }
  return { reader, append, tiles }
}

/** A tree of any size up to 2^53 − 1 whose leaves are all the same: its tiles need no room. */
export function uniformReader(leaf: Hash): TileReader {
  const byHeight = [leaf]
  const atHeight = (height: number): Hash => {
    const known = byHeight[height]
    if (known !== undefined) return known
    const below = atHeight(height - 1)
    const hash = nodeHash(below, below)
    byHeight[height] = hash
    return hash
  }
  return async level => {
    const hash = atHeight(8 * level)
    const tile = new Uint8Array(tileWidth * hashLength)
    for (let at = 0; at < tileWidth; at++) tile.set(hash, at * hashLength)
    return tile
  }
}

/** The same run of bytes with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = Math.floor(bit / 8) % bytes.length
  return bytes.map((byte, place) => (place === at ? byte ^ (1 << (bit % 8)) : byte))
}

/** Somebody's Ed25519 key, made from one byte so that it is the same in every run. */
export function exampleSigner(name: string, seed: number, type: SignatureType = 1): Signer & { key: VerifierKey } {
  const secret = new Uint8Array(32).fill(seed)
  const key = parseVkey(vkeyOf({ name, publicKey: getPublicKey(secret), type }))
  return { name, keyId: key.keyId, key, sign: message => sign(message, secret) }
}

/** Entries by name. */
export const exampleEntries = {
  granted: {
    v: 1,
    act: '016a7b0e-9e80-7000-8000-00000000002a',
    kind: 'application.decided',
    series: 'application.decided/2019',
    number: 17,
    at: '2019-05-03T10:11:09+08:00',
    recorded: '2019-05-03T10:11:09+08:00',
    by: 'officer',
    department: 'civil-affairs',
    subject: 'case/20190503-MZ-00017',
    body: { item: 'old-age-allowance', outcome: 'granted' },
  },
  'everything there is': {
    v: 1,
    act: '016a7b0e-9e80-7000-8000-00000000002b',
    kind: 'application.decided',
    series: 'application.decided/2019',
    number: 18,
    at: '2019-12-31T23:59:59+08:00',
    recorded: '2020-01-01T00:00:07+08:00',
    by: 'supervisor',
    department: 'civil-affairs',
    district: '440305',
    subject: 'case/20190503-MZ-00017',
    rule: '社会救助暂行办法 第十一条',
    links: [{ as: 'corrects', act: '016a7b0e-9e80-7000-8000-00000000002a' }],
    person: 'AAECAwQFBgcICQoLDA0ODw',
    private: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    synthetic: true,
    body: { amountFen: 120_000, 事由: '补正“材料”\n', flags: [true, null, -0.5, 1e21] },
  },
} as const satisfies Record<string, Entry>
