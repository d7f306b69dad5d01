import type { Node } from '../feel/ast.ts'
import { convert } from '../feel/coerce.ts'
import { compilerOf, type External } from '../feel/compile.ts'
import { type Code, deeper } from '../feel/env.ts'
import { anyType, type FeelType } from '../feel/types.ts'
import { FeelFunction, type RunState, type Value } from '../feel/values/value.ts'
import { vocabularyOf } from '../feel/vocabulary.ts'
import type { Boxed, Definitions } from '../model/model.ts'
import { DecisionProblem, type Place } from '../problems.ts'
import type { CompiledTable } from '../table/compile.ts'
import { type Graph, inOrder, type Linked, link, requirementsOf } from './link.ts'
import { functionNode, type LogicContext, logicNode, typed } from './logic.ts'
import { planOf, serviceInputs, serviceOutputs } from './plan.ts'
import { readerOf } from './reader.ts'
import { scopeOf } from './scopes.ts'
import { type TypeTable, typeTable } from './types.ts'

/** A compiled expression remembered for checks: its tree, its text, and what it belongs to. */
export interface Seen {
  readonly node: Node
  readonly source: string
  readonly place: Place
  readonly owner: Linked
}

/** A model with its imports, linked and compiled. Holds no state of evaluations. */
export interface Program {
  readonly graph: Graph
  /** Frame of an evaluation before inputs: functions stand in their slots. */
  readonly template: readonly Value[]
  readonly types: ReadonlyMap<Linked, FeelType>
  readonly codes: ReadonlyMap<Linked, Code>
  readonly readers: ReadonlyMap<Linked, (raw: unknown) => Value | undefined>
  readonly tables: ReadonlyMap<CompiledTable, Linked>
  readonly seen: readonly Seen[]
}

/** How a model is compiled. */
export interface CompileOptions {
  /** Lends external functions; without it they are refused. */
  readonly external?: External
  /** Is told of an element that can't be compiled, which is then null; without it, the first one is thrown. */
  readonly onProblem?: (problem: DecisionProblem) => void
}

/** Compiles a model. @throws every kind of xml, dmn and feel problem, with the place */
export function compileProgram(
  main: Definitions,
  others: readonly Definitions[],
  options: CompileOptions = {},
): Program {
  const graph = link(main, others)
  const builder = new Builder(graph, options.external)
  for (const linked of inOrder(graph, graph.elements.values())) {
    try {
      builder.add(linked)
    } catch (error) {
      if (!(error instanceof DecisionProblem)) throw error
      const { element: _, ...place } = error.place
      const placed = new DecisionProblem(error.code, error.detail, { ...linked.element.place, ...place })
      if (options.onProblem === undefined) throw placed
      options.onProblem(placed)
      builder.leaveOut(linked)
    }
  }
  return builder
}

class Builder implements Program {
  readonly graph: Graph
  readonly template: Value[] = []
  readonly types = new Map<Linked, FeelType>()
  readonly codes = new Map<Linked, Code>()
  readonly readers = new Map<Linked, (raw: unknown) => Value | undefined>()
  readonly tables = new Map<CompiledTable, Linked>()
  readonly seen: Seen[] = []
  readonly typeTables = new Map<string, TypeTable>()
  readonly compile: (node: Node) => Code

  constructor(graph: Graph, external: External | undefined) {
    this.graph = graph
    this.compile = compilerOf(external)
    this.template.length = graph.elements.size
    this.template.fill(null)
    for (const linked of graph.elements.values()) this.types.set(linked, this.declaredType(linked))
  }

  add(linked: Linked): void {
    if (linked.kind === 'input') this.readers.set(linked, readerOf(this.typeOf(linked)))
    if (linked.kind === 'decision') this.addDecision(linked)
    if (linked.kind === 'knowledge') this.addKnowledge(linked)
    if (linked.kind === 'service') this.addService(linked)
  }

  /** An element that can't be compiled is null. */
  leaveOut(linked: Linked): void {
    this.codes.set(linked, () => null)
  }

  typeOf(linked: Linked): FeelType {
    return this.types.get(linked) ?? anyType
  }

  typesOf(model: Definitions): TypeTable {
    const known = this.typeTables.get(model.namespace)
    if (known !== undefined) return known
    this.typeTables.set(model.namespace, new Map())
    const table = typeTable(model, namespace => {
      const imported = this.graph.models.get(namespace)
      return imported === undefined ? undefined : this.typesOf(imported)
    })
    this.typeTables.set(model.namespace, table)
    return table
  }

  declaredType(linked: Linked): FeelType {
    const { typeRef } = linked.element.variable
    return typeRef === undefined ? anyType : (this.typesOf(linked.model).get(typeRef) ?? anyType)
  }

  contextOf(linked: Linked): LogicContext {
    const types = this.typesOf(linked.model)
    return {
      vocabulary: vocabularyOf(types),
      typeOf: typeRef => (typeRef === undefined ? anyType : (types.get(typeRef) ?? anyType)),
      compile: this.compile,
      name: linked.element.name,
      allowed: this.typeOf(linked).allowedText,
      sawTable: table => void this.tables.set(table, linked),
      sawNode: (node: Node, source: string, place: Boxed['place']) =>
        void this.seen.push({ node, source, place, owner: linked }),
    }
  }

  addDecision(linked: Linked & { kind: 'decision' }): void {
    const { logic } = linked.element
    if (logic === undefined) return
    const scope = scopeOf(linked, requirementsOf(this.graph, linked), one => this.typeOf(one))
    const declared = this.typeOf(linked)
    const node = typed(logicNode(logic, scope, this.contextOf(linked)), declared)
    if (declared.kind === 'any') this.types.set(linked, node.type)
    this.codes.set(linked, this.compile(node))
  }

  /** A knowledge model is a function whose scope is the functions it requires, itself among them. */
  addKnowledge(linked: Linked & { kind: 'knowledge' }): void {
    const { logic } = linked.element
    if (logic === undefined) return
    const scope = scopeOf(linked, [linked, ...requirementsOf(this.graph, linked)], one => this.typeOf(one))
    const node = functionNode(logic, scope, this.contextOf(linked))
    const declared = this.typeOf(linked)
    const result = declared.kind === 'function' ? declared.result : declared
    if (declared.kind !== 'function') this.types.set(linked, node.type)
    const make = this.compile(node)
    const parameters = logic.parameters.map(one => ({
      name: one.name,
      type: this.contextOf(linked).typeOf(one.typeRef),
    }))
    const call = (args: readonly Value[], run: RunState): Value => {
      const target = make({ vars: [...this.template], parent: undefined, run })
      if (!(target instanceof FeelFunction)) return null
      run.trace?.enter(linked.element.name)
      const value = convert(target.call(args, run), result) ?? null
      run.trace?.leave(value)
      return value
    }
    this.template[linked.slot] = new FeelFunction(
      parameters,
      node.type.kind === 'function' ? node.type.result : anyType,
      call,
    )
  }

  /** A service is a function of its input data and input decisions (10.4). */
  addService(linked: Linked & { kind: 'service' }): void {
    const inputs = serviceInputs(this.graph, linked)
    const plan = planOf(this, serviceOutputs(this.graph, linked), new Set(inputs))
    const parameters = inputs.map(one => ({ name: one.element.name, type: this.typeOf(one) }))
    const declared = this.typeOf(linked)
    const target = declared.kind === 'function' ? declared.result : declared
    const call = (args: readonly Value[], run: RunState): Value => {
      if (args.length !== inputs.length) return null
      const vars = [...this.template]
      for (const [index, input] of inputs.entries()) {
        const value = convert(args[index] ?? null, this.typeOf(input))
        if (value === undefined) {
          run.warn?.(`"${input.element.name}" is not of its type`)
          return null
        }
        vars[input.slot] = value
      }
      return (
        convert(
          deeper(run, () => plan({ vars, parent: undefined, run })),
          target,
        ) ?? null
      )
    }
    const outputs = serviceOutputs(this.graph, linked)
    const [only] = outputs
    const result = declared.kind === 'any' && only !== undefined && outputs.length === 1 ? this.typeOf(only) : target
    this.types.set(linked, { kind: 'function', parameters: parameters.map(one => one.type), result })
    this.template[linked.slot] = new FeelFunction(parameters, result, call)
  }
}
