import type { Address, Node } from './ast.ts'
import { type Code, type Env, step } from './env.ts'
import { select } from './properties.ts'
import { isNumber } from './values/decimal.ts'
import { toInteger } from './values/number-text.ts'
import { type FeelList, isContext, isList, type RunState, type Value } from './values/value.ts'

type Of<K extends Node['kind']> = Extract<Node, { readonly kind: K }>
type Compile = (node: Node) => Code

/** Reads a variable; the common short distances without a loop. */
export function readAddress({ up, index }: Address): Code {
  if (up === 0) return env => env.vars[index] ?? null
  if (up === 1) return env => env.parent?.vars[index] ?? null
  if (up === 2) return env => env.parent?.parent?.vars[index] ?? null
  return env => {
    let frame: Env | undefined = env
    for (let i = 0; i < up; i++) frame = frame?.parent
    return frame?.vars[index] ?? null
  }
}

/** An entry of a filter's item if it has it, else what the name means outside. */
export function compileItemEntry(node: Of<'item-entry'>, compile: Compile): Code {
  const item = readAddress(node.address)
  const otherwise = compile(node.otherwise)
  const { name } = node
  return env => {
    const value = item(env)
    return isContext(value) && value.has(name) ? (value.get(name) ?? null) : otherwise(env)
  }
}

/** `of.name` (Table 64); entries of contexts come first, being the commonest. */
export function compilePath(node: Of<'path'>, compile: Compile): Code {
  const of = compile(node.of)
  const { name } = node
  return env => {
    const value = of(env)
    return value instanceof Map ? (value.get(name) ?? null) : select(value, name)
  }
}

/** `list[position]` or `list[condition]` (Table 68); a single value is a list of one. */
export function compileFilter(node: Of<'filter'>, compile: Compile): Code {
  const of = compile(node.of)
  const by = compile(node.by)
  const literal = node.by.kind === 'literal' ? node.by.value : undefined
  if (isNumber(literal)) {
    const position = toInteger(literal)
    return env => itemAt(listOf(of(env)), position)
  }
  const known = node.by.type.kind
  return env => {
    const list = listOf(of(env))
    if (known === 'number') return itemAt(list, positionOf(by({ vars: [list], parent: env, run: env.run })))
    return filterList(list, by, env, known === 'boolean')
  }
}

const listOf = (value: Value): FeelList => (isList(value) ? value : value === null ? [] : [value])

const positionOf = (value: Value): number => (isNumber(value) ? toInteger(value) : 0)

function itemAt(list: FeelList, position: number): Value {
  const index = position > 0 ? position - 1 : position < 0 ? list.length + position : -1
  return list[index] ?? null
}

/** A filter of unknown type is a position when its first value is a number. */
function filterList(list: FeelList, by: Code, env: Env, isCondition: boolean): Value {
  const { run } = env
  if (list.length === 0 && !isCondition) return isPosition(by, env) ? null : []
  const kept: Value[] = []
  for (let index = 0; index < list.length; index++) {
    step(run)
    const item = list[index] ?? null
    const verdict = by({ vars: [item], parent: env, run })
    if (verdict === true) kept.push(item)
    else if (index === 0 && isNumber(verdict)) return itemAt(list, toInteger(verdict))
    else if (verdict !== false && verdict !== null) return notBoolean(run)
  }
  return kept
}

function notBoolean(run: RunState): null {
  run.warn?.('a filter must be a position or a condition')
  return null
}

const isPosition = (by: Code, env: Env): boolean => isNumber(by({ vars: [null], parent: env, run: env.run }))
