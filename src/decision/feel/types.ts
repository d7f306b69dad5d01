import { isNumber } from './values/decimal.ts'
import { DayTimeDuration, YearMonthDuration } from './values/duration.ts'
import { FeelDate, FeelDateTime, FeelTime } from './values/temporal.ts'
import {
  FeelFunction,
  FeelRange,
  type FeelType,
  isContext,
  isList,
  type SimpleKind,
  type Value,
} from './values/value.ts'

export type { FeelType } from './values/value.ts'

/** The type of every value. */
export const anyType: FeelType = { kind: 'any' }
/** The type of null alone. */
export const nullType: FeelType = { kind: 'null' }
/** The type of numbers. */
export const numberType: FeelType = { kind: 'number' }
/** The type of texts. */
export const stringType: FeelType = { kind: 'string' }
/** The type of true and false. */
export const booleanType: FeelType = { kind: 'boolean' }
/** The type of lists of a type. */
export const listOf = (of: FeelType): FeelType => ({ kind: 'list', of })
/** The type of ranges over a type. */
export const rangeOf = (of: FeelType): FeelType => ({ kind: 'range', of })

/** Simple types by every name that files use: FEEL's own, and those of DMN 1.1 and XML Schema that tools still write. */
export const simpleTypes: ReadonlyMap<string, FeelType> = new Map([
  ...(['number', 'string', 'boolean', 'date', 'time', 'date and time'] as const).map(entry),
  ...(['days and time duration', 'years and months duration'] as const).map(entry),
  ['Any', anyType],
  ['any', anyType],
  ['Null', nullType],
  ['dateTime', { kind: 'date and time' }],
  ['dayTimeDuration', { kind: 'days and time duration' }],
  ['yearMonthDuration', { kind: 'years and months duration' }],
])

function entry(kind: SimpleKind): readonly [string, FeelType] {
  return [kind, { kind }]
}

type Test = (value: Value) => boolean

const simpleTests: Record<SimpleKind, Test> = {
  number: isNumber,
  string: value => typeof value === 'string',
  boolean: value => typeof value === 'boolean',
  date: value => value instanceof FeelDate,
  time: value => value instanceof FeelTime,
  'date and time': value => value instanceof FeelDateTime,
  'days and time duration': value => value instanceof DayTimeDuration,
  'years and months duration': value => value instanceof YearMonthDuration,
}

/** Does the value, or null, conform to the type (10.3.2.9.2) and to the constraints of its item definition? */
export function conforms(value: Value, type: FeelType): boolean {
  if (value === null) return true
  return hasKind(value, type, conforms) && (type.allows === undefined || type.allows(value))
}

/** Conformance in the lattice of types alone, whatever values an item definition allows. */
const conformsInKind = (value: Value, type: FeelType): boolean => value === null || hasKind(value, type, conformsInKind)

function hasKind(
  value: Exclude<Value, null>,
  type: FeelType,
  inner: (value: Value, type: FeelType) => boolean,
): boolean {
  if (type.kind === 'any') return true
  if (type.kind === 'null') return false
  if (type.kind === 'list') return isList(value) && value.every(item => inner(item, type.of))
  if (type.kind === 'range') {
    return value instanceof FeelRange && inner(value.start, type.of) && inner(value.end, type.of)
  }
  if (type.kind === 'context') return isContext(value) && hasFields(value, type.fields, inner)
  if (type.kind === 'function') return value instanceof FeelFunction && functionConforms(value, type)
  return simpleTests[type.kind](value)
}

function hasFields(
  value: ReadonlyMap<string, Value>,
  fields: ReadonlyMap<string, FeelType>,
  inner: (value: Value, type: FeelType) => boolean,
): boolean {
  for (const [name, type] of fields) {
    if (!value.has(name) || !inner(value.get(name) ?? null, type)) return false
  }
  return true
}

function functionConforms(value: FeelFunction, type: FeelType & { kind: 'function' }): boolean {
  const isOverloaded = value.overloaded?.accepts(type.parameters.length) === true
  if (value.parameters.length !== type.parameters.length) return isOverloaded
  const accepts = value.parameters.every((own, index) => typeConforms(type.parameters[index] ?? anyType, own.type))
  return accepts && (value.result.kind === 'any' || typeConforms(value.result, type.result))
}

/** Does every value of the first type conform to the second? */
export function typeConforms(a: FeelType, b: FeelType): boolean {
  if (b.kind === 'any' || a.kind === 'null') return true
  if (a.kind === 'list' || a.kind === 'range') return b.kind === a.kind && typeConforms(a.of, b.of)
  if (a.kind === 'context') return b.kind === 'context' && contextConforms(a.fields, b.fields)
  if (a.kind !== 'function') return a.kind === b.kind
  if (b.kind !== 'function' || a.parameters.length !== b.parameters.length) return false
  const contravariant = b.parameters.every((own, index) => typeConforms(own, a.parameters[index] ?? anyType))
  return contravariant && typeConforms(a.result, b.result)
}

function contextConforms(a: ReadonlyMap<string, FeelType>, b: ReadonlyMap<string, FeelType>): boolean {
  for (const [name, type] of b) {
    const own = a.get(name)
    if (own === undefined || !typeConforms(own, type)) return false
  }
  return true
}

/**
 * `value instance of type` (Table 61): null conforms to Null alone; the constraints of item definitions do not count.
 */
export const isInstance = (value: Value, type: FeelType): boolean =>
  value === null ? type.kind === 'null' : conformsInKind(value, type)

/** The type as FEEL writes it: `list<number>`, `context<a: string>`; a named one by its name. */
export function describeType(type: FeelType): string {
  if (type.name !== undefined) return type.name
  if (type.kind === 'any') return 'Any'
  if (type.kind === 'null') return 'Null'
  if (type.kind === 'list' || type.kind === 'range') return `${type.kind}<${describeType(type.of)}>`
  if (type.kind === 'context') {
    return `context<${[...type.fields].map(([name, field]) => `${name}: ${describeType(field)}`).join(', ')}>`
  }
  if (type.kind !== 'function') return type.kind
  return `function<${type.parameters.map(describeType).join(', ')}>->${describeType(type.result)}`
}
