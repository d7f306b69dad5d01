import type { Node } from './ast.ts'
import type { Code } from './env.ts'
import { FeelFunction, type RunState, type Value } from './values/value.ts'

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>
type Compile = (node: Node) => Code

/** `f(a, b)`; calling what is no function gives null (Table 63). */
export function compileCall(node: Of<'call'>, compile: Compile): Code {
  const args = node.args.map(compile)
  if (node.callee.kind === 'literal' && node.callee.value instanceof FeelFunction) {
    const { call } = node.callee.value
    const [first, second] = args
    if (args.length === 1 && first !== undefined) return env => call([first(env)], env.run)
    if (args.length === 2 && first !== undefined && second !== undefined) {
      return env => call([first(env), second(env)], env.run)
    }
    return env =>
      call(
        args.map(arg => arg(env)),
        env.run,
      )
  }
  const callee = compile(node.callee)
  return env => {
    const target = callee(env)
    if (!(target instanceof FeelFunction)) return notCallable(env.run)
    return target.call(
      args.map(arg => arg(env)),
      env.run,
    )
  }
}

function notCallable(run: RunState): null {
  run.warn?.('what is called is no function')
  return null
}

/** `f(name: value)`; parameters not named are null, names that are no parameters make it null. */
export function compileNamedCall(node: Of<'call-named'>, compile: Compile): Code {
  const callee = compile(node.callee)
  const args = [...node.args].map(([name, arg]) => [name, compile(arg)] as const)
  return env => {
    const target = callee(env)
    if (!(target instanceof FeelFunction)) return notCallable(env.run)
    const values = new Map<string, Value>()
    for (const [name, arg] of args) values.set(name, arg(env))
    return callNamed(target, values, env.run)
  }
}

/** Calls a function with arguments by name. */
export function callNamed(target: FeelFunction, args: ReadonlyMap<string, Value>, run: RunState): Value {
  if (target.overloaded !== undefined) return target.overloaded.callNamed(args, run)
  const names = new Set(target.parameters.map(one => one.name))
  for (const name of args.keys()) {
    if (names.has(name)) continue
    run.warn?.(`there is no parameter "${name}"`)
    return null
  }
  return target.call(
    target.parameters.map(one => args.get(one.name) ?? null),
    run,
  )
}
