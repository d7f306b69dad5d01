import { Trace } from './explain/trace.ts'
import type { FeelType } from './feel/types.ts'
import { isEqual } from './feel/values/compare.ts'
import { parseNumber } from './feel/values/number-text.ts'
import { literalOf } from './feel/values/text.ts'
import type { Value } from './feel/values/value.ts'
import type { Evaluator } from './graph/evaluate.ts'
import { fromPlain } from './graph/plain.ts'
import type { DecisionModel } from './model.ts'
import { DecisionProblem } from './problems.ts'

/** One case of a rule set: what is given, and what each decision should give. */
export interface RuleCase {
  readonly name: string
  readonly line: number
  readonly given: Readonly<Record<string, string>>
  readonly expected: Readonly<Record<string, string>>
}

/** What running a rule set's cases showed. */
export interface CasesOutcome {
  readonly passed: number
  readonly failed: readonly {
    readonly case: RuleCase
    readonly decision: string
    readonly expected: string
    readonly actual: string
  }[]
  /** Rules of tables that no case hit, as `decision rule`. */
  readonly rulesNotHit: readonly string[]
}

/**
 * Reads cases from CSV: the first column names the case, others are inputs by name, those that begin with `=` the
 * decisions expected. An empty field is an input not given.
 *
 *     case,Age,Resident,= Allowance
 *     turns 80,80,true,300
 *
 * @throws cases.malformed where a line has too few or too many fields
 */
export function readCases(csv: string, file?: string): readonly RuleCase[] {
  const [header = [], ...lines] = parseCsv(csv)
  return lines.map((fields, index) => {
    const line = index + 2
    if (fields.length !== header.length) {
      const place = file === undefined ? { line } : { file, line }
      throw new DecisionProblem('cases.malformed', `${fields.length} fields where the head has ${header.length}`, place)
    }
    const pairs = header.map((name, i): [string, string] => [name, fields[i] ?? '']).slice(1)
    const isExpected = ([name]: readonly [string, string]): boolean => name.startsWith('=')
    const given = pairs.filter(pair => !isExpected(pair) && pair[1] !== '')
    const expected = pairs.filter(isExpected).map(([name, field]): [string, string] => [name.slice(1).trim(), field])
    return { name: fields[0] ?? '', line, given: Object.fromEntries(given), expected: Object.fromEntries(expected) }
  })
}

/** Fields of CSV as RFC 4180 has them: quotes around fields with commas, line ends or doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

/** Runs cases against a model, and notes which rules none of them hit. */
export function runCases(model: DecisionModel, cases: readonly RuleCase[]): CasesOutcome {
  const failed: CasesOutcome['failed'][number][] = []
  const hits = new Map<object, Set<number>>()
  for (const one of cases) {
    for (const [decision, expected] of Object.entries(one.expected)) {
      const evaluator = model.decision(decision)
      const trace = new Trace()
      const actual = evaluator.evaluate(inputsOfCase(evaluator, one.given), { trace })
      for (const event of trace.steps.flatMap(step => step.tables)) {
        const seen = hits.get(event.table) ?? new Set()
        for (const rule of event.matched) seen.add(rule)
        hits.set(event.table, seen)
      }
      const wanted = fieldValue(expected, model.program.types.get(evaluator.linked))
      if (!isEqual(actual, wanted)) failed.push({ case: one, decision, expected, actual: literalOf(actual) })
    }
  }
  const rulesNotHit = [...model.program.tables.keys()].flatMap(({ table, name }) =>
    table.rules.flatMap((_, rule) => (hits.get(table)?.has(rule) === true ? [] : [`${name} ${rule + 1}`])),
  )
  const failedCases = new Set(failed.map(one => one.case))
  return { passed: cases.length - failedCases.size, failed, rulesNotHit }
}

/** A case's fields as the inputs that an evaluator reads, each of its type. */
export function inputsOfCase(evaluator: Evaluator, given: RuleCase['given']): Record<string, Value> {
  return Object.fromEntries(
    evaluator.inputs.flatMap(({ name, type }) => {
      const field = given[name]
      return field === undefined ? [] : [[name, fieldValue(field, type)]]
    }),
  )
}

/** A field as a value of the type; text that is not of it stays text, for the model to refuse. */
function fieldValue(field: string, type: FeelType = { kind: 'any' }): Value {
  if (field === '') return null
  if (type.kind === 'string') return field
  if (field === 'true' || field === 'false') return field === 'true'
  return parseNumber(field) ?? fromPlain(field, type) ?? field
}
