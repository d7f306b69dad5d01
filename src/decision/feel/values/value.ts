import { Decimal, type FeelNumber } from './decimal.ts'
import { DayTimeDuration, YearMonthDuration } from './duration.ts'
import { FeelDate, FeelDateTime, FeelTime } from './temporal.ts'

/** Any value of FEEL's semantic domain (10.3.2.1). Lists are arrays, contexts are maps in the order of their entries. */
export type Value =
  | null
  | boolean
  | FeelNumber
  | string
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DayTimeDuration
  | YearMonthDuration
  | FeelRange
  | FeelFunction
  | FeelList
  | FeelContext

/** A list; never changed once made. */
export interface FeelList extends ReadonlyArray<Value> {}
/** A context: its entries by key, in their order. */
export interface FeelContext extends ReadonlyMap<string, Value> {}

/** The names of FEEL's simple types (10.3.2.9). */
export type SimpleKind =
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'

/** A node of FEEL's type lattice. `allows` is the constraint of an item definition; `name` what it is called. */
export type FeelType = (
  | { readonly kind: 'any' | 'null' | SimpleKind }
  | { readonly kind: 'list' | 'range'; readonly of: FeelType }
  | { readonly kind: 'context'; readonly fields: ReadonlyMap<string, FeelType> }
  | { readonly kind: 'function'; readonly parameters: readonly FeelType[]; readonly result: FeelType }
) & { readonly allows?: (value: Value) => boolean; readonly name?: string; readonly allowedText?: string }

/** How a range was written: as an interval, or as a comparison with one endpoint. */
export type RangeForm = 'interval' | '=' | '!='

/** A range (10.3.2.7): an open end has the endpoint null; `=10` and `!=10` keep their form. */
export class FeelRange {
  readonly start: Value
  readonly end: Value
  readonly startIncluded: boolean
  readonly endIncluded: boolean
  readonly form: RangeForm
  constructor(start: Value, startIncluded: boolean, end: Value, endIncluded: boolean, form: RangeForm = 'interval') {
    this.start = start
    this.startIncluded = startIncluded
    this.end = end
    this.endIncluded = endIncluded
    this.form = form
  }
}

/** A formal parameter of a function. */
export interface Parameter {
  readonly name: string
  readonly type: FeelType
}

/** A function value: user-defined, built-in, or an invocable of the model. `call` takes arguments in parameter order. */
export class FeelFunction {
  readonly parameters: readonly Parameter[]
  readonly result: FeelType
  readonly call: (args: readonly Value[], run: RunState) => Value
  /** Built-ins with overloads choose by arguments themselves; what they take is asked of `accepts`. */
  readonly overloaded: Overloaded | undefined
  constructor(
    parameters: readonly Parameter[],
    result: FeelType,
    call: (args: readonly Value[], run: RunState) => Value,
    overloaded?: Overloaded,
  ) {
    this.parameters = parameters
    this.result = result
    this.call = call
    this.overloaded = overloaded
  }
}

/** What a built-in adds to a function: named arguments over several signatures, and the arities it takes. */
export interface Overloaded {
  readonly callNamed: (args: ReadonlyMap<string, Value>, run: RunState) => Value
  readonly accepts: (count: number) => boolean
}

/** What one evaluation carries: its step budget, its depth, and what the host lends it. */
export interface RunState {
  /** Steps left before `run.budget`. */
  budget: number
  depth: number
  readonly depthMax: number
  readonly now: FeelDateTime | null
  /** Why a null came to be; undefined when nobody asked. */
  readonly warn: ((message: string) => void) | undefined
  readonly trace: TraceSink | undefined
}

/** Where tables and functions tell what they did, when somebody wants to know. */
export interface TraceSink {
  readonly table: (event: TableEvent) => void
  readonly enter: (name: string) => void
  readonly leave: (result: Value) => void
}

/** One evaluation of a decision table: the inputs read, the rules that matched, and why the others did not. */
export interface TableEvent {
  /** Tells tables of one decision apart: the table's own place in the file. */
  readonly table: object
  readonly inputs: readonly Value[]
  readonly matched: readonly number[]
  /** For each rule the indices of the inputs whose entries failed, none where it matched; worked out when asked. */
  readonly failed: () => readonly (readonly number[])[]
  readonly result: Value
}

/** Is the value a list? */
export const isList = (value: Value): value is FeelList => Array.isArray(value)
/** Is the value a context? */
export const isContext = (value: Value): value is FeelContext => value instanceof Map

/** The name of a value's kind, as the types of FEEL are called. */
export function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'object') return objectKind(value)
  return typeof value
}

function objectKind(value: Exclude<Value, null | boolean | number | string>): string {
  if (isList(value)) return 'list'
  if (isContext(value)) return 'context'
  for (const [one, kind] of kinds) if (value instanceof one) return kind
  return 'function'
}

const kinds = [
  [Decimal, 'number'],
  [FeelDate, 'date'],
  [FeelTime, 'time'],
  [FeelDateTime, 'date and time'],
  [DayTimeDuration, 'days and time duration'],
  [YearMonthDuration, 'years and months duration'],
  [FeelRange, 'range'],
] as const
