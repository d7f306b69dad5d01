import { formatNumber, isNumber } from './decimal.ts'
import { FeelDate, FeelDateTime, FeelTime } from './temporal.ts'
import { FeelFunction, FeelRange, isContext, isList, type Value } from './value.ts'

/** The value as FEEL's `string()` writes it; strings inside lists, contexts and ranges are quoted. */
export const textOf = (value: Value): string => (typeof value === 'string' ? value : literalOf(value))

/** The value as an expression that gives it back: `"a"`, `[1, 2]`, `{a: 1}`, `[1..3]`. */
export function literalOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return formatNumber(value)
  if (isList(value)) return `[${value.map(literalOf).join(', ')}]`
  if (isContext(value)) return `{${[...value].map(([key, item]) => `${keyOf(key)}: ${literalOf(item)}`).join(', ')}}`
  if (value instanceof FeelRange) return rangeText(value)
  return value instanceof FeelFunction ? functionText(value) : value.toString()
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const keyOf = (key: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : quoted(key))

const functionText = (value: FeelFunction): string => `function(${value.parameters.map(p => p.name).join(', ')})`

function rangeText(range: FeelRange): string {
  if (range.form !== 'interval') return `${range.form}${endText(range.start)}`
  if (range.start === null) return `${range.endIncluded ? '<=' : '<'} ${endText(range.end)}`
  if (range.end === null) return `${range.startIncluded ? '>=' : '>'} ${endText(range.start)}`
  const [open, close] = [range.startIncluded ? '[' : '(', range.endIncluded ? ']' : ')']
  return `${open}${endText(range.start)}..${endText(range.end)}${close}`
}

function endText(value: Value): string {
  const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean' || isNumber(value)
  return isPlain ? literalOf(value) : `@"${temporalText(value)}"`
}

const temporalText = (value: Exclude<Value, null>): string =>
  value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime
    ? value.toString()
    : textOf(value)
