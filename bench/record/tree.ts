/** The tree alone, at sizes that no test fills a database with: synthetic leaves, tiles in memory. */
import { appendLeaves, inclusionProof, rememberTiles, type TileReader } from '../../src/proof/index.ts'

/** Seconds to build a tree of so many leaves, and the milliseconds of proofs from its tiles. */
export type TreeTimes = {
  readonly buildSeconds: number
  /** Each from tiles as they are stored, nothing remembered. */
  readonly proofs: readonly number[]
  /** With inner nodes of the last tiles remembered, as a server does. */
  readonly remembered: readonly number[]
}

/** 2^16 leaves at a time: whole tiles of two levels. */
const stride = 65_536

/** Builds a tree and proves leaves all over it. */
export async function treeTimes(size: number, samples: number): Promise<TreeTimes> {
  const tiles = new Map<string, Uint8Array>()
  const reader: TileReader = async (level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array(0)
  const began = performance.now()
  for (let at = 0; at < size; at += stride) {
    const leaves = Array.from({ length: Math.min(stride, size - at) }, (_, n) => leafNumber(at + n))
    for (const tile of (await appendLeaves(reader, at, leaves)).tiles)
      tiles.set(`${tile.level}/${tile.index}`, tile.hashes)
  }
  const buildSeconds = (performance.now() - began) / 1000
  return {
    buildSeconds,
    proofs: await timesOf(reader, size, samples),
    remembered: await timesOf(rememberTiles(reader), size, samples),
  }
}

async function timesOf(reader: TileReader, size: number, samples: number): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < samples + 50; n++) {
    const began = performance.now()
    await inclusionProof(reader, (n * 7_368_787 + 13) % size, size)
    if (n >= 50) took.push(performance.now() - began)
  }
  return took
}

/** Any 32 bytes can be a leaf’s hash. */
function leafNumber(n: number): Uint8Array {
  const hash = new Uint8Array(32)
  new DataView(hash.buffer).setUint32(28, n)
  return hash
}
