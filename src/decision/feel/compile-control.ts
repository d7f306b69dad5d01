import type { ContextEntry, Iteration, Node } from './ast.ts'
import { convert } from './coerce.ts'
import { type Code, deeper, type Env, step } from './env.ts'
import { type FeelType, isInstance } from './types.ts'
import { compare } from './values/compare.ts'
import { dateOfDay, dayNumberOf, FeelDate } from './values/temporal.ts'
import { FeelFunction, FeelRange, isList, type RunState, type Value } from './values/value.ts'

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>
type Compile = (node: Node) => Code

/** `if … then … else …`: anything but true is else (Table 49). */
export function compileIf(node: Of<'if'>, compile: Compile): Code {
  const condition = compile(node.condition)
  const then = compile(node.then)
  const otherwise = compile(node.otherwise)
  return env => (condition(env) === true ? then(env) : otherwise(env))
}

/** `[a, b]` (Table 69). */
export function compileList(node: Of<'list'>, compile: Compile): Code {
  const items = node.items.map(compile)
  return env => items.map(item => item(env))
}

/** A context (Table 69): each entry sees those before it; a key given twice makes it null; a result is its value. */
export function compileContext(node: Of<'context'>, compile: Compile): Code {
  const entries = node.entries.map((one: ContextEntry) => ({ key: one.key, code: compile(one.value) }))
  const keys = entries.flatMap(one => (one.key === undefined ? [] : [one.key]))
  if (new Set(keys).size < keys.length) return () => null
  return env => {
    const frame: Env = { vars: [], parent: env, run: env.run }
    const context = new Map<string, Value>()
    for (const { key, code } of entries) {
      const value = code(frame)
      if (key === undefined) return value
      frame.vars.push(value)
      context.set(key, value)
    }
    return context
  }
}

/** The values a loop variable takes; undefined where the source is no collection: here no single value becomes a list. */
type Source = (env: Env) => Iterable<Value> | undefined

function compileSource({ from, to }: Iteration, compile: Compile): Source {
  const start = compile(from)
  if (to === undefined) return env => valuesOf(start(env))
  const end = compile(to)
  return env => between(start(env), end(env))
}

function valuesOf(value: Value): Iterable<Value> | undefined {
  if (isList(value)) return value
  return value instanceof FeelRange ? valuesOfRange(value) : undefined
}

function valuesOfRange(range: FeelRange): Iterable<Value> | undefined {
  const values = between(range.start, range.end)
  if (values === undefined) return undefined
  return withoutEnds(values, range)
}

function* withoutEnds(values: Iterable<Value>, range: FeelRange): Iterable<Value> {
  for (const value of values) {
    const excluded =
      (!range.startIncluded && compare(value, range.start) === 0) ||
      (!range.endIncluded && compare(value, range.end) === 0)
    if (!excluded) yield value
  }
}

/** Integers or dates from one end to the other, up or down. */
function between(from: Value, to: Value): Iterable<Value> | undefined {
  if (typeof from === 'number' && typeof to === 'number') return counting(from, to, n => n)
  if (from instanceof FeelDate && to instanceof FeelDate) return counting(dayNumberOf(from), dayNumberOf(to), dateOfDay)
  return undefined
}

function* counting(from: number, to: number, make: (n: number) => Value): Iterable<Value> {
  const direction = from <= to ? 1 : -1
  for (let n = from; direction > 0 ? n <= to : n >= to; n += direction) yield make(n)
}

/** Runs a body for each combination, outer variables slowest; `visit` may stop it by true. false when a source is none. */
function loop(sources: readonly Source[], depth: number, env: Env, visit: (env: Env) => boolean): boolean | 'stopped' {
  const values = sources[depth]?.(env)
  if (values === undefined) return false
  const isInnermost = depth === sources.length - 1
  for (const value of values) {
    step(env.run)
    const frame: Env = { vars: [value], parent: env, run: env.run }
    const outcome = isInnermost ? (visit(frame) ? 'stopped' : true) : loop(sources, depth + 1, frame, visit)
    if (outcome !== true) return outcome
  }
  return true
}

/** `for … return …`; the body may speak of `partial`, the results so far. */
export function compileFor(node: Of<'for'>, compile: Compile): Code {
  const sources = node.iterations.map(one => compileSource(one, compile))
  const body = compile(node.body)
  return env => {
    const results: Value[] = []
    const whole = loop(sources, 0, env, frame => {
      frame.vars.push(results)
      results.push(body(frame))
      return false
    })
    return whole === false ? null : results
  }
}

/** `some` is an or over all combinations, `every` an and (Table 49). */
export function compileQuantified(node: Of<'some' | 'every'>, compile: Compile): Code {
  const sources = node.iterations.map(one => compileSource(one, compile))
  const body = compile(node.body)
  const decisive = node.kind === 'some'
  const strict = node.strict === true
  return env => {
    let unknown = false
    let refused = false
    const outcome = loop(sources, 0, env, frame => {
      const verdict = body(frame)
      if (typeof verdict !== 'boolean') unknown = true
      refused = strict && verdict !== null && typeof verdict !== 'boolean'
      return refused || verdict === decisive
    })
    if (outcome === 'stopped') return refused ? null : decisive
    return outcome === false || unknown ? null : !decisive
  }
}

/** A function value closes over the frame it is made in (10.3.2.13.2). */
export function compileFunction(node: Of<'function'>, compile: Compile): Code {
  const body = compile(node.body)
  const result = node.body.type
  const { parameters } = node
  return env =>
    new FeelFunction(parameters, result, (args, run) => {
      const bound = bindArguments(parameters, args, run)
      return bound === undefined ? null : deeper(run, () => body({ vars: bound, parent: env, run }))
    })
}

/** Arguments converted to their parameters' types; undefined where their number or types do not fit. */
export function bindArguments(
  parameters: readonly { readonly name: string; readonly type: FeelType }[],
  args: readonly Value[],
  run: RunState,
): Value[] | undefined {
  if (args.length !== parameters.length) {
    run.warn?.(`${parameters.length} arguments expected, ${args.length} given`)
    return undefined
  }
  const bound: Value[] = []
  for (let index = 0; index < args.length; index++) {
    const parameter = parameters[index]
    const value = parameter === undefined ? undefined : convert(args[index] ?? null, parameter.type)
    if (value === undefined) {
      run.warn?.(`the argument "${parameter?.name}" is not of its type`)
      return undefined
    }
    bound.push(value)
  }
  return bound
}

/** `e instance of type` (Table 61); null where the type is none. */
export function compileInstance(node: Of<'instance'>, compile: Compile): Code {
  const of = compile(node.of)
  const { target } = node
  if (target === undefined) return () => null
  return env => isInstance(of(env), target)
}
