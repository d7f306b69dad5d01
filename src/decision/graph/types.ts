import { compilerOf } from '../feel/compile.ts'
import { anyHolds, compileTest } from '../feel/compile-tests.ts'
import { parseUnaryTests } from '../feel/parser.ts'
import { startRun } from '../feel/run.ts'
import { Scope } from '../feel/scope.ts'
import { anyType, type FeelType, listOf, simpleTypes } from '../feel/types.ts'
import type { Value } from '../feel/values/value.ts'
import { vocabularyOf } from '../feel/vocabulary.ts'
import type { Definitions, ItemDefinition, Text, Variable } from '../model/model.ts'

/** The types a model can name: FEEL's, its own item definitions, and those of its imports as `import.type`. */
export type TypeTable = ReadonlyMap<string, FeelType>

/** Resolves a model's item definitions. `imported` gives the table of an import by namespace. */
export function typeTable(model: Definitions, imported: (namespace: string) => TypeTable | undefined): TypeTable {
  const table = new Map<string, FeelType>(simpleTypes)
  for (const one of model.imports) {
    for (const [name, type] of imported(one.namespace) ?? []) {
      if (!simpleTypes.has(name)) table.set(one.name === '' ? name : `${one.name}.${name}`, type)
    }
  }
  const resolver = new Resolver(model.items, table)
  for (const item of model.items) table.set(item.name, resolver.named(item.name))
  return table
}

class Resolver {
  readonly items: ReadonlyMap<string, ItemDefinition>
  readonly table: Map<string, FeelType>
  readonly open = new Set<string>()
  constructor(items: readonly ItemDefinition[], table: Map<string, FeelType>) {
    this.items = new Map(items.map(item => [item.name, item]))
    this.table = table
  }

  /** A type by name; one that contains itself is Any where it recurs, and so is one nobody declared. */
  named(name: string | undefined): FeelType {
    if (name === undefined) return anyType
    const known = this.table.get(name)
    const item = this.items.get(name)
    if (known !== undefined || item === undefined || this.open.has(name)) return known ?? anyType
    this.open.add(name)
    const type = { ...this.typeOf(item), name }
    this.open.delete(name)
    this.table.set(name, type)
    return type
  }

  typeOf(item: ItemDefinition): FeelType {
    const base = this.baseOf(item)
    if (!item.isCollection) return constrained(constrained(base, item.allowedValues), item.typeConstraint)
    return constrained(listOf(constrained(base, item.allowedValues)), item.typeConstraint)
  }

  baseOf(item: ItemDefinition): FeelType {
    if (item.components.length > 0) {
      return { kind: 'context', fields: new Map(item.components.map(part => [part.name, this.typeOf(part)])) }
    }
    if (item.functionItem !== undefined) {
      const parameters = item.functionItem.parameters.map((one: Variable) => this.named(one.typeRef))
      return { kind: 'function', parameters, result: this.named(item.functionItem.result) }
    }
    return this.named(item.typeRef)
  }
}

const compile = compilerOf()

/** The type with a constraint added to those it has. */
function constrained(type: FeelType, text: Text | undefined): FeelType {
  if (text === undefined) return type
  const scope = new Scope()
  scope.bind('?', type)
  const parsed = parseUnaryTests(text.text, scope, vocabularyOf(), text.place)
  if (parsed.any) return type
  const tests = parsed.tests.map(test => compileTest(test, compile))
  const wanted = !parsed.negated
  const allows = (value: Value): boolean =>
    (type.allows?.(value) ?? true) &&
    anyHolds(tests, value, { vars: [value], parent: undefined, run: startRun() }) === wanted
  return { ...type, allows, allowedText: text.text }
}
