import { compare } from '../feel/values/compare.ts'
import { kindOf, type Value } from '../feel/values/value.ts'
import type { Cell, Stretch } from './cells.ts'

/**
 * Sets of rules as bits in 32-bit words. A column's index gives, for a value, the rules whose entry holds it: one
 * binary search or one map lookup, however many rules there are.
 */
export type RuleSet = Uint32Array

/** Finds the rules whose entry in this column holds the value, or can't be ruled out by constants. */
export type Lookup = (value: Value) => RuleSet

/** The most words one column's index may take: 32 MB would be 8 million. */
const wordsMax = 4_000_000

/** An empty set with room for so many rules. */
export const setOf = (rules: number): RuleSet => new Uint32Array(Math.ceil(rules / 32))

function include(set: RuleSet, rule: number): void {
  const word = rule >>> 5
  set[word] = (set[word] ?? 0) | (1 << (rule & 31))
}

/**
 * Builds the index of a column; undefined where constants give nothing to look up. Rules whose entry is not constant
 * are in every set: their entry is tested afterwards.
 */
export function indexColumn(cells: readonly Cell[]): Lookup | undefined {
  const constant = cells.flatMap(cell => cell.stretches ?? [])
  const kinds = new Set(
    constant.flatMap(({ low, high }) => [low, high]).flatMap(end => (end === undefined ? [] : [kindOf(end)])),
  )
  const [kind] = kinds
  if (kinds.size !== 1 || kind === undefined) return undefined
  const always = setOf(cells.length)
  cells.forEach((cell, rule) => {
    if (cell.stretches === undefined) include(always, rule)
  })
  const isPoints = constant.every(one => one.low !== undefined && one.low === one.high)
  if (isPoints && (kind === 'string' || kind === 'boolean')) return pointIndex(cells, always)
  return orderable.has(kind) ? stretchIndex(cells, always) : undefined
}

/** Kinds in which equality and order agree, so that a point is a stretch. */
const orderable: ReadonlySet<string> = new Set([
  'number',
  'string',
  'date',
  'years and months duration',
  'days and time duration',
])

function pointIndex(cells: readonly Cell[], always: RuleSet): Lookup {
  const sets = new Map<Value, RuleSet>()
  cells.forEach((cell, rule) => {
    for (const { low } of cell.stretches ?? []) {
      if (low === undefined) continue
      const set = sets.get(low) ?? always.slice()
      include(set, rule)
      sets.set(low, set)
    }
  })
  return value => sets.get(value) ?? always
}

/** Ends in order; place 2i + 1 is the i-th end itself, even places are what lies between. */
function stretchIndex(cells: readonly Cell[], always: RuleSet): Lookup | undefined {
  const ends = sortedEnds(cells.flatMap(cell => cell.stretches ?? []))
  const places = ends.length * 2 + 1
  if (places * always.length > wordsMax) return undefined
  const sets = Array.from({ length: places }, () => always.slice())
  cells.forEach((cell, rule) => {
    for (const stretch of cell.stretches ?? []) {
      const [from, to] = placesOf(stretch, ends)
      for (let place = from; place <= to; place++) include(sets[place] ?? always, rule)
    }
  })
  const find = ends.every(end => typeof end === 'number') ? numberFinder(ends) : undefined
  return value => {
    const place = typeof value === 'number' && find !== undefined ? find(value) : placeOf(value, ends)
    return place === undefined ? always : (sets[place] ?? always)
  }
}

function sortedEnds(stretches: readonly Stretch[]): Value[] {
  const all = stretches.flatMap(({ low, high }) => [low, high]).filter(end => end !== undefined)
  const sorted = all.sort((a, b) => compare(a, b) ?? 0)
  return sorted.filter((end, index) => index === 0 || compare(end, sorted[index - 1] ?? null) !== 0)
}

/** The first and last place a stretch covers. */
function placesOf(stretch: Stretch, ends: readonly Value[]): [number, number] {
  const low = stretch.low === undefined ? undefined : placeOf(stretch.low, ends)
  const high = stretch.high === undefined ? undefined : placeOf(stretch.high, ends)
  const from = low === undefined ? 0 : low + (stretch.lowIncluded ? 0 : 1)
  const to = high === undefined ? ends.length * 2 : high - (stretch.highIncluded ? 0 : 1)
  return [from, to]
}

/** The place of a value among the ends; undefined when it has no order with them. */
function placeOf(value: Value, ends: readonly Value[]): number | undefined {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compare(value, ends[middle] ?? null)
    if (order === null) return undefined
    if (order === 0) return middle * 2 + 1
    if (order < 0) high = middle
    else low = middle + 1
  }
  return low * 2
}

function numberFinder(ends: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(ends)
  return value => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const end = sorted[middle] ?? 0
      if (value === end) return middle * 2 + 1
      if (value < end) high = middle
      else low = middle + 1
    }
    return low * 2
  }
}
