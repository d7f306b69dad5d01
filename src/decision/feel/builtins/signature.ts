import { convert } from '../coerce.ts'
import { spendOn } from '../env.ts'
import { anyType, booleanType, type FeelType, listOf, numberType, simpleTypes, stringType } from '../types.ts'
import type { FeelNumber } from '../values/decimal.ts'
import type { DayTimeDuration, YearMonthDuration } from '../values/duration.ts'
import type { FeelDate, FeelDateTime, FeelTime } from '../values/temporal.ts'
import {
  type FeelContext,
  FeelFunction,
  type FeelList,
  type FeelRange,
  type Parameter,
  type RunState,
  type Value,
} from '../values/value.ts'

/** The domains of parameters, and what their arguments are when they fit. */
interface Domains {
  any: Value
  number: FeelNumber
  string: string
  boolean: boolean
  list: FeelList
  context: FeelContext
  function: FeelFunction
  range: FeelRange
  date: FeelDate
  time: FeelTime
  'date and time': FeelDateTime
  'days and time duration': DayTimeDuration
  'years and months duration': YearMonthDuration
}

type Domain = keyof Domains

/**
 * A parameter: name, domain, and whether it may be left out (`?`), must be given but may be null (`null`), or takes
 * all further arguments as one list (`...`).
 */
type ParameterSpec = readonly [name: string, domain: Domain, mode?: '?' | 'null' | '...']

type ArgumentOf<P> = P extends readonly [string, infer D extends Domain, infer M]
  ? M extends '...'
    ? readonly Domains[D][]
    : Domains[D] | null
  : P extends readonly [string, infer D extends Domain]
    ? Domains[D]
    : never

type Arguments<P extends readonly ParameterSpec[]> = { -readonly [I in keyof P]: ArgumentOf<P[I]> }

/** One signature of a built-in. */
export interface Overload {
  readonly parameters: readonly ParameterSpec[]
  readonly result: FeelType
  readonly call: (args: readonly Value[], run: RunState) => Value
}

const results = {
  any: anyType,
  number: numberType,
  string: stringType,
  boolean: booleanType,
  list: listOf(anyType),
  strings: listOf(stringType),
  numbers: listOf(numberType),
} as const

type ResultName = keyof typeof results | 'date' | 'time' | 'date and time' | 'years and months duration'

/** Declares one signature; the arguments reach `call` typed as their domains say. */
export function signature<const P extends readonly ParameterSpec[]>(
  parameters: P,
  result: ResultName,
  call: (args: Arguments<P>, run: RunState) => Value,
): Overload {
  const type = result in results ? results[result as keyof typeof results] : (simpleTypes.get(result) ?? anyType)
  // `fit` below has checked each argument against its parameter's domain before `call` sees it.
  return { parameters, result: type, call: (args, run) => call(args as unknown as Arguments<P>, run) }
}

const domainTypes: Record<Domain, FeelType> = {
  any: anyType,
  number: numberType,
  string: stringType,
  boolean: booleanType,
  list: listOf(anyType),
  context: { kind: 'context', fields: new Map() },
  function: { kind: 'function', parameters: [], result: anyType },
  range: { kind: 'range', of: anyType },
  date: { kind: 'date' },
  time: { kind: 'time' },
  'date and time': { kind: 'date and time' },
  'days and time duration': { kind: 'days and time duration' },
  'years and months duration': { kind: 'years and months duration' },
}

/** An argument as its domain takes it, after implicit conversions; undefined when it does not fit. */
function fit([, domain, mode]: ParameterSpec, value: Value): Value | undefined {
  if (domain === 'any') return value
  if (value === null) return mode === '?' || mode === 'null' ? null : undefined
  if (domain === 'function') {
    const single = convert(value, anyType)
    return single instanceof FeelFunction ? single : undefined
  }
  return convert(value, domainTypes[domain])
}

function fitPositional(overload: Overload, args: readonly Value[]): Value[] | undefined {
  const { parameters } = overload
  const fitted: Value[] = []
  for (const [index, parameter] of parameters.entries()) {
    if (parameter[2] === '...') {
      const rest = args.slice(index).map(value => fit(parameter, value))
      const known = rest.filter(value => value !== undefined)
      if (rest.length === 0 || known.length < rest.length) return undefined
      fitted.push(known)
      return fitted
    }
    if (index >= args.length && parameter[2] !== '?') return undefined
    const value = fit(parameter, args[index] ?? null)
    if (value === undefined) return undefined
    fitted.push(value)
  }
  return args.length <= parameters.length ? fitted : undefined
}

function fitNamed(overload: Overload, args: ReadonlyMap<string, Value>): Value[] | undefined {
  const names = new Set(overload.parameters.map(([name]) => name))
  for (const name of args.keys()) if (!names.has(name)) return undefined
  const fitted: Value[] = []
  for (const parameter of overload.parameters) {
    const given = args.get(parameter[0]) ?? null
    const value = parameter[2] === '...' ? (given === null ? undefined : [given]) : fit(parameter, given)
    if (value === undefined) return undefined
    fitted.push(value)
  }
  return fitted
}

function acceptsCount({ parameters }: Overload, count: number): boolean {
  const required = parameters.filter(([, , mode]) => mode !== '?').length
  return count >= required && (count <= parameters.length || parameters.at(-1)?.[2] === '...')
}

/** Makes the function value of a built-in from its signatures; the first that fits the arguments is called. */
export function builtin(name: string, overloads: readonly Overload[]): FeelFunction {
  const refuse = (run: RunState): null => {
    run.warn?.(`the arguments of ${name}() are outside its domain`)
    return null
  }
  const [first] = overloads
  const parameters: Parameter[] = (first?.parameters ?? []).map(([parameter, domain]) => ({
    name: parameter,
    type: domainTypes[domain],
  }))
  const call = (args: readonly Value[], run: RunState): Value => {
    for (const overload of overloads) {
      const fitted = fitPositional(overload, args)
      if (fitted !== undefined) return spendOn(overload.call(fitted, run), run) ?? noValue(name, run)
    }
    return refuse(run)
  }
  const isOfOneResult = overloads.every(overload => overload.result.kind === first?.result.kind)
  return new FeelFunction(parameters, isOfOneResult ? (first?.result ?? anyType) : anyType, call, {
    accepts: count => overloads.some(overload => acceptsCount(overload, count)),
    callNamed: (args, run) => {
      for (const overload of overloads) {
        const fitted = fitNamed(overload, args)
        if (fitted !== undefined) return spendOn(overload.call(fitted, run), run)
      }
      return refuse(run)
    },
  })
}

function noValue(name: string, run: RunState): null {
  run.warn?.(`${name}() has no value for its arguments`)
  return null
}

/** The built-ins of one chapter of the standard, by name. */
export type Chapter = Readonly<Record<string, readonly Overload[]>>
