/** What changed between two versions of a rule set: rule by rule in tables, text by text elsewhere. Pure. */
import { type Boxed, type BoxedTable, type DecisionModel, loadModel } from '../decision/index.ts'

/** A rule as it is compared: its cells as written. */
export type RuleCells = {
  readonly number: number
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly annotations: readonly string[]
}

/** What became of a rule. */
export type RuleChange =
  | { readonly kind: 'same' | 'moved'; readonly before: RuleCells; readonly after: RuleCells }
  | { readonly kind: 'changed'; readonly before: RuleCells; readonly after: RuleCells }
  | { readonly kind: 'added'; readonly after: RuleCells }
  | { readonly kind: 'removed'; readonly before: RuleCells }

/** What became of a decision: a table's rules, or logic that is compared as text. */
export type DecisionChange = { readonly decision: string } & (
  | { readonly kind: 'same' | 'added' | 'removed' }
  | {
      readonly kind: 'table'
      readonly columns: { readonly inputs: readonly string[]; readonly outputs: readonly string[] }
      readonly hitPolicy: { readonly before: string; readonly after: string }
      readonly rules: readonly RuleChange[]
    }
  | { readonly kind: 'logic'; readonly before: string; readonly after: string }
)

/**
 * The difference of two models, by decision in the newer one's order. Rules are matched by what they ask: the same
 * conditions with another outcome is a changed rule; a table with other columns is compared as text.
 *
 * @throws DecisionProblem where one of them is no DMN model
 */
export function differenceOf(before: string, after: string): readonly DecisionChange[] {
  const [older, newer] = [logicsOf(loadModel({ xml: before })), logicsOf(loadModel({ xml: after }))]
  const kept = [...newer].map(([decision, logic]) => {
    const was = older.get(decision)
    return was === undefined ? ({ decision, kind: 'added' } as const) : compare(decision, was, logic)
  })
  const gone = [...older.keys()].filter(decision => !newer.has(decision))
  return [...kept, ...gone.map(decision => ({ decision, kind: 'removed' }) as const)]
}

/** The cells of a table's rules as they are written. */
export function cellsOf({ rules }: BoxedTable): readonly RuleCells[] {
  return rules.map(({ inputs, outputs, annotations }, at) => ({
    number: at + 1,
    inputs: inputs.map(({ text }) => text),
    outputs: outputs.map(({ text }) => text),
    annotations,
  }))
}

function logicsOf({ definitions }: DecisionModel): ReadonlyMap<string, Boxed> {
  const functions = definitions.knowledgeModels.map(one => [one.name, one.logic] as const)
  const decisions = definitions.decisions.map(one => [one.name, one.logic] as const)
  return new Map([...functions, ...decisions].flatMap(([name, logic]) => (logic === undefined ? [] : [[name, logic]])))
}

function compare(decision: string, before: Boxed, after: Boxed): DecisionChange {
  const [was, is] = [written(before), written(after)]
  if (was === is) return { decision, kind: 'same' }
  if (before.kind !== 'table' || after.kind !== 'table') return { decision, kind: 'logic', before: was, after: is }
  const columns = columnsOf(after)
  if (JSON.stringify(columnsOf(before)) !== JSON.stringify(columns))
    return { decision, kind: 'logic', before: was, after: is }
  const hitPolicy = { before: before.hitPolicy, after: after.hitPolicy }
  return { decision, kind: 'table', columns, hitPolicy, rules: compareRules(cellsOf(before), cellsOf(after)) }
}

function columnsOf({ inputs, outputs }: BoxedTable): { inputs: readonly string[]; outputs: readonly string[] } {
  return {
    inputs: inputs.map(({ label, expression }) => label ?? expression.text),
    outputs: outputs.map(({ label, name }) => label ?? name ?? ''),
  }
}

const asks = (rule: RuleCells): string => JSON.stringify(rule.inputs)
const gives = (rule: RuleCells): string => JSON.stringify([rule.outputs, rule.annotations])

/** Rules that ask the same are the same rule; those that are left over are paired in their order where both have some. */
function compareRules(before: readonly RuleCells[], after: readonly RuleCells[]): RuleChange[] {
  const waiting = new Map(before.map(rule => [asks(rule), rule]))
  const partners = after.map(rule => {
    const partner = waiting.get(asks(rule))
    if (partner !== undefined) waiting.delete(asks(rule))
    return partner
  })
  const kept = after.flatMap((rule, at): RuleChange[] => {
    const partner = partners[at]
    if (partner === undefined) return [{ kind: 'added', after: rule }]
    if (gives(partner) !== gives(rule)) return [{ kind: 'changed', before: partner, after: rule }]
    return [{ kind: partner.number === rule.number ? 'same' : 'moved', before: partner, after: rule }]
  })
  return [...kept, ...[...waiting.values()].map(rule => ({ kind: 'removed', before: rule }) as const)]
}

/** Logic as text, without the places in its file. */
function written(logic: Boxed): string {
  return JSON.stringify(logic, (key, value) => (key === 'place' || value === undefined ? undefined : value), 1)
}
