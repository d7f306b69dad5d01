/** Last year's result beside this year's target: which measures of a report speak of the same indicator. */
import type { Measure } from '../../../src/report/index.ts'

/** Indices into `Reading.measures`. */
export type Pair = { readonly result: number; readonly target: number }

type Candidate = { readonly index: number; readonly key: string; readonly pairs: ReadonlySet<string> }

/** From here on two names are taken for one indicator: `全社会研发投入占比` and `研发投入占比`, not `新增小学` and `新增高中`. */
const likeness = 0.8

/** Beyond so many comparisons in one unit only equal names are paired: no report of a city comes near. */
const manyComparisons = 250_000

/**
 * Pairs each target with the result that speaks of the same indicator, in the same unit and the same way (a level with
 * a level, a growth with a growth, what is added with what is added). Equal names first, then the likest; each measure
 * stands in one pair at most.
 */
export function pairsOf(measures: readonly Measure[]): Pair[] {
  const groups = new Map<string, { results: Candidate[]; targets: Candidate[] }>()
  for (const [index, measure] of measures.entries()) {
    if (measure.role === 'background' || measure.indicator === '') continue
    const name = bareName(measure.indicator)
    const kind = [measure.unit, measure.change, /新|增/.test(name) ? 'added' : ''].join(' ')
    const group = groups.get(kind) ?? { results: [], targets: [] }
    group[measure.role === 'result' ? 'results' : 'targets'].push({ index, key: name, pairs: bigramsOf(name) })
    groups.set(kind, group)
  }
  return [...groups.values()].flatMap(pairWithin).sort((a, b) => a.target - b.target)
}

/** An indicator's name without what says only where and when. */
function bareName(indicator: string): string {
  return indicator
    .replaceAll(/[\s“”"《》（）()]/g, '')
    .replace(/^(?:(?:本市|全市|我市|全区|去年|今年|全年)的?)+(?=..)/, '')
}

function pairWithin({ results, targets }: { results: Candidate[]; targets: Candidate[] }): Pair[] {
  const taken = new Set<number>()
  const take = (target: Candidate, result: Candidate | undefined): Pair[] => {
    if (result === undefined) return []
    taken.add(target.index).add(result.index)
    return [{ result: result.index, target: target.index }]
  }
  const byName = Map.groupBy(results, result => result.key)
  const equal = targets.flatMap(target =>
    take(
      target,
      byName.get(target.key)?.find(result => !taken.has(result.index)),
    ),
  )
  if (results.length * targets.length > manyComparisons) return equal
  const alike = targets
    .filter(target => !taken.has(target.index))
    .flatMap(target => results.map(result => ({ target, result, score: alikeness(target.pairs, result.pairs) })))
    .filter(({ score }) => score >= likeness)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ target, result }) => (taken.has(target.index) || taken.has(result.index) ? [] : take(target, result)))
  return [...equal, ...alike]
}

function bigramsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)))
}

/** Dice's coefficient of two sets of bigrams. */
function alikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size
  return both === 0 ? 0 : (2 * both) / (a.size + b.size)
}
