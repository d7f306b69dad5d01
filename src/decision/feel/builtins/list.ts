import { deeper } from '../env.ts'
import { compare, isEqual } from '../values/compare.ts'
import type { FeelNumber } from '../values/decimal.ts'
import { toInteger } from '../values/number-text.ts'
import { type FeelFunction, type FeelList, isList, type RunState, type Value } from '../values/value.ts'
import { type Chapter, type Overload, signature } from './signature.ts'

/** A function over one list, or over its elements given as arguments. */
function overElements(result: Parameters<typeof signature>[1], call: (list: FeelList) => Value): Overload[] {
  return [
    signature([['list', 'list']], result, ([list]) => call(list)),
    signature([['c', 'any', '...']], result, ([items]) => call(items)),
  ]
}

const oneList = [['list', 'list']] as const
const lists = [['list', 'list', '...']] as const
const listAndPosition = [
  ['list', 'list'],
  ['position', 'number'],
] as const

/** List functions (10.3.4.4, Table 75), but for those that compute with numbers. */
export const listFunctions: Chapter = {
  'list contains': [
    signature(
      [
        ['list', 'list'],
        ['element', 'any'],
      ],
      'boolean',
      ([list, element]) => list.some(item => isEqual(item, element)),
    ),
  ],
  count: [signature(oneList, 'number', ([list]) => list.length)],
  min: overElements('any', list => extreme(list, order => order < 0)),
  max: overElements('any', list => extreme(list, order => order > 0)),
  all: overElements('boolean', list => logical(list, false)),
  any: overElements('boolean', list => logical(list, true)),
  sublist: [
    signature(
      [
        ['list', 'list'],
        ['start position', 'number'],
        ['length', 'number', '?'],
      ],
      'list',
      ([list, start, length]) => sublist(list, start, length),
    ),
  ],
  append: [
    signature(
      [
        ['list', 'list'],
        ['item', 'any', '...'],
      ],
      'list',
      ([list, items]) => [...list, ...items],
    ),
  ],
  concatenate: [signature(lists, 'list', ([all]) => joined(all))],
  'insert before': [
    signature(
      [
        ['list', 'list'],
        ['position', 'number'],
        ['newItem', 'any'],
      ],
      'list',
      ([list, position, item]) => {
        const index = indexOf(list, position)
        return index === undefined ? null : list.toSpliced(index, 0, item)
      },
    ),
  ],
  remove: [
    signature(listAndPosition, 'list', ([list, position]) => {
      const index = indexOf(list, position)
      return index === undefined ? null : list.toSpliced(index, 1)
    }),
  ],
  'list replace': [
    signature([...listAndPosition, ['newItem', 'any']], 'list', ([list, position, item]) => {
      const index = indexOf(list, position)
      return index === undefined ? null : list.with(index, item)
    }),
    signature(
      [
        ['list', 'list'],
        ['match', 'function'],
        ['newItem', 'any'],
      ],
      'list',
      ([list, match, item], run) => replaceMatching(list, match, item, run),
    ),
  ],
  reverse: [signature(oneList, 'list', ([list]) => list.toReversed())],
  'index of': [
    signature(
      [
        ['list', 'list'],
        ['match', 'any'],
      ],
      'numbers',
      ([list, match]) => list.flatMap((item, index) => (isEqual(item, match) ? [index + 1] : [])),
    ),
  ],
  union: [signature(lists, 'list', ([all]) => distinct(joined(all)))],
  'distinct values': [signature(oneList, 'list', ([list]) => distinct(list))],
  flatten: [signature(oneList, 'list', ([list]) => flatten(list))],
  sort: [
    signature(
      [
        ['list', 'list'],
        ['precedes', 'function'],
      ],
      'list',
      ([list, precedes], run) => sort(list, precedes, run),
    ),
  ],
}

function extreme(list: FeelList, better: (order: number) => boolean): Value {
  let best = list[0] ?? null
  for (const item of list) {
    const order = compare(item, best)
    if (order === null) return null
    if (better(order)) best = item
  }
  return best
}

/** `any` (decisive true) and `all` (decisive false): null when nothing decides and something is no boolean. */
function logical(list: FeelList, decisive: boolean): Value {
  let unknown = false
  for (const item of list) {
    if (item === decisive) return decisive
    if (typeof item !== 'boolean') unknown = true
  }
  return unknown ? null : !decisive
}

/** The items of all lists, one list after another. */
const joined = (lists: readonly FeelList[]): Value[] => lists.flatMap(list => [...list])

/** The index of a position (1 is the first, −1 the last); undefined outside of the list. */
function indexOf(list: FeelList, position: FeelNumber): number | undefined {
  const at = toInteger(position)
  if (Number.isNaN(at) || at === 0 || Math.abs(at) > list.length) return undefined
  return at > 0 ? at - 1 : list.length + at
}

function sublist(list: FeelList, start: FeelNumber, length: FeelNumber | null): Value {
  const from = indexOf(list, start)
  if (from === undefined) return null
  if (length === null) return list.slice(from)
  const count = toInteger(length)
  return count >= 1 && from + count <= list.length ? list.slice(from, from + count) : null
}

function replaceMatching(list: FeelList, match: FeelFunction, item: Value, run: RunState): Value {
  if (match.parameters.length !== 2) return null
  const result: Value[] = []
  for (const old of list) {
    const verdict = deeper(run, () => match.call([old, item], run))
    if (typeof verdict !== 'boolean') return null
    result.push(verdict ? item : old)
  }
  return result
}

function distinct(list: FeelList): Value[] {
  const kept: Value[] = []
  const seen = new Set<Value>()
  for (const item of list) {
    const isPlain = item === null || typeof item !== 'object'
    if (isPlain ? seen.has(item) : kept.some(other => isEqual(other, item))) continue
    if (isPlain) seen.add(item)
    kept.push(item)
  }
  return kept
}

function flatten(list: FeelList): Value[] {
  return list.flatMap(item => (isList(item) ? flatten(item) : [item]))
}

/** A stable merge sort; an element moves before another only where `precedes` says true. */
function sort(list: FeelList, precedes: FeelFunction, run: RunState): Value {
  if (!(precedes.overloaded?.accepts(2) ?? precedes.parameters.length === 2)) return null
  return list.toSorted((a, b) => {
    if (deeper(run, () => precedes.call([a, b], run)) === true) return -1
    return deeper(run, () => precedes.call([b, a], run)) === true ? 1 : 0
  })
}
