/** Chance that is the same on every run and every machine. */

/** A source of made-up values. */
export type Random = {
  /** From 0 up to, not with, 1. */
  readonly next: () => number
  /** A whole number from the first to the last, both in. */
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** One of the values, by their weights. */
  readonly among: <T>(values: readonly (readonly [value: T, weight: number])[]) => T
}

/** A source for one purpose: the same name gives the same values, whatever else is made up beside it. */
export function randomOf(name: string): Random {
  const next = numbersFrom(seedOf(name))
  const pick = <T>(from: readonly T[]): T => {
    const value = from[Math.floor(next() * from.length)]
    if (value === undefined) throw new Error(`${name}: nothing to pick from`)
    return value
  }
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick,
    among: values => {
      const weights = values.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * weights
      for (const [value, weight] of values) {
        left -= weight
        if (left < 0) return value
      }
      return pick(values)[0]
    },
  }
}

/** FNV-1a, 32 bits, over the UTF-16 units of the name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A 32-bit counter, scrambled by multiplying and shifting: 2³² values before it repeats. */
function numbersFrom(seed: number): () => number {
  let counter = seed
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/**
 * Shares a whole number out by weights, so that the shares are whole and come to it exactly.
 *
 *     spread(10, [1, 1, 2]) → [2, 3, 5]
 */
export function spread(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return weights.map(() => 0)
  let weighed = 0
  let given = 0
  return weights.map((weight, at) => {
    weighed += weight
    const due = at === weights.length - 1 ? total : Math.floor((total / all) * weighed)
    const share = due - given
    given = due
    return share
  })
}

/** Whether the n-th (from 1) belongs to a share of all: of any first n, that share does, to within one. */
export function isWithin(share: number, n: number): boolean {
  return Math.floor(n * share) > Math.floor((n - 1) * share)
}
