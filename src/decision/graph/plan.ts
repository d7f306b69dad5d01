import type { Code, Env } from '../feel/env.ts'
import type { RunState, Value } from '../feel/values/value.ts'
import { type Graph, inOrder, type Linked, resolveReference } from './link.ts'

/** What a plan needs of a program: the graph, the code of decisions, and the frame they start from. */
interface Planned {
  readonly graph: Graph
  readonly codes: ReadonlyMap<Linked, Code>
  readonly template: readonly Value[]
}

/** What a service must be given: input data and input decisions, in this order. */
export function serviceInputs(graph: Graph, service: Linked & { kind: 'service' }): readonly Linked[] {
  const { inputData, inputDecisions } = service.element
  return [...inputData, ...inputDecisions].map(href => resolveReference(graph, service, href))
}

/** The decisions a service answers with. */
export const serviceOutputs = (graph: Graph, service: Linked & { kind: 'service' }): readonly Linked[] =>
  service.element.outputDecisions.map(href => resolveReference(graph, service, href))

/** Code that computes decisions in order into their slots, and gives the one asked for, or a context of them. */
export function planOf(program: Planned, outputs: readonly Linked[], cut: ReadonlySet<Linked> = new Set()): Code {
  const steps = inOrder(program.graph, outputs, cut).flatMap(linked => {
    const code = program.codes.get(linked)
    return code === undefined ? [] : [{ linked, slot: linked.slot, name: linked.element.name, code }]
  })
  const [only] = outputs
  return env => {
    const { trace } = env.run
    for (const { slot, name, code } of steps) {
      trace?.enter(name)
      const value = code(env)
      env.vars[slot] = value
      trace?.leave(value)
    }
    if (outputs.length === 1 && only !== undefined) return env.vars[only.slot] ?? null
    return new Map(outputs.map(one => [one.element.name, env.vars[one.slot] ?? null]))
  }
}

/** The frame of one evaluation. */
export const frameOf = (program: Planned, run: RunState): Env => ({
  vars: [...program.template],
  parent: undefined,
  run,
})
