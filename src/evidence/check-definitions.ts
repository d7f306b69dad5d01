/** Whether a set of definitions holds together: before any of them becomes an act. */
import type { Text } from '../kernel/words.ts'
import { FormulaInvalid, parseFormula, referencesOf } from './formula.ts'
import type { Definition } from './model.ts'
import { say } from './say.ts'
import { definitionWords as words } from './words.ts'

/** What is wrong with a definition: where (`3.method.formula`), what stands there, what was expected. */
export type DefinitionError = { readonly field: string; readonly value: unknown; readonly expected: Text }

/** What is wrong with the definitions: ids given twice, references to none, circles, methods that can't be. */
export function checkDefinitions(definitions: readonly Definition[]): DefinitionError[] {
  const ids = new Set<string>()
  const errors: DefinitionError[] = []
  const references = new Map(definitions.map(definition => [definition.id, idsIn(definition)]))
  for (const [at, definition] of definitions.entries()) {
    if (ids.has(definition.id))
      errors.push({ field: `${at}.id`, value: definition.id, expected: words['definition.once'] })
    ids.add(definition.id)
    errors.push(...methodErrors(definition, at), ...referenceErrors(definition, { at, references }))
  }
  return errors
}

function idsIn({ method }: Definition): readonly string[] {
  if (method.by !== 'formula') return []
  try {
    return referencesOf(parseFormula(method.formula)).map(({ id }) => id)
  } catch (error) {
    if (error instanceof FormulaInvalid) return [] // methodErrors says where.
    throw error
  }
}

function methodErrors({ method, unit, aggregation }: Definition, at: number): DefinitionError[] {
  if (method.by === 'formula') return formulaErrors(method.formula, at)
  if (method.by !== 'acts') return []
  const { compute, over } = method
  const errors: DefinitionError[] = []
  const isShare = compute.take === 'share' || compute.take === 'ratio'
  if (isShare && unit !== '%' && unit !== '‰')
    errors.push({ field: `${at}.unit`, value: unit, expected: words['definition.shareUnit'] })
  if (compute.take === 'distinct' && compute.field === '.person' && over === 'until')
    errors.push({ field: `${at}.method.over`, value: over, expected: words['definition.personsInYear'] })
  if (over === 'until' && aggregation === 'flow')
    errors.push({ field: `${at}.method.over`, value: over, expected: words['definition.flowInPeriod'] })
  for (const field of computedWith(compute))
    if (field.startsWith('.'))
      errors.push({ field: `${at}.method.compute.field`, value: field, expected: words['definition.wholeField'] })
  for (const [index, condition] of method.where.entries()) {
    const { atLeast, atMost } = condition
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
      errors.push({ field: `${at}.method.where.${index}`, value: condition, expected: words['definition.range'] })
  }
  return errors
}

type ActsComputation = Extract<Definition['method'], { by: 'acts' }>['compute']

function computedWith(compute: ActsComputation): readonly string[] {
  switch (compute.take) {
    case 'sum':
    case 'mean':
    case 'percentile':
      return [compute.field]
    case 'ratio':
      return [compute.field, compute.over]
    case 'count':
    case 'distinct':
    case 'share':
      return []
  }
}

function formulaErrors(formula: string, at: number): DefinitionError[] {
  const field = `${at}.method.formula`
  try {
    const references = referencesOf(parseFormula(formula))
    return references.length > 0 ? [] : [{ field, value: formula, expected: words['definition.refers'] }]
  } catch (error) {
    if (!(error instanceof FormulaInvalid)) throw error
    const expected = say(words['definition.formula'], { position: error.position + 1 })
    return [{ field, value: formula, expected }]
  }
}

type References = ReadonlyMap<string, readonly string[]>

function referenceErrors(
  { id, method }: Definition,
  { at, references }: { readonly at: number; readonly references: References },
): DefinitionError[] {
  if (method.by !== 'formula') return []
  const field = `${at}.method.formula`
  const unknown = [...new Set(references.get(id) ?? [])].filter(each => !references.has(each))
  const errors = unknown.map(value => ({ field, value, expected: words['definition.known'] }))
  if (!leadsTo(id, id, references)) return errors
  // gdp of last year would need that of the year before, without an end: a circle too.
  return [...errors, { field, value: method.formula, expected: words['definition.circle'] }]
}

function leadsTo(from: string, to: string, references: References): boolean {
  const seen = new Set<string>()
  const open = [...(references.get(from) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(references.get(id) ?? []))
  }
  return false
}
