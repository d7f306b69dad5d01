import { type RunOptions, startRun } from '../feel/run.ts'
import type { FeelType } from '../feel/types.ts'
import { FeelFunction, type RunState, type Value } from '../feel/values/value.ts'
import { DecisionProblem } from '../problems.ts'
import { inOrder, type Linked } from './link.ts'
import { fromPlain } from './plain.ts'
import { frameOf, planOf, serviceInputs } from './plan.ts'
import type { Program } from './program.ts'

/** Inputs by name; those of an imported model may be given as `import.name` too. */
export type Inputs = { readonly [name: string]: unknown }

/** An input that is absent, or not of its type. */
export interface InputFault {
  readonly input: string
  readonly fault: 'absent' | 'wrong'
  readonly type: FeelType
  readonly given: unknown
}

/** Something that can be asked of a model: a decision or a decision service. Prepared once, evaluated many times. */
export interface Evaluator {
  readonly name: string
  readonly linked: Linked
  readonly inputs: readonly { readonly name: string; readonly type: FeelType; readonly linked: Linked }[]
  /** All that is computed on the way, in order. */
  readonly order: readonly Linked[]
  readonly evaluate: (inputs: Inputs, options?: RunOptions) => Value
  /** The inputs that are absent or wrong. */
  readonly faults: (inputs: Inputs) => readonly InputFault[]
}

/**
 * Prepares a decision, a service, or a knowledge model by name (or id).
 * @throws dmn.unknown-decision
 */
export function evaluatorOf(program: Program, name: string): Evaluator {
  const target = find(program, name)
  if (target.kind === 'service') return serviceEvaluator(program, target)
  if (target.kind === 'knowledge') return knowledgeEvaluator(program, target)
  const order = inOrder(program.graph, [target])
  return evaluator(
    program,
    target,
    order,
    planOf(program, [target]),
    order.filter(one => isGiven(program, one)),
  )
}

/** Inputs come from outside, and so do decisions without logic. */
const isGiven = (program: Program, linked: Linked): boolean =>
  linked.kind === 'input' || (linked.kind === 'decision' && !program.codes.has(linked))

function find(program: Program, name: string): Linked & { kind: 'decision' | 'service' | 'knowledge' } {
  const { graph } = program
  for (const model of [graph.main, ...graph.models.values()]) {
    for (const linked of graph.elements.values()) {
      const isNamed = linked.model === model && (linked.element.name === name || linked.element.id === name)
      if (isNamed && linked.kind !== 'input') return linked
    }
  }
  const names = [...graph.elements.values()].flatMap(one => (one.kind === 'decision' ? [`"${one.element.name}"`] : []))
  throw new DecisionProblem('dmn.unknown-decision', `"${name}"; there are ${names.join(', ')}`, {
    file: graph.main.file ?? graph.main.name,
  })
}

type Plan = (env: ReturnType<typeof frameOf>) => Value

function evaluator(
  program: Program,
  target: Linked,
  order: readonly Linked[],
  plan: Plan,
  given: readonly Linked[],
): Evaluator {
  const inputs = given.map(linked => ({
    name: linked.element.name,
    slot: linked.slot,
    type: program.types.get(linked) ?? { kind: 'any' as const },
    read: inputReader(program, linked),
    linked,
  }))
  return {
    name: target.element.name,
    linked: target,
    inputs,
    order,
    evaluate: (values, options) =>
      guarded(() => {
        const run = startRun(options)
        const env = frameOf(program, run)
        for (const { slot, read, name } of inputs) env.vars[slot] = read(values) ?? refuse(run, name)
        return plan(env)
      }),
    faults: values => inputs.flatMap(input => faultOf(input, values)),
  }
}

function refuse(run: RunState, name: string): null {
  run.warn?.(`the input "${name}" is absent or not of its type`)
  return null
}

/** Reads an input by its name, or by the name of the import and its own; never from the prototype. */
function inputReader(program: Program, linked: Linked): (values: Inputs) => Value | undefined {
  const { name } = linked.element
  const read = program.readers.get(linked) ?? ((raw: unknown) => readAny(program, linked, raw))
  const importName = program.graph.main.imports.find(one => one.namespace === linked.model.namespace)?.name ?? ''
  if (importName !== '') {
    const long = `${importName}.${name}`
    return values =>
      read(Object.hasOwn(values, name) ? values[name] : Object.hasOwn(values, long) ? values[long] : undefined)
  }
  if (name in Object.prototype) return values => read(Object.hasOwn(values, name) ? values[name] : undefined)
  return values => read(values[name])
}

function readAny(program: Program, linked: Linked, raw: unknown): Value | undefined {
  return fromPlain(raw, program.types.get(linked) ?? { kind: 'any' })
}

function faultOf(
  { name, type, read }: { name: string; type: FeelType; read: (values: Inputs) => Value | undefined },
  values: Inputs,
): InputFault[] {
  const value = read(values)
  if (value !== undefined && value !== null) return []
  return [{ input: name, fault: value === null ? 'absent' : 'wrong', type, given: values[name] }]
}

function serviceEvaluator(program: Program, target: Linked & { kind: 'service' }): Evaluator {
  const given = serviceInputs(program.graph, target)
  const outputs = inOrder(program.graph, [target], new Set(given))
  return evaluator(program, target, outputs, callPlan(program, target, given), given)
}

/** Calls the function in the element's slot with what stands in the slots of its inputs. */
function callPlan(program: Program, target: Linked, given: readonly Linked[]): Plan {
  const callee = program.template[target.slot]
  return env =>
    callee instanceof FeelFunction
      ? callee.call(
          given.map(one => env.vars[one.slot] ?? null),
          env.run,
        )
      : null
}

function knowledgeEvaluator(program: Program, target: Linked & { kind: 'knowledge' }): Evaluator {
  const callee = program.template[target.slot]
  const parameters = callee instanceof FeelFunction ? callee.parameters : []
  const inputs = parameters.map(one => ({ ...one, linked: target }))
  return {
    name: target.element.name,
    linked: target,
    inputs,
    order: [target],
    evaluate: (values, options) =>
      guarded(() => {
        if (!(callee instanceof FeelFunction)) return null
        const args = parameters.map(one => fromPlain(values[one.name], one.type) ?? null)
        return callee.call(args, startRun(options))
      }),
    faults: values =>
      parameters.flatMap(one => faultOf({ ...one, read: given => fromPlain(given[one.name], one.type) }, values)),
  }
}

/** What nests beyond all limits ends as a problem, not as an overflow. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new DecisionProblem('run.too-deep', 'values or calls nest too deeply')
    }
    throw error
  }
}
