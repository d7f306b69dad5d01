import { simpleTypes } from '../feel/types.ts'
import type { Graph } from '../graph/link.ts'
import type { Definitions, ItemDefinition } from '../model/model.ts'
import type { Place } from '../problems.ts'
import { type Finding, finding } from './findings.ts'

/** Type names of item definitions and variables that lead nowhere. */
export function checkTypeNames(graph: Graph): readonly Finding[] {
  return [...graph.models.values()].flatMap(model => {
    const known = namesIn(model, graph)
    const unknown = (typeRef: string | undefined, place: Place): Finding[] =>
      typeRef === undefined || known.has(typeRef) ? [] : [finding('error', 'feel.unknown-type', `"${typeRef}"`, place)]
    const inItem = (item: ItemDefinition): Finding[] => [
      ...unknown(item.typeRef, item.place),
      ...item.components.flatMap(inItem),
    ]
    const elements = [...model.inputs, ...model.decisions, ...model.knowledgeModels, ...model.services]
    return [...model.items.flatMap(inItem), ...elements.flatMap(one => unknown(one.variable.typeRef, one.place))]
  })
}

function namesIn(model: Definitions, graph: Graph): ReadonlySet<string> {
  const imported = model.imports.flatMap(one => {
    const names = graph.models.get(one.namespace)?.items.map(item => item.name) ?? []
    return names.map(name => (one.name === '' ? name : `${one.name}.${name}`))
  })
  return new Set([...simpleTypes.keys(), ...model.items.map(item => item.name), ...imported])
}
