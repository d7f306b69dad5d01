import { compare, isEqual } from '../feel/values/compare.ts'
import { add, isNumber, subtract } from '../feel/values/decimal.ts'
import { numberToJs } from '../feel/values/number-text.ts'
import { dateOfDay, dayNumberOf, FeelDate, parseDate } from '../feel/values/temporal.ts'
import type { TableEvent, Value } from '../feel/values/value.ts'
import type { Evaluator, Inputs } from '../graph/evaluate.ts'
import type { Program } from '../graph/program.ts'
import { type Stretch, stretchOf } from '../table/cells.ts'
import type { CompiledTable } from '../table/compile.ts'
import type { Explanation } from './explain.ts'

/** One input changed alone, and what the decision would then be. */
export interface Counterfactual {
  readonly input: string
  readonly from: Value
  readonly to: Value
  readonly outcome: Value
}

/**
 * The nearest changes of single inputs that change the outcome, for tables that read inputs directly: for each rule
 * that fails by one entry, the nearest value that the entry holds. Each is checked by deciding again.
 * `changeable` says which inputs a person can change; without it, all.
 */
export function counterfactuals(
  program: Program,
  evaluator: Evaluator,
  inputs: Inputs,
  explanation: Explanation,
  changeable?: ReadonlySet<string>,
): readonly Counterfactual[] {
  if (explanation.outcome.kind !== 'decided') return []
  const { value } = explanation.outcome
  const tables = new Map([...program.tables.keys()].map(table => [table.table as object, table] as const))
  const found: Counterfactual[] = []
  for (const event of explanation.steps.flatMap(step => step.tables)) {
    const table = tables.get(event.table)
    for (const change of table === undefined ? [] : changesIn(table, event)) {
      if (changeable !== undefined && !changeable.has(change.input)) continue
      if (!evaluator.inputs.some(one => one.name === change.input)) continue
      const outcome = evaluator.evaluate({ ...inputs, [change.input]: change.to })
      const isKnown = found.some(one => one.input === change.input && isEqual(one.outcome, outcome))
      if (!isEqual(outcome, value) && !isKnown) found.push({ ...change, outcome })
    }
  }
  return found
}

type Change = Omit<Counterfactual, 'outcome'>

function changesIn(table: CompiledTable, event: TableEvent): Change[] {
  const changes = event.failed().flatMap((failed, rule): Change[] => {
    const [column] = failed
    if (column === undefined || failed.length !== 1) return []
    const node = table.inputs[column]
    const tests = table.cells[rule]?.[column]
    if (node?.kind !== 'variable' || tests === undefined || tests.negated) return []
    const from = event.inputs[column] ?? null
    return tests.tests.flatMap(({ node: test }) => {
      const stretch = stretchOf(test)
      const to = stretch === undefined ? null : nearest(from, stretch)
      return to === null ? [] : [{ input: node.name, from, to }]
    })
  })
  return changes.toSorted((a, b) => distance(a) - distance(b))
}

function distance({ from, to }: Change): number {
  if (isNumber(from) && isNumber(to)) return Math.abs(numberToJs(subtract(to, from) ?? 0))
  return from instanceof FeelDate && to instanceof FeelDate ? Math.abs(dayNumberOf(from) - dayNumberOf(to)) : 0
}

/** The value nearest to `from` that a stretch holds; null for kinds without one. */
function nearest(from: Value, { low, lowIncluded, high, highIncluded }: Stretch): Value {
  const isBelow = low !== undefined && (compare(from, low) ?? 0) <= 0
  const end = isBelow ? low : high
  if (end === undefined) return low !== undefined && low === high ? low : null
  if (low === high && low !== undefined) return low
  const included = isBelow ? lowIncluded : highIncluded
  return included ? end : next(end, isBelow ? 1 : -1)
}

function next(value: Value, step: 1 | -1): Value {
  if (isNumber(value)) return add(value, step)
  return value instanceof FeelDate ? dateOfDay(dayNumberOf(value) + step) : null
}

/** The first later day on which the decision comes out differently, all else being equal. */
export interface ChangeByDate {
  readonly on: FeelDate
  readonly outcome: Value
}

/**
 * When does time alone change the outcome? Tries each day after the date given as `dateInput`: "granted from
 * 2021-03-02, when the age reaches 80".
 */
export function whenItChanges(
  evaluator: Evaluator,
  inputs: Inputs,
  dateInput: string,
  years = 30,
): ChangeByDate | undefined {
  const start = evaluator.inputs.find(one => one.name === dateInput)
  const first = start === undefined ? null : readDate(inputs[dateInput])
  if (first === null) return undefined
  const now = evaluator.evaluate(inputs)
  for (let day = 1; day <= years * 366; day++) {
    const on = dateOfDay(dayNumberOf(first) + day)
    if (on === null) return undefined
    const outcome = evaluator.evaluate({ ...inputs, [dateInput]: on })
    if (!isEqual(outcome, now)) return { on, outcome }
  }
  return undefined
}

function readDate(raw: unknown): FeelDate | null {
  if (raw instanceof FeelDate) return raw
  return typeof raw === 'string' ? parseDate(raw) : null
}
