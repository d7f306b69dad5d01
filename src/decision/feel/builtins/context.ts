import { type FeelContext, type FeelList, isContext, type Value } from '../values/value.ts'
import { type Chapter, signature } from './signature.ts'

/** Context functions (10.3.4.10, Table 81), and `not` (Table 73). */
export const contexts: Chapter = {
  'get value': [
    signature(
      [
        ['m', 'context'],
        ['key', 'string'],
      ],
      'any',
      ([m, key]) => m.get(key) ?? null,
    ),
  ],
  'get entries': [
    signature([['m', 'context']], 'list', ([m]) =>
      [...m].map(
        ([key, value]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', value],
          ]),
      ),
    ),
  ],
  context: [signature([['entries', 'list']], 'any', ([entries]) => contextOf(entries))],
  'context put': [
    signature(
      [
        ['context', 'context'],
        ['key', 'string'],
        ['value', 'any'],
      ],
      'any',
      ([context, key, value]) => put(context, key, value),
    ),
    signature(
      [
        ['context', 'context'],
        ['keys', 'list'],
        ['value', 'any'],
      ],
      'any',
      ([context, keys, value]) => putDeep(context, keys, value),
    ),
  ],
  'context merge': [signature([['contexts', 'list']], 'any', ([list]) => merge(list))],
  not: [signature([['negand', 'any']], 'boolean', ([negand]) => (typeof negand === 'boolean' ? !negand : null))],
}

/** Items must have a text `key` and a `value`; a key given twice is outside the domain. */
function contextOf(entries: FeelList): Value {
  const context = new Map<string, Value>()
  for (const item of entries) {
    if (!isContext(item) || !item.has('value')) return null
    const key = item.get('key')
    if (typeof key !== 'string' || context.has(key)) return null
    context.set(key, item.get('value') ?? null)
  }
  return context
}

const put = (context: FeelContext, key: string, value: Value): FeelContext => new Map(context).set(key, value)

/** Nested puts along the keys; where a key leads to no context, what is put there is null. */
function putDeep(context: Value, keys: FeelList, value: Value): Value {
  const [key, ...rest] = keys
  if (typeof key !== 'string' || !isContext(context)) return null
  return put(context, key, rest.length === 0 ? value : putDeep(context.get(key) ?? null, rest, value))
}

function merge(list: FeelList): Value {
  const merged = new Map<string, Value>()
  for (const item of list) {
    if (!isContext(item)) return null
    for (const [key, value] of item) merged.set(key, value)
  }
  return merged
}
