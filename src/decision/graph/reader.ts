import type { FeelType } from '../feel/types.ts'
import type { Value } from '../feel/values/value.ts'
import { fromPlain } from './plain.ts'

/** Reads one input from outside; undefined when it is not of the type. */
export type Reader = (raw: unknown) => Value | undefined

/**
 * The reader of a type, compiled once: what JSON holds in the expected shape is taken as it is, anything else goes
 * the long way through `fromPlain`.
 */
export function readerOf(type: FeelType): Reader {
  const read = shapeReader(type)
  const { allows } = type
  return raw => {
    const value = read(raw)
    if (value === undefined) return fromPlain(raw, type)
    return allows === undefined || value === null || allows(value) === true ? value : undefined
  }
}

/** Takes the expected shape only; undefined for all else. */
function shapeReader(type: FeelType): Reader {
  if (type.kind === 'number') return raw => (typeof raw === 'number' && Number.isSafeInteger(raw) ? raw + 0 : undefined)
  if (type.kind === 'string') return raw => (typeof raw === 'string' ? raw : undefined)
  if (type.kind === 'boolean') return raw => (typeof raw === 'boolean' ? raw : undefined)
  if (type.kind === 'list') return listReader(readerOf(type.of))
  if (type.kind === 'context') return contextReader(type.fields)
  return () => undefined
}

function listReader(read: Reader): Reader {
  return raw => {
    if (!Array.isArray(raw)) return undefined
    const list: Value[] = []
    for (const item of raw) {
      const value = read(item)
      if (value === undefined) return undefined
      list.push(value)
    }
    return list
  }
}

/** Plain objects with the declared fields, in their order; a field left out is null, one not declared the long way. */
function contextReader(fields: ReadonlyMap<string, FeelType>): Reader {
  const readers = new Map([...fields].map(([name, type]) => [name, readerOf(type)] as const))
  return raw => {
    if (typeof raw !== 'object' || raw === null || Object.getPrototypeOf(raw) !== Object.prototype) return undefined
    const context = new Map<string, Value>()
    for (const name of Object.keys(raw)) {
      const value = readers.get(name)?.(Reflect.get(raw, name))
      if (value === undefined) return undefined
      context.set(name, value)
    }
    if (context.size < readers.size) for (const name of readers.keys()) if (!context.has(name)) context.set(name, null)
    return context
  }
}
