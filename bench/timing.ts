/** Times, taken so that they can be told apart from noise: warm first, then the median of several and their spread. */

/** Milliseconds of several runs: the middle one, and how far the quarters around it reach, as a share of it. */
export type Timing = { readonly medianMs: number; readonly spread: number }

/**
 * Runs something until it is warm, then times it.
 *
 * @param times timed runs; an odd number has a true median
 */
export async function timed(
  run: () => unknown,
  { warmUp, times }: { readonly warmUp: number; readonly times: number },
): Promise<Timing> {
  for (let round = 0; round < warmUp; round++) await run()
  const tookMs: number[] = []
  for (let round = 0; round < times; round++) {
    const began = performance.now()
    await run()
    tookMs.push(performance.now() - began)
  }
  return timingOf(tookMs)
}

/** The median and the spread of times taken elsewhere. */
export function timingOf(tookMs: readonly number[]): Timing {
  const medianMs = quantileOf(tookMs, 0.5)
  return { medianMs, spread: (quantileOf(tookMs, 0.75) - quantileOf(tookMs, 0.25)) / medianMs }
}

/** The value that a share of the others does not exceed, between two neighbours where it falls there; 0 of nothing. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below + (above - below) * (place - Math.floor(place))
}

/** The spread in words for a table: `±4 %`. */
export const spreadOf = ({ spread }: Timing): string => `±${Math.round((spread * 100) / 2)} %`
