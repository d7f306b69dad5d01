import { parseUnaryTests } from '../feel/parser.ts'
import { Scope } from '../feel/scope.ts'
import type { Value } from '../feel/values/value.ts'
import { vocabularyOf } from '../feel/vocabulary.ts'
import { constantOf } from '../table/cells.ts'
import type { CompiledTable } from '../table/compile.ts'
import { type Finding, finding } from './findings.ts'
import { type Piece, piecesOf } from './space.ts'

/** Rules, and regions looked at, beyond which a table counts as too large to check. */
const rulesMax = 2000
const regionsMax = 200_000
const shownMax = 5

/**
 * Checks a decision table over all its inputs at once, by cutting each input at the ends of its entries: gaps no rule
 * covers, overlaps the hit policy does not allow, rules that can never decide.
 */
export function checkTable(table: CompiledTable, hasDefault: boolean): readonly Finding[] {
  const found = outputValuesMissing(table)
  const tooLarge = finding('warning', 'table.too-large', `"${table.name}"`, table.table.place)
  if (table.cells.length > rulesMax) return [...found, tooLarge]
  const columns: (readonly Piece[])[] = []
  for (const column of table.inputs.keys()) {
    const pieces = piecesOf(table, column, domainOf(table, column))
    if (pieces === undefined) return found
    columns.push(pieces)
  }
  const survey = new Survey(table, columns)
  survey.look(0, (1n << BigInt(table.cells.length)) - 1n, [])
  if (survey.regions > regionsMax) return [...found, tooLarge]
  return [...found, ...gaps(survey, table, hasDefault), ...overlaps(survey, table), ...unreachable(survey, table)]
}

function outputValuesMissing({ table, name }: CompiledTable): Finding[] {
  const needs = table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'OUTPUT ORDER'
  const has = table.outputs.some(clause => clause.values !== undefined || clause.typeRef !== undefined)
  return needs && !has
    ? [finding('error', 'table.missing-output-values', `hit policy ${table.hitPolicy} of "${name}"`, table.place)]
    : []
}

/** The values a column can have, where its clause or its type lists them. */
function domainOf({ table, inputs }: CompiledTable, column: number): readonly Value[] | undefined {
  const text = table.inputs[column]?.values?.text ?? inputs[column]?.type.allowedText
  if (text === undefined) return undefined
  const scope = new Scope()
  scope.bind('?')
  const { tests, negated } = parseUnaryTests(text, scope, vocabularyOf())
  const values = tests.map(({ node }) => constantOf(node)).filter(value => value !== undefined)
  return negated || values.length < tests.length || values.length === 0 ? undefined : values
}

/** Walks the pieces of all columns, dropping rules as they are ruled out; equal sets of rules are walked once. */
class Survey {
  readonly table: CompiledTable
  readonly columns: readonly (readonly Piece[])[]
  readonly seen = new Set<string>()
  readonly gaps: string[] = []
  readonly overlaps = new Map<string, { readonly first: number; readonly second: number; readonly where: string }>()
  readonly deciding = new Set<number>()
  regions = 0

  constructor(table: CompiledTable, columns: readonly (readonly Piece[])[]) {
    this.table = table
    this.columns = columns
  }

  look(column: number, rules: bigint, path: readonly string[]): void {
    if (this.regions > regionsMax) return
    const key = `${column}:${rules.toString(36)}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.regions++
    if (rules === 0n) this.gaps.push(this.describe(path))
    else if (column === this.columns.length) this.leaf(rules, path)
    else
      for (const piece of this.columns[column] ?? []) this.look(column + 1, rules & piece.rules, [...path, piece.text])
  }

  leaf(rules: bigint, path: readonly string[]): void {
    const matching = numbersIn(rules)
    const [first, second] = matching
    const { hitPolicy } = this.table.table
    if (hitPolicy === 'FIRST') this.deciding.add(first ?? -1)
    else for (const rule of matching) this.deciding.add(rule)
    if (first === undefined || second === undefined) return
    if (hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && !this.sameOutputs(matching))) {
      this.overlaps.set(`${first}+${second}`, { first, second, where: this.describe(path) })
    }
  }

  sameOutputs(rules: readonly number[]): boolean {
    const texts = rules.map(rule => this.table.table.rules[rule]?.outputs.map(output => output.text).join('|'))
    return new Set(texts).size === 1
  }

  describe(path: readonly string[]): string {
    const labels = this.table.table.inputs.map(clause => clause.label ?? clause.expression.text)
    return path.map((text, i) => `${labels[i] ?? ''} ${text}`).join(', ')
  }
}

function numbersIn(set: bigint): number[] {
  const numbers: number[] = []
  for (let rest = set, rule = 0; rest > 0n; rest >>= 1n, rule++) if ((rest & 1n) === 1n) numbers.push(rule)
  return numbers
}

/** With the hit policy COLLECT, no rule means nothing to collect: no gap. */
function gaps(survey: Survey, { table, name }: CompiledTable, hasDefault: boolean): Finding[] {
  const isCollecting =
    table.hitPolicy === 'COLLECT' || table.hitPolicy === 'RULE ORDER' || table.hitPolicy === 'OUTPUT ORDER'
  if (hasDefault || isCollecting) return []
  return survey.gaps
    .slice(0, shownMax)
    .map(where => finding('warning', 'table.gap', `"${name}": ${where}`, table.place))
}

function overlaps(survey: Survey, { table, name }: CompiledTable): Finding[] {
  return [...survey.overlaps.values()].slice(0, shownMax).map(({ first, second, where }) => {
    const place = table.rules[second]?.place ?? table.place
    return finding('error', 'table.overlap', `"${name}": rules ${first + 1} and ${second + 1} at ${where}`, place)
  })
}

function unreachable(survey: Survey, { table, name }: CompiledTable): Finding[] {
  return table.rules.flatMap((rule, i) =>
    survey.deciding.has(i) ? [] : [finding('warning', 'table.unreachable', `"${name}": rule ${i + 1}`, rule.place)],
  )
}
