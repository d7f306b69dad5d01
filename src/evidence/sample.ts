/**
 * Which acts stand for all where there are too many: drawn by the checkpoint's root, which nobody chooses, so that
 * neither the city nor the reader picks them, and each can draw them again.
 */
import { type Hash, joinBytes, sha256 } from '../proof/index.ts'

/** A series and how many acts it has. */
export type SeriesCount = { readonly series: string; readonly count: number }
/** An act by its number within its series. */
export type Drawn = { readonly series: string; readonly number: number }

/** Acts of which a sample consists, if there are that many. */
export const sampleSize = 1000

/**
 * Draws acts without repetition. All acts of all series in their order have positions from 0; the i-th draw is the
 * first 6 bytes, as a whole number, of SHA-256(root ‖ i as 8 bytes, high byte first), modulo the number of acts. Draws
 * that would favour low positions (at or above the largest multiple of that number), or that were drawn, are skipped.
 */
export function drawSample(root: Hash, series: readonly SeriesCount[], howMany: number): Drawn[] {
  const total = series.reduce((sum, { count }) => sum + count, 0)
  const positions = new Set<number>()
  const fair = Math.floor(2 ** 48 / Math.max(1, total)) * total
  for (let draw = 0; positions.size < Math.min(howMany, total); draw++) {
    const value = drawn(root, draw)
    if (value < fair) positions.add(value % total)
  }
  return [...positions].sort((a, b) => a - b).map(position => placeOf(position, series))
}

function drawn(root: Hash, draw: number): number {
  const counter = new Uint8Array(8)
  new DataView(counter.buffer).setBigUint64(0, BigInt(draw))
  const view = new DataView(sha256(joinBytes(root, counter)).buffer)
  return view.getUint16(0) * 2 ** 32 + view.getUint32(2)
}

function placeOf(position: number, series: readonly SeriesCount[]): Drawn {
  let before = 0
  for (const { series: name, count } of series) {
    if (position < before + count) return { series: name, number: position - before + 1 }
    before += count
  }
  throw new Error(`position ${position} of ${before} acts`)
}
