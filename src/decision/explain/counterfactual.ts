import { isEqual } from '../feel/values/compare.ts'
import { add, isNumber, subtract } from '../feel/values/decimal.ts'
import { numberToJs } from '../feel/values/number-text.ts'
import { dateOfDay, dayNumberOf, FeelDate, parseDate } from '../feel/values/temporal.ts'
import type { Value } from '../feel/values/value.ts'
import type { Evaluator, Inputs } from '../graph/evaluate.ts'
import type { Program } from '../graph/program.ts'
import { stretchOf } from '../table/cells.ts'
import type { CompiledTable } from '../table/compile.ts'
import type { Explanation } from './explain.ts'

/** One input changed alone, and what the decision would then be. */
export interface Counterfactual {
  readonly input: string
  readonly from: Value
  readonly to: Value
  readonly outcome: Value
}

/** Values tried for one input of one table. */
const triedMax = 500

/**
 * The nearest changes of single inputs that change the outcome, for tables that read inputs directly: between the ends
 * of a column's entries the outcome can't change, so one value of each piece tells all. The nearest for each other
 * outcome is given. `changeable` says which inputs a person can change; without it, all.
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
  const found: Counterfactual[] = []
  for (const change of changesIn(program, explanation)) {
    if (changeable !== undefined && !changeable.has(change.input)) continue
    if (!evaluator.inputs.some(one => one.name === change.input)) continue
    const outcome = evaluator.evaluate({ ...inputs, [change.input]: change.to })
    const isKnown = found.some(one => one.input === change.input && isEqual(one.outcome, outcome))
    if (!isEqual(outcome, value) && !isKnown) found.push({ ...change, outcome })
  }
  return found
}

type Change = Omit<Counterfactual, 'outcome'>

/** Changes worth trying, for each input the nearest first. */
function changesIn(program: Program, explanation: Explanation): Change[] {
  const tables = new Map([...program.tables.keys()].map(table => [table.table as object, table] as const))
  const events = explanation.steps.flatMap(step => step.tables)
  return events.flatMap(event => {
    const table = tables.get(event.table)
    if (table === undefined) return []
    return table.inputs.flatMap((node, column) => {
      if (node.kind !== 'variable') return []
      const from = event.inputs[column] ?? null
      const changes = candidates(table, column).map((to): Change => ({ input: node.name, from, to }))
      return changes.toSorted((a, b) => distance(a) - distance(b)).slice(0, triedMax)
    })
  })
}

/** The ends of a column's entries, the values just beside them, and the listed values of its type. */
function candidates(table: CompiledTable, column: number): Value[] {
  const stretches = table.cells.flatMap(row => row[column]?.tests.map(({ node }) => stretchOf(node)) ?? [])
  const ends = stretches.flatMap(one => (one === undefined ? [] : [one.low, one.high])).filter(end => end !== undefined)
  if (ends.some(end => typeof end === 'boolean')) return [true, false]
  const beside = ends.flatMap(end => [end, next(end, 1), next(end, -1)]).filter(end => end !== null)
  return beside.filter((end, i) => beside.findIndex(other => isEqual(other, end)) === i)
}

function distance({ from, to }: Change): number {
  if (isNumber(from) && isNumber(to)) return Math.abs(numberToJs(subtract(to, from) ?? 0))
  return from instanceof FeelDate && to instanceof FeelDate ? Math.abs(dayNumberOf(from) - dayNumberOf(to)) : 0
}

/** The whole number or the day after or before; null for kinds that have none. */
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
