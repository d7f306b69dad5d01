import type { ArithmeticOperator, ContextEntry, Node } from './ast.ts'
import { anyType, type FeelType, listOf, numberType, stringType, typeConforms } from './types.ts'

const temporal: ReadonlySet<string> = new Set(['date', 'date and time', 'time'])
const durations: ReadonlySet<string> = new Set(['days and time duration', 'years and months duration'])

/** The type of an arithmetic expression (Tables 56 to 60); Any where it depends on values. */
export function arithmeticType(operator: ArithmeticOperator, left: FeelType, right: FeelType): FeelType {
  if (left.kind === 'number' && right.kind === 'number') return numberType
  if (operator === '+' && left.kind === 'string' && right.kind === 'string') return stringType
  if (operator === '**') return numberType
  if (operator === '+' || operator === '-') return sumType(operator, left, right)
  if (durations.has(left.kind) && right.kind === 'number') return left
  if (operator === '*' && left.kind === 'number' && durations.has(right.kind)) return right
  return operator === '/' && left.kind === right.kind && durations.has(left.kind) ? numberType : anyType
}

function sumType(operator: '+' | '-', left: FeelType, right: FeelType): FeelType {
  if (durations.has(right.kind) && (temporal.has(left.kind) || left.kind === right.kind)) return left
  if (operator === '+' && durations.has(left.kind) && temporal.has(right.kind)) return right
  const isDifference = operator === '-' && temporal.has(left.kind) && temporal.has(right.kind)
  return isDifference ? { kind: 'days and time duration' } : anyType
}

/** The type that holds both: equal types stay, others are Any. */
export function commonType(types: readonly FeelType[]): FeelType {
  const known = types.filter(type => type.kind !== 'null')
  const [first] = known
  if (first === undefined) return anyType
  return known.every(type => typeConforms(type, first) && typeConforms(first, type)) ? unconstrained(first) : anyType
}

const unconstrained = (type: FeelType): FeelType => {
  const { allows: _, name: __, allowedText: ___, ...plain } = type
  return plain
}

/** The type of a context literal: its entries, or that of its result. */
export function contextType(entries: readonly ContextEntry[]): FeelType {
  const fields = new Map<string, FeelType>()
  for (const { key, value } of entries) {
    if (key === undefined) return value.type
    fields.set(key, value.type)
  }
  return { kind: 'context', fields }
}

/** What a filter gives: the element for a position, the list for a condition. */
export function filterType(of: FeelType, by: Node): FeelType {
  const element = elementType(of)
  if (by.type.kind === 'number') return element
  return by.type.kind === 'boolean' ? listOf(element) : anyType
}

/** The type of a list's elements, or of a single value taken as a list of one. */
export const elementType = (type: FeelType): FeelType => (type.kind === 'list' ? type.of : type)

/** The type of a loop variable. */
export const iterationType = (from: FeelType): FeelType =>
  from.kind === 'list' || from.kind === 'range' ? from.of : anyType

const properties: Readonly<Record<string, Readonly<Record<string, FeelType>>>> = (() => {
  const n = numberType
  const date = { year: n, month: n, day: n, weekday: n }
  const offset: FeelType = { kind: 'days and time duration' }
  const time = { hour: n, minute: n, second: n, 'time offset': offset, timezone: stringType }
  const included: FeelType = { kind: 'boolean' }
  return {
    date,
    time,
    'date and time': { ...date, ...time },
    'days and time duration': { days: n, hours: n, minutes: n, seconds: n },
    'years and months duration': { years: n, months: n },
    range: { start: anyType, end: anyType, 'start included': included, 'end included': included },
  }
})()

/** The type of a property of a date, time, duration or range (Table 65); undefined when the type has no such property. */
export const propertyType = (type: FeelType, name: string): FeelType | undefined => {
  const found = properties[type.kind]
  return found !== undefined && Object.hasOwn(found, name) ? found[name] : undefined
}

/** Names of properties that have a space; a parser without types needs them. */
export const spacedProperties: readonly string[] = ['time offset', 'start included', 'end included']
