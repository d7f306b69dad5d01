import type { Decision, DecisionService, Definitions, InputData, KnowledgeModel } from '../model/model.ts'
import { DecisionProblem } from '../problems.ts'

/** An element of the requirements graph, in the model that defines it, with its slot at run time. */
export type Linked = { readonly slot: number; readonly model: Definitions; readonly key: string } & (
  | { readonly kind: 'input'; readonly element: InputData }
  | { readonly kind: 'decision'; readonly element: Decision }
  | { readonly kind: 'knowledge'; readonly element: KnowledgeModel }
  | { readonly kind: 'service'; readonly element: DecisionService }
)

/** All elements of a model and of those it imports, by `namespace#id`. */
export interface Graph {
  readonly main: Definitions
  readonly models: ReadonlyMap<string, Definitions>
  readonly elements: ReadonlyMap<string, Linked>
}

/**
 * Joins a model with its imports.
 * @throws dmn.import where an imported namespace is not among `others`
 */
export function link(main: Definitions, others: readonly Definitions[]): Graph {
  const available = new Map([main, ...others].map(model => [model.namespace, model]))
  const models = new Map<string, Definitions>()
  const visit = (model: Definitions): void => {
    if (models.has(model.namespace)) return
    models.set(model.namespace, model)
    for (const one of model.imports) {
      const found = available.get(one.namespace)
      if (found === undefined) throw new DecisionProblem('dmn.import', `"${one.namespace}"`, one.place)
      visit(found)
    }
  }
  visit(main)
  const elements = new Map<string, Linked>()
  for (const model of models.values()) addElements(model, elements)
  return { main, models, elements }
}

function addElements(model: Definitions, elements: Map<string, Linked>): void {
  const add = (make: (slot: number, key: string) => Linked, id: string): void => {
    const key = `${model.namespace}#${id}`
    elements.set(key, make(elements.size, key))
  }
  for (const element of model.inputs) add((slot, key) => ({ kind: 'input', slot, key, model, element }), element.id)
  for (const element of model.decisions)
    add((slot, key) => ({ kind: 'decision', slot, key, model, element }), element.id)
  for (const element of model.knowledgeModels)
    add((slot, key) => ({ kind: 'knowledge', slot, key, model, element }), element.id)
  for (const element of model.services) add((slot, key) => ({ kind: 'service', slot, key, model, element }), element.id)
}

/**
 * The element a reference leads to: `#id`, `namespace#id`, or an id alone.
 * @throws dmn.reference where it leads nowhere
 */
export function resolveReference(graph: Graph, from: Linked, href: string): Linked {
  const at = href.lastIndexOf('#')
  const namespace = at > 0 ? href.slice(0, at) : from.model.namespace
  const found = graph.elements.get(`${namespace}#${href.slice(at + 1)}`)
  if (found === undefined) throw new DecisionProblem('dmn.reference', `"${href}"`, from.element.place)
  return found
}

/** What an element requires directly. For a service: what its decisions may not compute themselves. */
export function requirementsOf(graph: Graph, linked: Linked): readonly Linked[] {
  return hrefsOf(linked).map(href => resolveReference(graph, linked, href))
}

function hrefsOf(linked: Linked): readonly string[] {
  if (linked.kind === 'input') return []
  if (linked.kind === 'knowledge') return linked.element.requiredKnowledge
  if (linked.kind === 'decision') {
    const { requiredInputs, requiredDecisions, requiredKnowledge } = linked.element
    return [...requiredInputs, ...requiredDecisions, ...requiredKnowledge]
  }
  const { outputDecisions, encapsulatedDecisions } = linked.element
  return [...outputDecisions, ...encapsulatedDecisions]
}

/**
 * Elements so that each comes after what it requires.
 * @throws dmn.cycle where they require each other in a circle (knowledge models may: they are functions)
 */
export function inOrder(
  graph: Graph,
  roots: Iterable<Linked>,
  cut: ReadonlySet<Linked> = new Set(),
): readonly Linked[] {
  const order: Linked[] = []
  const done = new Set<Linked>(cut)
  const open = new Set<Linked>()
  const visit = (linked: Linked): void => {
    if (done.has(linked)) return
    if (open.has(linked)) {
      if (linked.kind === 'knowledge') return
      const names = [...open].map(one => one.element.name).join(' → ')
      throw new DecisionProblem('dmn.cycle', `${names} → ${linked.element.name}`, linked.element.place)
    }
    open.add(linked)
    for (const required of requirementsOf(graph, linked)) visit(required)
    open.delete(linked)
    done.add(linked)
    order.push(linked)
  }
  for (const root of roots) visit(root)
  return order
}
