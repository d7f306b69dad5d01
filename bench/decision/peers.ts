/** The peers of the decision engine, where they are installed: the same cases in their own forms. */
import { createRequire } from 'node:module'
import { chain, list, type TableCase } from './cases.ts'

/** Decides one case by its number; a promise where the peer answers later. */
export type Decide = (index: number) => unknown

/** What a peer makes of each case; undefined where it can't do the work. */
export interface Peer {
  readonly name: string
  readonly table: (table: TableCase) => Decide
  readonly chain: () => Decide
  readonly list: () => Decide
  /** How many decisions are asked for at once, for the best figure it gives. */
  readonly inFlight: number
}

const require = createRequire(import.meta.url)

/** A module that may not be installed: zen-engine has no build for some machines. */
function optional(load: () => unknown): unknown {
  try {
    return load()
  } catch {
    return undefined
  }
}

/** The peers that are installed here. */
export function installedPeers(): readonly Peer[] {
  const [feelin, zen] = [optional(() => require('feelin')), optional(() => require('@gorules/zen-engine'))]
  return [isFeelin(feelin) ? feelinPeer(feelin) : undefined, isZen(zen) ? zenPeer(zen) : undefined].filter(
    peer => peer !== undefined,
  )
}

type Data = Readonly<Record<string, unknown>>

interface Feelin {
  readonly evaluate: (expression: string, context: Data) => { readonly value: unknown }
  readonly unaryTest: (test: string, context: Data) => { readonly value: unknown }
}

const hasFunctions = (module: unknown, names: readonly string[]): module is Readonly<Record<string, unknown>> =>
  typeof module === 'object' && module !== null && names.every(name => typeof Reflect.get(module, name) === 'function')

const isFeelin = (module: unknown): module is Feelin => hasFunctions(module, ['evaluate', 'unaryTest'])

/** feelin evaluates expressions and single tests; the loop over rules is ours, first hit. */
function feelinPeer({ evaluate, unaryTest }: Feelin): Peer {
  return {
    name: 'feelin',
    inFlight: 1,
    table:
      ({ inputs, rows, cases }) =>
      index => {
        const data = cases[index % cases.length] ?? {}
        const hit = rows.find(row =>
          inputs.every(
            (name, i) => row[i] === '-' || unaryTest(row[i] ?? '', { ...data, '?': data[name] }).value === true,
          ),
        )
        return hit === undefined ? null : evaluate(hit.at(-1) ?? 'null', data).value
      },
    chain: () => index => {
      let data: Data = chain.cases[index % chain.cases.length] ?? {}
      for (let i = 0; i < chain.length; i++) data = { ...data, [`D${i}`]: evaluate(chain.expression(i), data).value }
      return data
    },
    list: () => index => evaluate(list.feel, list.cases[index % list.cases.length] ?? {}).value,
  }
}

interface Zen {
  readonly ZenEngine: new () => { createDecision(content: object): { evaluate(context: object): Promise<unknown> } }
}

const isZen = (module: unknown): module is Zen => hasFunctions(module, ['ZenEngine'])

/** zen-engine has a decision model of its own; its tables and expressions say the same in its own language. */
function zenPeer({ ZenEngine }: Zen): Peer {
  const engine = new ZenEngine()
  const decider = (nodes: readonly ZenNode[], cases: readonly Data[]): Decide => {
    const decision = engine.createDecision(zenModel(nodes))
    return index => decision.evaluate(cases[index % cases.length] ?? {})
  }
  return {
    name: 'zen-engine',
    inFlight: 100,
    table: table => decider([zenTable(table)], table.cases),
    chain: () =>
      decider(
        Array.from({ length: chain.length }, (_, i) => zenExpression(`D${i}`, chain.expression(i))),
        chain.cases,
      ),
    list: () => decider([zenExpression('D', list.zen)], list.cases),
  }
}

interface ZenNode {
  readonly type: string
  readonly content: object
}

function zenTable({ inputs, rows }: TableCase): ZenNode {
  const content = {
    hitPolicy: 'first',
    inputs: inputs.map((field, i) => ({ id: `i${i}`, name: field, field })),
    outputs: [{ id: 'o', name: 'out', field: 'out' }],
    rules: rows.map((row, r) => ({
      _id: `r${r}`,
      ...Object.fromEntries(inputs.map((_, i) => [`i${i}`, row[i] === '-' ? '' : row[i]])),
      o: row.at(-1),
    })),
  }
  return { type: 'decisionTableNode', content }
}

const zenExpression = (key: string, value: string): ZenNode => ({
  type: 'expressionNode',
  content: { passThrough: true, expressions: [{ id: key, key, value }] },
})

/** Nodes joined in a line between an input and an output. */
function zenModel(nodes: readonly ZenNode[]): object {
  const all = [{ type: 'inputNode', content: {} }, ...nodes, { type: 'outputNode', content: {} }]
  return {
    nodes: all.map((node, i) => ({ id: `n${i}`, name: `n${i}`, position: { x: 0, y: 0 }, ...node })),
    edges: all.slice(1).map((_, i) => ({ id: `e${i}`, sourceId: `n${i}`, targetId: `n${i + 1}`, type: 'edge' })),
  }
}
