import { Trace } from './explain/trace.ts'
import { isEqual } from './feel/values/compare.ts'
import { add, type FeelNumber, formatNumber, isNumber, subtract } from './feel/values/decimal.ts'
import { literalOf } from './feel/values/text.ts'
import type { Value } from './feel/values/value.ts'
import type { Evaluator, Inputs } from './graph/evaluate.ts'

/** One case that a changed rule set decides differently. */
export interface ChangedCase {
  readonly index: number
  readonly inputs: Inputs
  readonly before: string
  readonly after: string
  /** The rules that decided, as `table row` numbers, before and after. */
  readonly ruleBefore: string
  readonly ruleAfter: string
}

/** What a changed rule set would have done to past cases. */
export interface SimulationResult {
  readonly cases: number
  readonly changed: number
  /** How many went from one outcome to another, `300 → 400`, most frequent first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  /** How many were changed by which pair of rules. */
  readonly rules: readonly { readonly before: string; readonly after: string; readonly count: number }[]
  /** Of numeric outcomes: how many gain, how many lose, and the sum of all differences. */
  readonly gain: number
  readonly lose: number
  readonly sumOfDifferences: string
  /** The first changed cases. */
  readonly examples: readonly ChangedCase[]
}

const movesMax = 1000

/** Decides cases by two rule sets, one after another, keeping totals only: any number of cases fits. */
export class Simulation {
  readonly #before: Evaluator
  readonly #after: Evaluator
  readonly #examplesMax: number
  readonly #moves = new Map<string, { from: string; to: string; count: number }>()
  readonly #rules = new Map<string, { before: string; after: string; count: number }>()
  readonly #examples: ChangedCase[] = []
  #cases = 0
  #changed = 0
  #gain = 0
  #lose = 0
  #sum: FeelNumber = 0

  constructor(before: Evaluator, after: Evaluator, examplesMax = 20) {
    this.#before = before
    this.#after = after
    this.#examplesMax = examplesMax
  }

  /** Decides one case both ways. */
  add(inputs: Inputs): void {
    const index = this.#cases++
    const before = this.#before.evaluate(inputs)
    const after = this.#after.evaluate(inputs)
    if (isEqual(before, after)) return
    this.#changed++
    this.#weigh(before, after)
    const [from, to] = [literalOf(before), literalOf(after)]
    count(this.#moves, `${from} → ${to}`, () => ({ from, to, count: 0 }))
    const [ruleBefore, ruleAfter] = [rulesBehind(this.#before, inputs), rulesBehind(this.#after, inputs)]
    count(this.#rules, `${ruleBefore} → ${ruleAfter}`, () => ({ before: ruleBefore, after: ruleAfter, count: 0 }))
    if (this.#examples.length < this.#examplesMax) {
      this.#examples.push({ index, inputs, before: from, after: to, ruleBefore, ruleAfter })
    }
  }

  /** An outcome that is no number counts as 0. */
  #weigh(before: Value, after: Value): void {
    const difference = subtract(isNumber(after) ? after : 0, isNumber(before) ? before : 0)
    if (difference === null || difference === 0) return
    if (formatNumber(difference).startsWith('-')) this.#lose++
    else this.#gain++
    this.#sum = add(this.#sum, difference) ?? this.#sum
  }

  result(): SimulationResult {
    const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count
    return {
      cases: this.#cases,
      changed: this.#changed,
      moves: [...this.#moves.values()].toSorted(byCount),
      rules: [...this.#rules.values()].toSorted(byCount),
      gain: this.#gain,
      lose: this.#lose,
      sumOfDifferences: formatNumber(this.#sum),
      examples: this.#examples,
    }
  }
}

/** Counts under a key, up to a bound of different keys. */
function count<T extends { count: number }>(counts: Map<string, T>, key: string, make: () => T): void {
  const known = counts.get(key)
  if (known !== undefined) known.count++
  else if (counts.size < movesMax) counts.set(key, { ...make(), count: 1 })
}

/** Which rules decided: the numbers of the matching rules of each table on the way. */
function rulesBehind(evaluator: Evaluator, inputs: Inputs): string {
  const trace = new Trace()
  evaluator.evaluate(inputs, { trace })
  return trace.steps
    .flatMap(step => step.tables.map(event => `${step.name} ${event.matched.map(rule => rule + 1).join('+') || '–'}`))
    .join(', ')
}
