import { builtins } from '../feel/builtins/index.ts'
import { isEqual } from '../feel/values/compare.ts'
import type { RunState, Value } from '../feel/values/value.ts'
import { FeelFunction } from '../feel/values/value.ts'
import type { Aggregation, HitPolicy } from '../model/model.ts'

/** The outputs of the rules that matched, in rule order, each with its place in the order of output values. */
export interface Hit {
  readonly rule: number
  readonly output: Value
  readonly rank: readonly number[]
}

type Resolve = (hits: readonly Hit[], run: RunState) => Value

/** What a table gives for the rules that matched, at least one (8.2.8, 10.3.2.10). */
export function resolverOf(policy: HitPolicy, aggregation: Aggregation | undefined): Resolve {
  return policy === 'COLLECT' && aggregation !== undefined ? aggregate(aggregation) : resolvers[policy]
}

const first: Resolve = hits => hits[0]?.output ?? null
const all: Resolve = hits => hits.map(hit => hit.output)

const resolvers: Record<HitPolicy, Resolve> = {
  UNIQUE: (hits, run) => {
    if (hits.length <= 1) return first(hits, run)
    run.warn?.(`more than one rule matches: ${hits.map(hit => hit.rule + 1).join(', ')}`)
    return null
  },
  ANY: (hits, run) => {
    if (hits.every(hit => isEqual(hit.output, hits[0]?.output ?? null))) return first(hits, run)
    run.warn?.('the rules that match disagree')
    return null
  },
  FIRST: first,
  PRIORITY: (hits, run) => first(byRank(hits), run),
  COLLECT: all,
  'RULE ORDER': all,
  'OUTPUT ORDER': (hits, run) => all(byRank(hits), run),
}

const byRank = (hits: readonly Hit[]): Hit[] => hits.toSorted((a, b) => compareRanks(a.rank, b.rank))

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const functionNames: Record<Aggregation, string> = { SUM: 'sum', COUNT: 'count', MIN: 'min', MAX: 'max' }

/** Aggregations are the built-in functions of their names over the list of outputs. */
function aggregate(aggregation: Aggregation): Resolve {
  const target = builtins.get(functionNames[aggregation])
  return (hits, run) => (target instanceof FeelFunction ? target.call([all(hits, run)], run) : null)
}
